/**
 * Where a cell or a range stands: the sheet's name as Excel shows it, and an address in A1 form
 * without dollars ("B22", "A1:D9"). An empty address means the sheet as a whole.
 * Rows and columns are counted from 0 wherever they are numbers.
 */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** 0 -> "A", 27 -> "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" -> 0, "AB" -> 27. Upper or lower case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The place of one cell, from a row and a column counted from 0. */
export function cellPlace(sheet: string, row: number, column: number): Place {
  return { sheet, address: `${columnName(column)}${row + 1}` };
}

/** The sheet as a whole, for what has no cell of its own. */
export function sheetPlace(sheet: string): Place {
  return { sheet, address: "" };
}

export interface Bounds {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** Bounds of an address ("B2", "A1:D9"), counted from 0; null when it is not one. */
export function boundsOf(address: string): Bounds | null {
  const match = ADDRESS.exec(address.slice(address.lastIndexOf("!") + 1));
  if (!match) return null;
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
  const rows = [Number(firstRow) - 1, Number(lastRow) - 1];
  const columns = [columnIndex(firstColumn), columnIndex(lastColumn)];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

/** The address of bounds: "B2" for one cell, else "B2:D9". */
export function addressOf({ row, column, rows, columns }: Bounds): string {
  const first = `${columnName(column)}${row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** "$B$4" or "$B$4:$D$6" of an address without the sheet's name. */
export function absoluteAddress(address: string): string {
  return address.replace(/[A-Z]+|\d+/g, "$$$&");
}

/** "'ชีต'!$B$4" as formulas write what must not shift when rows are sorted. */
export function absoluteReference({ sheet, address }: Place): string {
  return referenceTo({ sheet, address: absoluteAddress(address || "A1") });
}

/** Whether a place is a part of another, or the same. Sheets as a whole hold every cell of theirs. */
export function isWithin(inner: Place, outer: Place): boolean {
  const [part, whole] = [boundsOf(inner.address), boundsOf(outer.address)];
  if (inner.sheet !== outer.sheet || !part) return false;
  if (!whole) return outer.address === "";
  return (
    part.row >= whole.row &&
    part.row + part.rows <= whole.row + whole.rows &&
    part.column >= whole.column &&
    part.column + part.columns <= whole.column + whole.columns
  );
}

/** Whether two places are the same cell or range. */
export function samePlace(a: Place, b: Place): boolean {
  return a.sheet === b.sheet && a.address === b.address;
}

/** A reference that a formula or a link understands: 'ชื่อ ชีต'!B2, quotes doubled. */
export function referenceTo(place: Place): string {
  return `'${place.sheet.replace(/'/g, "''")}'!${place.address || "A1"}`;
}
