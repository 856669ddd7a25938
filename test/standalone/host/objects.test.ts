import { run } from "./run";

const SCRIPTS: readonly [string, string, unknown][] = [
  [
    "adds, renames, orders, hides, copies and deletes sheets",
    `const a = context.workbook.worksheets.add("A"); const b = context.workbook.worksheets.add("B"); await context.sync();
     sheet.getRange("A1").formulas = [["=A!A1+1"]]; a.getRange("A1").values = [[1]]; a.name = "C D"; b.position = 0; b.visibility = "Hidden"; b.tabColor = "#00FF00";
     const c = a.copy("After", a); const all = context.workbook.worksheets; all.load("items/name,items/visibility"); const f = sheet.getRange("A1"); f.load("formulas,values");
     await context.sync(); const names = all.items.map((each) => each.name); a.delete(); f.load("formulas"); await context.sync();
     return [names, all.items[0].visibility, f.values[0][0], f.formulas[0][0]];`,
    [["B", "Sheet1", "C D", "C D (2)"], "Hidden", 2, "=#REF!+1"],
  ],
  [
    "keeps conditional formats by priority, the newest first",
    `const r = sheet.getRange("A1:A3"); const one = r.conditionalFormats.add("CellValue"); one.cellValue.rule = { formula1: "=95", operator: "LessThan" };
     one.cellValue.format.font.color = "#9C0006"; const two = r.conditionalFormats.add("ContainsText"); two.textComparison.rule = { operator: "Contains", text: "x" };
     r.conditionalFormats.load("items/type,items/priority"); await context.sync(); const types = r.conditionalFormats.items.map((each) => each.type);
     one.priority = 0; const count = r.conditionalFormats.getCount(); sheet.getRange("A2").conditionalFormats.clearAll(); const left = one.getRanges(); left.load("address"); one.load("priority");
     await context.sync(); return [types, count.value, left.address, one.priority];`,
    [["ContainsText", "CellValue"], 2, "Sheet1!A1,Sheet1!A3", 0],
  ],
  [
    "places a chart over its cells and reads it back as desktop Excel did",
    `sheet.getRange("A1:C3").values = [["", "IIT", "EIT"], ["a", 98, 90], ["b", 80, 70]]; const c = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
     c.setPosition("D2", "L18"); c.title.text = "T"; c.axes.valueAxis.maximum = 100; const line = c.series.getItemAt(1); line.chartType = "Line";
     c.load("name,left,top,width,height,chartType"); c.series.load("items/name,items/chartType"); c.axes.valueAxis.load("maximum"); await context.sync();
     return [c.name, c.left, c.top, c.width, c.height, c.chartType, c.series.items.map((each) => each.name + " " + each.chartType), c.axes.valueAxis.maximum];`,
    ["Chart 1", 144, 15, 432, 255, "ColumnClustered", ["IIT ColumnClustered", "EIT Line"], 100],
  ],
  [
    "makes tables that grow, filter, sort and total",
    `sheet.getRange("A1:B4").values = [["k", "v"], ["b", 2], ["a", 1], ["c", 3]]; const t = sheet.tables.add("A1:B4", true); t.name = "Scores"; await context.sync();
     sheet.getRange("A5:B5").values = [["d", 4]]; t.rows.add(null, [["e", 5]]); sheet.getRange("D1").formulas = [["=SUM(Scores[v])"]]; t.sort.apply([{ key: 1, ascending: false }]);
     t.columns.getItem("v").filter.applyCustomFilter(">=3"); t.showTotals = true; const seen = t.getDataBodyRange().getVisibleView(); seen.load("values"); const total = t.getTotalRowRange(); total.load("values,address");
     const d = sheet.getRange("D1"); d.load("values"); t.rows.load("count"); await context.sync(); return [seen.values, total.values, total.address, d.values[0][0], t.rows.count];`,
    [
      [
        ["e", 5],
        ["d", 4],
        ["c", 3],
      ],
      [["Total", 12]],
      "Sheet1!A7:B7",
      15,
      5,
    ],
  ],
  [
    "sets up the page",
    `const p = sheet.pageLayout; p.orientation = "Landscape"; p.paperSize = "A4"; p.zoom = { horizontalFitToPages: 1 }; p.setPrintMargins("Centimeters", { top: 2.54 });
     p.setPrintTitleRows("$1:$2"); p.setPrintArea("A1:C9"); p.headersFooters.defaultForAllPages.centerFooter = "&P/&N"; sheet.horizontalPageBreaks.add("A5:A5");
     p.load("orientation,paperSize,zoom,topMargin"); const area = p.getPrintArea(); area.load("address"); const rows = p.getPrintTitleRows(); rows.load("address");
     p.headersFooters.defaultForAllPages.load("centerFooter"); await context.sync();
     return [p.orientation, p.paperSize, p.zoom.horizontalFitToPages, p.topMargin, area.address, rows.address, p.headersFooters.defaultForAllPages.centerFooter];`,
    ["Landscape", "A4", 1, 72, "Sheet1!A1:C9", "Sheet1!1:2", "&P/&N"],
  ],
  [
    "freezes rows and tells where",
    `sheet.freezePanes.freezeRows(2); const at = sheet.freezePanes.getLocation(); at.load("address"); sheet.showGridlines = false; sheet.load("showGridlines"); await context.sync();
     sheet.freezePanes.unfreeze(); const none = sheet.freezePanes.getLocationOrNullObject(); await context.sync(); return [at.address, none.isNullObject, sheet.showGridlines];`,
    ["Sheet1!1:2", true, false],
  ],
  [
    "keeps names, settings, XML parts and properties",
    `context.workbook.names.add("rate", "=0.5"); context.workbook.names.add("cells", sheet.getRange("A1:B2")); sheet.getRange("A1").formulas = [["=rate*4"]];
     context.workbook.settings.add("k", { a: [1] }); sheet.customProperties.add("id", "x"); const part = context.workbook.customXmlParts.add("<n:a xmlns:n='urn:n'>1</n:a>"); part.load("namespaceUri");
     context.workbook.properties.title = "T"; context.workbook.properties.custom.add("p", 7); const a = sheet.getRange("A1"); a.load("values"); const named = context.workbook.names.getItem("cells").getRange(); named.load("address");
     const s = context.workbook.settings.getItem("k"); s.load("value"); const found = context.workbook.customXmlParts.getByNamespace("urn:n").getOnlyItem(); const xml = found.getXml(); await context.sync();
     return [a.values[0][0], named.address, s.value, part.namespaceUri, xml.value];`,
    [2, "Sheet1!A1:B2", { a: [1] }, "urn:n", "<n:a xmlns:n='urn:n'>1</n:a>"],
  ],
  [
    "checks what a validation forbids",
    `const r = sheet.getRange("A1:A3"); r.values = [[5], [50], ["x"]]; r.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } };
     r.dataValidation.load("rule,type,valid"); const bad = r.dataValidation.getInvalidCells(); bad.load("cellCount"); await context.sync();
     return [r.dataValidation.type, r.dataValidation.rule.wholeNumber.formula2, r.dataValidation.valid, bad.cellCount];`,
    ["WholeNumber", "=10", false, 2],
  ],
  [
    "calls worksheet functions",
    `sheet.getRange("A1:B2").values = [["x", 1], ["y", 2]]; const f = context.workbook.functions; const a = f.vlookup("y", sheet.getRange("A1:B2"), 2, false); const b = f.sum(a, 40, sheet.getRange("B1:B2"));
     a.load("value"); b.load("value"); const bad = f.sqrt(-1); bad.load("error"); await context.sync(); return [a.value, b.value, bad.error];`,
    [2, 45, "#NUM!"],
  ],
  [
    "answers comments with replies, by cell",
    `const c = context.workbook.comments.add("Sheet1!B2", "why?"); c.replies.add("because"); const again = context.workbook.comments.getItemByCell("Sheet1!B2"); again.load("content"); again.replies.load("items/content");
     const at = again.getLocation(); at.load("address"); await context.sync(); return [again.content, again.replies.items.map((each) => each.content), at.address];`,
    ["why?", ["because"], "Sheet1!B2"],
  ],
];

describe("Excel's other objects, through Microsoft's client", () => {
  test.each(SCRIPTS)("%s", async (_name, body, expected) => {
    const { value } = await run(body);
    expect(value).toEqual(expected);
  });
});
