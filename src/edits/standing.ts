import { formatAt, valueAt, type CellValue, type Grid } from "../model/grid";
import type { SheetId } from "../model/sheet-plan";
import type { SheetBase } from "./base";
import { contentAt, type Content } from "./content";
import { followedKeys } from "./followed";

/** An own sheet as it stands: where each key is now. Loose keys ("~1") are the officer's rows and columns. */
export interface Standing {
  readonly sheet: SheetId;
  /** In order from row 2 and column B on; the index is the position. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Positions whose key cell holds another key: a row was copied with its key, or sorted without it. */
  readonly strayRows: readonly number[];
  readonly strayColumns: readonly number[];
  content(row: string, column: string): Content;
  value(row: string, column: string): CellValue;
  /** The number format. */
  format(row: string, column: string): string;
}

/** What the hidden corner of an own sheet says. */
export function cornerOf(sheet: SheetId): string {
  return `ita:${sheet}`;
}

/** The own sheet that a grid holds, by its corner; null when the grid has none (or lost it). */
export function cornerIn(grid: Grid): SheetId | null {
  const corner = valueAt(grid, 0, 0);
  return typeof corner === "string" && corner.startsWith("ita:")
    ? (corner.slice(4) as SheetId)
    : null;
}

/**
 * Finds the keys of an own sheet; null when its hidden corner is gone, so that no key can be trusted. With what
 * was left on the sheet last, keys follow rows that were sorted without them.
 */
export function readStanding(grid: Grid, base: SheetBase | null = null): Standing | null {
  const sheet = cornerIn(grid);
  if (sheet === null) return null;
  const lastRow = grid.row + grid.values.length - 1;
  const lastColumn = grid.column + (grid.values[0]?.length ?? 0) - 1;
  const columns = keysOf(lastColumn, (index) => valueAt(grid, 0, index));
  const rows = followed(
    keysOf(lastRow, (index) => valueAt(grid, index, 0)),
    columns.keys,
    grid,
    base
  );
  const rowAt = new Map(rows.keys.map((key, index) => [key, index + 1]));
  const columnAt = new Map(columns.keys.map((key, index) => [key, index + 1]));
  const at = <T>(row: string, column: string, read: (r: number, c: number) => T, none: T): T => {
    const r = rowAt.get(row);
    const c = columnAt.get(column);
    return r === undefined || c === undefined ? none : read(r, c);
  };
  return {
    sheet,
    rows: rows.keys,
    columns: columns.keys,
    strayRows: rows.stray,
    strayColumns: columns.stray,
    content: (row, column) => at<Content>(row, column, (r, c) => contentAt(grid, r, c), ""),
    value: (row, column) => at<CellValue>(row, column, (r, c) => valueAt(grid, r, c), ""),
    format: (row, column) => at(row, column, (r, c) => formatAt(grid, r, c), "General"),
  };
}

function followed(
  rows: ReturnType<typeof keysOf>,
  columns: readonly string[],
  grid: Grid,
  base: SheetBase | null
): ReturnType<typeof keysOf> {
  if (!base) return rows;
  const columnAt = new Map(columns.map((key, index) => [key, index + 1]));
  const content = (position: number, column: string) => {
    const at = columnAt.get(column);
    return at === undefined ? "" : contentAt(grid, position + 1, at);
  };
  const keys = [...followedKeys(rows.keys, content, base)];
  const changed = keys.flatMap((key, position) => (key === rows.keys[position] ? [] : [position]));
  return { keys, stray: [...rows.stray, ...changed] };
}

/** Keys along one edge: the first of two equal keys has it, what has none is loose. */
function keysOf(last: number, read: (index: number) => CellValue) {
  const keys: string[] = [];
  const stray: number[] = [];
  const seen = new Set<string>();
  let loose = 0;
  for (let index = 1; index <= last; index++) {
    const text = String(read(index));
    if (text !== "" && !text.startsWith("~") && !seen.has(text)) {
      seen.add(text);
      keys.push(text);
    } else {
      if (text !== "") stray.push(index - 1);
      keys.push(`~${++loose}`);
    }
  }
  return { keys, stray };
}

/** The standing cells by row key and column key, for composers that take up what the officer typed. */
export function valuesByKey(standing: Standing): Record<string, Record<string, CellValue>> {
  return Object.fromEntries(
    standing.rows.map((row) => [
      row,
      Object.fromEntries(standing.columns.map((column) => [column, standing.value(row, column)])),
    ])
  );
}
