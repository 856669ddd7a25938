import { columnIndex } from "../../src/model/place";
import type { Grid } from "../../src/model/grid";
import type { CellValue } from "../../src/model/grid";
import type { SheetPatch } from "../../src/edits/patch";

/** A sheet on paper: rows of typed values, on which patches and an officer's deeds are carried out. */
export class PaperSheet {
  rows: CellValue[][] = [];
  /** Number formats by "row,column", for sheets of which nothing moves. */
  readonly formats = new Map<string, string>();

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return Math.max(0, ...this.rows.map((row) => row.length));
  }

  at(row: number, column: number): CellValue {
    return this.rows[row]?.[column] ?? "";
  }

  put(row: number, column: number, value: CellValue): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] as CellValue[];
    while (cells.length <= column) cells.push("");
    cells[column] = value;
  }

  insertRows(at: number, count: number): void {
    while (this.rows.length < at) this.rows.push([]);
    this.rows.splice(at, 0, ...Array.from({ length: count }, (): CellValue[] => []));
  }

  deleteRows(at: number, count: number): void {
    this.rows.splice(at, count);
  }

  insertColumns(at: number, count: number): void {
    for (const row of this.rows) {
      while (row.length < at) row.push("");
      row.splice(at, 0, ...Array.from({ length: count }, () => ""));
    }
  }

  deleteColumns(at: number, count: number): void {
    for (const row of this.rows) row.splice(at, count);
  }

  grid(name: string): Grid {
    const values = this.rows.map((row) =>
      Array.from({ length: this.width }, (_, c) => row[c] ?? "")
    );
    const formats = values.map((row, r) =>
      row.map((_, c) => this.formats.get(`${r},${c}`) ?? "General")
    );
    const window = { sheet: name, visibility: "Visible" as const, row: 0, column: 0 };
    return { ...window, values, formulas: values, formats };
  }

  play(patch: SheetPatch): void {
    for (const { at, count } of patch.removeRows) this.deleteRows(at, count);
    for (const { at, count } of patch.removeColumns) this.deleteColumns(at, count);
    for (const { from, to, count } of patch.moveRows) {
      const rows = this.rows.splice(from, count);
      this.rows.splice(to > from ? to - count : to, 0, ...rows);
    }
    for (const { from, to, count } of patch.moveColumns) {
      for (const row of this.rows) {
        while (row.length < this.width) row.push("");
        const cells = row.splice(from, count);
        row.splice(to > from ? to - count : to, 0, ...cells);
      }
    }
    for (const { at, count } of patch.insertRows) this.insertRows(at, count);
    for (const { at, count } of patch.insertColumns) this.insertColumns(at, count);
    for (const { row, column, cells } of patch.numberFormats) {
      cells.forEach((line, r) =>
        line.forEach((format, c) => {
          if (format !== null) this.formats.set(`${row + r},${column + c}`, format);
        })
      );
    }
    for (const { row, column, cells } of [...patch.keys, ...patch.values]) {
      cells.forEach((line, r) =>
        line.forEach((value, c) => {
          if (value !== null) this.put(row + r, column + c, value);
        })
      );
    }
  }

  /** Every text that stands somewhere beside the keys. */
  texts(): Set<CellValue> {
    return new Set(
      this.rows
        .slice(1)
        .flatMap((row) => row.slice(1))
        .filter((value) => value !== "")
    );
  }
}

/** Position of a column letter, for tables of cases. */
export const column = columnIndex;
