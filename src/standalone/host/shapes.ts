import type { Worksheet } from "@cj-tech-master/excelts";
import { anchorAt } from "./charts";
import { type Session } from "./session";
import { leftOf, topOf } from "./sizes";

/** EMU per point: the unit of drawings. */
const EMU = 12700;

export type Corner = ReturnType<typeof anchorAt>;

/** What of a shape of the file was changed: all else stays as the file has it. */
export type ShapeAspect = "place" | "label" | "look" | "line" | "text" | "whole";

/** A shape of a sheet as the API knows it; sizes in points. */
export interface ShapeState {
  readonly id: string;
  name: string;
  readonly type: "GeometricShape" | "Image" | "Line" | "Group" | "Unsupported";
  /** Name of the API ("RightArrow"); of lines that of their connector; null for what the API has no name for. */
  geometric: string | null;
  textBox: boolean;
  left: number;
  top: number;
  width: number;
  height: number;
  /** The cells that its corners stand on, which take it along; null: it stands by itself, or in a group. */
  corners: { from: Corner; to: Corner } | null;
  rotation: number;
  /** Of lines: whether it runs from the right to the left, or from below upwards. */
  flip: { horizontal: boolean; vertical: boolean };
  visible: boolean;
  lockAspectRatio: boolean;
  placement: "TwoCell" | "OneCell" | "Absolute";
  altTextTitle: string;
  altTextDescription: string;
  fill: { color: string | null; transparency: number };
  line: {
    color: string;
    weight: number;
    visible: boolean;
    dashStyle: string;
    style: string;
    transparency: number;
  };
  text: {
    value: string;
    font: {
      bold: boolean;
      italic: boolean;
      color: string;
      name: string;
      size: number;
      underline: string;
    };
    horizontal: string;
    vertical: string;
    autoSize: string;
    orientation: string;
    readingOrder: string;
    margins: Record<"left" | "right" | "top" | "bottom", number>;
    overflow: Record<"horizontal" | "vertical", string>;
  };
  arrows: Record<string, string | number>;
  connections: {
    begin: { shape: string; site: number } | null;
    end: { shape: string; site: number } | null;
  };
  /** Of images: format of the picture and its bytes as base64. */
  image: { format: string; base64: string } | null;
  /** Shapes of a group. */
  members: ShapeState[];
  parent: ShapeState | null;
  /** Of a shape of the file: its place among the shapes of the drawing, and what was changed. */
  source: { readonly index: number; readonly changed: Set<ShapeAspect> } | null;
}

const LIST = "shapes";

/** The shapes of a sheet where anybody asked for them; undefined: they are as the file has them. */
export const knownShapes = (excel: Session, sheet: Worksheet): ShapeState[] | undefined =>
  excel.note<ShapeState[]>(LIST, sheet);

/** Shapes of a sheet, lowest first. Those of the file are read when first asked for. */
export function shapesOf(excel: Session, sheet: Worksheet): ShapeState[] {
  let shapes = knownShapes(excel, sheet);
  if (!shapes) excel.setNote(LIST, sheet, (shapes = drawn(excel, sheet)));
  for (const shape of shapes) follow(sheet, shape);
  return shapes;
}

const drawn = (excel: Session, sheet: Worksheet): ShapeState[] =>
  excel.book.drawnShapes(sheet.id, (type, geometric) => fresh(excel, type, geometric));

/** Brings a shape to where its cells are now. */
function follow(sheet: Worksheet, shape: ShapeState): void {
  if (!shape.corners || shape.placement === "Absolute") return;
  const { from, to } = shape.corners;
  shape.left = leftOf(sheet, from.nativeCol + 1) + from.nativeColOff / EMU;
  shape.top = topOf(sheet, from.nativeRow + 1) + from.nativeRowOff / EMU;
  if (shape.placement === "OneCell" || shape.type === "Group") return;
  shape.width = leftOf(sheet, to.nativeCol + 1) + to.nativeColOff / EMU - shape.left;
  shape.height = topOf(sheet, to.nativeRow + 1) + to.nativeRowOff / EMU - shape.top;
}

/** Fastens a shape to the cells under its corners. */
export function fasten(sheet: Worksheet, shape: ShapeState): void {
  const { left, top, width, height } = shape;
  shape.corners = shape.parent
    ? null
    : { from: anchorAt(sheet, left, top), to: anchorAt(sheet, left + width, top + height) };
}

/** Notes that a shape was changed. */
export function noteShape(
  excel: Session,
  sheet: Worksheet,
  shape: ShapeState,
  aspect: ShapeAspect
): void {
  for (let each: ShapeState | null = shape; each; each = each.parent)
    each.source?.changed.add(each === shape ? aspect : "whole");
  excel.book.changes.sheet(sheet.id, "shapes");
}

/** Shapes for another sheet, or beside their models: they stand in no file yet. */
export function copyShape(
  excel: Session,
  shape: ShapeState,
  parent: ShapeState | null = null
): ShapeState {
  const { members, ...rest } = shape;
  const copy: ShapeState = {
    ...structuredClone({ ...rest, parent: null, source: null }),
    id: fresh(excel, shape.type, null).id,
    members: [],
    parent,
    source: null,
  };
  copy.members = members.map((each) => copyShape(excel, each, copy));
  return copy;
}

export function fresh(
  excel: Session,
  type: ShapeState["type"],
  geometric: string | null
): ShapeState {
  const id = excel.idOf({}, "00000000-0008");
  return {
    id,
    name: "",
    type,
    geometric,
    textBox: false,
    left: 0,
    top: 0,
    width: 72,
    height: 72,
    corners: null,
    rotation: 0,
    flip: { horizontal: false, vertical: false },
    visible: true,
    lockAspectRatio: false,
    placement: "TwoCell",
    altTextTitle: "",
    altTextDescription: "",
    fill: { color: "#4472C4", transparency: 0 },
    line: {
      color: "#2F528F",
      weight: 1,
      visible: true,
      dashStyle: "Solid",
      style: "Single",
      transparency: 0,
    },
    text: {
      value: "",
      font: {
        bold: false,
        italic: false,
        color: "#FFFFFF",
        name: "Calibri",
        size: 11,
        underline: "None",
      },
      horizontal: "Center",
      vertical: "Middle",
      autoSize: "AutoSizeNone",
      orientation: "Horizontal",
      readingOrder: "LeftToRight",
      margins: { left: 7.2, right: 7.2, top: 3.6, bottom: 3.6 },
      overflow: { horizontal: "Overflow", vertical: "Overflow" },
    },
    arrows: {},
    connections: { begin: null, end: null },
    image: null,
    members: [],
    parent: null,
    source: null,
  };
}
