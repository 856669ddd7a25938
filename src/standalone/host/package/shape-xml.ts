import { emu } from "../emu";
import { presetOf } from "../geometric-shapes";
import type { ShapeState } from "../shapes";
import { escapeAttribute, escapeText } from "./xml";

/** How the API's words are written in drawings. */
export const DASHES: Readonly<Record<string, string>> = {
  Solid: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  LongDash: "lgDash",
  LongDashDot: "lgDashDot",
  LongDashDotDot: "lgDashDotDot",
  RoundDot: "sysDot",
  SquareDot: "sysDash",
  SystemDash: "sysDash",
  SystemDot: "sysDot",
  SystemDashDot: "sysDashDot",
};
export const LINE_STYLES: Readonly<Record<string, string>> = {
  Single: "sng",
  ThinThin: "dbl",
  ThinThick: "thinThick",
  ThickThin: "thickThin",
  ThickBetweenThin: "tri",
};
export const CONNECTORS: Readonly<Record<string, string>> = {
  Straight: "straightConnector1",
  Elbow: "bentConnector3",
  Curve: "curvedConnector3",
};
export const ARROWS: Readonly<Record<string, string>> = {
  None: "none",
  Triangle: "triangle",
  Stealth: "stealth",
  Diamond: "diamond",
  Oval: "oval",
  Open: "arrow",
};
export const ARROW_SIZES: Readonly<Record<string, string>> = {
  Short: "sm",
  Narrow: "sm",
  Medium: "med",
  Long: "lg",
  Wide: "lg",
};
export const HORIZONTAL: Readonly<Record<string, string>> = {
  Left: "l",
  Center: "ctr",
  Right: "r",
  Justify: "just",
  JustifyLow: "justLow",
  Distributed: "dist",
  ThaiDistributed: "thaiDist",
};
export const VERTICAL: Readonly<Record<string, string>> = {
  Top: "t",
  Middle: "ctr",
  Bottom: "b",
  Justified: "just",
  Distributed: "dist",
};
export const DIRECTIONS: Readonly<Record<string, string>> = {
  Horizontal: "horz",
  Vertical: "vert",
  Vertical270: "vert270",
  WordArtVertical: "wordArtVert",
  EastAsianVertical: "eaVert",
  MongolianVertical: "mongolianVert",
  WordArtVerticalRTL: "wordArtVertRtl",
};
const UNDERLINES: Readonly<Record<string, string>> = { Single: "sng", Double: "dbl" };

const solid = (color: string, transparency: number): string => {
  const alpha = transparency > 0 ? `<a:alpha val="${Math.round((1 - transparency) * 1e5)}"/>` : "";
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}">${alpha}</a:srgbClr></a:solidFill>`;
};

export const fillXml = ({ fill }: ShapeState): string =>
  fill.color ? solid(fill.color, fill.transparency) : "<a:noFill/>";

export function lineXml({ line, arrows }: ShapeState): string {
  if (!line.visible) return "<a:ln><a:noFill/></a:ln>";
  const end = (side: "begin" | "end", name: string) => {
    const style = ARROWS[String(arrows[`${side}ArrowheadStyle`] ?? "None")] ?? "none";
    if (style === "none") return "";
    const size = (key: string) => ARROW_SIZES[String(arrows[`${side}Arrowhead${key}`])] ?? "med";
    return `<a:${name} type="${style}" w="${size("Width")}" len="${size("Length")}"/>`;
  };
  const compound = line.style === "Single" ? "" : ` cmpd="${LINE_STYLES[line.style] ?? "sng"}"`;
  const dash =
    line.dashStyle === "Solid" ? "" : `<a:prstDash val="${DASHES[line.dashStyle] ?? "solid"}"/>`;
  return (
    `<a:ln w="${emu(line.weight)}"${compound}>${solid(line.color, line.transparency)}${dash}` +
    `${end("begin", "headEnd")}${end("end", "tailEnd")}</a:ln>`
  );
}

export function textXml({ text, textBox }: ShapeState): string {
  const { font, margins } = text;
  const inset = Object.entries({
    lIns: margins.left,
    tIns: margins.top,
    rIns: margins.right,
    bIns: margins.bottom,
  })
    .map(([name, points]) => ` ${name}="${emu(points)}"`)
    .join("");
  const clip = (name: string) => (name === "Clip" ? "clip" : "overflow");
  const direction =
    text.orientation === "Horizontal" ? "" : ` vert="${DIRECTIONS[text.orientation] ?? "horz"}"`;
  const fit =
    text.autoSize === "AutoSizeShapeToFitText"
      ? "<a:spAutoFit/>"
      : text.autoSize === "AutoSizeTextToFitShape"
        ? "<a:normAutofit/>"
        : "";
  const body =
    `<a:bodyPr${direction} vertOverflow="${clip(text.overflow.vertical)}" horzOverflow="${clip(text.overflow.horizontal)}"` +
    ` wrap="square"${inset} rtlCol="${text.readingOrder === "RightToLeft" ? 1 : 0}" anchor="${VERTICAL[text.vertical] ?? "ctr"}">${fit}</a:bodyPr>`;
  const underline = UNDERLINES[font.underline] ? ` u="${UNDERLINES[font.underline]}"` : "";
  const look = ` lang="en-US" sz="${Math.round(font.size * 100)}" b="${font.bold ? 1 : 0}" i="${font.italic ? 1 : 0}"${underline}`;
  const inner = `${solid(font.color, 0)}<a:latin typeface="${escapeAttribute(font.name)}"/>`;
  const paragraphs = text.value.split(/\r\n?|\n/).map((line) => {
    const align = `<a:pPr algn="${HORIZONTAL[text.horizontal] ?? "ctr"}"/>`;
    return line === ""
      ? `<a:p>${align}<a:endParaRPr${look}>${inner}</a:endParaRPr></a:p>`
      : `<a:p>${align}<a:r><a:rPr${look}>${inner}</a:rPr><a:t>${escapeText(line)}</a:t></a:r></a:p>`;
  });
  return text.value === "" && !textBox
    ? `<xdr:txBody>${body}<a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></xdr:txBody>`
    : `<xdr:txBody>${body}<a:lstStyle/>${paragraphs.join("")}</xdr:txBody>`;
}

const transform = (shape: ShapeState, name = "a:xfrm", more = ""): string => {
  const rotation = shape.rotation ? ` rot="${Math.round(shape.rotation * 60000)}"` : "";
  const flips = `${shape.flip.horizontal ? ' flipH="1"' : ""}${shape.flip.vertical ? ' flipV="1"' : ""}`;
  return (
    `<${name}${rotation}${flips}><a:off x="${emu(shape.left)}" y="${emu(shape.top)}"/>` +
    `<a:ext cx="${emu(shape.width)}" cy="${emu(shape.height)}"/>${more}</${name}>`
  );
};

/** What the writer of a drawing gives: numbers for shapes, and the relationship of a picture. */
export interface DrawingContext {
  /** The number that a shape bears in the drawing. */
  number(shape: Pick<ShapeState, "id">): number;
  /** Id of the relationship to a shape's picture. */
  picture(shape: ShapeState): string;
}

const label = (shape: ShapeState, context: DrawingContext): string => {
  const text = (name: string, value: string) =>
    value ? ` ${name}="${escapeAttribute(value)}"` : "";
  return (
    `<xdr:cNvPr id="${context.number(shape)}" name="${escapeAttribute(shape.name)}"` +
    `${text("descr", shape.altTextDescription)}${shape.visible ? "" : ' hidden="1"'}${text("title", shape.altTextTitle)}/>`
  );
};

/** The element of a shape in a drawing, its anchor not included. */
export function shapeXml(shape: ShapeState, context: DrawingContext): string {
  const named = label(shape, context);
  const lock = shape.lockAspectRatio ? ' noChangeAspect="1"' : "";
  switch (shape.type) {
    case "Group": {
      const child = `<a:chOff x="${emu(shape.left)}" y="${emu(shape.top)}"/><a:chExt cx="${emu(shape.width)}" cy="${emu(shape.height)}"/>`;
      const members = shape.members.map((each) => shapeXml(each, context)).join("");
      return (
        `<xdr:grpSp><xdr:nvGrpSpPr>${named}<xdr:cNvGrpSpPr/></xdr:nvGrpSpPr>` +
        `<xdr:grpSpPr>${transform(shape, "a:xfrm", child)}</xdr:grpSpPr>${members}</xdr:grpSp>`
      );
    }
    case "Image":
      return (
        `<xdr:pic><xdr:nvPicPr>${named}<xdr:cNvPicPr><a:picLocks${lock}/></xdr:cNvPicPr></xdr:nvPicPr>` +
        `<xdr:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${context.picture(shape)}"/>` +
        `<a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
        `<xdr:spPr>${transform(shape)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`
      );
    case "Line": {
      const end = (name: string, to: { shape: string; site: number } | null) =>
        to ? `<a:${name} id="${context.number({ id: to.shape })}" idx="${to.site}"/>` : "";
      const ends = `${end("stCxn", shape.connections.begin)}${end("endCxn", shape.connections.end)}`;
      const preset = CONNECTORS[shape.geometric ?? "Straight"] ?? "line";
      return (
        `<xdr:cxnSp macro=""><xdr:nvCxnSpPr>${named}<xdr:cNvCxnSpPr>${ends}</xdr:cNvCxnSpPr></xdr:nvCxnSpPr>` +
        `<xdr:spPr>${transform(shape)}<a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom>${lineXml(shape)}</xdr:spPr></xdr:cxnSp>`
      );
    }
    default: {
      const locks = lock ? `<a:spLocks${lock}/>` : "";
      const box = shape.textBox ? ' txBox="1"' : "";
      return (
        `<xdr:sp macro="" textlink=""><xdr:nvSpPr>${named}<xdr:cNvSpPr${box}>${locks}</xdr:cNvSpPr></xdr:nvSpPr>` +
        `<xdr:spPr>${transform(shape)}<a:prstGeom prst="${presetOf(shape.geometric ?? "Rectangle")}"><a:avLst/></a:prstGeom>` +
        `${fillXml(shape)}${lineXml(shape)}</xdr:spPr>${textXml(shape)}</xdr:sp>`
      );
    }
  }
}

/** How an anchor says what a shape does when cells move; nothing where it goes along. */
export const EDIT_AS: Readonly<Record<string, string | null>> = {
  TwoCell: null,
  OneCell: "oneCell",
  Absolute: "absolute",
};

/** The anchor of a shape, with the cells under its corners. */
export function anchorXml(shape: ShapeState, content: string): string {
  const { from, to } = shape.corners ?? NOWHERE;
  const editAs = EDIT_AS[shape.placement];
  const corners = `${cornerXml("xdr:from", from)}${cornerXml("xdr:to", to)}`;
  return (
    `<xdr:twoCellAnchor${editAs ? ` editAs="${editAs}"` : ""}>${corners}${content}` +
    `<xdr:clientData/></xdr:twoCellAnchor>`
  );
}

const CORNER = { nativeCol: 0, nativeColOff: 0, nativeRow: 0, nativeRowOff: 0 };
const NOWHERE = { from: CORNER, to: CORNER };

export const cornerXml = (
  name: string,
  corner: {
    readonly nativeCol: number;
    readonly nativeColOff: number;
    readonly nativeRow: number;
    readonly nativeRowOff: number;
  }
): string =>
  `<${name}><xdr:col>${corner.nativeCol}</xdr:col><xdr:colOff>${Math.round(corner.nativeColOff)}</xdr:colOff>` +
  `<xdr:row>${corner.nativeRow}</xdr:row><xdr:rowOff>${Math.round(corner.nativeRowOff)}</xdr:rowOff></${name}>`;
