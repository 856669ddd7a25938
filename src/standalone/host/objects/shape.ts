import type { Worksheet as Sheet } from "@cj-tech-master/excelts";
import {
  type ExcelClass,
  type Instance,
  isInstance,
  object,
  type Property,
  value,
} from "../excel-class";
import { ExcelError, itemNotFound, mustBe } from "../excel-error";
import { GEOMETRIC_SHAPES } from "../geometric-shapes";
import { guard } from "../protection-guard";
import { type Session } from "../session";
import { copyShape, noteShape, type ShapeState, shapesOf } from "../shapes";
import { oneOf } from "./range-format";
import { addShape } from "./shape-collection";
import { ShapeFill, ShapeLineFormat } from "./shape-format";
import { ShapeGroup } from "./shape-group";
import { Line } from "./shape-line";
import { edit, fieldsOf, partOf, type ShapeTarget } from "./shape-target";
import { TextFrame } from "./shape-text";
import { findSheet } from "./worksheet";

const label = fieldsOf("label");
const placed = fieldsOf("place");
const whole = fieldsOf("whole");

const only = (target: ShapeTarget, type: ShapeState["type"]): ShapeTarget => {
  if (target.shape.type !== type) throw new ExcelError("InvalidOperation");
  return target;
};

export const GeometricShape: ExcelClass<ShapeTarget> = {
  name: "GeometricShape",
  id: ({ shape }) => shape.id,
  properties: partOf(() => Shape),
  methods: {},
};

export const Image: ExcelClass<ShapeTarget> = {
  name: "Image",
  id: ({ shape }) => shape.id,
  properties: { ...partOf(() => Shape), format: label(({ image }) => image?.format ?? "UNKNOWN") },
  methods: {},
};

const GEOMETRIC = Object.fromEntries(GEOMETRIC_SHAPES.map((name) => [name, name]));
const PLACEMENTS = { TwoCell: "TwoCell", OneCell: "OneCell", Absolute: "Absolute" } as const;

/** Moves or scales a shape; the shapes of a group keep their places in it. */
function place(target: ShapeTarget, excel: Session, change: (shape: ShapeState) => void): void {
  const { shape } = target;
  const { left, top } = shape;
  edit(target, excel, "place", change);
  carry(shape, shape.left - left, shape.top - top);
}

function carry({ members }: ShapeState, right: number, down: number): void {
  for (const member of members) {
    member.left += right;
    member.top += down;
    carry(member, right, down);
  }
}

const position = (key: "left" | "top" | "width" | "height"): Property<ShapeTarget> =>
  value(
    ({ shape }: ShapeTarget) => shape[key],
    (target, points: number, excel) => {
      mustBe(typeof points === "number" && points >= 0);
      place(target, excel, (shape) => {
        const ratio = shape[key] ? points / shape[key] : 1;
        if (shape.lockAspectRatio && key === "width") shape.height *= ratio;
        if (shape.lockAspectRatio && key === "height") shape.width *= ratio;
        shape[key] = points;
      });
    }
  );

const scale =
  (key: "width" | "height") =>
  (
    target: ShapeTarget,
    [factor, _type, from]: [number, string, string | undefined],
    excel: Session
  ): void =>
    place(target, excel, (shape) => {
      mustBe(factor > 0);
      const before = shape[key];
      shape[key] = before * factor;
      const edge = key === "width" ? "left" : "top";
      if (from === "ScaleFromMiddle") shape[edge] -= (shape[key] - before) / 2;
      if (from === "ScaleFromBottomRight") shape[edge] -= shape[key] - before;
    });

const siblings = ({ sheet, shape }: ShapeTarget, excel: Session): ShapeState[] =>
  shape.parent ? shape.parent.members : shapesOf(excel, sheet);

export const Shape: ExcelClass<ShapeTarget> = {
  name: "Shape",
  id: ({ shape }) => shape.id,
  properties: {
    id: label(({ id }) => id),
    name: label(
      ({ name }) => name,
      (shape, name) => (shape.name = name)
    ),
    type: label(({ type }) => type),
    geometricShapeType: whole<string | null>(
      ({ type, geometric }) => (type === "GeometricShape" ? geometric : null),
      (shape, name) => (shape.geometric = oneOf(GEOMETRIC, name))
    ),
    left: position("left"),
    top: position("top"),
    width: position("width"),
    height: position("height"),
    rotation: placed(
      ({ rotation }) => rotation,
      (shape, degrees) => (shape.rotation = ((degrees % 360) + 360) % 360)
    ),
    visible: label(
      ({ visible }) => visible,
      (shape, on) => (shape.visible = on)
    ),
    lockAspectRatio: whole(
      ({ lockAspectRatio }) => lockAspectRatio,
      (shape, on) => (shape.lockAspectRatio = on)
    ),
    placement: placed<string>(
      ({ placement }) => placement,
      (shape, name) => (shape.placement = oneOf<ShapeState["placement"]>(PLACEMENTS, name))
    ),
    altTextTitle: label(
      ({ altTextTitle }) => altTextTitle,
      (shape, text) => (shape.altTextTitle = text)
    ),
    altTextDescription: label(
      ({ altTextDescription }) => altTextDescription,
      (shape, text) => (shape.altTextDescription = text)
    ),
    connectionSiteCount: label(({ type }) => (type === "Line" ? 2 : 4)),
    level: label((shape) => (shape.parent ? 1 : 0)),
    zOrderPosition: value((target, excel) => siblings(target, excel).indexOf(target.shape)),
    fill: object(
      () => ShapeFill,
      (target) => target
    ),
    lineFormat: object(
      () => ShapeLineFormat,
      (target) => target
    ),
    textFrame: object(
      () => TextFrame,
      (target) => target
    ),
    geometricShape: object(
      () => GeometricShape,
      (target) => only(target, "GeometricShape")
    ),
    image: object(
      () => Image,
      (target) => only(target, "Image")
    ),
    line: object(
      () => Line,
      (target) => only(target, "Line")
    ),
    group: object(
      () => ShapeGroup,
      (target) => only(target, "Group")
    ),
    parentGroup: object(
      () => Shape,
      ({ sheet, shape }) => {
        if (!shape.parent) throw new ExcelError("InvalidOperation");
        return { sheet, shape: shape.parent };
      }
    ),
  },
  methods: {
    delete: (target, _args, excel) => {
      const { sheet, shape } = target;
      guard(sheet, "objects");
      const list = siblings(target, excel);
      list.splice(list.indexOf(shape), 1);
      for (let each = shape.parent; each; each = each.parent)
        noteShape(excel, sheet, each, "whole");
      excel.book.changes.sheet(sheet.id, "shapes");
    },
    incrementLeft: (target, [points]: [number], excel) =>
      place(target, excel, (shape) => (shape.left = Math.max(0, shape.left + points))),
    incrementTop: (target, [points]: [number], excel) =>
      place(target, excel, (shape) => (shape.top = Math.max(0, shape.top + points))),
    incrementRotation: (target, [degrees]: [number], excel) =>
      edit(
        target,
        excel,
        "place",
        (shape) => (shape.rotation = (((shape.rotation + degrees) % 360) + 360) % 360)
      ),
    scaleWidth: scale("width"),
    scaleHeight: scale("height"),
    setZOrder: (target, [to]: [string], excel) => {
      const list = siblings(target, excel);
      const at = list.indexOf(target.shape);
      const where = oneOf(
        {
          BringToFront: list.length - 1,
          BringForward: Math.min(at + 1, list.length - 1),
          SendToBack: 0,
          SendBackward: Math.max(at - 1, 0),
        },
        to
      );
      list.splice(at, 1);
      list.splice(where, 0, target.shape);
      if (target.shape.parent) noteShape(excel, target.sheet, target.shape.parent, "whole");
      excel.book.changes.sheet(target.sheet.id, "shapes");
    },
    copyTo: ({ sheet, shape }, [destination]: [Instance | string | undefined], excel) => {
      const home = isInstance(destination)
        ? (destination.target as Sheet)
        : typeof destination === "string"
          ? findSheet(excel, destination)
          : sheet;
      if (!home) throw itemNotFound();
      return addShape(excel, home, copyShape(excel, shape), shape.name);
    },
    getAsImage: ({ shape }) => {
      if (!shape.image) throw new ExcelError("UnsupportedOperation");
      return shape.image.base64;
    },
  },
  events: {
    onActivated: { name: "Activated", type: 2101 },
    onDeactivated: { name: "Deactivated", type: 2102 },
  },
};
