import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { columnPixels, rowPixels } from "./sizes";

/** Offsets of rows or columns in pixels: where each starts, counted from 1; one more for the end. */
export interface Axis {
  readonly count: number;
  readonly starts: readonly number[];
  size(index: number): number;
  /** The index at a pixel offset, at least 1 and at most count. */
  at(offset: number): number;
}

function axis(count: number, sizeOf: (index: number) => number): Axis {
  const starts = [0, 0];
  for (let index = 1; index <= count; index++) starts.push((starts[index] ?? 0) + sizeOf(index));
  return {
    count,
    starts,
    size: (index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0),
    at(offset) {
      let low = 1;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle + 1] ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Where everything of a sheet stands on the screen. */
export interface Layout {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: readonly Merge[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
}

const ROOM = { rows: 40, columns: 8 };
/** More rows than this are drawn at the default height, so that a land register opens at once. */
const MEASURED_ROWS = 2000;

/** Measures a sheet; text gives what a cell shows, for heights that the file does not store. */
export function layoutOf(sheet: Worksheet, text: (cell: Cell) => string): Layout {
  const used = sheet.dimensions;
  const rowCount = Math.max(60, (used?.bottom ?? 0) + ROOM.rows);
  const columnCount = Math.max(14, (used?.right ?? 0) + ROOM.columns);
  const view = sheet.views?.[0];
  const frozen =
    view?.state === "frozen"
      ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 }
      : { rows: 0, columns: 0 };
  return {
    rows: axis(rowCount, (row) => (row <= MEASURED_ROWS ? rowPixels(sheet, row, text) : 20)),
    columns: axis(columnCount, (column) => columnPixels(sheet, column)),
    merges: [...sheet.mergedRegions],
    frozen,
    gridlines: view?.showGridLines !== false,
  };
}
