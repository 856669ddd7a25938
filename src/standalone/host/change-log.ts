/** Ways in which a sheet that came from a file can differ from it; each has a patch, but "rebuilt". */
export type SheetChange =
  | "cells"
  | "merges"
  | "columns"
  | "rows"
  | "conditional-formats"
  | "validations"
  | "page"
  | "view"
  | "properties"
  | "hyperlinks"
  /** Notes, the older kind of comment. */
  | "comments"
  /** Comments with replies. */
  | "threads"
  | "drawing"
  /** Shapes and pictures. */
  | "shapes"
  | "tables"
  | "filter"
  | "protection"
  /** Changed in a way that no patch covers: written anew from the model, losses named (DESIGN.md). */
  | "rebuilt";

/** Where a cell went when cells were put in or taken out, counted from 1; null: it is gone. */
export type CellMove = (row: number, column: number) => { row: number; column: number } | null;

/** What changed since the workbook was opened, sheet by sheet (ids are the model's worksheet ids). */
export class ChangeLog {
  readonly #sheets = new Map<number, Set<SheetChange>>();
  readonly #cells = new Map<number, Set<string>>();
  readonly #moves = new Map<number, CellMove[]>();
  readonly added = new Set<number>();
  /** Ids of sheets that stood in the file and were deleted. */
  readonly deleted = new Set<number>();
  /** Names, order, visibility, active tab, defined names, calculation mode. */
  workbook = false;
  properties = false;
  customXml = false;

  /**
   * A cell's value, formula or format changed. Rows and columns are counted from 1, as in the model. Of a sheet that
   * stood in no file, which is written whole, no cells are noted.
   */
  cell(sheet: number, row: number, column: number): void {
    this.sheet(sheet, "cells");
    if (this.added.has(sheet)) return;
    let cells = this.#cells.get(sheet);
    if (!cells) this.#cells.set(sheet, (cells = new Set()));
    cells.add(`${row},${column}`);
  }

  sheet(sheet: number, change: SheetChange): void {
    let changes = this.#sheets.get(sheet);
    if (!changes) this.#sheets.set(sheet, (changes = new Set()));
    changes.add(change);
  }

  /** Cells of a sheet were moved by putting in or taking out others. */
  move(sheet: number, move: CellMove): void {
    this.#moves.set(sheet, [...this.movesOf(sheet), move]);
  }

  movesOf(sheet: number): readonly CellMove[] {
    return this.#moves.get(sheet) ?? [];
  }

  of(sheet: number): ReadonlySet<SheetChange> {
    return this.#sheets.get(sheet) ?? new Set();
  }

  /** Changed cells of a sheet as "row,column", both counted from 1. */
  cellsOf(sheet: number): ReadonlySet<string> {
    return this.#cells.get(sheet) ?? new Set();
  }

  get any(): boolean {
    return (
      this.workbook ||
      this.properties ||
      this.customXml ||
      this.#sheets.size > 0 ||
      this.added.size > 0 ||
      this.deleted.size > 0
    );
  }
}
