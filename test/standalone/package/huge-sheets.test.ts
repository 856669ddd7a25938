import { columnLetters } from "../../../src/standalone/host/area";
import { differences, fixture, open, saved, withParts } from "./opened";

const SHEET = "xl/worksheets/sheet2.xml";
const ROWS = 12_000;

/** The sample with a sheet of 60,000 cells and a formula that they share. */
const huge = withParts(fixture("scores-2568-thai-digits"), (parts) => {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row = index + 3;
    const cells = [1, 2, 3, 4].map(
      (column) => `<c r="${columnLetters(column + 1)}${row}" s="1"><v>${row * column}</v></c>`
    );
    const formula =
      index === 0
        ? `<f t="shared" ref="F3:F${ROWS + 2}" si="0">B3*2</f>`
        : '<f t="shared" si="0"/>';
    return `<row r="${row}" ht="20" customHeight="1">${cells.join("")}<c r="F${row}">${formula}<v>${row * 2}</v></c></row>`;
  });
  const xml = parts
    .xml(SHEET)
    .replace(/<dimension[^>]*>/, `<dimension ref="B3:F${ROWS + 2}"/>`)
    .replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows.join("")}</sheetData>`);
  parts.set(SHEET, xml);
});

test("a huge sheet is not loaded, and a window of it is read from its part", async () => {
  const book = await open(huge);
  const [id = 0] = book.unloaded;
  expect(book.unloaded.size).toBe(1);
  expect(book.model.getWorksheet(id)?.rowCount).toBe(0);
  expect(book.peekBounds(id)).toEqual({ row: 3, column: 2, rows: ROWS, columns: 5 });
  expect(
    book
      .peek(id, { row: 9000, column: 3, rows: 2, columns: 2 })
      .map(({ row, column, value }) => [row, column, value])
  ).toEqual([
    [9000, 3, 18000],
    [9000, 4, 27000],
    [9001, 3, 18002],
    [9001, 4, 27003],
  ]);
});

test("a huge sheet that is loaded fully holds every cell, and a change of one changes one", async () => {
  const book = await open(huge);
  const [id = 0] = book.unloaded;
  book.loadFully(id);
  const sheet = book.model.getWorksheet(id);
  expect(book.unloaded.size).toBe(0);
  expect(sheet?.getCell("F9000").value).toEqual({ formula: "B9000*2", result: 18000 });
  expect(sheet?.getRow(9000).height).toBe(20);
  const cell = sheet?.getCell("C9000");
  if (cell) cell.value = 1;
  book.changes.cell(id, 9000, 3);
  book.changes.sheet(id, "rows");
  book.changes.sheet(id, "merges");
  const { bytes, parts } = await saved(book);
  expect(differences(huge, bytes)).toEqual([SHEET]);
  const before = (await open(huge)).source?.text(SHEET)?.split("<c ") ?? [];
  const after = parts.text(SHEET)?.split("<c ") ?? [];
  expect(before.filter((each, index) => each !== after[index])).toHaveLength(1);
});
