import { format } from "node:util";
import { runScript } from "../../../src/standalone/cli/officejs/run-script";
import { newBook } from "../../../src/standalone/host/new-book";
import type { Book } from "../../../src/standalone/host/book";
import { saveBook } from "../../../src/standalone/host/package/save-book";
import { open, partsOf, saved } from "../package/opened";
import { CASES, type ScriptCase } from "./script-cases";

const script = (body: string) => `await Excel.run(async (context) => {
  const workbook = context.workbook;
  const sheet = workbook.worksheets.getActiveWorksheet();
  const show = (...told) => console.log(told.map((each) => JSON.stringify(each)).join(" "));
  const refused = async (act) => {
    try { act(); await context.sync(); console.log("done"); }
    catch (e) { console.log([e.code, e.debugInfo?.errorLocation].filter(Boolean).join(" ")); }
  };
  ${body}
  await context.sync();
});`;

/** A workbook with something of everything, from which cases of opened files start. */
const SALES = `sheet.name = "Sales"; sheet.getRange("A1:B6").values = [["k", "v"], ["a", 5], ["b", 15], ["c", 20], ["d", 30], ["Sum", "=SUM(B2:B5)"]];
  sheet.getRange("D1:E3").values = [["Item", "Qty"], ["a", 1], ["b", 2]]; const t = sheet.tables.add("D1:E3", true); t.name = "Items"; workbook.names.add("Total", sheet.getRange("B6"));
  const c = sheet.getRange("B2:B5").conditionalFormats.add("CellValue"); c.cellValue.rule = { formula1: "10", operator: "GreaterThan" }; c.cellValue.format.fill.color = "#FFC7CE"; sheet.getRange("A2:A5").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
  const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B5")); chart.name = "Chart of sales"; chart.setPosition("G11", "K20"); const s = sheet.shapes.addGeometricShape("Rectangle"); s.name = "Note"; s.left = 48; s.top = 300; s.altTextDescription = "a note"; s.textFrame.textRange.text = "text";
  const p = sheet.shapes.addImage("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="); p.name = "Logo"; p.left = 96; p.top = 400; sheet.comments.add("A1", "look");
  const o = workbook.worksheets.add("Other"); o.getRange("A1:A3").values = [["h"], [1], [2]]; o.getRange("C1").formulas = [["=SEQUENCE(3)"]]; o.autoFilter.apply("A1:A3", 0, { filterOn: "TopItems", criterion1: "1" });`;

let printed: string[] = [];
let sales: Uint8Array;

async function run(book: Book, body: string): Promise<void> {
  expect(await runScript(book, script(body), "case.js", 14)).toBeNull();
}

beforeAll(async () => {
  jest.spyOn(console, "log").mockImplementation((...told: unknown[]) => {
    printed.push(format(...told));
  });
  const book = newBook();
  await run(book, SALES);
  sales = (await saveBook(book)).bytes;
});
afterAll(() => jest.restoreAllMocks());

const contentOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "result" in value ? value.result : value;

async function checkFile(book: Book, { cells, parts, kept }: ScriptCase): Promise<void> {
  if (!cells && !parts && !kept) return;
  const file = await saved(book);
  expect(file.losses).toEqual([]);
  for (const [address, value] of Object.entries(cells ?? {})) {
    const [sheet = "", cell = ""] = address.split("!");
    expect([address, contentOf(file.book.model.getWorksheet(sheet)?.getCell(cell).value)]).toEqual([
      address,
      value,
    ]);
  }
  for (const [part, texts] of Object.entries(parts ?? {})) {
    expect([part, file.parts.has(part)]).toEqual([part, texts !== null]);
    for (const text of texts ?? []) expect(file.parts.text(part)).toMatch(text);
  }
  const before = partsOf(sales);
  for (const part of kept ?? [])
    expect([
      part,
      Buffer.from(file.parts.bytes(part) ?? []).equals(before.bytes(part) ?? new Uint8Array()),
    ]).toEqual([part, true]);
}

describe("A script does what Excel would do:", () => {
  it.each(CASES.map((each) => [each.name, each] as const))("%s", async (_name, each) => {
    printed = [];
    const book = each.book === "sales" ? await open(sales) : newBook();
    await run(book, each.body);
    expect(printed).toEqual(each.prints ?? []);
    await checkFile(book, each);
  });
});
