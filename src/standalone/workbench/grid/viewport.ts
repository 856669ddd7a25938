import type { Layout } from "./layout";
import type { Selection } from "../open-workbook";

/** Pixels that row and column heads take. */
export const HEAD = { width: 46, height: 22 };
/** Pixels beyond the visible part that are drawn too, so that scrolling shows no gaps. */
const MARGIN = 240;

/** The part of the sheet that is in sight, in pixels. */
export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Where a row or column is drawn: frozen ones travel with the scroll. */
export const drawnAt = (start: number | undefined, frozen: boolean, scrolled: number): number =>
  (start ?? 0) + (frozen ? scrolled : 0);

export const isWithin = (from: number, count: number, index: number): boolean =>
  index >= from && index < from + count;

function indexes(frozen: number, from: number, to: number): number[] {
  const first = Array.from({ length: Math.min(frozen, from - 1) }, (_, i) => i + 1);
  return [...first, ...Array.from({ length: to - from + 1 }, (_, i) => from + i)];
}

/** Rows and columns to draw, counted from 1, hidden ones left out. */
export function shownIn({ rows, columns, frozen }: Layout, view: Viewport) {
  const top = rows.at(view.top - MARGIN);
  const left = columns.at(view.left - MARGIN);
  return {
    rows: indexes(frozen.rows, top, rows.at(view.top + view.height + MARGIN)).filter(
      (row) => rows.size(row) > 0
    ),
    columns: indexes(frozen.columns, left, columns.at(view.left + view.width + MARGIN)).filter(
      (column) => columns.size(column) > 0
    ),
  };
}

/** The cell at a point, in pixels from the grid's corner. */
export function cellAtPoint(layout: Layout, view: Viewport, x: number, y: number) {
  const { rows, columns, frozen } = layout;
  const right = x - HEAD.width;
  const down = y - HEAD.height;
  return {
    row: rows.at(down < (rows.starts[frozen.rows + 1] ?? 0) ? down : down + view.top),
    column: columns.at(
      right < (columns.starts[frozen.columns + 1] ?? 0) ? right : right + view.left
    ),
  };
}

/** Scrolls no farther than needed for the first selected cell to be in sight. */
export function bringIntoView(element: HTMLElement, layout: Layout, selection: Selection): void {
  const { rows, columns, frozen } = layout;
  if (selection.row > frozen.rows) {
    const hidden = (rows.starts[frozen.rows + 1] ?? 0) + HEAD.height;
    const top = (rows.starts[selection.row] ?? 0) + HEAD.height;
    const bottom = top + rows.size(selection.row);
    if (top < element.scrollTop + hidden) element.scrollTop = top - hidden;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
  }
  if (selection.column > frozen.columns) {
    const hidden = (columns.starts[frozen.columns + 1] ?? 0) + HEAD.width;
    const left = (columns.starts[selection.column] ?? 0) + HEAD.width;
    const right = left + columns.size(selection.column);
    if (left < element.scrollLeft + hidden) element.scrollLeft = left - hidden;
    else if (right > element.scrollLeft + element.clientWidth)
      element.scrollLeft = Math.min(left - HEAD.width, right - element.clientWidth);
  }
}
