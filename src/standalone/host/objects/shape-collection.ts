import type { Worksheet as Sheet } from "@cj-tech-master/excelts";
import { type ExcelClass, instance, type Instance, isInstance } from "../excel-class";
import { invalidArgument, itemNotFound } from "../excel-error";
import { GEOMETRIC_SHAPES } from "../geometric-shapes";
import { guard } from "../protection-guard";
import { type Session } from "../session";
import { fasten, fresh, noteShape, type ShapeState, shapesOf } from "../shapes";
import { oneOf } from "./range-format";
import { Shape } from "./shape";
import { findIn } from "./shape-group";
import { CONNECTORS } from "./shape-line";
import { type ShapeTarget } from "./shape-target";

const GEOMETRIC = Object.fromEntries(GEOMETRIC_SHAPES.map((name) => [name, name]));

/** Puts a shape on top of a sheet's others, under a name that Excel would give it. */
export function addShape(excel: Session, sheet: Sheet, shape: ShapeState, name?: string): Instance {
  guard(sheet, "objects");
  const list = shapesOf(excel, sheet);
  const words: Readonly<Record<string, string>> = {
    Image: "Picture",
    Line: "Straight Connector",
    Group: "Group",
  };
  const kind = words[shape.type] ?? (shape.textBox ? "TextBox" : (shape.geometric ?? "Shape"));
  shape.name = name ?? `${kind} ${list.length + 1}`;
  list.push(shape);
  fasten(sheet, shape);
  noteShape(excel, sheet, shape, "whole");
  return instance(Shape, { sheet, shape });
}

const FORMATS: readonly [RegExp, "png" | "jpeg" | "gif"][] = [
  [/^iVBOR/, "png"],
  [/^\/9j\//, "jpeg"],
  [/^R0lG/, "gif"],
];

/** Pixels of a PNG from its header, as points; other pictures get a usual size. */
function pictureSize(base64: string): { width: number; height: number } {
  const bytes = Uint8Array.from(atob(base64.slice(0, 64)), (sign) => sign.charCodeAt(0));
  if (!/^iVBOR/.test(base64) || bytes.length < 24) return { width: 150, height: 150 };
  const at = (offset: number) => new DataView(bytes.buffer).getUint32(offset);
  return { width: at(16) * 0.75, height: at(20) * 0.75 };
}

function addImage(excel: Session, sheet: Sheet, data: string): Instance {
  const base64 = data.replace(/^data:[^,]*,/, "");
  const extension = FORMATS.find(([pattern]) => pattern.test(base64))?.[1];
  if (!extension) throw invalidArgument();
  const shape = {
    ...fresh(excel, "Image", null),
    ...pictureSize(base64),
    lockAspectRatio: true,
  };
  shape.image = { format: extension.toUpperCase(), base64 };
  return addShape(excel, sheet, shape);
}

export const ShapeCollection: ExcelClass<Sheet> = {
  name: "ShapeCollection",
  properties: {},
  methods: {
    addGeometricShape: (sheet, [type]: [string], excel) => {
      const name = oneOf(GEOMETRIC, type);
      return addShape(excel, sheet, fresh(excel, "GeometricShape", name));
    },
    addTextBox: (sheet, [text]: [string | undefined], excel) => {
      const shape = fresh(excel, "GeometricShape", "Rectangle");
      shape.textBox = true;
      shape.text.value = text ?? "";
      shape.text.font.color = "#000000";
      Object.assign(shape.text, { horizontal: "Left", vertical: "Top" });
      shape.fill.color = "#FFFFFF";
      shape.line.color = "#BCBCBC";
      return addShape(excel, sheet, shape);
    },
    addLine: (
      sheet,
      [left, top, right, bottom, type]: [
        number | undefined,
        number | undefined,
        number | undefined,
        number | undefined,
        string | undefined,
      ],
      excel
    ) => {
      const shape = fresh(excel, "Line", oneOf(CONNECTORS, type ?? "Straight"));
      const [x1, y1, x2, y2] = [
        left ?? 0,
        top ?? 0,
        right ?? (left ?? 0) + 72,
        bottom ?? (top ?? 0) + 72,
      ];
      Object.assign(shape, {
        left: Math.min(x1, x2),
        top: Math.min(y1, y2),
        width: Math.abs(x2 - x1),
        height: Math.abs(y2 - y1),
        flip: { horizontal: x2 < x1, vertical: y2 < y1 },
      });
      shape.fill.color = null;
      shape.line.color = "#4472C4";
      return addShape(excel, sheet, shape);
    },
    addImage: (sheet, [data]: [string], excel) => addImage(excel, sheet, data),
    addGroup: (sheet, [given]: [(Instance | string)[]], excel) => {
      const list = shapesOf(excel, sheet);
      const members = given.map((each) =>
        isInstance(each) ? (each.target as ShapeTarget).shape : findIn(list, each)
      );
      if (members.length < 2 || members.some((each) => !each)) throw invalidArgument();
      const group = fresh(excel, "Group", null);
      group.members = members as ShapeState[];
      const edges = group.members.map((each) => [
        each.left,
        each.top,
        each.left + each.width,
        each.top + each.height,
      ]);
      const edge = (index: number, pick: (...values: number[]) => number) =>
        pick(...edges.map((each) => each[index] ?? 0));
      group.left = edge(0, Math.min);
      group.top = edge(1, Math.min);
      group.width = edge(2, Math.max) - group.left;
      group.height = edge(3, Math.max) - group.top;
      for (const member of group.members) {
        list.splice(list.indexOf(member), 1);
        member.parent = group;
        member.corners = null;
        member.source = null;
      }
      return addShape(excel, sheet, group);
    },
    getCount: (sheet, _args, excel) => shapesOf(excel, sheet).length,
    getItem: (sheet, [key]: [string], excel) => {
      const shape = findIn(shapesOf(excel, sheet), key);
      if (!shape) throw itemNotFound();
      return instance(Shape, { sheet, shape });
    },
    getItemOrNullObject: (sheet, [key]: [string], excel) => {
      const shape = findIn(shapesOf(excel, sheet), key);
      return shape ? instance(Shape, { sheet, shape }) : null;
    },
    getItemAt: (sheet, [index]: [number], excel) => {
      const shape = shapesOf(excel, sheet)[index];
      if (!shape) throw itemNotFound();
      return instance(Shape, { sheet, shape });
    },
  },
  items: (sheet, excel) => shapesOf(excel, sheet).map((shape) => instance(Shape, { sheet, shape })),
};
