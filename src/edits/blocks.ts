import { runs } from "./areas";

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

/** Neighbouring rows with cells to write become one block; rows and columns between them are left alone. */
export function blocks<T>(cells: readonly Cell<T>[]): Block<T>[] {
  const byRow = new Map<number, Cell<T>[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  return runs([...byRow.keys()]).map(({ at, count }) => {
    const rows = Array.from({ length: count }, (_, index) => byRow.get(at + index) ?? []);
    const columns = rows.flat().map((cell) => cell.column);
    const first = Math.min(...columns);
    const width = Math.max(...columns) - first + 1;
    return {
      row: at,
      column: first,
      cells: rows.map((row) => {
        const line = new Array<T | null>(width).fill(null);
        for (const cell of row) line[cell.column - first] = cell.content;
        return line;
      }),
    };
  });
}

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
