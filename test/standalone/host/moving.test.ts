import { openBlank, type OpenWorkbook } from "../../excel/open-workbook";

type Play = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

async function played(...steps: readonly Play[]): Promise<OpenWorkbook> {
  const workbook = openBlank();
  await workbook.play(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const step of steps) step(sheet, context);
    await context.sync();
  });
  return workbook;
}

const filled: Play = (sheet, { workbook }) => {
  sheet.getRange("A1:C3").values = [
    ["a1", "b1", "c1"],
    ["a2", "b2", "c2"],
    ["a3", "b3", "c3"],
  ];
  sheet.getRange("B2:C2").merge();
  sheet.getRange("A2").format.fill.color = "#FFFF00";
  sheet.getRange("A2").numberFormat = [["0.0"]];
  sheet.getRange("2:2").format.rowHeight = 45;
  sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "ก,ข" } };
  sheet.getRange("A1:A3").conditionalFormats.add("Custom").custom.rule.formula = "=A1=1";
  workbook.comments.add(sheet.getRange("B2"), "ความเห็น");
  sheet.getRange("E1").formulas = [["=A2"]];
};

/** What there is of the sheet, in the running workbook and in the saved file opened again. */
async function lookInto(workbook: OpenWorkbook) {
  return workbook.play(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const cells = sheet.getRange("A1:E6");
    const merges = cells.getMergedAreasOrNullObject();
    const rules = sheet.getRange().conditionalFormats;
    const comments = sheet.comments;
    const validations = ["A2", "A5"].map((address) => sheet.getRange(address).dataValidation);
    cells.load("formulas,numberFormat");
    const wears = cells.getCellProperties({ format: { fill: { color: true } } });
    const rows = sheet.getRange("1:6").getRowProperties({ format: { rowHeight: true } });
    merges.load("address");
    rules.load("items/id");
    comments.load("items/content");
    for (const each of validations) each.load("type");
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation());
    const areas = rules.items.map((rule) => rule.getRanges());
    for (const each of [...places, ...areas]) each.load("address");
    await context.sync();
    const bare = (address: string) => address.replace(/Sheet1!/g, "");
    return {
      texts: cells.formulas.map((row) => row.join("|")),
      formats: cells.numberFormat.map((row) => String(row[0])),
      fills: wears.value.map(([first]) => first?.format?.fill?.color),
      heights: rows.value.map((row) => row.format?.rowHeight),
      merges: merges.isNullObject ? null : bare(merges.address),
      comments: places.map(({ address }) => bare(address)),
      rules: areas.map(({ address }) => bare(address)),
      lists: validations.map(({ type }) => type),
    };
  });
}

test("a row that is moved takes along all that hangs on it, also into the file", async () => {
  const workbook = await played(filled, (sheet) => sheet.getRange("2:2").moveTo("5:5"));
  const now = await lookInto(workbook);
  expect(now).toMatchObject({
    texts: ["a1|b1|c1||=A5", "||||", "a3|b3|c3||", "||||", "a2|b2|||", "||||"],
    merges: "B5:C5",
    comments: ["B5"],
    lists: ["None", "List"],
  });
  expect(now.formats[4]).toBe("0.0");
  expect(now.formats[1]).toBe("General");
  expect(now.fills[4]).toBe("#FFFF00");
  expect(now.fills[1]).not.toBe("#FFFF00");
  expect(now.heights[4]).toBe(45);
  expect(now.heights[1]).not.toBe(45);
  expect(now.rules.join()).toMatch(/A5/);
  expect(now.rules.join()).not.toMatch(/A2/);
  expect(await lookInto(await workbook.reopened())).toEqual(now);
});

test("what stood where cells are moved to is gone, its comments as well", async () => {
  const workbook = await played(filled, (sheet) => {
    sheet.getRange("B2:C2").unmerge();
    sheet.getRange("A1").moveTo("B2");
  });
  const { texts, merges, comments } = await lookInto(workbook);
  expect({ merges, comments }).toEqual({ merges: null, comments: [] });
  expect(texts[1]).toBe("a2|a1|||");
});

test("a part of a merged area is not moved", async () => {
  await expect(
    played(filled, (sheet) => sheet.getRange("C2:C3").moveTo("E5"))
  ).rejects.toMatchObject({ code: "MergedRangeConflict" });
});
