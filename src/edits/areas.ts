import { addressOf, type Bounds } from "../model/place";

/** Longest list of areas in one address (Excel cuts addresses at 8,192 characters). */
const LONGEST_ADDRESS = 4000;

/** More than the columns of a sheet (16,384): what tells runs of a row apart in one number. */
const COLUMNS = 20_000;

type Tile = { -readonly [key in keyof Bounds]: Bounds[key] };

/** Puts cells together to the fewest plain rectangles. Cells come row by row, each row from left to right. */
export class Tiles {
  readonly #tiles: Tile[] = [];
  /** Those that end in the row above, and in this row, by their first column and width. */
  #above = new Map<number, Tile>();
  #here = new Map<number, Tile>();
  #row = -1;
  #first = 0;
  #end = 0;

  add(row: number, column: number): void {
    if (row === this.#row) {
      if (column < this.#end) return;
      if (column === this.#end) {
        this.#end++;
        return;
      }
    }
    this.#close();
    if (row !== this.#row) {
      this.#above = row === this.#row + 1 ? this.#here : new Map();
      this.#here = new Map();
      this.#row = row;
    }
    this.#first = column;
    this.#end = column + 1;
  }

  /** The rectangles of all cells so far. */
  bounds(): Bounds[] {
    this.#close();
    return this.#tiles;
  }

  /** Ends the run of neighbouring cells: it lengthens the rectangle above it, or begins one. */
  #close(): void {
    const columns = this.#end - this.#first;
    if (columns === 0) return;
    const name = this.#first * COLUMNS + columns;
    let tile = this.#above.get(name);
    if (tile) tile.rows++;
    else {
      tile = { row: this.#row, column: this.#first, rows: 1, columns };
      this.#tiles.push(tile);
    }
    this.#here.set(name, tile);
    this.#first = this.#end;
  }
}

/** The fewest plain rectangles, row by row, that cover cells given as row -> columns (any order). */
export function rectangles(cells: ReadonlyMap<number, readonly number[]>): Bounds[] {
  const tiles = new Tiles();
  for (const row of [...cells.keys()].sort((a, b) => a - b)) {
    for (const column of [...(cells.get(row) ?? [])].sort((a, b) => a - b)) tiles.add(row, column);
  }
  return tiles.bounds();
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
