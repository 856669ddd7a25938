import { type ExcelClass, instance, object } from "../excel-class";
import { itemNotFound } from "../excel-error";
import { guard } from "../protection-guard";
import { fasten, type ShapeState, shapesOf } from "../shapes";
import { Shape } from "./shape";
import { partOf, type ShapeTarget } from "./shape-target";

export const ShapeGroup: ExcelClass<ShapeTarget> = {
  name: "ShapeGroup",
  id: ({ shape }) => shape.id,
  properties: {
    ...partOf(() => Shape),
    shapes: object(
      () => GroupShapeCollection,
      (target) => target
    ),
  },
  methods: {
    ungroup: ({ sheet, shape }, _args, excel) => {
      guard(sheet, "objects");
      const list = shapesOf(excel, sheet);
      for (const member of shape.members) {
        member.parent = null;
        fasten(sheet, member);
      }
      list.splice(list.indexOf(shape), 1, ...shape.members);
      excel.book.changes.sheet(sheet.id, "shapes");
    },
  },
};

export const findIn = (list: readonly ShapeState[], key: string) =>
  list.find((shape) => shape.id === key || shape.name.toLowerCase() === String(key).toLowerCase());

export const GroupShapeCollection: ExcelClass<ShapeTarget> = {
  name: "GroupShapeCollection",
  properties: {},
  methods: {
    getCount: ({ shape }) => shape.members.length,
    getItem: ({ sheet, shape }, [key]: [string]) => {
      const found = findIn(shape.members, key);
      if (!found) throw itemNotFound();
      return instance(Shape, { sheet, shape: found });
    },
    getItemOrNullObject: ({ sheet, shape }, [key]: [string]) => {
      const found = findIn(shape.members, key);
      return found ? instance(Shape, { sheet, shape: found }) : null;
    },
    getItemAt: ({ sheet, shape }, [index]: [number]) => {
      const found = shape.members[index];
      if (!found) throw itemNotFound();
      return instance(Shape, { sheet, shape: found });
    },
  },
  items: ({ sheet, shape }) => shape.members.map((each) => instance(Shape, { sheet, shape: each })),
};
