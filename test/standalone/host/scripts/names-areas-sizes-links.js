await Excel.run(async (context) => {
  const wb = context.workbook;
  const s = wb.worksheets.getActiveWorksheet();
  s.getRange("A1:B2").values = [
    [1, 2],
    [3, 4],
  ];
  wb.names.add("Rng", s.getRange("A1:B2"), "c");
  wb.names.addFormulaLocal("Tax", "=0.07");
  s.names.add("Loc", s.getRange("A1"));
  wb.names.add("Str", '="hi"');
  wb.names.add("Fm", "=SUM(Sheet1!$A$1:$B$2)*2");
  s.getRange("D1:D5").formulas = [["=SUM(Rng)"], ["=Tax*100"], ["=Loc+1"], ["=Str"], ["=Fm"]];
  wb.names.load(
    "items/name,items/type,items/value,items/formula,items/visible,items/scope,items/comment"
  );
  s.names.load("items/name,items/scope,items/formula");
  const d = s.getRange("D1:D5");
  d.load("values");
  const nr = wb.names.getItem("Rng").getRange();
  nr.load("address");
  const av = wb.names.getItem("Rng").arrayValues;
  av.load();
  const x = wb.names.getItemOrNullObject("Nope");
  const tr = wb.names.getItem("Tax").getRangeOrNullObject();
  await context.sync();
  console.log(
    JSON.stringify(
      wb.names.items.map((n) => [n.name, n.type, n.value, n.formula, n.visible, n.scope, n.comment])
    )
  );
  console.log(
    JSON.stringify(s.names.items.map((n) => [n.name, n.scope, n.formula])),
    JSON.stringify(d.values),
    nr.address,
    JSON.stringify(av.toJSON()),
    x.isNullObject,
    tr.isNullObject
  );
  try {
    wb.names.add("1bad", "=1");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  try {
    wb.names.add("Rng", "=1");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  wb.names.getItem("Str").delete();
  wb.names.getItem("Tax").formula = "=0.1";
  await context.sync();
  d.load("values");
  await context.sync();
  console.log(JSON.stringify(d.values));
  const areas = s.getRanges("A1:B2,D1:D5");
  areas.load();
  areas.format.fill.color = "pink";
  areas.format.font.bold = true;
  const cnt = areas.areas;
  cnt.load("items/address");
  const off = areas.getOffsetRangeAreas(1, 1);
  off.load("address");
  const inter = areas.getIntersectionOrNullObject("B1:D2");
  inter.load("address");
  const ent = areas.getEntireRow();
  ent.load("address");
  const used = areas.getUsedRangeAreasOrNullObject(true);
  used.load("address");
  await context.sync();
  console.log(
    areas.address,
    areas.areaCount,
    areas.cellCount,
    areas.isEntireColumn,
    cnt.items.map((i) => i.address).join(),
    off.address,
    inter.address,
    ent.address,
    used.address
  );
  s.getRange("2:3").rowHidden = true;
  s.getRange("C:C").columnHidden = true;
  const h = s.getRange("A1:D4");
  h.load("rowHidden,columnHidden,hidden");
  const v = h.getVisibleView();
  v.load("cellAddresses,rowCount,columnCount,values");
  const sc = h.getSpecialCells("Visible");
  sc.load("address");
  await context.sync();
  console.log(
    h.rowHidden,
    h.columnHidden,
    h.hidden,
    JSON.stringify(v.cellAddresses),
    v.rowCount,
    v.columnCount,
    sc.address
  );
  s.getRange("6:8").group("ByRows");
  s.getRange("F:G").group("ByColumns");
  s.getRange("6:8").hideGroupDetails("ByRows");
  const g = s.getRange("6:8");
  g.load("rowHidden");
  await context.sync();
  console.log(g.rowHidden);
  s.showOutlineLevels(2, 1);
  await context.sync();
  g.load("rowHidden");
  const fg = s.getRange("F:G");
  fg.load("columnHidden");
  await context.sync();
  console.log(g.rowHidden, fg.columnHidden);
  g.ungroup("ByRows");
  await context.sync();
  try {
    g.ungroup("ByRows");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  s.getRange("A10").hyperlink = {
    address: "https://example.com/",
    textToDisplay: "Ex",
    screenTip: "tip",
  };
  s.getRange("A11").hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "Go" };
  const hl = s.getRange("A10"),
    h2 = s.getRange("A11"),
    h3 = s.getRange("A12");
  [hl, h2, h3].forEach((z) => z.load("hyperlink,values"));
  hl.format.font.load("color,underline");
  await context.sync();
  console.log(
    JSON.stringify(hl.hyperlink),
    JSON.stringify(h2.hyperlink),
    JSON.stringify(h3.hyperlink),
    hl.values,
    hl.format.font.color,
    hl.format.font.underline
  );
  const f = s.getRange("A1:B2").format;
  f.columnWidth = 28;
  f.rowHeight = 30;
  f.load("columnWidth,rowHeight");
  await context.sync();
  console.log(f.columnWidth, f.rowHeight);
  s.getRange("A1").format.columnWidth = 12;
  const f2 = s.getRange("A1:B1").format;
  f2.load("columnWidth");
  await context.sync();
  console.log(f2.columnWidth);
  s.getRange("A1").format.useStandardWidth = true;
  const f3 = s.getRange("A1").format;
  f3.load("columnWidth,useStandardWidth");
  s.getRange("H1").values = [["Hello"]];
  s.getRange("H:H").format.autofitColumns();
  const f4 = s.getRange("H1").format;
  f4.load("columnWidth");
  const pos = s.getRange("H3");
  pos.load("left,top,width,height");
  await context.sync();
  console.log(
    f3.columnWidth,
    f3.useStandardWidth,
    f4.columnWidth,
    pos.left,
    pos.top,
    pos.width,
    pos.height
  );
  const m = s.getRange("J1:K2");
  m.values = [
    [1, 2],
    [3, 4],
  ];
  m.merge(false);
  const ma = m.getMergedAreasOrNullObject();
  ma.load("address");
  m.load("values");
  await context.sync();
  console.log(ma.address, JSON.stringify(m.values));
  m.unmerge();
  const across = s.getRange("L1:M2");
  across.merge(true);
  const am = across.getMergedAreasOrNullObject();
  am.load("address");
  await context.sync();
  console.log(am.address);
  const b = s.getRange("O2:P3").format.borders;
  b.getItem("EdgeBottom").style = "Double";
  b.getItem("EdgeBottom").color = "#FF0000";
  b.getItem("InsideHorizontal").style = "Dash";
  b.getItem("EdgeLeft").weight = "Thick";
  b.load("items/sideIndex,items/style,items/weight,items/color");
  await context.sync();
  console.log(JSON.stringify(b.items.map((i) => [i.sideIndex, i.style, i.weight, i.color])));
});
