import { absoluteAddress, absoluteReference, cellPlace } from "../model/place";
import { resolveReferences, type KeyedCell, type SheetId } from "../model/sheet-plan";

/** Where the keys of an own sheet stand: positions from row 2 and column B on. */
export interface SheetLayout {
  readonly name: string;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

export type Layouts = ReadonlyMap<SheetId, SheetLayout>;

export function layoutOf(
  name: string,
  rows: readonly string[],
  columns: readonly string[]
): SheetLayout {
  const positions = (keys: readonly string[]) => new Map(keys.map((key, index) => [key, index]));
  return { name, rows: positions(rows), columns: positions(columns) };
}

/** Absolute row and column (from 0) of a keyed cell; null when its row or column does not stand. */
export function positionOf(
  layout: SheetLayout | undefined,
  row: string,
  column: string
): { readonly row: number; readonly column: number } | null {
  const r = layout?.rows.get(row);
  const c = layout?.columns.get(column);
  return r === undefined || c === undefined ? null : { row: r + 1, column: c + 1 };
}

/** The row of an own sheet that a formula stands in. */
export interface FormulaRow {
  readonly sheet: SheetId;
  readonly row: string;
}

/**
 * A formula with addresses for its keyed references, as it stands in a row; null when one of them has no place
 * (the officer deleted it), so that the value must stand for the formula. What stands in another row is named by
 * an absolute address: sorting would shift a relative one.
 */
export function resolved(template: string, on: FormulaRow, layouts: Layouts): string | null {
  let complete = true;
  const formula = resolveReferences(template, (cell: KeyedCell) => {
    const layout = layouts.get(cell.sheet);
    const at = positionOf(layout, cell.row, cell.column);
    if (!layout || !at) {
      complete = false;
      return "#REF!";
    }
    const place = cellPlace(layout.name, at.row, at.column);
    if (cell.sheet !== on.sheet) return absoluteReference(place);
    return cell.row === on.row ? place.address : absoluteAddress(place.address);
  });
  return complete ? formula : null;
}
