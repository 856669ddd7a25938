import { refusal, run } from "./run";

/** What a script returns: [name, body, expected]. */
const SCRIPTS: readonly [string, string, unknown][] = [
  [
    "reads what was written before in the same batch",
    `const r = sheet.getRange("A1:B2"); r.values = [[1, "x"], [true, ""]]; r.load("values,valueTypes"); await context.sync();
     return [r.values, r.valueTypes];`,
    [
      [
        [1, "x"],
        [true, ""],
      ],
      [
        ["Double", "String"],
        ["Boolean", "Empty"],
      ],
    ],
  ],
  [
    "leaves a cell alone on null and empties it on an empty text",
    `const r = sheet.getRange("A1:C1"); r.values = [[1, 2, 3]]; r.values = [[null, "", 9]]; r.load("values"); await context.sync();
     return r.values;`,
    [[1, "", 9]],
  ],
  [
    "reads money, percents, dates, truth values and formulas out of text, as Excel does",
    `const r = sheet.getRange("A1:F1"); r.values = [["$120", "50%", "1/1/2017", "true", "=A1*2", "'007"]];
     r.load("values,numberFormat"); await context.sync(); return [r.values, r.numberFormat[0].slice(0, 3)];`,
    [[[120, 0.5, 42736, true, 240, "007"]], ["$#,##0_);[Red]($#,##0)", "0%", "m/d/yyyy"]],
  ],
  [
    "keeps everything as text under the text format",
    `const r = sheet.getRange("A1:B1"); r.numberFormat = "@"; r.values = [["=1+1", "007"]]; r.load("values"); await context.sync();
     return r.values;`,
    [["=1+1", "007"]],
  ],
  [
    "draws Thai digits and Buddhist years from the locale code of a format",
    `const r = sheet.getRange("A1:B1"); r.values = [[1234.5, 46350]]; r.numberFormat = [["[$-D00041E]0.00", "[$-D07041E]d mmmm yyyy"]];
     r.load("text"); await context.sync(); return r.text;`,
    [["๑๒๓๔.๕๐", "๒๔ พฤศจิกายน ๒๕๖๙"]],
  ],
  [
    "speaks R1C1 both ways",
    `sheet.getRange("C3").formulasR1C1 = [["=R[-1]C+R1C1"]]; const r = sheet.getRange("C3"); r.load("formulas,formulasR1C1");
     await context.sync(); return [r.formulas[0][0], r.formulasR1C1[0][0]];`,
    ["=C2+$A$1", "=R[-1]C+R1C1"],
  ],
  [
    "knows newer functions without their prefix in the file",
    `sheet.getRange("A1:B2").values = [["a", 1], ["b", 2]]; const r = sheet.getRange("C1");
     r.formulas = [['=XLOOKUP("b",A1:A2,B1:B2)']]; r.load("values,formulas"); await context.sync(); return [r.values[0][0], r.formulas[0][0]];`,
    [2, '=XLOOKUP("b",A1:A2,B1:B2)'],
  ],
  [
    "calculates over sheets whose Thai names carry marks",
    `const s = context.workbook.worksheets.add("สรุปผล"); s.getRange("A1").values = [[41]];
     const r = sheet.getRange("A1"); r.formulas = [["=สรุปผล!A1+1"]]; r.load("values"); await context.sync(); return r.values[0][0];`,
    42,
  ],
  [
    "spills dynamic arrays",
    `sheet.getRange("A1:A3").values = [[3], [1], [2]]; sheet.getRange("C1").formulas = [["=SORT(A1:A3)"]];
     const r = sheet.getRange("C1:C3"); r.load("values"); const to = sheet.getRange("C1").getSpillingToRange(); to.load("address");
     await context.sync(); return [r.values, to.address];`,
    [[[1], [2], [3]], "Sheet1!C1:C3"],
  ],
  [
    "keeps results while calculation is manual, but calculates what is entered",
    `sheet.getRange("A1:B1").formulas = [[1, "=A1*10"]]; await context.sync();
     context.workbook.application.calculationMode = "Manual"; sheet.getRange("A1").values = [[5]];
     sheet.getRange("C1").formulas = [["=A1*2"]]; const r = sheet.getRange("A1:C1"); r.load("values"); await context.sync();
     const before = r.values[0]; context.workbook.application.calculate("Full"); r.load("values"); await context.sync();
     return [before, r.values[0]];`,
    [
      [5, 10, 10],
      [5, 50, 10],
    ],
  ],
  [
    "finds the used range, with and without formats",
    `sheet.getRange("B2").values = [[1]]; sheet.getRange("D5").format.fill.color = "#FF0000";
     const all = sheet.getUsedRange(); const values = sheet.getUsedRange(true); const part = sheet.getRange("F1:G9").getUsedRangeOrNullObject();
     all.load("address"); values.load("address"); await context.sync(); return [all.address, values.address, part.isNullObject];`,
    ["Sheet1!B2:D5", "Sheet1!B2", true],
  ],
  [
    "moves about from range to range",
    `const r = sheet.getRange("B2:C3"); const made = [r.getOffsetRange(1, 1), r.getResizedRange(1, 0), r.getResizedRange(-1, -1), r.getLastCell(),
       r.getRowsBelow(2), r.getColumnsBefore(1), r.getEntireRow(), r.getBoundingRect("E5"), r.getIntersection("C3:D4")];
     made.forEach((each) => each.load("address")); await context.sync(); return made.map((each) => each.address.split("!")[1]);`,
    ["C3:D4", "B2:C4", "B2", "C3", "B4:C5", "A2:A3", "2:3", "B2:E5", "C3"],
  ],
  [
    "inserts rows, moving formulas, merges, rules and kept ranges",
    `sheet.getRange("A1:A3").values = [[1], [2], [3]]; sheet.getRange("B1").formulas = [["=SUM(A1:A3)"]];
     sheet.getRange("A5:B5").merge(); const cf = sheet.getRange("A3").conditionalFormats.add("Custom"); cf.custom.rule.formula = "=A3>2";
     const kept = sheet.getRange("A3"); kept.load("address"); await context.sync();
     sheet.getRange("2:2").insert("Down"); const f = sheet.getRange("B1"); f.load("formulas,values"); const m = sheet.getUsedRange().getMergedAreasOrNullObject();
     m.load("address"); kept.load("address,values"); cf.custom.rule.load("formula"); await context.sync();
     return [f.formulas[0][0], f.values[0][0], m.address, kept.address, kept.values[0][0], cf.custom.rule.formula];`,
    ["=SUM(A1:A4)", 6, "Sheet1!A6:B6", "Sheet1!A4", 3, "=A4>2"],
  ],
  [
    "turns references to deleted cells into errors",
    `sheet.getRange("A1:C1").formulas = [[1, 2, "=A1+B1"]]; sheet.getRange("B:B").delete("Left");
     const r = sheet.getRange("B1"); r.load("formulas,values"); await context.sync(); return [r.formulas[0][0], r.values[0][0]];`,
    ["=A1+#REF!", "#REF!"],
  ],
  [
    "shifts only the cells below a deleted block",
    `sheet.getRange("A1:B3").values = [[1, "a"], [2, "b"], [3, "c"]]; sheet.getRange("A1").delete("Up");
     const r = sheet.getRange("A1:B3"); r.load("values"); await context.sync(); return r.values;`,
    [
      [2, "a"],
      [3, "b"],
      ["", "c"],
    ],
  ],
  [
    "copies formulas with their references, and values alone",
    `sheet.getRange("A1:B2").formulas = [[1, "=A1*2"], [5, ""]]; sheet.getRange("B2").copyFrom("B1"); sheet.getRange("D1").copyFrom("B1", "Values");
     const r = sheet.getRange("A1:D2"); r.load("formulas"); await context.sync(); return r.formulas;`,
    [
      [1, "=A1*2", "", 2],
      [5, "=A2*2", "", ""],
    ],
  ],
  [
    "fills series of numbers, days and formulas",
    `sheet.getRange("A1:C2").formulas = [[1, "Mon", "=A1"], [3, "Tue", "=A2"]]; sheet.getRange("A1:C2").autoFill("A1:C4");
     const r = sheet.getRange("A3:C4"); r.load("formulas"); await context.sync(); return r.formulas;`,
    [
      [5, "Wed", "=A3"],
      [7, "Thu", "=A4"],
    ],
  ],
  [
    "sorts rows by a column, blanks last",
    `sheet.getRange("A1:B4").values = [["b", 2], ["", 9], ["a", 3], ["c", 1]]; sheet.getRange("A1:B4").sort.apply([{ key: 0, ascending: false }]);
     const r = sheet.getRange("A1:B4"); r.load("values"); await context.sync(); return r.values;`,
    [
      ["c", 1],
      ["b", 2],
      ["a", 3],
      ["", 9],
    ],
  ],
  [
    "finds and replaces text",
    `sheet.getRange("A1:B2").values = [["Tea", "Green tea"], ["Coffee", "tea"]]; const hit = sheet.getRange("A1:B2").find("tea", { completeMatch: true, matchCase: true });
     hit.load("address"); const count = sheet.getRange("A1:B2").replaceAll("tea", "x", {}); const r = sheet.getRange("A1:B2"); r.load("values");
     await context.sync(); return [hit.address, count.value, r.values];`,
    [
      "Sheet1!B2",
      3,
      [
        ["x", "Green x"],
        ["Coffee", "x"],
      ],
    ],
  ],
  [
    "picks special cells",
    `sheet.getRange("A1:C2").formulas = [[1, "", "=A1"], ["x", "", "=1/0"]];
     const made = [["Blanks"], ["Formulas", "Errors"], ["Constants", "Text"]].map(([type, kind]) => sheet.getRange("A1:C2").getSpecialCells(type, kind));
     made.forEach((each) => each.load("address")); await context.sync(); return made.map((each) => each.address);`,
    ["Sheet1!B1:B2", "Sheet1!C2", "Sheet1!A2"],
  ],
  [
    "removes repeated rows",
    `sheet.getRange("A1:B4").values = [["k", "v"], ["a", 1], ["A", 2], ["b", 3]]; const done = sheet.getRange("A1:B4").removeDuplicates([0], true);
     done.load(); const r = sheet.getRange("A1:B4"); r.load("values"); await context.sync(); return [done.removed, done.uniqueRemaining, r.values[2]];`,
    [1, 2, ["b", 3]],
  ],
  [
    "sets many cells' formats at once and reads them back",
    `sheet.getRange("A1:B1").setCellProperties([[{ format: { font: { bold: true } } }, { format: { fill: { color: "#00FF00" } } }]]);
     const got = sheet.getRange("A1:B1").getCellProperties({ address: true, format: { font: { bold: true }, fill: { color: true } } });
     await context.sync(); return got.value[0];`,
    [
      { address: "Sheet1!A1", format: { font: { bold: true }, fill: { color: "#FFFFFF" } } },
      { address: "Sheet1!B1", format: { font: { bold: false }, fill: { color: "#00FF00" } } },
    ],
  ],
  [
    "rounds sizes to whole pixels, as desktop Excel reported",
    `const r = sheet.getRange("A1"); const read = []; for (const wide of [28, 16, 12]) { r.format.columnWidth = wide; r.load("format/columnWidth"); await context.sync(); read.push(r.format.columnWidth); }
     const d = sheet.getRange("B2"); d.load("format/columnWidth,format/rowHeight"); await context.sync(); return [...read, d.format.columnWidth, d.format.rowHeight];`,
    [27.75, 15.75, 12, 48, 15],
  ],
  [
    "gives null where cells of a range differ",
    `const r = sheet.getRange("A1:B1"); sheet.getRange("A1").format.font.bold = true; sheet.getRange("A1:B1").format.borders.getItem("EdgeBottom").style = "Continuous";
     r.load("format/font/bold,format/fill/color"); const b = r.format.borders.getItem("EdgeBottom"); b.load("style,weight"); await context.sync();
     return [r.format.font.bold, r.format.fill.color, b.style, b.weight];`,
    [null, "#FFFFFF", "Continuous", "Thin"],
  ],
  [
    "answers a load of everything, ignores unknown names in loads",
    `const r = sheet.getRange("A1"); r.values = [[7]]; r.load(); sheet.load("name,nonsense"); await context.sync(); return [r.values[0][0], r.address, sheet.name];`,
    [7, "Sheet1!A1", "Sheet1"],
  ],
];

describe("ranges, through Microsoft's client", () => {
  test.each(SCRIPTS)("%s", async (_name, body, expected) => {
    const { value } = await run(body);
    expect(value).toEqual(expected);
  });
});

const REFUSALS: readonly [string, string, string][] = [
  [
    "a block of another shape than the range",
    `sheet.getRange("A1:B1").values = [[1]]; await context.sync();`,
    "InvalidArgument Range.values",
  ],
  [
    "an address that names nothing",
    `sheet.getRange("nowhere").load("values"); await context.sync();`,
    "InvalidArgument Worksheet.getRange",
  ],
  [
    "a sheet that is not there",
    `context.workbook.worksheets.getItem("none").load("name"); await context.sync();`,
    "ItemNotFound WorksheetCollection.getItem",
  ],
  [
    "ranges that do not meet",
    `sheet.getRange("A1").getIntersection("B2").load("values"); await context.sync();`,
    "ItemNotFound Range.getIntersection",
  ],
  [
    "a locked cell of a protected sheet",
    `sheet.protection.protect(); sheet.getRange("A1").values = [[1]]; await context.sync();`,
    "AccessDenied Range.values",
  ],
  [
    "protecting twice",
    `sheet.protection.protect(); sheet.protection.protect(); await context.sync();`,
    "AccessDenied WorksheetProtection.protect",
  ],
  [
    "unprotecting with another password",
    `sheet.protection.protect({}, "a"); sheet.protection.unprotect("b"); await context.sync();`,
    "AccessDenied WorksheetProtection.unprotect",
  ],
  [
    "cutting a merge in two",
    `sheet.getRange("A2:B2").merge(); sheet.getRange("A1").insert("Down"); await context.sync();`,
    "InsertDeleteConflict Range.insert",
  ],
  [
    "what no table answers",
    `sheet.pivotTables.load("items/name"); await context.sync();`,
    "ApiNotFound Worksheet.pivotTables",
  ],
  [
    "reading what was not loaded",
    `const r = sheet.getRange("A1"); await context.sync(); return r.values;`,
    "PropertyNotLoaded Range.values",
  ],
];

describe("what Excel refuses", () => {
  test.each(REFUSALS)("%s", async (_name, body, expected) => {
    expect(await refusal(body)).toBe(expected);
  });

  test("keeps what came before the failing action", async () => {
    const { value } = await run(`
      sheet.getRange("A1").values = [["kept"]]; sheet.getRange("A1:B1").values = [[1]];
      await context.sync().catch(() => undefined);
      const r = sheet.getRange("A1"); r.load("values"); await context.sync(); return r.values[0][0];`);
    expect(value).toBe("kept");
  });

  test("refuses members above the floor, naming them and their set", async () => {
    const body = `sheet.pageLayout.orientation = "Landscape"; await context.sync();`;
    expect(await refusal(body, undefined, 8)).toBe("ApiNotFound Worksheet.pageLayout");
    expect(await refusal(body, undefined, 9)).toBe("done");
  });
});
