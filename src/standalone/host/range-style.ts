import { cellArea } from "./area";
import { itemNotFound } from "./excel-error";
import { guard } from "./protection-guard";
import { eachExisting, grid, type SheetRange, usedArea } from "./sheet-range";
import { appliedStyle, applyStyleName, findStyle, styled } from "./named-styles";
import { type Session } from "./session";
import { restyle } from "./style-edit";

/** The named style of all cells: Normal unless one was applied; null when they differ. */
export function readStyle(range: SheetRange, excel: Session): string | null {
  const area =
    usedArea(excel, range.sheet, range.area, false) ?? cellArea(range.area.top, range.area.left);
  const names = new Set(
    grid(area, (row, column) => {
      const cell = range.sheet.findCell(row, column);
      return (cell && appliedStyle(cell)) ?? "Normal";
    }).flat()
  );
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** Applies a named style to the cells of a range. */
export function writeStyle(range: SheetRange, name: string, excel: Session): void {
  const style = findStyle(excel, name);
  if (!style) throw itemNotFound();
  guard(range.sheet, "formatCells");
  restyle(excel, range.sheet, range.area, (before) => styled(style, before));
  eachExisting(range.sheet, range.area, (cell) => applyStyleName(cell, style.name));
}
