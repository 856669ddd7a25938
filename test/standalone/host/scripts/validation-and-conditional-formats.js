await Excel.run(async (context) => {
  const s = context.workbook.worksheets.getActiveWorksheet();
  s.getRange("A1:A10").values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((x) => [x]);
  const v = s.getRange("B1:B5").dataValidation;
  v.rule = { list: { inCellDropDown: true, source: "a,b,c" } };
  v.errorAlert = { message: "m", title: "t", style: "Stop", showAlert: true };
  v.prompt = { message: "pm", title: "pt", showPrompt: true };
  v.load();
  s.getRange("C1:C5").dataValidation.rule = {
    wholeNumber: { formula1: 1, formula2: 10, operator: "Between" },
  };
  s.getRange("D1").dataValidation.rule = { decimal: { formula1: 0.5, operator: "GreaterThan" } };
  s.getRange("E1").dataValidation.rule = {
    date: { formula1: "2024-01-01", operator: "GreaterThan" },
  };
  s.getRange("F1").dataValidation.rule = { textLength: { formula1: 5, operator: "LessThan" } };
  s.getRange("G1").dataValidation.rule = { custom: { formula: "=A1>5" } };
  s.getRange("H1").dataValidation.rule = {
    list: { inCellDropDown: true, source: s.getRange("A1:A3") },
  };
  s.getRange("I1").dataValidation.rule = { time: { formula1: "10:00", operator: "LessThan" } };
  const ds = ["C1", "D1", "E1", "F1", "G1", "H1", "I1", "Z1", "B1:C1"].map((a) => {
    const d = s.getRange(a).dataValidation;
    d.load("rule,type,valid,ignoreBlanks");
    return d;
  });
  await context.sync();
  console.log(JSON.stringify(v.toJSON()));
  ds.forEach((d) => console.log(d.type, JSON.stringify(d.rule), d.valid, d.ignoreBlanks));
  s.getRange("C1").values = [[50]];
  const d = s.getRange("C1").dataValidation;
  d.load("valid");
  const inv = s.getRange("C1:C5").dataValidation.getInvalidCells();
  inv.load("address");
  await context.sync();
  console.log(d.valid, inv.address);
  s.getRange("B1:B2").dataValidation.clear();
  const b = s.getRange("B1:B5").dataValidation;
  b.load("type");
  await context.sync();
  console.log(b.type);
  const r = s.getRange("A1:A10");
  const add = (t, f) => {
    const c = r.conditionalFormats.add(t);
    f(c);
    return c;
  };
  add("CellValue", (c) => {
    c.cellValue.format.font.color = "red";
    c.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
  });
  add("Custom", (c) => {
    c.custom.rule.formula = "=A1>3";
    c.custom.format.fill.color = "#00FF00";
  });
  add("ContainsText", (c) => {
    c.textComparison.format.font.bold = true;
    c.textComparison.rule = { operator: "Contains", text: "x" };
  });
  add("TopBottom", (c) => {
    c.topBottom.format.fill.color = "yellow";
    c.topBottom.rule = { rank: 3, type: "TopItems" };
  });
  add("PresetCriteria", (c) => {
    c.preset.format.font.italic = true;
    c.preset.rule = { criterion: "AboveAverage" };
  });
  add("ColorScale", (c) => {
    c.colorScale.criteria = {
      minimum: { formula: null, type: "LowestValue", color: "blue" },
      midpoint: { formula: "50", type: "Percent", color: "yellow" },
      maximum: { formula: null, type: "HighestValue", color: "red" },
    };
  });
  add("DataBar", (c) => {
    c.dataBar.barDirection = "LeftToRight";
  });
  add("IconSet", (c) => {
    c.iconSet.style = "ThreeTrafficLights1";
    c.iconSet.criteria = [
      {},
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=3" },
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=7" },
    ];
  });
  const cfs = r.conditionalFormats;
  cfs.load("items/type,items/priority,items/stopIfTrue,items/id");
  const n = cfs.getCount();
  await context.sync();
  console.log(n.value, JSON.stringify(cfs.items.map((c) => [c.type, c.priority, c.stopIfTrue])));
  const is = cfs.items.find((c) => c.type === "IconSet");
  is.iconSet.load();
  const cs = cfs.items.find((c) => c.type === "ColorScale");
  cs.colorScale.load();
  const cv = cfs.items.find((c) => c.type === "CellValue");
  cv.cellValue.load("rule");
  cv.cellValue.format.font.load("color");
  const rng = cv.getRange();
  rng.load("address");
  await context.sync();
  console.log(
    JSON.stringify(is.iconSet.toJSON()),
    JSON.stringify(cs.colorScale.toJSON()),
    JSON.stringify(cv.cellValue.toJSON()),
    rng.address
  );
  cv.priority = 0;
  cv.stopIfTrue = true;
  await context.sync();
  cfs.getItemAt(2).delete();
  cfs.load("items/type,items/priority");
  await context.sync();
  console.log(JSON.stringify(cfs.items.map((c) => [c.type, c.priority])));
  s.getRange("A1:A5").conditionalFormats.clearAll();
  const n2 = s.getRange().conditionalFormats.getCount();
  await context.sync();
  console.log(n2.value);
});
// saved and opened again
await Excel.run(async (context) => {
  const s = context.workbook.worksheets.getActiveWorksheet();
  const c = s.getRange().conditionalFormats;
  c.load("items/type,items/priority,items/stopIfTrue");
  const d = s.getRange("B4").dataValidation;
  d.load();
  await context.sync();
  console.log(
    JSON.stringify(c.items.map((x) => [x.type, x.priority, x.stopIfTrue])),
    JSON.stringify(d.toJSON())
  );
});
