import { addressOf, type Bounds } from "../model/place";
import { runs } from "./areas";
import type { MergedSheet } from "./merge";
import { grouped } from "./style-areas";

/** A merge to be made: of the area as a whole, or of each row of it by itself. */
export interface Merge {
  readonly area: string;
  readonly across: boolean;
}

/** Merges that stand under one another become one, row by row. */
export function merges(areas: readonly Bounds[]): Merge[] {
  const single = areas.filter(({ rows }) => rows === 1);
  const under = grouped(single, ({ column, columns }) => `${column} ${columns}`).flatMap(
    ([, [first, ...more]]) =>
      first ? runs([first, ...more].map(({ row }) => row)).map((run) => ({ ...first, run })) : []
  );
  return [
    ...under.map(({ column, columns, run: { at, count } }) => ({
      area: addressOf({ row: at, rows: count, column, columns }),
      across: count > 1,
    })),
    ...areas
      .filter(({ rows }) => rows > 1)
      .map((area) => ({ area: addressOf(area), across: false })),
  ];
}

/** Every cell of an area: a merged cell has its right and lower border on the cells that it covers. */
export function cellsOf({ row, column, rows, columns }: Bounds): { row: number; column: number }[] {
  if (rows === 1 && columns === 1) return [{ row, column }];
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}

/** The area of a merged cell: from its own row and column to the last planned ones that it covers. */
export function covered(
  cell: { readonly row: number; readonly column: number; readonly keys: readonly [string, string] },
  look: { readonly span: number; readonly rowSpan: number },
  merged: MergedSheet,
  rowAt: ReadonlyMap<string, number>,
  columnAt: ReadonlyMap<string, number>
): Bounds {
  const reach = (
    planned: readonly { readonly key: string }[],
    key: string,
    span: number,
    at: ReadonlyMap<string, number>,
    from: number
  ) => {
    if (span === 1) return 1;
    const first = planned.findIndex((each) => each.key === key);
    const ends = planned
      .slice(first, first + span)
      .flatMap((each) => at.get(each.key) ?? [])
      .filter((end) => end >= from);
    return Math.max(from, ...ends) - from + 1;
  };
  const [row, column] = cell.keys;
  return {
    row: cell.row,
    column: cell.column,
    rows: reach(merged.plan.rows, row, look.rowSpan, rowAt, cell.row),
    columns: reach(merged.plan.columns, column, look.span, columnAt, cell.column),
  };
}
