import { cellArea, columnsOf, contains, quoteSheet, rowsOf } from "./area";
import { copyCells } from "./copying";
import { areaOf, bodyText, withArea } from "./formula-references";
import { changeReferences } from "./references";
import { grid, sheetByName, SheetRange } from "./sheet-range";
import { type Session } from "./session";

/** Moves cells with all they have; references to them follow. */
export function moveCells(excel: Session, range: SheetRange, destination: SheetRange): void {
  const { top, left } = destination.area;
  const area = {
    top,
    left,
    bottom: top + rowsOf(range.area) - 1,
    right: left + columnsOf(range.area) - 1,
  };
  const target = new SheetRange(destination.sheet, area);
  const held = grid(range.area, (row, column) => range.sheet.findCell(row, column)?.value ?? null);
  copyCells(excel, range, target, { type: "All", skipBlanks: false, transpose: false });
  held.forEach((line, r) =>
    line.forEach((each, c) => {
      const cell = target.sheet.getCell(top + r, left + c);
      if (typeof each === "object" && each !== null && "formula" in each)
        cell.value = each as typeof cell.value;
    })
  );
  const behind = grid(range.area, (row, column) => ({ row, column })).flat();
  for (const { row, column } of behind) {
    const inside = range.sheet === target.sheet && contains(area, cellArea(row, column));
    if (inside) continue;
    const cell = range.sheet.findCell(row, column);
    if (!cell) continue;
    cell.value = null;
    cell.style = {};
    excel.book.changes.cell(range.sheet.id, row, column);
  }
  const down = top - range.area.top;
  const across = left - range.area.left;
  changeReferences(excel, (reference, _prefix, home) => {
    const sheet = reference.sheet === null ? home : (sheetByName(excel, reference.sheet) ?? null);
    const held = areaOf(reference);
    if (sheet !== range.sheet || !contains(range.area, held)) return undefined;
    const moved = {
      top: held.top + down,
      bottom: held.bottom + down,
      left: held.left + across,
      right: held.right + across,
    };
    const text = bodyText(withArea(reference, moved));
    const named = reference.sheet !== null || target.sheet !== home;
    return named ? `${quoteSheet(target.sheet.name)}!${text}` : text;
  });
  excel.changed(target, "RangeEdited");
}
