import type { Cell, CellErrorValue, CellValue, Worksheet } from "@cj-tech-master/excelts";
import { fromFileFormula, isDynamic, toFileFormula } from "./formula-names";
import { quoteMarked } from "./formula-references";
import { isDatePattern } from "./number-format";
import { readInput } from "./input";
import { type Session } from "./session";
import { releaseSpill } from "./spills";
import { shownFormat, storedFormat } from "./system-formats";
import { withAt, withoutAt } from "./this-row";

/** A value of a cell as Range.values gives it: numbers (dates as serials), text, truth values, "" for none. */
export type Scalar = string | number | boolean;

const DAY = 86400000;

/** The serial number of a date; the library holds dates as UTC. */
export const toSerial = (date: Date, date1904 = false): number =>
  Math.round((date.getTime() / DAY + 25569 - (date1904 ? 1462 : 0)) * 1e9) / 1e9;

const isError = (value: unknown): value is CellErrorValue =>
  typeof value === "object" && value !== null && "error" in value;

/** Turns what the library holds in a cell, or as a formula's result, into Excel's value. */
export function toScalar(value: unknown, date1904: boolean): Scalar {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (value instanceof Date) return toSerial(value, date1904);
  if (isError(value)) return value.error;
  if (typeof value !== "object") return "";
  if ("richText" in value && Array.isArray(value.richText))
    return value.richText.map((run: { text: string }) => run.text).join("");
  if ("checkbox" in value) return Boolean(value.checkbox);
  if ("hyperlink" in value && "text" in value) return toScalar(value.text, date1904);
  return "";
}

/** Whether the cell lies under a merge and is not its first cell: it shows and takes nothing. */
export const isCovered = (cell: Cell): boolean => cell.isMerged && cell.master !== cell;

export function valueOf(cell: Cell | undefined, excel: Session): Scalar {
  if (!cell || isCovered(cell)) return "";
  const date1904 = excel.book.model.properties.date1904 ?? false;
  if (cell.formula !== undefined) {
    const result = cell.result;
    return result === undefined || result === null ? 0 : toScalar(result, date1904);
  }
  return toScalar(cell.value, date1904);
}

/** The formula with "=", in English names and commas; the value where there is none. */
export function formulaOf(cell: Cell | undefined, excel: Session): Scalar {
  if (!cell || isCovered(cell)) return "";
  if (cell.formula === undefined) return valueOf(cell, excel);
  const shown = withAt(cell.formula, cell.worksheet, Number(cell.row), Number(cell.col));
  return `=${fromFileFormula(shown)}`;
}

export function formatOf(
  sheet: Worksheet,
  cell: Cell | undefined,
  row: number,
  column: number
): string {
  const style = cell?.numFmt ?? inheritedStyle(sheet, row, column)?.numFmt;
  const pattern = typeof style === "object" ? style.formatCode : style;
  return pattern ? shownFormat(pattern) : "General";
}

/** The style of a cell that does not exist yet: its row's, else its column's. */
export function inheritedStyle(sheet: Worksheet, row: number, column: number) {
  const ofRow = sheet.findRow(row)?.style;
  if (ofRow && Object.keys(ofRow).length) return ofRow;
  const ofColumn = (sheet.columns ?? [])[column - 1]?.style;
  return ofColumn && Object.keys(ofColumn).length ? ofColumn : undefined;
}

/** The cell, if there is one. By row and column: the library's own search goes by way of the address. */
export const existingCell = (sheet: Worksheet, row: number, column: number): Cell | undefined =>
  sheet.findRow(row)?.findCell(column);

/** The cell, made if there is none; a new cell takes its row's or column's style. */
export const cellAt = (sheet: Worksheet, row: number, column: number): Cell =>
  existingCell(sheet, row, column) ?? sheet.getCell(row, column);

function store(cell: Cell, value: CellValue): void {
  cell.value = value as Cell["value"];
}

/**
 * Enters a formula; the library calculates it later. Spilling functions are entered as dynamic arrays.
 * @param text without "="
 */
export function enterFormula(sheet: Worksheet, cell: Cell, text: string, excel: Session): void {
  const stored = withoutAt(text, sheet, Number(cell.row), Number(cell.col));
  const formula = quoteMarked(toFileFormula(stored));
  const array = { formula, shareType: "array" as const, ref: cell.address, isDynamicArray: true };
  store(cell, isDynamic(formula) ? array : { formula });
  excel.enteredFormula(cell);
  excel.book.changes.cell(sheet.id, Number(cell.row), Number(cell.col));
}

/**
 * Enters what an add-in writes into a cell: null leaves it alone, "" empties it, text that reads as a number,
 * date or formula becomes one unless the cell is formatted as text (OFFICE.md C.4).
 */
export function enter(
  sheet: Worksheet,
  row: number,
  column: number,
  input: unknown,
  excel: Session
): void {
  if (input === null || input === undefined) return;
  const existing = existingCell(sheet, row, column);
  if (existing && isCovered(existing)) return;
  if (input === "" && !existing) return;
  const cell = existing ?? cellAt(sheet, row, column);
  const link = cell.isHyperlink ? cell.hyperlink : undefined;
  excel.book.changes.cell(sheet.id, row, column);
  for (const { spilt } of releaseSpill(cell))
    excel.book.changes.cell(sheet.id, Number(spilt.row), Number(spilt.col));
  if (input === "") return store(cell, null);
  const pattern = formatOf(sheet, cell, row, column);
  const read = readInput(input, pattern);
  if (read.kind === "formula") return enterFormula(sheet, cell, read.text, excel);
  if (read.kind === "error") return store(cell, { error: read.error });
  if (read.format && pattern === "General")
    cell.style = { ...cell.style, numFmt: storedFormat(read.format) };
  if (link && typeof read.value === "string")
    return store(cell, { text: read.value, hyperlink: link } as CellValue);
  store(cell, read.value);
}

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export function valueTypeOf(cell: Cell | undefined, excel: Session): ValueType {
  const value = valueOf(cell, excel);
  const held = cell?.formula === undefined ? cell?.value : cell.result;
  if (isError(held)) return "Error";
  if (value === "" && cell?.formula === undefined) return "Empty";
  if (typeof value === "string") return "String";
  return typeof value === "boolean" ? "Boolean" : "Double";
}

export const isDateFormat = isDatePattern;
