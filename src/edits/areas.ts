import { addressOf, type Bounds } from "../model/place";

/** Longest list of areas in one address (Excel cuts addresses at 8,192 characters). */
const LONGEST_ADDRESS = 4000;

/** The fewest plain rectangles, row by row, that cover cells given as row -> columns (any order). */
export function rectangles(cells: ReadonlyMap<number, readonly number[]>): Bounds[] {
  const done: Bounds[] = [];
  let open = new Map<string, Bounds>();
  for (const row of [...cells.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, Bounds>();
    for (const run of runs(cells.get(row) ?? [])) {
      const name = `${run.at}:${run.count}`;
      const above = open.get(name);
      const grows = above !== undefined && above.row + above.rows === row;
      next.set(
        name,
        grows
          ? { ...above, rows: above.rows + 1 }
          : { row, column: run.at, rows: 1, columns: run.count }
      );
      if (grows) open.delete(name);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

export interface Run {
  readonly at: number;
  readonly count: number;
}

/** Runs of neighbouring numbers, in order. */
export function runs(numbers: readonly number[]): Run[] {
  const list: { at: number; count: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = list.at(-1);
    if (last && last.at + last.count === number) last.count++;
    else list.push({ at: number, count: 1 });
  }
  return list;
}

/** Addresses of areas, joined by commas into as few texts as Excel takes. */
export function addressLists(areas: readonly Bounds[]): string[] {
  return joined(areas.map(addressOf));
}

/** Whole rows, counted from 0: "5:7,9:9". */
export function rowLists(rows: readonly number[]): string[] {
  return joined(runs(rows).map(({ at, count }) => `${at + 1}:${at + count}`));
}

function joined(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) {
      lists[lists.length - 1] = `${last},${address}`;
    } else {
      lists.push(address);
    }
  }
  return lists;
}
