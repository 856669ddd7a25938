/** Cells to write at once; null leaves a cell as it is. Row and column are absolute, from 0. */
export interface Block<T> {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (T | null)[])[];
}

export interface Cell<T> {
  readonly row: number;
  readonly column: number;
  readonly content: T;
}

/** What a block of its own costs on the wire, in cells that are left alone. */
const ROOM_BETWEEN = 100;

/**
 * Rows with cells to write become one block where they are neighbours, or where leaving the cells between them alone
 * takes less than another block would.
 */
export function blocks<T>(cells: readonly Cell<T>[]): Block<T>[] {
  const byRow = new Map<number, Cell<T>[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const wide: Extent[] = [];
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const extent = extentOf(row, byRow.get(row) ?? []);
    const last = wide.at(-1);
    const joined = last && together(last, extent);
    if (joined) wide[wide.length - 1] = joined;
    else wide.push(extent);
  }
  return wide.map(({ first, last, left, right }) => ({
    row: first,
    column: left,
    cells: Array.from({ length: last - first + 1 }, (_, index) => {
      const line = new Array<T | null>(right - left + 1).fill(null);
      for (const cell of byRow.get(first + index) ?? []) line[cell.column - left] = cell.content;
      return line;
    }),
  }));
}

interface Extent {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  /** Cells inside that are written. */
  readonly filled: number;
}

function extentOf<T>(row: number, cells: readonly Cell<T>[]): Extent {
  const columns = cells.map(({ column }) => column);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return { first: row, last: row, left, right, filled: cells.length };
}

/** Two extents under one another as one; null where that would leave too much alone. */
function together(above: Extent, below: Extent): Extent | null {
  const left = Math.min(above.left, below.left);
  const right = Math.max(above.right, below.right);
  const filled = above.filled + below.filled;
  const joined = { first: above.first, last: below.last, left, right, filled };
  const more = leftAlone(joined) - leftAlone(above) - leftAlone(below);
  return more > ROOM_BETWEEN ? null : joined;
}

const leftAlone = ({ first, last, left, right, filled }: Extent): number =>
  (last - first + 1) * (right - left + 1) - filled;

/** Cells that are known by their keys, in absolute places. */
export interface KeyedContent<T> extends Cell<T> {
  readonly keys: readonly [row: string, column: string];
}

export function absolute<T>(
  map: ReadonlyMap<string, ReadonlyMap<string, T>>,
  rowAt: ReadonlyMap<string, number>,
  columnAt: ReadonlyMap<string, number>
): KeyedContent<T>[] {
  return [...map].flatMap(([row, cells]) =>
    [...cells].map(([column, content]) => ({
      row: rowAt.get(row) ?? 0,
      column: columnAt.get(column) ?? 0,
      content,
      keys: [row, column] as const,
    }))
  );
}
