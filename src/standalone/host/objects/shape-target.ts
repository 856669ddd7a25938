import type { Worksheet as Sheet } from "@cj-tech-master/excelts";
import { type ExcelClass, object, type Property, value } from "../excel-class";
import { guard } from "../protection-guard";
import { type Session } from "../session";
import { fasten, noteShape, type ShapeAspect, type ShapeState } from "../shapes";

export interface ShapeTarget {
  readonly sheet: Sheet;
  readonly shape: ShapeState;
}

/** Changes a shape in one aspect. */
export function edit(
  { sheet, shape }: ShapeTarget,
  excel: Session,
  aspect: ShapeAspect,
  change: (shape: ShapeState) => void
): void {
  guard(sheet, "objects");
  change(shape);
  if (aspect === "place" || aspect === "whole") fasten(sheet, shape);
  noteShape(excel, sheet, shape, aspect);
}

/** Properties of the state, or of one of its parts, that belong to one aspect of a shape. */
export const fieldsOf =
  (aspect: ShapeAspect) =>
  <V>(
    read: (shape: ShapeState) => V,
    write?: (shape: ShapeState, wanted: V) => void
  ): Property<ShapeTarget> =>
    value(
      ({ shape }: ShapeTarget) => read(shape),
      write &&
        ((target, wanted: V, excel) => edit(target, excel, aspect, (shape) => write(shape, wanted)))
    );

/** What a shape's own kind has: its id, and the way back to the shape. */
export const partOf = (of: () => ExcelClass<ShapeTarget>) => ({
  shape: object<ShapeTarget, ShapeTarget>(of, (target) => target),
  id: value(({ shape }: ShapeTarget) => shape.id),
});
