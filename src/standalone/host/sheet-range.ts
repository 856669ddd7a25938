import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import {
  type Area,
  formatArea,
  intersect,
  isEntireColumn,
  isEntireRow,
  parseArea,
  quoteSheet,
  splitSheet,
  onSheet,
} from "./area";
import { ExcelError, invalidArgument } from "./excel-error";
import { isCovered } from "./cells";
import { type Session } from "./session";

/** A block of cells of a sheet, as the client holds it. Insertions and deletions move it. */
export class SheetRange {
  /** null once all of its cells were deleted. */
  #area: Area | null;

  constructor(
    readonly sheet: Worksheet,
    area: Area
  ) {
    this.#area = onSheet(area);
  }

  /** @throws ExcelError InvalidReference when the cells are gone. */
  get area(): Area {
    if (!this.#area) throw new ExcelError("InvalidReference");
    return this.#area;
  }

  get exists(): boolean {
    return this.#area !== null;
  }

  move(area: Area | null): void {
    this.#area = area;
  }

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatArea(this.area)}`;
  }

  with(area: Area): SheetRange {
    return new SheetRange(this.sheet, area);
  }

  /** Whole rows or columns: values neither read nor write. */
  get unbounded(): boolean {
    return isEntireColumn(this.area) || isEntireRow(this.area);
  }
}

/** The sheet by the name, as Excel finds it: without regard to case. */
export const sheetByName = (excel: Session, name: string): Worksheet | undefined =>
  excel.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** Where something stands on a sheet: used by every collection that is kept per sheet. */
export const loaded = (excel: Session, sheet: Worksheet): Worksheet => {
  if (excel.book.unloaded.has(sheet.id)) excel.book.loadFully(sheet.id);
  return sheet;
};

/** The areas of a defined name or table that an address may name instead of cells. */
function namedArea(excel: Session, text: string, sheet: Worksheet): SheetRange | null {
  const names = excel.book.model.definedNames.model.filter(
    (entry) => entry.name.toLowerCase() === text.toLowerCase()
  );
  const index = excel.sheets.indexOf(sheet);
  const entry =
    names.find((each) => each.localSheetId === index) ??
    names.find((each) => each.localSheetId === undefined);
  const reference = entry?.ranges[0];
  if (reference) {
    const { sheet: name, rest } = splitSheet(reference);
    const area = parseArea(rest);
    const home = name === null ? sheet : sheetByName(excel, name);
    if (area && home) return new SheetRange(home, area);
  }
  for (const each of excel.sheets)
    for (const table of each.getTables())
      if (table.name.toLowerCase() === text.toLowerCase()) {
        const area = parseArea(table.model.tableRef ?? table.model.ref);
        if (area) return new SheetRange(each, area);
      }
  return null;
}

/**
 * The range that an address names: "A1:B2", "Sheet1!A1", a defined name.
 * @throws ExcelError InvalidArgument when it names none, ItemNotFound when its sheet does not exist
 */
export function rangeAt(excel: Session, sheet: Worksheet, address: unknown): SheetRange {
  if (typeof address !== "string") throw invalidArgument();
  const { sheet: name, rest } = splitSheet(address);
  const home = name === null ? sheet : sheetByName(excel, name);
  if (!home) throw invalidArgument();
  const area = parseArea(rest);
  if (area) return new SheetRange(home, area);
  const named = namedArea(excel, rest, home);
  if (named) return named;
  throw invalidArgument();
}

/** Calls back for every existing cell of an area, row by row. */
export function eachExisting(
  sheet: Worksheet,
  area: Area,
  visit: (cell: Cell, row: number, column: number) => void
): void {
  const last = Math.min(area.bottom, sheet.rowCount);
  for (let row = area.top; row <= last; row++) {
    const found = sheet.findRow(row);
    if (!found) continue;
    const end = Math.min(area.right, found.cellCount);
    for (let column = area.left; column <= end; column++) {
      const cell = found.findCell(column);
      if (cell) visit(cell, row, column);
    }
  }
}

const hasStyle = (cell: Cell): boolean => Object.keys(cell.style).length > 0;

const hasValue = (cell: Cell): boolean =>
  !isCovered(cell) && cell.value !== null && cell.value !== undefined;

/**
 * The block that holds all cells with values (and, unless valuesOnly, formats) inside an area.
 * null when there are none.
 */
export function usedArea(
  excel: Session,
  sheet: Worksheet,
  within: Area,
  valuesOnly: boolean
): Area | null {
  if (excel.book.unloaded.has(sheet.id)) {
    const bounds = excel.book.peekBounds(sheet.id);
    return (
      bounds &&
      intersect(within, {
        top: bounds.row,
        left: bounds.column,
        bottom: bounds.row + bounds.rows - 1,
        right: bounds.column + bounds.columns - 1,
      })
    );
  }
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  eachExisting(sheet, within, (cell, row, column) => {
    if (!hasValue(cell) && (valuesOnly || !(hasStyle(cell) || cell.isMerged))) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return bottom === 0 ? null : { top, left, bottom, right };
}

/** Merged areas of a sheet that touch an area. */
export function mergesIn(sheet: Worksheet, area: Area): Area[] {
  return sheet.mergedRegions.filter((merge) => intersect(merge, area) !== null);
}

/** Notes every cell of an area as changed. */
export function noteCells(excel: Session, sheet: Worksheet, area: Area): void {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      excel.book.changes.cell(sheet.id, row, column);
}

/** Calls the formatter on every cell position of an area and gathers the answers in rows. */
export function grid<V>(area: Area, at: (row: number, column: number) => V): V[][] {
  const rows: V[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: V[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(at(row, column));
    rows.push(cells);
  }
  return rows;
}
