import { columnName } from "../model/place";
import { rowLists, runs } from "./areas";
import type { SheetBase } from "./base";
import type { MergedSheet } from "./merge";
import { grouped } from "./style-areas";

/** Areas of one size, in points. */
export interface Sized {
  readonly points: number;
  readonly areas: readonly string[];
}

export interface Sizes {
  readonly heights: readonly Sized[];
  /** Rows whose height Excel is asked to fit once the texts stand. */
  readonly fitRows: readonly string[];
  readonly widths: readonly Sized[];
}

/**
 * Heights and widths that are new or planned anew; what the officer set otherwise stays. The height that was planned
 * for our text is none for a row that holds the officer's: Excel fits it where it can, else it is left alone.
 */
export function sizes(
  merged: MergedSheet,
  before: SheetBase | null,
  rowAt: ReadonlyMap<string, number>,
  columnAt: ReadonlyMap<string, number>
) {
  const { plan } = merged;
  const plainHeight = plan.fontSize * 1.5;
  const fresh = new Set(merged.rows.filter((row) => row.from === null).map((row) => row.key));
  const freshColumns = new Set(merged.columns.filter((c) => c.from === null).map((c) => c.key));
  const heightBefore = new Map(before?.rows.map((row) => [row.key, row.height]));
  const widthBefore = new Map(before?.columns.map((column) => [column.key, column.width]));
  const changed = plan.rows.filter(
    (row) =>
      rowAt.has(row.key) &&
      (fresh.has(row.key) || heightBefore.get(row.key) !== (row.height ?? null))
  );
  const planned = changed.filter(({ key }) => fresh.has(key) || !merged.base.kept[key]);
  const rowsOf = (rows: typeof changed) => rows.map((row) => rowAt.get(row.key) ?? 0);
  const widths = plan.columns.filter(
    (column) =>
      columnAt.has(column.key) &&
      (freshColumns.has(column.key) || widthBefore.get(column.key) !== column.width)
  );
  return {
    heights: grouped(planned, (row) => String(row.height ?? plainHeight)).map(([points, rows]) => ({
      points: Number(points),
      areas: rowLists(rowsOf(rows)),
    })),
    fitRows: rowLists(rowsOf(changed.filter((row) => row.fit))),
    widths: grouped(widths, (column) => String(column.width)).map(([points, columns]) => ({
      points: Number(points),
      areas: runs(columns.map((column) => columnAt.get(column.key) ?? 0)).map(
        ({ at, count }) => `${columnName(at)}:${columnName(at + count - 1)}`
      ),
    })),
  };
}
