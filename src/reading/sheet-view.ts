import type { ParsedScore } from "../model/assessment";
import { formatAt, formulaAt, valueAt, type CellValue, type Grid } from "../model/grid";
import { cellPlace, type Place } from "../model/place";
import { readHeading, type Heading } from "./heading";
import { readTailCode } from "./item-code";
import { readLabel, type Label } from "./label";
import type { NameIndex } from "./names";
import { parseScore } from "./score-cell";

/**
 * A sheet as the table finder walks it: rows and columns counted from 0 inside the window. Turned, its rows
 * are the sheet's columns, so that one finder reads tables of both directions.
 */
export interface SheetView {
  readonly grid: Grid;
  readonly turned: boolean;
  readonly rows: number;
  readonly columns: number;
  value(row: number, column: number): CellValue;
  label(row: number, column: number): Label | null;
  score(row: number, column: number): ParsedScore;
  heading(row: number, column: number): Heading | null;
  formula(row: number, column: number): string | null;
  place(row: number, column: number): Place;
}

/** Cells that are spoken for by something else, by row and column of the sheet. */
export type Mask = (row: number, column: number) => boolean;

/** Views a grid, turned or not. Each cell is read at most once as label, score and head. */
export function viewOf(grid: Grid, index: NameIndex, turned: boolean, masked: Mask): SheetView {
  const height = grid.values.length;
  const width = Math.max(0, ...grid.values.slice(0, 1).map((row) => row.length));
  const [rows, columns] = turned ? [width, height] : [height, width];
  const spot = (row: number, column: number): readonly [number, number] =>
    turned ? [grid.row + column, grid.column + row] : [grid.row + row, grid.column + column];
  const value = (row: number, column: number): CellValue => {
    const [r, c] = spot(row, column);
    return masked(r, c) ? "" : clean(valueAt(grid, r, c));
  };
  const remember = <T>(read: (row: number, column: number) => T) => {
    const known = new Map<number, T>();
    return (row: number, column: number): T => {
      const key = row * columns + column;
      if (!known.has(key)) known.set(key, read(row, column));
      return known.get(key) as T;
    };
  };
  return {
    grid,
    turned,
    rows,
    columns,
    value,
    label: remember((row, column) => withTail(readLabel(value(row, column), index))),
    score: remember((row, column) =>
      parseScore(value(row, column), formatAt(grid, ...spot(row, column)))
    ),
    heading: remember((row, column) =>
      readHeading(value(row, column), formatAt(grid, ...spot(row, column)))
    ),
    formula: (row, column) => formulaAt(grid, ...spot(row, column)),
    place: (row, column) => cellPlace(grid.sheet, ...spot(row, column)),
  };
}

/** A code may stand behind its question. */
function withTail(label: Label | null): Label | null {
  const tail = label && !label.code && label.indicator === null ? readTailCode(label.text) : null;
  return label && tail ? { ...label, code: tail, name: tail.rest } : label;
}

/** A cell of nothing but spaces is empty. */
function clean(value: CellValue): CellValue {
  return typeof value === "string" && value.trim() === "" ? "" : value;
}
