import { EMU } from "../emu";
import { toHex } from "../colors";
import { shapeOf } from "../geometric-shapes";
import type { Corner, ShapeState } from "../shapes";
import {
  ARROWS,
  CONNECTORS,
  DASHES,
  DIRECTIONS,
  HORIZONTAL,
  LINE_STYLES,
  VERTICAL,
} from "./shape-xml";
import type { WorkbookPackage } from "./workbook-package";
import { attribute, childOf, childrenOf, rootOf, tagOf, unescapeXml, type XmlElement } from "./xml";

/** Makes a shape with Excel's usual settings. */
export type MakeShape = (type: ShapeState["type"], geometric: string | null) => ShapeState;

/** Elements of shapes in an anchor, in the drawing's order. */
export const SHAPES = /^(?:sp|cxnSp|pic|grpSp)$/;
const ANCHORS = /^(?:twoCell|oneCell|absolute)Anchor$/;

/** The anchors of a drawing that hold shapes, each with the shape's element. */
export function shapeAnchors(xml: string): { anchor: XmlElement; shape: XmlElement }[] {
  return childrenOf(xml, rootOf(xml)).flatMap((anchor) => {
    if (!ANCHORS.test(anchor.name)) return [];
    const shape = childrenOf(xml, anchor).find((each) => SHAPES.test(each.name));
    return shape ? [{ anchor, shape }] : [];
  });
}

/** The drawing that a sheet names. */
export function drawingOf(parts: WorkbookPackage, sheetPart: string): string | undefined {
  const part = parts.related(sheetPart, "/drawing")?.part;
  return part !== undefined && parts.has(part) ? part : undefined;
}

/** The shapes of a sheet's drawing, lowest first. */
export function readShapes(
  parts: WorkbookPackage,
  sheetPart: string,
  make: MakeShape
): ShapeState[] {
  const drawing = drawingOf(parts, sheetPart);
  if (drawing === undefined) return [];
  const xml = parts.xml(drawing);
  const reader = new ShapeReader(parts, drawing, xml, make);
  return shapeAnchors(xml).map(({ anchor, shape }, index) => {
    const state = reader.shape(shape, null);
    reader.place(anchor, state);
    state.source = { index, changed: new Set() };
    return state;
  });
}

const keyOf = (table: Readonly<Record<string, string>>, value: string | undefined, usual: string) =>
  Object.keys(table).find((key) => table[key] === value) ?? usual;

/** Colours of the theme by the names that drawings give them. */
const SCHEME: Readonly<Record<string, number>> = {
  bg1: 0,
  lt1: 0,
  tx1: 1,
  dk1: 1,
  bg2: 2,
  lt2: 2,
  tx2: 3,
  dk2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
  hlink: 10,
  folHlink: 11,
};

class ShapeReader {
  constructor(
    private readonly parts: WorkbookPackage,
    private readonly drawing: string,
    private readonly xml: string,
    private readonly make: MakeShape
  ) {}

  shape(element: XmlElement, parent: ShapeState | null): ShapeState {
    const { xml } = this;
    const properties = childOf(xml, element, element.name === "grpSp" ? "grpSpPr" : "spPr");
    const geometry = properties && childOf(xml, properties, "prstGeom");
    const preset = geometry && attribute(tagOf(xml, geometry), "prst");
    const state = this.#made(element.name, preset);
    state.parent = parent;
    this.#label(element, state);
    if (properties) this.#properties(properties, element, state);
    if (element.name === "pic") state.image = this.#picture(element);
    if (element.name === "sp") this.#text(element, state);
    if (element.name === "grpSp")
      state.members = childrenOf(xml, element)
        .filter((each) => SHAPES.test(each.name))
        .map((each) => this.shape(each, state));
    return state;
  }

  #made(name: string, preset: string | undefined): ShapeState {
    if (name === "pic") return this.make("Image", null);
    if (name === "grpSp") return this.make("Group", null);
    if (name === "cxnSp") return this.make("Line", keyOf(CONNECTORS, preset, "Straight"));
    const geometric = preset === undefined ? null : shapeOf(preset);
    return this.make(geometric ? "GeometricShape" : "Unsupported", geometric);
  }

  /** Where an anchor puts a shape. */
  place(anchor: XmlElement, state: ShapeState): void {
    const { xml } = this;
    const corner = (name: string): Corner | null => {
      const element = childOf(xml, anchor, name);
      if (!element) return null;
      const at = (part: string) => {
        const held = childOf(xml, element, part);
        return held ? Number(xml.slice(held.open, held.close)) : 0;
      };
      return {
        nativeCol: at("col"),
        nativeColOff: at("colOff"),
        nativeRow: at("row"),
        nativeRowOff: at("rowOff"),
      };
    };
    const size = childOf(xml, anchor, "ext");
    if (size) {
      state.width = Number(attribute(tagOf(xml, size), "cx")) / EMU;
      state.height = Number(attribute(tagOf(xml, size), "cy")) / EMU;
    }
    const position = childOf(xml, anchor, "pos");
    if (position) {
      state.left = Number(attribute(tagOf(xml, position), "x")) / EMU;
      state.top = Number(attribute(tagOf(xml, position), "y")) / EMU;
    }
    const editAs = attribute(tagOf(xml, anchor), "editAs");
    state.placement =
      anchor.name === "absoluteAnchor" || editAs === "absolute"
        ? "Absolute"
        : anchor.name === "oneCellAnchor" || editAs === "oneCell"
          ? "OneCell"
          : "TwoCell";
    const from = corner("from");
    if (from) state.corners = { from, to: corner("to") ?? from };
  }

  #label(element: XmlElement, state: ShapeState): void {
    const { xml } = this;
    const named = childrenOf(xml, element).find((each) => /^nv/.test(each.name));
    const common = named && childOf(xml, named, "cNvPr");
    if (!named || !common) return;
    const tag = tagOf(xml, common);
    state.name = attribute(tag, "name") ?? "";
    state.altTextDescription = attribute(tag, "descr") ?? "";
    state.altTextTitle = attribute(tag, "title") ?? "";
    state.visible = attribute(tag, "hidden") !== "1";
    const inner = xml.slice(named.open, named.close);
    state.textBox = /\stxBox="1"/.test(inner);
    state.lockAspectRatio = /\snoChangeAspect="1"/.test(inner);
  }

  #properties(properties: XmlElement, element: XmlElement, state: ShapeState): void {
    const { xml } = this;
    const transform = childOf(xml, properties, "xfrm");
    if (transform) {
      const tag = tagOf(xml, transform);
      state.rotation = Number(attribute(tag, "rot") ?? 0) / 60000;
      state.flip = {
        horizontal: attribute(tag, "flipH") === "1",
        vertical: attribute(tag, "flipV") === "1",
      };
      const number = (name: string, key: string) => {
        const held = childOf(xml, transform, name);
        return Number((held && attribute(tagOf(xml, held), key)) ?? 0) / EMU;
      };
      state.left = number("off", "x");
      state.top = number("off", "y");
      state.width = number("ext", "cx");
      state.height = number("ext", "cy");
    }
    const style = childOf(xml, element, "style");
    const styled = (name: string) => {
      const reference = style && childOf(xml, style, name);
      const used = reference && attribute(tagOf(xml, reference), "idx") !== "0";
      return used ? this.#color(reference) : undefined;
    };
    const fill = childOf(xml, properties, "solidFill");
    if (fill) state.fill.color = this.#color(fill) ?? null;
    else if (childOf(xml, properties, "noFill")) state.fill.color = null;
    else state.fill.color = styled("fillRef") ?? null;
    this.#line(childOf(xml, properties, "ln"), styled("lnRef"), state);
  }

  #line(line: XmlElement | undefined, styled: string | undefined, state: ShapeState): void {
    const { xml } = this;
    state.line.visible = line ? !childOf(xml, line, "noFill") : styled !== undefined;
    state.line.color = styled ?? "#000000";
    if (!line) return;
    const tag = tagOf(xml, line);
    state.line.weight = Number(attribute(tag, "w") ?? 9525) / EMU;
    state.line.style = keyOf(LINE_STYLES, attribute(tag, "cmpd") ?? "sng", "Single");
    const fill = childOf(xml, line, "solidFill");
    if (fill) state.line.color = this.#color(fill) ?? state.line.color;
    const dash = childOf(xml, line, "prstDash");
    if (dash) state.line.dashStyle = keyOf(DASHES, attribute(tagOf(xml, dash), "val"), "Solid");
    for (const [side, name] of [
      ["begin", "headEnd"],
      ["end", "tailEnd"],
    ] as const) {
      const end = childOf(xml, line, name);
      const type = end && attribute(tagOf(xml, end), "type");
      if (type) state.arrows[`${side}ArrowheadStyle`] = keyOf(ARROWS, type, "None");
    }
  }

  /** The first colour inside an element, as far as it is plain. */
  #color(element: XmlElement): string | undefined {
    const inner = this.xml.slice(element.start, element.end);
    const rgb = /<(?:\w+:)?srgbClr\s[^>]*val="([0-9A-Fa-f]{6})"/.exec(inner)?.[1];
    if (rgb) return `#${rgb.toUpperCase()}`;
    const scheme = /<(?:\w+:)?schemeClr\s[^>]*val="(\w+)"/.exec(inner)?.[1];
    const theme = scheme === undefined ? undefined : SCHEME[scheme];
    return theme === undefined ? undefined : toHex({ theme } as never);
  }

  #picture(element: XmlElement): ShapeState["image"] {
    const id = /\br:embed="([^"]+)"/.exec(this.xml.slice(element.open, element.close))?.[1];
    const target = this.parts.relationshipsOf(this.drawing).find((each) => each.id === id);
    const bytes = target && !target.external ? this.parts.bytes(target.part) : undefined;
    if (!target || !bytes) return { format: "UNKNOWN", base64: "" };
    const extension = target.part.slice(target.part.lastIndexOf(".") + 1).toUpperCase();
    let binary = "";
    for (let at = 0; at < bytes.length; at += 8192)
      binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return { format: extension === "JPG" ? "JPEG" : extension, base64: btoa(binary) };
  }

  #text(element: XmlElement, state: ShapeState): void {
    const { xml } = this;
    const { text } = state;
    const style = childOf(xml, element, "style");
    const reference = style && childOf(xml, style, "fontRef");
    text.font.color = (reference && this.#color(reference)) ?? "#000000";
    const body = childOf(xml, element, "txBody");
    if (!body) return;
    const settings = childOf(xml, body, "bodyPr");
    if (settings) {
      const tag = tagOf(xml, settings);
      const inset = (name: string, usual: number) =>
        Number(attribute(tag, name) ?? usual * EMU) / EMU;
      text.margins = {
        left: inset("lIns", 7.2),
        top: inset("tIns", 3.6),
        right: inset("rIns", 7.2),
        bottom: inset("bIns", 3.6),
      };
      text.vertical = keyOf(VERTICAL, attribute(tag, "anchor") ?? "t", "Top");
      text.orientation = keyOf(DIRECTIONS, attribute(tag, "vert") ?? "horz", "Horizontal");
      if (childOf(xml, settings, "spAutoFit")) text.autoSize = "AutoSizeShapeToFitText";
      if (childOf(xml, settings, "normAutofit")) text.autoSize = "AutoSizeTextToFitShape";
    }
    const source = xml.slice(body.open, body.close);
    const paragraphs = childrenOf(xml, body).filter((each) => each.name === "p");
    text.value = paragraphs
      .map((each) =>
        [...xml.slice(each.open, each.close).matchAll(/<(?:\w+:)?t>([^<]*)<\/(?:\w+:)?t>/g)]
          .map(([, run = ""]) => unescapeXml(run))
          .join("")
      )
      .join("\n");
    const align = /<(?:\w+:)?pPr\s[^>]*?\balgn="(\w+)"/.exec(source)?.[1];
    text.horizontal = keyOf(HORIZONTAL, align ?? "l", "Left");
    const run = /<(?:\w+:)?rPr[\s>][^>]*>/.exec(source)?.[0];
    if (run) {
      text.font.bold = attribute(run, "b") === "1";
      text.font.italic = attribute(run, "i") === "1";
      const size = attribute(run, "sz");
      if (size) text.font.size = Number(size) / 100;
      const underline = attribute(run, "u");
      text.font.underline =
        underline === "sng" ? "Single" : underline === "dbl" ? "Double" : "None";
      const inner =
        /<(?:\w+:)?rPr[\s>][^>]*[^/]>([\s\S]*?)<\/(?:\w+:)?rPr>/.exec(source)?.[1] ?? "";
      const face = /<(?:\w+:)?latin\s[^>]*typeface="([^"]+)"/.exec(inner)?.[1];
      if (face && !face.startsWith("+")) text.font.name = unescapeXml(face);
      const rgb = /<(?:\w+:)?srgbClr\s[^>]*val="([0-9A-Fa-f]{6})"/.exec(inner)?.[1];
      if (rgb) text.font.color = `#${rgb.toUpperCase()}`;
    }
  }
}
