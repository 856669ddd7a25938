import type { Workbook } from "@cj-tech-master/excelts";
import type { CellValue, Grid } from "../src/model/grid";

/** The cells of a workbook as Excel would give them, read straight from the library's model. */
export function gridsOf(book: Workbook): Grid[] {
  return book.worksheets.map((sheet) => {
    const { bottom = 0, right = 0 } = sheet.dimensions ?? {};
    const rows = Array.from({ length: bottom }, (_, r) => sheet.findRow(r + 1));
    const each = <T>(of: (cell: NonNullable<ReturnType<typeof cellAt>>) => T, none: T): T[][] =>
      rows.map((row) =>
        Array.from({ length: right }, (_, c) => {
          const cell = cellAt(row, c + 1);
          return cell ? of(cell) : none;
        })
      );
    const values = each<CellValue>((cell) => {
      const value = cell.formula === undefined ? cell.value : cell.result;
      const plain =
        typeof value === "string" || typeof value === "number" || typeof value === "boolean";
      return cell.isMerged && cell.master !== cell ? "" : plain ? value : cell.text;
    }, "");
    return {
      sheet: sheet.name,
      visibility: "Visible",
      row: 0,
      column: 0,
      values,
      formulas: each<CellValue>(
        (cell) => (cell.formula === undefined ? "" : `=${cell.formula}`),
        ""
      ),
      formats: each(
        (cell) => (typeof cell.numFmt === "string" ? cell.numFmt : "General"),
        "General"
      ),
    };
  });
}

const cellAt = (row: ReturnType<Workbook["worksheets"][number]["findRow"]>, column: number) =>
  row?.findCell(column);
