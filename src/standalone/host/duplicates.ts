import { mustBe } from "./excel-error";
import { guardCells } from "./protection-guard";
import { valueOf } from "./cells";
import { loaded, noteCells, type SheetRange } from "./sheet-range";
import { type Session } from "./session";

/** Removes rows that repeat an earlier one in the given columns (from 0); the rows below move up. */
export function removeDuplicates(
  excel: Session,
  range: SheetRange,
  columns: readonly number[],
  includesHeader: boolean
): { removed: number; uniqueRemaining: number } {
  excel.refresh();
  const sheet = loaded(excel, range.sheet);
  const { area } = range;
  guardCells(sheet, area);
  mustBe(
    columns.length > 0 && columns.every((each) => each >= 0 && each <= area.right - area.left)
  );
  const seen = new Set<string>();
  const kept: number[] = [];
  const top = area.top + (includesHeader ? 1 : 0);
  for (let row = top; row <= area.bottom; row++) {
    const key = JSON.stringify(
      columns.map((column) => {
        const value = valueOf(sheet.findCell(row, area.left + column), excel);
        return typeof value === "string" ? value.toLowerCase() : value;
      })
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(row);
  }
  const removed = area.bottom - top + 1 - kept.length;
  if (removed === 0) return { removed, uniqueRemaining: kept.length };
  for (let row = top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const source = kept[row - top];
      const cell = sheet.getCell(row, column);
      const from = source === undefined ? undefined : sheet.findCell(source, column);
      cell.value = (from?.value ?? null) as typeof cell.value;
    }
  noteCells(excel, sheet, area);
  excel.touch();
  excel.changed(range, "RangeEdited");
  return { removed, uniqueRemaining: kept.length };
}
