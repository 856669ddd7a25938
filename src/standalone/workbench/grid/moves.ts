import type { KeyboardEvent } from "react";
import type { Selection } from "../open-workbook";
import type { Layout } from "./layout";

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
};

/** One cell, kept inside the sheet; a cell of a merged area becomes its first cell. */
export function within(layout: Layout, row: number, column: number): Selection {
  const at = {
    row: Math.min(Math.max(1, row), layout.rows.count),
    column: Math.min(Math.max(1, column), layout.columns.count),
  };
  const merge = layout.merges.find(
    ({ top, left, bottom, right }) =>
      at.row >= top && at.row <= bottom && at.column >= left && at.column <= right
  );
  return { row: merge?.top ?? at.row, column: merge?.left ?? at.column, rows: 1, columns: 1 };
}

/** The selection after a key, as in Excel; null for keys that move nothing. page is a screenful of rows. */
export function moveFor(
  event: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey">,
  layout: Layout,
  from: Selection,
  page: number
): Selection | null {
  const command = event.ctrlKey || event.metaKey;
  if (event.key === "Home") return within(layout, command ? 1 : from.row, 1);
  if (event.key === "PageDown") return within(layout, from.row + page, from.column);
  if (event.key === "PageUp") return within(layout, from.row - page, from.column);
  const step = STEPS[event.key];
  if (!step) return null;
  const [rows, columns] = step;
  const back = event.shiftKey && (event.key === "Tab" || event.key === "Enter") ? -1 : 1;
  if (event.shiftKey && event.key.startsWith("Arrow")) {
    return {
      ...from,
      rows: Math.max(1, from.rows + rows),
      columns: Math.max(1, from.columns + columns),
    };
  }
  const merge = layout.merges.find((area) => area.top === from.row && area.left === from.column);
  const skipRows = rows > 0 && merge ? merge.bottom - merge.top : 0;
  const skipColumns = columns > 0 && merge ? merge.right - merge.left : 0;
  return within(
    layout,
    from.row + (rows + skipRows) * back,
    from.column + (columns + skipColumns) * back
  );
}

/** The block between a selection's first cell and another cell. */
export function spanning(from: Selection, row: number, column: number): Selection {
  return {
    row: Math.min(from.row, row),
    column: Math.min(from.column, column),
    rows: Math.abs(row - from.row) + 1,
    columns: Math.abs(column - from.column) + 1,
  };
}
