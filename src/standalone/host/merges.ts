import { type Area, intersect } from "./area";
import { formulaOf, isCovered } from "./cells";
import { guardUnprotected } from "./protection-guard";
import { eachExisting, loaded, mergesIn, noteCells, type SheetRange } from "./sheet-range";
import { type Session } from "./session";

/**
 * Merges an area, or each of its rows. The first cell with a value gives the merged cell its content;
 * other content is lost, as in Excel.
 */
export function mergeArea(excel: Session, range: SheetRange, across: boolean): void {
  guardUnprotected(range.sheet);
  const sheet = loaded(excel, range.sheet);
  const { area } = range;
  if (across) {
    for (let row = area.top; row <= area.bottom; row++)
      mergeOne(excel, range, { ...area, top: row, bottom: row });
  } else mergeOne(excel, range, area);
  excel.book.changes.sheet(sheet.id, "merges");
  excel.touch();
}

function mergeOne(excel: Session, { sheet }: SheetRange, area: Area): void {
  for (const merge of mergesIn(sheet, area))
    sheet.unMergeCells(merge.top, merge.left, merge.bottom, merge.right);
  if (area.top === area.bottom && area.left === area.right) return;
  const first = sheet.getCell(area.top, area.left);
  let kept = formulaOf(first, excel) !== "";
  eachExisting(sheet, area, (cell) => {
    if (cell === first || isCovered(cell)) return;
    if (!kept && formulaOf(cell, excel) !== "") {
      first.value = cell.value as typeof first.value;
      kept = true;
    }
    if (cell.value !== null && cell.value !== undefined) cell.value = null;
  });
  sheet.mergeCellsWithoutStyle(area.top, area.left, area.bottom, area.right);
  const { style } = first;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.getCell(row, column);
      if (cell === first) continue;
      cell.style = { ...style, ...(cell.style.border ? { border: cell.style.border } : {}) };
    }
  noteCells(excel, sheet, area);
}

export function unmergeArea(excel: Session, range: SheetRange): void {
  guardUnprotected(range.sheet);
  const sheet = loaded(excel, range.sheet);
  for (const merge of mergesIn(sheet, range.area)) {
    if (!intersect(merge, range.area)) continue;
    sheet.unMergeCells(merge.top, merge.left, merge.bottom, merge.right);
  }
  excel.book.changes.sheet(sheet.id, "merges");
}
