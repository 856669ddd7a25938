await Excel.run(async (context) => {
  const s = context.workbook.worksheets.getActiveWorksheet();
  s.getRange("A1:C5").values = [
    ["Region", "Sales", "Cost"],
    ["N", 10, 4],
    ["S", 20, 9],
    ["N", 30, 7],
    ["E", 5, 1],
  ];
  const t = s.tables.add("A1:C5", true);
  t.name = "Sales";
  t.load(
    "id,name,style,showBandedRows,showTotals,showHeaders,showFilterButton,highlightFirstColumn,legacyId"
  );
  await context.sync();
  console.log(
    t.name,
    t.style,
    t.showBandedRows,
    t.showTotals,
    t.showHeaders,
    t.showFilterButton,
    t.highlightFirstColumn
  );
  t.columns.add(-1, [
    ["Profit"],
    ["=[@Sales]-[@Cost]"],
    ["=[@Sales]-[@Cost]"],
    ["=[@Sales]-[@Cost]"],
    ["=[@Sales]-[@Cost]"],
  ]);
  t.columns.add(1, null, "Blank");
  t.rows.add(null, [["W", "", 7, 2, "=[@Sales]-[@Cost]"]]);
  t.rows.add(0, [["first", "", 1, 1, 0]]);
  const r = t.getRange();
  r.load("values,formulas,address");
  t.columns.load("items/name,items/index,items/id");
  t.rows.load("count");
  await context.sync();
  console.log(r.address, JSON.stringify(r.values));
  console.log(JSON.stringify(r.formulas[2]));
  console.log(JSON.stringify(t.columns.items.map((c) => [c.name, c.index, c.id])), t.rows.count);
  t.columns.getItem("Blank").delete();
  t.showTotals = true;
  t.columns.getItem("Sales").getTotalRowRange().load("formulas");
  const tr = t.getTotalRowRange();
  tr.load("formulas,values,address");
  await context.sync();
  console.log(tr.address, JSON.stringify(tr.formulas), JSON.stringify(tr.values));
  t.columns.getItem("Region").filter.applyValuesFilter(["N", "S"]);
  const vis = t.getDataBodyRange().getVisibleView();
  vis.load("values,rowCount");
  t.autoFilter.load("enabled,isDataFiltered,criteria");
  await context.sync();
  console.log(
    JSON.stringify(vis.values),
    vis.rowCount,
    t.autoFilter.enabled,
    t.autoFilter.isDataFiltered,
    JSON.stringify(t.autoFilter.criteria)
  );
  t.columns
    .getItem("Sales")
    .filter.apply({ filterOn: "Custom", criterion1: ">15", criterion2: "<100", operator: "And" });
  await context.sync();
  t.getDataBodyRange().load("rowHidden");
  const dd = t.getDataBodyRange();
  dd.load("rowHidden,hidden");
  await context.sync();
  console.log(dd.rowHidden, dd.hidden);
  t.sort.apply([{ key: 1, ascending: false }]);
  t.sort.load("fields");
  await context.sync();
  console.log(JSON.stringify(t.sort.fields));
  try {
    s.tables.add("B2:D9", true);
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  try {
    t.rows.add(null, [[1, 2]]);
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  t.style = "TableStyleLight9";
  t.showBandedColumns = true;
  t.highlightLastColumn = true;
  const t2 = s.tables.add("H1:I3", false);
  t2.load("name");
  const h = t2.getHeaderRowRange();
  h.load("values,address");
  await context.sync();
  console.log(t2.name, JSON.stringify(h.values), h.address);
  t2.getRange().values = [
    ["p", "q"],
    [1, 2],
    [3, 4],
    [5, 6],
  ];
  const c = t2.columns.getItemAt(0);
  c.load("name,values");
  await context.sync();
  console.log(c.name, JSON.stringify(c.values));
  c.values = [["n"], [9], [8], [7]];
  t2.resize("H1:J5");
  const rr = t2.getRange();
  rr.load("values");
  await context.sync();
  console.log(JSON.stringify(rr.values));
  const cr = t2.convertToRange();
  cr.load("address");
  await context.sync();
  console.log(cr.address);
  const cnt = context.workbook.tables.getCount();
  await context.sync();
  console.log(cnt.value);
});
// saved and opened again
await Excel.run(async (context) => {
  const t = context.workbook.tables.getItem("Sales");
  t.autoFilter.load("criteria,isDataFiltered");
  t.load("style,showTotals,showBandedColumns,highlightLastColumn");
  const r = t.getRange();
  r.load("values,formulas,address");
  await context.sync();
  console.log(
    t.style,
    t.showTotals,
    t.showBandedColumns,
    t.highlightLastColumn,
    r.address,
    JSON.stringify(r.formulas)
  );
  console.log(JSON.stringify(t.autoFilter.criteria), t.autoFilter.isDataFiltered);
  t.clearFilters();
  await context.sync();
  const v = t.getDataBodyRange();
  v.load("rowHidden");
  await context.sync();
  console.log(v.rowHidden);
});
