import type { Worksheet } from "@cj-tech-master/excelts";
import type { Book } from "../../../src/standalone/host/book";
import type { SheetChange } from "../../../src/standalone/host/change-log";
import { saveBook } from "../../../src/standalone/host/package/save-book";
import { differences, fixture, open, partsOf, SAMPLES, saved, withParts } from "./opened";

const SCORES = "สรุปคะแนน";
const SHEET = "xl/worksheets/sheet2.xml";

function sheetOf(book: Book, name = SCORES): Worksheet {
  const sheet = book.model.getWorksheet(name);
  if (!sheet) throw new Error(name);
  return sheet;
}

function put(book: Book, address: string, value: unknown, name = SCORES): void {
  const cell = sheetOf(book, name).getCell(address);
  cell.value = value as typeof cell.value;
  book.changes.cell(sheetOf(book, name).id, Number(cell.row), Number(cell.col));
}

const sample = fixture("scores-2568-thai-digits");

test.each(SAMPLES)("%s comes back byte for byte when nothing changed", async (name) => {
  const { bytes } = await saveBook(await open(fixture(name)));
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(fixture(name)))).toBe(0);
});

test.each(SAMPLES)("each cell of %s has the very format that the file gives it", async (name) => {
  const book = await open(fixture(name));
  let compared = 0;
  for (const [id, { source }] of book.source?.opened ?? []) {
    const xml = book.source?.text(source.part) ?? "";
    for (const [, address = "", format] of xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)) {
      const cell = book.model.getWorksheet(id)?.getCell(address);
      if (cell?.isMerged && cell.master !== cell) continue;
      expect(JSON.stringify(cell?.style)).toBe(book.source?.formats[Number(format)]);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(50);
});

test("a changed cell changes its sheet alone, and in it that cell alone", async () => {
  const book = await open(sample);
  put(book, "D3", 97.5);
  const { bytes, book: again } = await saved(book);
  expect(differences(sample, bytes)).toEqual([SHEET]);
  const cells = (file: Uint8Array) => partsOf(file).xml(SHEET).split("<c ");
  const [before, after] = [cells(sample), cells(bytes)];
  expect(before.filter((cell, index) => cell !== after[index])).toHaveLength(1);
  expect(sheetOf(again).getCell("D3").value).toBe(97.5);
});

test.each<[string, unknown, unknown]>([
  ["a text that looks like a formula", "=1+1", "=1+1"],
  ["markup and line breaks", 'ก <b>&amp;"\n ข ', 'ก <b>&amp;"\n ข '],
  ["what looks like an escape", "_x0041_", "_x0041_"],
  ["a truth value", true, true],
  ["an error", { error: "#N/A" }, { error: "#N/A" }],
  [
    "a formula and its result",
    { formula: "SUM(D3:D4)", result: 1.5 },
    { formula: "SUM(D3:D4)", result: 1.5 },
  ],
  [
    "a new function under its prefix",
    { formula: "XLOOKUP(1,A1:A2,B1:B2)", result: 0 },
    { formula: "_xlfn.XLOOKUP(1,A1:A2,B1:B2)", result: 0 },
  ],
  ["nothing", null, null],
  ["a full cell", "ก".repeat(32767), "ก".repeat(32767)],
])("%s is written and read again", async (_, value, wanted) => {
  const book = await open(sample);
  put(book, "D4", value);
  expect(sheetOf((await saved(book)).book).getCell("D4").value).toEqual(wanted);
});

test("a date is written as a number of the workbook's date system", async () => {
  const of1904 = withParts(sample, (parts) =>
    parts.set(
      "xl/workbook.xml",
      parts.xml("xl/workbook.xml").replace(/<workbookPr[^>]*>/, '<workbookPr date1904="1"/>')
    )
  );
  for (const [file, serial] of [
    [sample, 45996],
    [of1904, 44534],
  ] as const) {
    const book = await open(file);
    put(book, "D4", new Date(Date.UTC(2025, 11, 5)));
    expect((await saved(book)).parts.text(SHEET)).toContain(`<v>${serial}</v>`);
  }
});

test("a format that is new is appended; one that the file has is used again", async () => {
  const book = await open(sample);
  const sheet = sheetOf(book);
  const count = (parts: { text(part: string): string | undefined }) =>
    Number(/<cellXfs count="(\d+)"/.exec(parts.text("xl/styles.xml") ?? "")?.[1]);
  const [d3, d4] = [sheet.getCell("D3"), sheet.getCell("D4")];
  d3.style = { ...d3.style, font: { ...d3.font, bold: true, color: { argb: "FFC00000" } } };
  book.changes.cell(sheet.id, 3, 4);
  d4.style = structuredClone(sheet.getCell("A1").style);
  book.changes.cell(sheet.id, 4, 4);
  const { parts, bytes, book: again } = await saved(book);
  expect(differences(sample, bytes).sort()).toEqual(["xl/styles.xml", SHEET]);
  expect(count(parts)).toBe(count(partsOf(sample)) + 1);
  expect(sheetOf(again).getCell("D3").font).toMatchObject({
    bold: true,
    color: { argb: "FFC00000" },
  });
  expect(sheetOf(again).getCell("D3").value).toEqual(sheet.getCell("D3").value);
  expect(sheetOf(again).getCell("D4").style).toEqual(sheet.getCell("A1").style);
});

test("a cell keeps its named style and its quote prefix when its look changes", async () => {
  const named = withParts(sample, (parts) => {
    const styles = parts.xml("xl/styles.xml");
    const xf =
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="1" quotePrefix="1"/></cellXfs>';
    const style = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
    parts.set("xl/styles.xml", styles.replace("</cellXfs>", xf).replace("</cellStyleXfs>", style));
    const index = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
    parts.set(SHEET, parts.xml(SHEET).replace(/<c r="D3"[^>]* s="\d+"/, `<c r="D3" s="${index}"`));
  });
  const book = await open(named);
  const cell = sheetOf(book).getCell("D3");
  cell.style = { ...cell.style, font: { ...cell.font, bold: true } };
  book.changes.cell(sheetOf(book).id, 3, 4);
  const { parts } = await saved(book);
  const index = Number(/<c r="D3"[^>]* s="(\d+)"/.exec(parts.text(SHEET) ?? "")?.[1]);
  const formats = parts
    .text("xl/styles.xml")
    ?.match(/<cellXfs.*<\/cellXfs>/s)?.[0]
    .match(/<xf [^>]*>/g);
  expect(formats?.[index]).toMatch(/xfId="1".* quotePrefix="1"/);
});

test("a formula that spills is marked as such in a workbook that knows no such marks", async () => {
  const book = await open(sample);
  const sheet = book.model.addWorksheet("ใหม่");
  book.changes.added.add(sheet.id);
  sheet.getCell("A1").value = {
    formula: "_xlfn.SEQUENCE(3)",
    result: 1,
    shareType: "array",
    ref: "A1:A3",
    isDynamicArray: true,
  } as never;
  const { parts, book: again } = await saved(book);
  expect(parts.related("xl/workbook.xml", "/sheetMetadata")?.part).toBe("xl/metadata.xml");
  expect(sheetOf(again, "ใหม่").getCell("A1").value).toMatchObject({ isDynamicArray: true });
});

test("overwriting the first cell of a shared formula gives the others formulas of their own", async () => {
  const shared = withParts(sample, (parts) => {
    const rows =
      '<row r="40"><c r="F40"><f t="shared" ref="F40:F42" si="0">E40*2</f><v>2</v></c></row>' +
      '<row r="41"><c r="F41"><f t="shared" si="0"/><v>4</v></c></row><row r="42"><c r="F42"><f t="shared" si="0"/><v>6</v></c></row>';
    parts.set(SHEET, parts.xml(SHEET).replace("</sheetData>", `${rows}</sheetData>`));
  });
  const book = await open(shared);
  put(book, "F40", "ไม่ใช่สูตร");
  const sheet = sheetOf((await saved(book)).book);
  expect([40, 41, 42].map((row) => sheet.getCell(`F${row}`).value)).toEqual([
    "ไม่ใช่สูตร",
    { formula: "E41*2", result: 4 },
    { formula: "E42*2", result: 6 },
  ]);
});

test("results of formulas that read a changed cell are written; Excel's own of others stay", async () => {
  const withFormulas = withParts(sample, (parts) => {
    const cells =
      '<row r="40"><c r="F40"><f>D3+1</f><v>99</v></c><c r="G40"><f>F40*2</f><v>198</v></c><c r="H40"><f>A1&amp;"x"</f><v>77</v></c></row>';
    parts.set(SHEET, parts.xml(SHEET).replace("</sheetData>", `${cells}</sheetData>`));
  });
  const book = await open(withFormulas);
  put(book, "D3", 10);
  book.model.calculateFormulas();
  const xml = (await saved(book)).parts.text(SHEET);
  expect(xml).toContain('<c r="F40"><f>D3+1</f><v>11</v></c><c r="G40"><f>F40*2</f><v>22</v></c>');
  expect(xml).toContain('<c r="H40"><f>A1&amp;"x"</f><v>77</v></c>');
});

test("a result that the engine cannot compute is left to Excel, which is asked to compute", async () => {
  const withFormula = withParts(sample, (parts) => {
    const row = '<row r="40"><c r="F40" t="str"><f>BAHTTEXT(D3)</f><v>เดิม</v></c></row>';
    parts.set(SHEET, parts.xml(SHEET).replace("</sheetData>", `${row}</sheetData>`));
  });
  const book = await open(withFormula);
  put(book, "D3", 10);
  sheetOf(book).getCell("F40").value = {
    formula: "BAHTTEXT(D3)",
    result: { error: "#NAME?" },
  } as never;
  const { parts } = await saved(book);
  expect(parts.text(SHEET)).toContain("<v>เดิม</v>");
  expect(parts.text("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
});

/** Each kind of change, made to the sheet, and what must be read again. */
const CHANGES: readonly [
  SheetChange,
  (sheet: Worksheet) => void,
  (sheet: Worksheet) => unknown,
  unknown,
][] = [
  [
    "merges",
    (sheet) => sheet.mergeCells("F20:G21"),
    (sheet) => sheet.getCell("G21").master.address,
    "F20",
  ],
  [
    "columns",
    (sheet) => (sheet.getColumn(7).width = 33.5),
    (sheet) => sheet.getColumn(7).width,
    33.5,
  ],
  [
    "columns",
    (sheet) => (sheet.getColumn(2).hidden = true),
    (sheet) => [sheet.getColumn(1).hidden, sheet.getColumn(2).hidden, sheet.getColumn(3).hidden],
    [false, true, false],
  ],
  ["rows", (sheet) => (sheet.getRow(3).height = 41.25), (sheet) => sheet.getRow(3).height, 41.25],
  ["rows", (sheet) => (sheet.getRow(60).hidden = true), (sheet) => sheet.getRow(60).hidden, true],
  [
    "page",
    (sheet) =>
      Object.assign(sheet.pageSetup, {
        orientation: "landscape",
        paperSize: 9,
        fitToPage: true,
        fitToHeight: 0,
      }),
    (sheet) => [
      sheet.pageSetup.orientation,
      sheet.pageSetup.fitToPage,
      sheet.pageSetup.fitToHeight,
    ],
    ["landscape", true, 0],
  ],
  [
    "page",
    (sheet) => Object.assign(sheet.headerFooter, { oddFooter: "&Cหน้า &P" }),
    (sheet) => sheet.headerFooter.oddFooter,
    "&Cหน้า &P",
  ],
  [
    "page",
    (sheet) => (sheet.rowBreaks = [{ id: 9, max: 16383, man: 1 }] as never),
    (sheet) => sheet.rowBreaks.map((each) => each.id),
    [9],
  ],
  [
    "view",
    (sheet) =>
      (sheet.views = [{ ...sheet.views[0], state: "frozen", xSplit: 0, ySplit: 2 }] as never),
    (sheet) => sheet.views[0],
    expect.objectContaining({ state: "frozen", ySplit: 2, topLeftCell: "A3" }),
  ],
  [
    "properties",
    (sheet) => (sheet.properties.tabColor = { argb: "FF1F6FEB" } as never),
    (sheet) => sheet.properties.tabColor,
    { argb: "FF1F6FEB" },
  ],
  [
    "validations",
    (sheet) =>
      (sheet.dataValidations.model.F3 = {
        type: "list",
        allowBlank: true,
        formulae: ['"ใช่,ไม่ใช่"'],
      }),
    (sheet) => sheet.getCell("F3").dataValidation,
    expect.objectContaining({ type: "list", formulae: ['"ใช่,ไม่ใช่"'] }),
  ],
];

test.each(CHANGES)(
  "%s: a change is patched into the sheet and read again (%#)",
  async (kind, change, read, wanted) => {
    const book = await open(sample);
    const sheet = sheetOf(book);
    change(sheet);
    book.changes.sheet(sheet.id, kind);
    const { bytes, losses, book: again } = await saved(book);
    expect(differences(sample, bytes)).toEqual([SHEET]);
    expect(losses).toEqual([]);
    expect(read(sheetOf(again))).toEqual(wanted);
  }
);

const BELOW = {
  type: "cellIs",
  operator: "lessThan",
  formulae: ["95"],
  priority: 1,
  style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } } },
};

test("own conditional formats come and go; the officer's stay as written", async () => {
  const theirs =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="duplicateValues" priority="1" stopIfTrue="1"/></conditionalFormatting>';
  const file = withParts(sample, (parts) =>
    parts.set(
      SHEET,
      parts.xml(SHEET).replace(/(<\/sheetData>(?:<mergeCells.*<\/mergeCells>)?)/s, `$1${theirs}`)
    )
  );
  const book = await open(file);
  const sheet = sheetOf(book);
  sheet.addConditionalFormatting({ ref: "D3:D12", rules: [{ ...BELOW, priority: 2 }] } as never);
  book.changes.sheet(sheet.id, "conditional-formats");
  const marked = await saved(book);
  expect(marked.parts.text(SHEET)).toContain(theirs);
  expect(marked.parts.text(SHEET)).toMatch(
    /<conditionalFormatting sqref="D3:D12"><cfRule type="cellIs" dxfId="\d+" priority="2" operator="lessThan"><formula>95<\/formula>/
  );
  const again = sheetOf(marked.book);
  again.conditionalFormattings = again.conditionalFormattings.filter(({ ref }) => ref !== "D3:D12");
  marked.book.changes.sheet(again.id, "conditional-formats");
  expect((await saved(marked.book)).parts.text(SHEET)).toBe(partsOf(file).text(SHEET));
});

test.each([
  [{ type: "duplicateValues" }, 'type="duplicateValues"'],
  [
    {
      type: "containsText",
      operator: "containsText",
      text: "ก",
      formulae: ['NOT(ISERROR(SEARCH("ก",D3)))'],
    },
    'operator="containsText" text="ก"',
  ],
  [{ type: "expression", formulae: ["D3<95"], stopIfTrue: true }, 'stopIfTrue="1"'],
  [{ type: "aboveAverage", aboveAverage: false, stdDev: 2 }, 'aboveAverage="0" stdDev="2"'],
  [
    { type: "dataBar", cfvo: [{ type: "min" }, { type: "max" }], color: { argb: "FF63BE7B" } },
    "<dataBar>",
  ],
])("a rule of kind $type is written whole", async (rule, wanted) => {
  const book = await open(sample);
  const sheet = sheetOf(book);
  sheet.addConditionalFormatting({ ref: "D3:D12", rules: [{ ...rule, priority: 1 }] } as never);
  book.changes.sheet(sheet.id, "conditional-formats");
  expect((await saved(book)).parts.text(SHEET)).toContain(wanted);
});

function addReport(book: Book, name = "ผลการประเมิน"): Worksheet {
  const sheet = book.model.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation: "landscape", printTitlesRow: "1:2" },
    views: [{ state: "frozen", ySplit: 1 }],
  } as never);
  book.changes.added.add(sheet.id);
  book.changes.workbook = true;
  sheet.getCell("A1").value = "รวม";
  sheet.getCell("A1").font = { name: "TH SarabunPSK", size: 16, bold: true };
  sheet.getCell("B1").value = { formula: `'${SCORES}'!D3*2`, result: 190 } as never;
  for (const row of [2, 3]) sheet.getRow(row).values = [`ข้อ ${row}`, row];
  sheet.mergeCells("C1:D1");
  sheet.addConditionalFormatting({ ref: "B2:B3", rules: [BELOW] } as never);
  sheet.addColumnChart(
    {
      title: "กราฟ",
      series: [{ name: "x", categories: `'${name}'!$A$2:$A$3`, values: `'${name}'!$B$2:$B$3` }],
    },
    "D4:K18"
  );
  return sheet;
}

test("a new sheet is grafted in with its chart, formats, marks and print titles; nothing else changes", async () => {
  const book = await open(sample);
  const sheet = addReport(book);
  book.sheetProperties.set(sheet.id, new Map([["ita.sheet", "results ผล"]]));
  book.settings.set("threshold", { value: 95 });
  book.xmlParts.push({
    id: "{0C1F2A3B-0000-4000-8000-000000000001}",
    namespace: "urn:ita",
    xml: '<b xmlns="urn:ita">ก</b>',
  });
  const { bytes, parts, book: again } = await saved(book);
  expect(
    differences(sample, bytes)
      .filter((name) => partsOf(sample).has(name))
      .sort()
  ).toEqual(
    [
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ].sort()
  );
  const written = sheetOf(again, "ผลการประเมิน");
  expect(written.getCell("A1").font).toMatchObject({ name: "TH SarabunPSK", size: 16, bold: true });
  expect(written.getCell("B1").value).toEqual({ formula: `'${SCORES}'!D3*2`, result: 190 });
  expect(written.getCharts()).toHaveLength(1);
  expect(written.conditionalFormattings).toHaveLength(1);
  expect(written.getCell("D1").master.address).toBe("C1");
  expect(written.pageSetup.printTitlesRow).toBe("1:2");
  expect(again.sheetProperties.get(written.id)?.get("ita.sheet")).toBe("results ผล");
  expect(again.settings.get("threshold")).toEqual({ value: 95 });
  expect(again.xmlParts).toEqual(book.xmlParts);
  for (const name of parts.names)
    if (!name.endsWith("/")) expect(parts.contentTypeOf(name)).toBeTruthy();
});

test("an own sheet is made anew in its place, and removed with all its parts", async () => {
  const first = await open(sample);
  addReport(first);
  const { bytes: once, book } = await saved(first);
  const sheet = sheetOf(book, "ผลการประเมิน");
  sheet.removeChart(0);
  sheet.addColumnChart(
    {
      title: "ใหม่",
      series: [
        { name: "y", categories: "'ผลการประเมิน'!$A$2:$A$3", values: "'ผลการประเมิน'!$B$2:$B$3" },
      ],
    },
    "D4:K18"
  );
  book.changes.sheet(sheet.id, "drawing");
  put(book, "A1", "ใหม่", "ผลการประเมิน");
  const twice = await saved(book);
  expect(partsOf(twice.bytes).names.sort()).toEqual(partsOf(once).names.sort());
  expect(twice.losses).toEqual([]);
  expect(sheetOf(twice.book, "ผลการประเมิน").getCell("A1").value).toBe("ใหม่");
  expect(twice.book.model.worksheets.map((each) => each.name)).toEqual(
    book.model.worksheets.map((each) => each.name)
  );

  const own = sheetOf(twice.book, "ผลการประเมิน");
  twice.book.model.removeWorksheet(own.id);
  twice.book.changes.deleted.add(own.id);
  twice.book.changes.workbook = true;
  const gone = await saved(twice.book);
  expect(gone.parts.names.sort()).toEqual(partsOf(sample).names.sort());
  expect(gone.parts.text("xl/workbook.xml")).not.toContain("ผลการประเมิน");
});

function addChart(sheet: Worksheet, title: string): void {
  const series = [
    { name: "x", categories: `'${SCORES}'!$A$3:$A$4`, values: `'${SCORES}'!$D$3:$D$4` },
  ];
  sheet.addColumnChart({ title, series }, "F4:M18");
}

test("charts added to an officer's sheet stand beside the shapes that it has", async () => {
  const book = await open(sample);
  addChart(sheetOf(book), "หนึ่ง");
  book.changes.sheet(sheetOf(book).id, "drawing");
  const first = await saved(book);
  expect(first.losses).toEqual([]);
  expect(sheetOf(first.book).getCharts()).toHaveLength(1);

  const drawing = "xl/drawings/drawing1.xml";
  const shape =
    "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
    "<xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
    '<xdr:sp macro=""><xdr:nvSpPr><xdr:cNvPr id="9" name="กล่อง"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>';
  const withShape = withParts(first.bytes, (parts) =>
    parts.set(drawing, parts.xml(drawing).replace("</xdr:wsDr>", `${shape}</xdr:wsDr>`))
  );
  const again = await open(withShape);
  addChart(sheetOf(again), "สอง");
  again.changes.sheet(sheetOf(again).id, "drawing");
  const second = await saved(again);
  expect(second.losses).toEqual([]);
  expect(second.parts.text(drawing)).toContain(shape);
  expect(sheetOf(second.book).getCharts()).toHaveLength(2);
  expect(differences(withShape, second.bytes)).not.toContain("xl/charts/chart1.xml");
});

test("tables added to an officer's sheet are hung on it", async () => {
  const book = await open(sample);
  const sheet = sheetOf(book);
  sheet.addTable({
    name: "tbl",
    ref: "G3",
    headerRow: true,
    columns: [{ name: "ก" }, { name: "ข" }],
    rows: [[1, 2]],
  });
  for (const [row, column] of [
    [3, 7],
    [3, 8],
    [4, 7],
    [4, 8],
  ] as const)
    book.changes.cell(sheet.id, row, column);
  book.changes.sheet(sheet.id, "tables");
  const { losses, book: again } = await saved(book);
  expect(losses).toEqual([]);
  expect(
    sheetOf(again)
      .getTables()
      .map((table) => table.name)
  ).toEqual(["tbl"]);
  expect(sheetOf(again).getCell("H4").value).toBe(2);
});

test("sheets are renamed, moved, hidden; names, formulas, charts and print titles follow", async () => {
  const first = await open(sample);
  addReport(first);
  const { book } = await saved(first);
  const [a, b, c, d, report] = book.model.worksheets as [
    Worksheet,
    Worksheet,
    Worksheet,
    Worksheet,
    Worksheet,
  ];
  const name = "ผล & 'ใหม่' ๑";
  report.name = "ก";
  b.name = `x${name}`.slice(0, 20);
  [report, d, a, b, c].forEach((sheet, index) => (sheet.orderNo = index + 1));
  d.state = "hidden";
  book.model.views = [{ ...book.model.views[0], activeTab: 0 } as never];
  book.changes.workbook = true;
  const { book: again, parts } = await saved(book);
  expect(again.model.worksheets.map((each) => [each.name, each.state])).toEqual(
    [report, d, a, b, c].map((each) => [each.name, each.state])
  );
  expect(sheetOf(again, "ก").pageSetup.printTitlesRow).toBe("1:2");
  expect(sheetOf(again, "ก").getCell("B1").formula).toBe(`'${b.name.replace(/'/g, "''")}'!D3*2`);
  const chart = parts.names.find((each) => /charts\/chart\d+\.xml$/.test(each)) ?? "";
  expect(parts.text(chart)).toMatch(/<c:f>'?ก'?!\$A\$2:\$A\$3<\/c:f>/);
  const selected = parts.names.filter(
    (each) =>
      /worksheets\/[^/]+$/.test(each) && /tabSelected="(?:1|true)"/.test(parts.text(each) ?? "")
  );
  expect(selected).toHaveLength(1);
});

test("custom XML parts are replaced and removed with all that belongs to them", async () => {
  const part = {
    id: "{0C1F2A3B-0000-4000-8000-000000000001}",
    namespace: "urn:ita",
    xml: '<b xmlns="urn:ita"/>',
  };
  const first = await open(sample);
  first.xmlParts.push(part);
  const { book } = await saved(first);
  book.xmlParts[0] = { ...part, xml: '<b xmlns="urn:ita">สอง</b>' };
  const second = await saved(book);
  expect(second.book.xmlParts).toEqual(book.xmlParts);
  second.book.xmlParts.length = 0;
  expect((await saved(second.book)).parts.names).toEqual(partsOf(sample).names);
});

test("macros and parts that nobody knows are kept", async () => {
  const macros = withParts(sample, (parts) => {
    parts.set(
      "xl/vbaProject.bin",
      new Uint8Array([1, 2, 3]),
      "application/vnd.ms-office.vbaProject"
    );
    parts.relate(
      "xl/workbook.xml",
      "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
      "xl/vbaProject.bin"
    );
    parts.set(
      "[Content_Types].xml",
      parts
        .xml("[Content_Types].xml")
        .replace("spreadsheetml.sheet.main+xml", "spreadsheetml.sheet.main+xml")
        .replace(
          /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/,
          "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
        )
    );
    parts.set("xl/unknown/thing.dat", new Uint8Array([9]), "application/x-thing");
  });
  const book = await open(macros);
  put(book, "D3", 1);
  addReport(book);
  const { parts } = await saved(book);
  expect(parts.bytes("xl/vbaProject.bin")).toEqual(new Uint8Array([1, 2, 3]));
  expect(parts.bytes("xl/unknown/thing.dat")).toEqual(new Uint8Array([9]));
  expect(parts.contentTypeOf("xl/workbook.xml")).toContain("macroEnabled");
});

test("a sheet that can only be written anew says what that loses", async () => {
  const withShapes = withParts(sample, (parts) => {
    parts.set(
      "xl/printerSettings/printerSettings1.bin",
      new Uint8Array([1]),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"
    );
    parts.relate(
      SHEET,
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings",
      "xl/printerSettings/printerSettings1.bin"
    );
  });
  const book = await open(withShapes);
  book.changes.sheet(sheetOf(book).id, "rebuilt");
  expect((await saved(book)).losses).toEqual([{ sheet: SCORES, what: "printer-settings" }]);
});

test("a workbook that came from no file is written whole", async () => {
  const { newBook } = await import("../../../src/standalone/host/new-book");
  const book = newBook();
  const sheet = book.model.worksheets[0];
  if (!sheet) throw new Error("no sheet");
  sheet.getCell("A1").value = 5;
  book.settings.set("a", 1);
  book.sheetProperties.set(sheet.id, new Map([["k", "v"]]));
  const { book: again } = await saved(book);
  expect(again.model.worksheets[0]?.getCell("A1").value).toBe(5);
  expect([...again.settings]).toEqual([["a", 1]]);
  expect([...(again.sheetProperties.get(again.model.worksheets[0]?.id ?? 0) ?? [])]).toEqual([
    ["k", "v"],
  ]);
});

test.each([
  ["brings no styles", true],
  ["names styles that it does not bring", false],
])("a workbook that %s is given them when it needs some", async (_, unrelated) => {
  const bare = withParts(sample, (parts) => {
    const styles = parts.related("xl/workbook.xml", "/styles");
    parts.delete("xl/styles.xml");
    if (unrelated && styles) parts.unrelate("xl/workbook.xml", styles.id);
    for (const name of parts.names.filter((each) => /worksheets\/sheet\d/.test(each))) {
      parts.set(name, parts.xml(name).replace(/ (?:s|style)="\d+"/g, ""));
    }
  });
  expect((await saveBook(await open(bare))).bytes).toEqual(bare);
  const book = await open(bare);
  addReport(book);
  const { parts, book: again } = await saved(book);
  expect(
    parts.relationshipsOf("xl/workbook.xml").filter((each) => each.type.endsWith("/styles"))
  ).toHaveLength(1);
  expect(sheetOf(again, "ผลการประเมิน").getCell("A1").font).toMatchObject({ size: 16 });
});
