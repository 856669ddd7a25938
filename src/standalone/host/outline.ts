import { ExcelError } from "./excel-error";
import { guard } from "./protection-guard";
import { type Session } from "./session";
import { loaded, type SheetRange } from "./sheet-range";

type By = "ByRows" | "ByColumns";

interface Line {
  outlineLevel: number;
  hidden: boolean;
}

function* lines({ sheet, area }: SheetRange, by: By): Generator<Line> {
  if (by === "ByRows")
    for (let row = area.top; row <= area.bottom; row++) yield sheet.getRow(row) as Line;
  else
    for (let column = area.left; column <= area.right; column++)
      yield sheet.getColumn(column) as Line;
}

function note(excel: Session, { sheet }: SheetRange, by: By): void {
  excel.book.changes.sheet(sheet.id, by === "ByRows" ? "rows" : "columns");
}

/** Puts rows or columns a level deeper, or a level up; the file holds levels 0 to 7. */
export function changeLevel(excel: Session, range: SheetRange, by: By, step: 1 | -1): void {
  loaded(excel, range.sheet);
  guard(range.sheet, by === "ByRows" ? "formatRows" : "formatColumns");
  for (const line of lines(range, by)) {
    const level = (line.outlineLevel ?? 0) + step;
    if (level > 7 || level < 0) throw new ExcelError("InvalidOperation");
    line.outlineLevel = level;
    if (step < 0 && level === 0) line.hidden = false;
  }
  note(excel, range, by);
}

/** Hides or shows the detail of the groups inside the range. */
export function showDetails(excel: Session, range: SheetRange, by: By, show: boolean): void {
  guard(range.sheet, by === "ByRows" ? "formatRows" : "formatColumns");
  for (const line of lines(range, by)) if ((line.outlineLevel ?? 0) > 0) line.hidden = !show;
  note(excel, range, by);
}

/** Shows groups down to a level, counted from 1 (the summary alone). 0 leaves that side as it is. */
export function showLevels(excel: Session, range: SheetRange, rows: number, columns: number): void {
  const apply = (by: By, levels: number) => {
    if (levels === 0) return;
    for (const line of lines(range, by))
      if ((line.outlineLevel ?? 0) > 0) line.hidden = line.outlineLevel >= levels;
    note(excel, range, by);
  };
  apply("ByRows", rows);
  apply("ByColumns", columns);
}
