import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";

installChartSupport();

/** Every cell of a file by "sheet!address": its formula and its value, a formula's result included. */
export async function cellsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const cells = new Map<string, string>();
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master !== cell) return;
        const value =
          cell.formula === undefined ? cell.text : `=${cell.formula} -> ${rounded(cell.result)}`;
        if (value !== "") cells.set(`${sheet.name}!${cell.address}`, value.replace(/\r\n?/g, "\n"));
      })
    );
  }
  return cells;
}

const rounded = (value: unknown) =>
  typeof value === "number" ? value.toPrecision(12) : String(value);

/** Cells in which two files differ, at most ten of them, as lines to read. */
export async function differences(a: Uint8Array, b: Uint8Array): Promise<string[]> {
  const [left, right] = [await cellsOf(a), await cellsOf(b)];
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys]
    .filter((key) => left.get(key) !== right.get(key))
    .slice(0, 10)
    .map(
      (key) =>
        `${key}: ${left.get(key)?.slice(0, 60) ?? "-"} | ${right.get(key)?.slice(0, 60) ?? "-"}`
    );
}
