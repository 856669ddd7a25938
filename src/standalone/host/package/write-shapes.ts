import { emu } from "../emu";
import type { Corner, ShapeState } from "../shapes";
import { RELATIONSHIP } from "./parts";
import { drawingOf, shapeAnchors } from "./read-shapes";
import {
  anchorXml,
  cornerXml,
  EDIT_AS,
  fillXml,
  lineXml,
  shapeXml,
  textXml,
  type DrawingContext,
} from "./shape-xml";
import { insertChild } from "./sheet-order";
import type { WorkbookPackage } from "./workbook-package";
import {
  appendTo,
  attribute,
  childOf,
  childrenOf,
  rootOf,
  sourceOf,
  splice,
  tagOf,
  withAttribute,
  type XmlElement,
} from "./xml";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';
const NAMESPACES =
  ' xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** The drawing of a sheet, made and named by the sheet when it has none. */
function ownDrawing(parts: WorkbookPackage, sheetPart: string): string {
  const known = drawingOf(parts, sheetPart);
  if (known !== undefined) return known;
  const part = parts.freeName("xl/drawings/drawing1.xml");
  parts.set(part, EMPTY, DRAWING_TYPE);
  const id = parts.relate(sheetPart, `${RELATIONSHIP}/drawing`, part);
  const element = `<drawing xmlns:r="${RELATIONSHIP}" r:id="${id}"/>`;
  parts.set(sheetPart, insertChild(parts.xml(sheetPart), "drawing", element));
  return part;
}

const numbersIn = (xml: string): number[] =>
  [...xml.matchAll(/cNvPr\s[^>]*?\bid="(\d+)"/g)].map(([, number]) => Number(number));

/** Numbers of shapes and relationships of pictures, while a drawing is written. */
class Context implements DrawingContext {
  readonly #numbers = new Map<string, number>();
  #last: number;

  constructor(
    private readonly parts: WorkbookPackage,
    private readonly drawing: string,
    xml: string
  ) {
    this.#last = Math.max(1, ...numbersIn(xml));
  }

  /** Notes the number that a shape of the file has. */
  known(shape: ShapeState, number: number | undefined): void {
    if (number !== undefined) this.#numbers.set(shape.id, number);
  }

  /** A number that no shape bears. */
  fresh(): number {
    return ++this.#last;
  }

  number({ id }: Pick<ShapeState, "id">): number {
    let number = this.#numbers.get(id);
    if (number === undefined) this.#numbers.set(id, (number = ++this.#last));
    return number;
  }

  picture(shape: ShapeState): string {
    const { format = "PNG", base64 = "" } = shape.image ?? {};
    const extension = format === "JPEG" ? "jpeg" : format.toLowerCase();
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const part = this.parts.freeName(`xl/media/image1.${extension}`);
    const type = extension === "svg" ? "image/svg+xml" : `image/${extension}`;
    this.parts.set(part, bytes, type);
    return this.parts.relate(this.drawing, `${RELATIONSHIP}/image`, part);
  }
}

/** The drawing that a sheet had before it was made anew. */
export interface FormerDrawing {
  readonly parts: WorkbookPackage;
  readonly drawing: string;
}

/**
 * Makes the shapes of a sheet's drawing those of a list: what was not changed stays as it was written, changed
 * aspects are patched, new shapes stand last.
 * @param former where the sheet was made anew: its shapes are taken over from there
 */
export function writeShapes(
  parts: WorkbookPackage,
  sheetPart: string,
  shapes: readonly ShapeState[],
  former?: FormerDrawing
): void {
  if (shapes.length === 0 && drawingOf(parts, sheetPart) === undefined) return;
  const drawing = ownDrawing(parts, sheetPart);
  const xml = parts.xml(drawing);
  const context = new Context(parts, drawing, xml);
  const source = former ? former.parts.xml(former.drawing) : xml;
  const anchors = shapeAnchors(source);
  const made = shapes.map((shape) => {
    const known = shape.source && anchors[shape.source.index];
    if (!known) return anchorOf(shape, context);
    if (!former) context.known(shape, numbersIn(sourceOf(source, known.shape))[0]);
    if (shape.source?.changed.has("whole")) return anchorOf(shape, context);
    const text = patched(sourceOf(source, known.anchor), shape);
    return former ? rewired(text, former, parts, drawing, context) : text;
  });
  // Prefixes that the drawing itself declares need not be declared again.
  const own = tagOf(xml, rootOf(xml));
  const declared = NAMESPACES.split(/(?= xmlns)/).every((each) => own.includes(each));
  const texts = declared ? made.map((text) => text.replaceAll(NAMESPACES, "")) : made;
  const kept = new Set(former ? [] : shapes.flatMap((shape) => shape.source?.index ?? []));
  const slots = shapeAnchors(xml);
  const staying = slots.filter((_, index) => kept.has(index)).length;
  let written = xml;
  let next = staying;
  for (const [index, { anchor }] of [...slots.entries()].reverse())
    written = splice(
      written,
      anchor.start,
      anchor.end,
      kept.has(index) ? (texts[--next] ?? "") : ""
    );
  parts.set(drawing, appendTo(written, rootOf(written), texts.slice(staying).join("")));
}

/** An anchor of a former drawing in a new one: numbered anew, its pictures and links brought along. */
function rewired(
  anchor: string,
  former: FormerDrawing,
  parts: WorkbookPackage,
  drawing: string,
  context: Context
): string {
  const tag = /<(?:\w+:)?wsDr\s[^>]*>/.exec(former.parts.xml(former.drawing))?.[0] ?? "";
  const namespaces = (tag.match(/\sxmlns:\w+="[^"]*"/g) ?? []).join("");
  const related = former.parts.relationshipsOf(former.drawing);
  return anchor
    .replace(/^<[^\s>]+/, (start) => start + namespaces)
    .replace(/(cNvPr\s[^>]*?\bid=")\d+/g, (_, head: string) => `${head}${context.fresh()}`)
    .replace(/(\sr:(?:id|embed|link|pict)=")([^"]+)/g, (_, head: string, id: string) => {
      const target = related.find((each) => each.id === id);
      if (!target) return head + id;
      if (!target.external && !parts.has(target.part))
        parts.set(
          target.part,
          former.parts.bytes(target.part) ?? new Uint8Array(),
          former.parts.contentTypeOf(target.part)
        );
      const name = target.external ? target.target : target.part;
      return head + parts.relate(drawing, target.type, name, target.external);
    });
}

const anchorOf = (shape: ShapeState, context: DrawingContext): string =>
  anchorXml(shape, shapeXml(shape, context)).replace(/^<[^\s>]+/, (start) => start + NAMESPACES);

/** A shape of the file with what was changed in it. */
function patched(anchor: string, shape: ShapeState): string {
  const { changed = new Set() } = shape.source ?? {};
  let xml = anchor;
  const root = () => rootOf(xml);
  const element = () =>
    childrenOf(xml, root()).find((each) => /^(?:sp|cxnSp|pic|grpSp)$/.test(each.name));
  const properties = () => {
    const held = element();
    return held && childOf(xml, held, held.name === "grpSp" ? "grpSpPr" : "spPr");
  };
  const replace = (old: XmlElement | undefined, text: string, at: number | undefined) => {
    if (old) xml = splice(xml, old.start, old.end, text);
    else if (at !== undefined) xml = splice(xml, at, at, text);
  };
  const owned = (text: string) => text.replace(/^<[^\s/>]+/, (start) => start + NAMESPACES);
  if (changed.has("place")) xml = placed(xml, shape);
  if (changed.has("label")) xml = labelled(xml, shape);
  if (changed.has("look")) {
    const held = properties();
    const fill = held && childrenOf(xml, held).find((each) => /Fill$/.test(each.name));
    const geometry = held && childrenOf(xml, held).find((each) => /Geom$/.test(each.name));
    replace(fill, owned(fillXml(shape)), geometry?.end ?? held?.close);
  }
  if (changed.has("line")) {
    const held = properties();
    const before =
      held &&
      childrenOf(xml, held)
        .filter((each) => /Fill$|Geom$|^xfrm$/.test(each.name))
        .at(-1);
    replace(held && childOf(xml, held, "ln"), owned(lineXml(shape)), before?.end ?? held?.close);
  }
  if (changed.has("text") && element()?.name === "sp") {
    const held = element();
    replace(held && childOf(xml, held, "txBody"), owned(textXml(shape)), held?.close);
  }
  return xml;
}

/** An anchor with other corners, and the shape's own place in it. */
function placed(anchor: string, shape: ShapeState): string {
  let xml = anchor;
  const swap = (name: string, text: (prefix: string) => string) => {
    const old = childOf(xml, rootOf(xml), name);
    if (old) xml = splice(xml, old.start, old.end, text(old.prefix));
  };
  const { corners } = shape;
  if (corners) {
    const own = (name: string, corner: Corner) => (prefix: string) =>
      cornerXml(name, corner).replace(/<(\/?)(?:xdr:)?/g, `<$1${prefix}`);
    swap("from", own("from", corners.from));
    swap("to", own("to", corners.to));
  }
  const size = `cx="${emu(shape.width)}" cy="${emu(shape.height)}"`;
  const offset = `x="${emu(shape.left)}" y="${emu(shape.top)}"`;
  swap("ext", (prefix) => `<${prefix}ext ${size}/>`);
  swap("pos", (prefix) => `<${prefix}pos ${offset}/>`);
  const root = rootOf(xml);
  if (root.name === "twoCellAnchor") {
    const tag = withAttribute(tagOf(xml, root), "editAs", EDIT_AS[shape.placement] ?? null);
    xml = splice(xml, root.start, root.open, tag);
  }
  // Of a group, the inner coordinates stay: its members keep their places in it.
  return xml.replace(/<(?:\w+:)?xfrm(?:\s[^>]*[^/])?>[\s\S]*?<\/(?:\w+:)?xfrm>/, (transform) => {
    const rotation = shape.rotation ? Math.round(shape.rotation * 60000) : null;
    return withAttribute(/^<[^>]*>/.exec(transform)?.[0] ?? "", "rot", rotation)
      .concat(transform.replace(/^<[^>]*>/, ""))
      .replace(/(<(?:\w+:)?off)\s[^>]*?(\/?>)/, `$1 ${offset}$2`)
      .replace(/(<(?:\w+:)?ext)\s[^>]*?(\/?>)/, `$1 ${size}$2`);
  });
}

/** An anchor whose shape has another name or alternative text. */
function labelled(anchor: string, shape: ShapeState): string {
  return anchor.replace(/<(?:\w+:)?cNvPr\s[^>]*>/, (old) => {
    const text = (tag: string, name: string, value: string) =>
      (attribute(tag, name) ?? "") === value ? tag : withAttribute(tag, name, value || null);
    const named = text(text(old, "name", shape.name), "descr", shape.altTextDescription);
    return withAttribute(
      text(named, "title", shape.altTextTitle),
      "hidden",
      shape.visible ? null : 1
    );
  });
}
