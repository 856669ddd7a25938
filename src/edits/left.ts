import { boundsOf } from "../model/place";
import type { ValidationPlan } from "../model/sheet-plan";
import { listOf, type SheetBase } from "./base";
import { cellKey } from "./settle";

/** The keys of a cell of a sheet as it was left. */
function leftAt(base: SheetBase, address: string): readonly [row: string, column: string] | null {
  const at = boundsOf(address);
  const row = at && base.rows[at.row - 1];
  const column = at && base.columns[at.column - 1];
  return row && column ? [row.key, column.key] : null;
}

/** Cells that were given a link, and where to. */
export function leftLinks(base: SheetBase): [cell: string, target: string][] {
  const links = listOf<{ cell: string; target: string }>(base, "links");
  return links.flatMap(({ cell, target }): [string, string][] => {
    const keys = leftAt(base, cell);
    return keys ? [[cellKey(...keys), target]] : [];
  });
}

/** A drop-down list as it is known in a cell. */
export const listName = (row: string, column: string, list: readonly string[]) =>
  `${cellKey(row, column)}|${list.join()}`;

/** Cells that were given a list. */
export function leftLists(base: SheetBase): string[] {
  const lists = listOf<ValidationPlan>(base, "validations");
  return lists.flatMap(({ rows, column, list }) => rows.map((row) => listName(row, column, list)));
}

/** Keys of the rows that a page was made to begin with. */
export function leftBreaks(base: SheetBase): string[] {
  const cells = listOf<string>(base, "breaks");
  return cells.flatMap((cell) => leftAt(base, cell)?.[0] ?? []);
}
