import type { Book } from "../../../src/standalone/host/book";
import { newBook } from "../../../src/standalone/host/new-book";
import { run } from "./run";

/** A book whose only sheet is too large to be loaded unasked. */
function hugeBook(): Book & { readonly loads: number } {
  const book = newBook();
  const id = book.model.worksheets[0]?.id ?? 0;
  let loads = 0;
  return {
    ...book,
    get loads() {
      return loads;
    },
    unloaded: new Set([id]),
    loadFully: () => void (loads += 1),
    peekBounds: () => ({ row: 1, column: 1, rows: 60000, columns: 3 }),
    peek: (_sheet, window) => [
      { row: window.row, column: window.column, value: 12.5, formula: "A2*2", format: "0.00" },
    ],
  };
}

describe("sheets that are too large to be loaded unasked", () => {
  test("answer windowed reads from their part, without being loaded", async () => {
    const book = hugeBook();
    const { value } = await run(
      `const r = sheet.getRange("A1:BL2000").getUsedRangeOrNullObject(true); r.load("address,rowCount"); await context.sync();
       const w = sheet.getRange("A1:B1"); w.load("values,formulas,numberFormat,text"); await context.sync();
       return [r.address, w.values, w.formulas, w.numberFormat, w.text];`,
      book
    );
    expect(value).toEqual([
      "Sheet1!A1:C2000",
      [[12.5, ""]],
      [["=A2*2", ""]],
      [["0.00", "General"]],
      [["12.50", ""]],
    ]);
    expect(book.loads).toBe(0);
  });

  test("are loaded before anything is written", async () => {
    const book = hugeBook();
    await run(`sheet.getRange("A1").values = [[1]]; await context.sync();`, book);
    expect(book.loads).toBe(1);
  });
});
