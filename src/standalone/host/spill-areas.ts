import { cellArea, contains, parseArea } from "./area";
import { type SheetRange } from "./sheet-range";
import { type Session } from "./session";

/** The cells that a dynamic array fills, from its first cell. */
export function spillArea(excel: Session, range: SheetRange) {
  excel.refresh();
  const cell = range.sheet.findCell(range.area.top, range.area.left);
  const held = cell?.value as { isDynamicArray?: boolean; ref?: string } | null | undefined;
  if (!held || typeof held !== "object" || !held.isDynamicArray || !held.ref) return null;
  return parseArea(held.ref);
}

/** The first cell of the dynamic array that fills a cell; null where none does. */
export function spillParent(excel: Session, range: SheetRange) {
  excel.refresh();
  const { top, left } = range.area;
  for (let row = 1; row <= range.sheet.rowCount; row++) {
    const model = range.sheet.findRow(row);
    for (let column = 1; model && column <= model.cellCount; column++) {
      const area = spillArea(excel, range.with(cellArea(row, column)));
      if (area && contains(area, cellArea(top, left))) return cellArea(row, column);
    }
  }
  return null;
}
