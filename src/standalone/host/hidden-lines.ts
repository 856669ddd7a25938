import { isEntireColumn } from "./area";
import { guard } from "./protection-guard";
import { type SheetRange } from "./sheet-range";
import { type Session } from "./session";

/** Whether the rows (or columns) of a range are hidden: null when they differ. */
export function hiddenState(range: SheetRange, rows: boolean): boolean | null {
  const { sheet, area } = range;
  const states = new Set<boolean>();
  if (rows)
    for (
      let row = area.top;
      row <= Math.min(area.bottom, Math.max(sheet.rowCount, area.top));
      row++
    )
      states.add(sheet.findRow(row)?.hidden ?? false);
  else
    for (let column = area.left; column <= area.right; column++)
      states.add((sheet.columns ?? [])[column - 1]?.hidden ?? false);
  return states.size === 1 ? states.has(true) : null;
}

/** Hides or shows the rows (or columns) of a range. */
export function hide(range: SheetRange, rows: boolean, hidden: boolean, excel: Session): void {
  guard(range.sheet, rows ? "formatRows" : "formatColumns");
  const { area, sheet } = range;
  if (rows) {
    const last = isEntireColumn(area) ? Math.max(sheet.rowCount, 1) : area.bottom;
    for (let row = area.top; row <= last; row++) sheet.getRow(row).hidden = hidden;
    excel.raiseFor(range, 22, { changeType: hidden ? "Hidden" : "Unhidden" });
  } else
    for (let column = area.left; column <= area.right; column++)
      sheet.getColumn(column).hidden = hidden;
  excel.book.changes.sheet(sheet.id, rows ? "rows" : "columns");
}
