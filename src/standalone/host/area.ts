import { mustBe, ExcelError } from "./excel-error";

/** A block of cells, rows and columns counted from 1, ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1048576;
export const LAST_COLUMN = 16384;
export const WHOLE: Area = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };

export const cellArea = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + letter : letter;
}

export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowsOf(area) * columnsOf(area);
export const isEntireColumn = (area: Area): boolean => area.top === 1 && area.bottom === LAST_ROW;
export const isEntireRow = (area: Area): boolean => area.left === 1 && area.right === LAST_COLUMN;

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export const bounding = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What is left of an area without another: up to four areas. */
export function subtract(area: Area, other: Area): Area[] {
  const common = intersect(area, other);
  if (!common) return [area];
  const rest: Area[] = [];
  if (area.top < common.top) rest.push({ ...area, bottom: common.top - 1 });
  if (area.bottom > common.bottom) rest.push({ ...area, top: common.bottom + 1 });
  const middle = { ...area, top: common.top, bottom: common.bottom };
  if (area.left < common.left) rest.push({ ...middle, right: common.left - 1 });
  if (area.right > common.right) rest.push({ ...middle, left: common.right + 1 });
  return rest;
}

/** @throws ExcelError InvalidArgument when the area leaves the sheet. */
export function onSheet(area: Area): Area {
  mustBe(
    area.top >= 1 &&
      area.left >= 1 &&
      area.bottom <= LAST_ROW &&
      area.right <= LAST_COLUMN &&
      area.top <= area.bottom &&
      area.left <= area.right
  );
  return area;
}

/** "B2:C5" without sheet; whole rows and columns as Excel writes them: "2:5", "B:C". */
export function formatArea(area: Area, dollar = ""): string {
  const column = (n: number) => `${dollar}${columnLetters(n)}`;
  const row = (n: number) => `${dollar}${n}`;
  if (isEntireColumn(area) && !isEntireRow(area))
    return `${column(area.left)}:${column(area.right)}`;
  if (isEntireRow(area)) return `${row(area.top)}:${row(area.bottom)}`;
  const first = `${column(area.left)}${row(area.top)}`;
  return cellCount(area) === 1 ? first : `${first}:${column(area.right)}${row(area.bottom)}`;
}

/** A sheet's name as it stands before "!": quoted where it holds more than letters, digits, "_" and ".". */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** Reads "B2", "$B$2:C5", "B:C" or "2:5"; null when it is none of them. */
export function parseArea(text: string): Area | null {
  const [first = "", second = first, more] = text.split(":");
  const from = CORNER.exec(first.trim());
  const to = CORNER.exec(second.trim());
  if (more !== undefined || !from || !to || !first || !second) return null;
  const [, fromColumn, fromRow] = from;
  const [, toColumn, toRow] = to;
  if (!fromColumn !== !toColumn || !fromRow !== !toRow) return null;
  if ((!fromColumn || !fromRow) && !text.includes(":")) return null;
  const columns =
    fromColumn && toColumn ? [columnNumber(fromColumn), columnNumber(toColumn)] : [1, LAST_COLUMN];
  const rows = fromRow && toRow ? [Number(fromRow), Number(toRow)] : [1, LAST_ROW];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  const fits = area.top >= 1 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
  return fits ? area : null;
}

/** Splits "'My sheet'!A1" into its sheet and the rest; the sheet is null when none is named. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheet: null, rest: text };
  const name = text.slice(0, at);
  const quoted = /^'(.*)'$/s.exec(name);
  return { sheet: quoted ? (quoted[1] ?? "").replace(/''/g, "'") : name, rest: text.slice(at + 1) };
}

/** An area of an untracked request that no longer exists (its rows or columns were deleted). */
export const gone = () => new ExcelError("InvalidReference");
