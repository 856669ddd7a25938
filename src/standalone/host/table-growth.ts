import type { Worksheet } from "@cj-tech-master/excelts";
import { type Area, intersect } from "./area";
import { valueOf } from "./cells";
import { type Session } from "./session";
import { eachExisting } from "./sheet-range";
import { hasHeader, hasTotals, headerArea, renameColumns, reshape, tableArea } from "./tables";

/**
 * A table takes in what is written directly under it, or to the right of it, at once (OFFICE.md I), unless it
 * has a totals row or something stands in the way; written header cells rename its columns.
 */
export function growTables(excel: Session, sheet: Worksheet, written: Area): void {
  for (const table of sheet.getTables()) {
    const area = tableArea(table);
    if (hasHeader(table) && intersect(headerArea(table), written))
      renameColumns(excel, sheet, table);
    const within = written.left >= area.left && written.right <= area.right;
    if (
      within &&
      !hasTotals(table) &&
      written.top === area.bottom + 1 &&
      isFilled(excel, sheet, written)
    ) {
      reshape(excel, sheet, table, { ...area, bottom: written.bottom });
      continue;
    }
    const beside =
      written.left === area.right + 1 && written.top >= area.top && written.bottom <= area.bottom;
    if (beside && isFilled(excel, sheet, written)) {
      reshape(excel, sheet, table, { ...area, right: written.right });
      renameColumns(excel, sheet, table);
    }
  }
}

/** Whether every written row holds something: "" and null do not make a table grow. */
function isFilled(excel: Session, sheet: Worksheet, area: Area): boolean {
  const rows = new Set<number>();
  eachExisting(sheet, area, (cell, row) => {
    if (valueOf(cell, excel) !== "" || cell.formula !== undefined) rows.add(row);
  });
  return rows.size === area.bottom - area.top + 1;
}
