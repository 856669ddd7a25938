import type { ShapeModel, Worksheet } from "@cj-tech-master/excelts";
import { anchorAt } from "./charts";
import { type Session } from "./session";

/** A shape of a sheet as the API knows it; sizes in points. The library holds what it can write of it. */
export interface ShapeState {
  readonly id: string;
  name: string;
  readonly type: "GeometricShape" | "Image" | "Line" | "Group" | "Unsupported";
  /** Name of the API ("RightArrow") or of the file ("rightArrow"). */
  geometric: string;
  left: number;
  top: number;
  width: number;
  height: number;
  rotation: number;
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
  /** What the library holds of it. */
  model: ShapeModel | null;
}

const LIST = "shapes";

/** Shapes of a sheet, lowest first. Those of the file are taken over when first asked for. */
export function shapesOf(excel: Session, sheet: Worksheet): ShapeState[] {
  let shapes = excel.note<ShapeState[]>(LIST, sheet);
  if (!shapes) {
    shapes = sheet.getShapes().map((model, index) => ({
      ...fresh(excel, "GeometricShape", model.shapeType),
      name: model.name ?? `Shape ${index + 1}`,
      model,
    }));
    excel.setNote(LIST, sheet, shapes);
  }
  return shapes;
}

export function fresh(excel: Session, type: ShapeState["type"], geometric: string): ShapeState {
  const id = excel.idOf({}, "00000000-0008");
  return {
    id,
    name: "",
    type,
    geometric,
    left: 0,
    top: 0,
    width: 72,
    height: 72,
    rotation: 0,
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
    model: null,
  };
}

/** Names of the file where they are not the API's with a small first letter. */
const PRESETS: Readonly<Record<string, string>> = {
  Rectangle: "rect",
  RoundRectangle: "roundRect",
  RightTriangle: "rtTriangle",
  NoSmoking: "noSmoking",
  Star4: "star4",
  Straight: "line",
  Elbow: "bentConnector3",
  Curve: "curvedConnector3",
};
const preset = (name: string): string =>
  PRESETS[name] ?? name.charAt(0).toLowerCase() + name.slice(1);

interface Writable {
  shapeType?: string;
  fillColor?: string;
  lineColor?: string;
  lineWidth?: number;
  text?: string;
  name?: string;
}

/** Brings what the library holds of a shape in line with it; images keep to their own list. */
export function writeShape(excel: Session, sheet: Worksheet, shape: ShapeState): void {
  excel.book.changes.sheet(sheet.id, "drawing");
  if (shape.type === "Image" || shape.type === "Group") return;
  const range = {
    tl: anchorAt(sheet, shape.left, shape.top),
    br: anchorAt(
      sheet,
      shape.left + Math.max(shape.width, 1),
      shape.top + Math.max(shape.height, 1)
    ),
    editAs:
      shape.placement === "TwoCell"
        ? "twoCell"
        : shape.placement === "OneCell"
          ? "oneCell"
          : "absolute",
  };
  const written: Writable = {
    fillColor: shape.fill.color?.slice(1),
    lineColor: shape.line.visible ? shape.line.color.slice(1) : undefined,
    lineWidth: shape.line.weight,
    text: shape.text.value || undefined,
    name: shape.name,
  };
  removeModel(sheet, shape);
  sheet.addShape({ type: preset(shape.geometric), range: range as never, ...written });
  shape.model = sheet.getShapes().at(-1) ?? null;
}

/** The library lists shapes but cannot drop one: its list is taken as it is. */
export function removeModel(sheet: Worksheet, shape: ShapeState): void {
  const held = (sheet as unknown as { _shapes: ShapeModel[] })._shapes;
  const index = shape.model ? held.indexOf(shape.model) : -1;
  if (index >= 0) held.splice(index, 1);
}
