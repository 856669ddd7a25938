import { cellPlace, type Place } from "./place";

/** What a cell holds. An empty cell is "". Errors are their text, as Excel gives them ("#REF!"). */
export type CellValue = string | number | boolean;

/**
 * The cells of one sheet as read: a window that starts at (row, column), both counted from 0, with
 * values, formulas ("" or the value itself where a cell has none, "=..." where it has one) and number
 * formats of the same shape.
 */
export interface Grid {
  readonly sheet: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
  /** The id of the sheet plan when the sheet is one of the add-in's own. */
  readonly own?: string;
  /** Set when the sheet goes on beyond the window that was read: the address of its used range. */
  readonly beyond?: string;
}

/** The value at an absolute row and column; "" outside the window. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.row]?.[column - grid.column] ?? "";
}

/** The formula at an absolute row and column ("=..."), or null where the cell is typed. */
export function formulaAt(grid: Grid, row: number, column: number): string | null {
  const formula = grid.formulas[row - grid.row]?.[column - grid.column];
  return typeof formula === "string" && formula.startsWith("=") ? formula : null;
}

/** The number format at an absolute row and column; "General" outside the window. */
export function formatAt(grid: Grid, row: number, column: number): string {
  return grid.formats[row - grid.row]?.[column - grid.column] || "General";
}

/** A grid of typed values that starts at A1: for tests and for tables pasted into the pane. */
export function gridOf(sheet: string, values: readonly (readonly CellValue[])[]): Grid {
  const columns = Math.max(0, ...values.map((row) => row.length));
  const full = values.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? ""));
  return {
    sheet,
    visibility: "Visible",
    row: 0,
    column: 0,
    values: full,
    formulas: full,
    formats: full.map((row) => row.map(() => "General")),
  };
}

/** Every cell of the grid that holds something, in reading order. */
export function* filledCells(
  grid: Grid
): Generator<{ row: number; column: number; value: CellValue; at: Place }> {
  for (let r = 0; r < grid.values.length; r++) {
    const cells = grid.values[r] ?? [];
    for (let c = 0; c < cells.length; c++) {
      const value = cells[c] ?? "";
      if (value === "") continue;
      const row = grid.row + r;
      const column = grid.column + c;
      yield { row, column, value, at: cellPlace(grid.sheet, row, column) };
    }
  }
}
