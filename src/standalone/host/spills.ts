import type { Cell } from "@cj-tech-master/excelts";
import { cellCount, parseArea } from "./area";

export interface Spilt {
  readonly spilt: Cell;
  readonly value: Cell["value"];
}

/** Dynamic arrays whose cells the engine knows for theirs. */
const ours = new WeakSet<Cell>();

/**
 * A file holds the values that a dynamic array spilt as if somebody had entered them; the engine would take them
 * for obstacles. They are taken out before it fills the cells itself, or the formula is written over.
 * @returns the cells with what they held
 */
export function releaseSpill(cell: Cell): Spilt[] {
  const held = cell.value as { isDynamicArray?: boolean; ref?: string } | null;
  if (typeof held !== "object" || !held?.isDynamicArray || ours.has(cell)) return [];
  ours.add(cell);
  const area = parseArea(held.ref ?? "");
  if (!area || cellCount(area) === 1) return [];
  const found: Spilt[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const each = cell.worksheet.findCell(row, column);
      if (!each || each === cell || each.value === null || each.formula !== undefined) continue;
      found.push({ spilt: each, value: each.value });
      each.value = null;
    }
  return found;
}
