import { type Area } from "./area";
import { enter, formatOf, formulaOf, isCovered, valueOf } from "./cells";
import { drawValue } from "./number-format";
import { guardCells } from "./protection-guard";
import { eachExisting, loaded, type SheetRange } from "./sheet-range";
import { type Session } from "./session";

/** SearchCriteria and ReplaceCriteria of the API. */
export interface SearchCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/** "*" and "?" stand for any letters in searches, "~" makes them plain. */
function pattern(
  text: string,
  { completeMatch, matchCase }: SearchCriteria,
  flags: string
): RegExp {
  const source = text.replace(/~[*?~]|[\s\S]/g, (sign) => {
    if (sign === "*") return "[\\s\\S]*?";
    if (sign === "?") return "[\\s\\S]";
    return escape(sign.slice(-1));
  });
  return new RegExp(completeMatch ? `^(?:${source})$` : source, `${flags}${matchCase ? "" : "i"}u`);
}

/** What a search looks at: formulas, and what cells without formulas show. */
function looksAt(excel: Session, range: SheetRange, row: number, column: number): string[] {
  const cell = range.sheet.findCell(row, column);
  if (!cell || isCovered(cell)) return [];
  const value = valueOf(cell, excel);
  if (cell.formula !== undefined) return [String(formulaOf(cell, excel)), String(value)];
  if (value === "") return [];
  const date1904 = excel.book.model.properties.date1904 ?? false;
  return [String(value), drawValue(value, formatOf(range.sheet, cell, row, column), date1904)];
}

/** Cells whose content matches, in reading order. */
export function findCells(
  excel: Session,
  range: SheetRange,
  text: string,
  criteria: SearchCriteria
): { row: number; column: number }[] {
  excel.refresh();
  const wanted = pattern(text, criteria, "");
  const found: { row: number; column: number }[] = [];
  eachExisting(loaded(excel, range.sheet), range.area, (_cell, row, column) => {
    if (looksAt(excel, range, row, column).some((each) => wanted.test(each)))
      found.push({ row, column });
  });
  return criteria.searchDirection === "Backwards" ? found.reverse() : found;
}

/** Replaces text in values and formulas; answers how many times. */
export function replaceAll(
  excel: Session,
  range: SheetRange,
  text: string,
  replacement: string,
  criteria: SearchCriteria
): number {
  const { sheet } = range;
  const wanted = pattern(text, criteria, "g");
  const changes: { row: number; column: number; input: string }[] = [];
  let count = 0;
  eachExisting(loaded(excel, sheet), range.area, (cell, row, column) => {
    if (isCovered(cell) || cell.value === null) return;
    const before = String(formulaOf(cell, excel));
    let here = 0;
    const input = before.replace(wanted, () => {
      here += 1;
      return replacement;
    });
    if (here === 0) return;
    count += here;
    changes.push({ row, column, input });
  });
  for (const { row, column, input } of changes) {
    guardCells(sheet, { top: row, left: column, bottom: row, right: column });
    enter(sheet, row, column, input, excel);
  }
  if (count) {
    excel.touch();
    excel.changed(range, "RangeEdited");
  }
  return count;
}

/** Positions as areas, runs in a row or a column joined. */
export function joined(cells: readonly { row: number; column: number }[]): Area[] {
  const rows = new Map<number, Area[]>();
  for (const { row, column } of cells) {
    const line = rows.get(row) ?? [];
    const last = line.at(-1);
    if (last && last.right === column - 1) line[line.length - 1] = { ...last, right: column };
    else line.push({ top: row, left: column, bottom: row, right: column });
    rows.set(row, line);
  }
  const done: Area[] = [];
  for (const line of [...rows.entries()].sort(([a], [b]) => a - b).map(([, areas]) => areas))
    for (const area of line) {
      const above = done.findIndex(
        (each) =>
          each.bottom === area.top - 1 && each.left === area.left && each.right === area.right
      );
      const upper = done[above];
      if (upper) done[above] = { ...upper, bottom: area.bottom };
      else done.push(area);
    }
  return done;
}
