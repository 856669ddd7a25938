import type { SheetBase } from "./base";
import type { Content } from "./content";

/** A remembered sheet by keys. */
export class Memory {
  readonly #rows: ReadonlyMap<string, SheetBase["rows"][number]>;
  readonly #columns: ReadonlySet<string>;
  readonly #base: SheetBase | null;

  constructor(base: SheetBase | null) {
    this.#base = base;
    this.#columns = new Set(base?.columns.map((column) => column.key));
    this.#rows = new Map(base?.rows.map((row) => [row.key, row]));
  }

  /** undefined where the row or the column was not there; "" where the cell was left empty. */
  content(row: string, column: string): Content | undefined {
    const cells = this.#rows.get(row)?.cells;
    return cells && this.#columns.has(column) ? (cells[column]?.[0] ?? "") : undefined;
  }

  look(row: string, column: string): string | undefined {
    const index = this.#rows.get(row)?.cells[column]?.[1];
    return index === undefined ? undefined : this.#base?.looks[index];
  }

  kept(row: string, column: string): Content | undefined {
    return this.#base?.kept[row]?.[column];
  }
}
