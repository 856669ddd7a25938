await Excel.run(async (context) => {
  const wb = context.workbook;
  const s = wb.worksheets.getActiveWorksheet();
  const log = [];
  s.onChanged.add(async (e) => {
    log.push([
      "changed",
      e.type,
      e.changeType,
      e.address,
      e.source,
      e.details && [e.details.valueBefore, e.details.valueAfter],
    ]);
  });
  wb.worksheets.onAdded.add(async (e) => {
    log.push(["added", e.type, e.source]);
  });
  wb.worksheets.onDeleted.add(async (e) => log.push(["deleted", e.type]));
  wb.worksheets.onActivated.add(async (e) => log.push(["activated", e.type]));
  s.onSelectionChanged.add(async (e) => log.push(["sel", e.address]));
  s.onCalculated.add(async (e) => log.push(["calc", e.type]));
  s.onFormatChanged.add(async (e) => log.push(["fmt", e.address, e.type]));
  wb.onSelectionChanged.add(async (e) => log.push(["wbsel", Object.keys(e)]));
  await context.sync();
  s.getRange("A1").values = [[1]];
  await context.sync();
  s.getRange("A1").values = [[2]];
  s.getRange("B1").formulas = [["=A1"]];
  await context.sync();
  s.getRange("1:1").insert("Down");
  s.getRange("C3").select();
  s.getRange("A2").format.fill.color = "red";
  const n = wb.worksheets.add("N");
  n.activate();
  await context.sync();
  n.delete();
  await context.sync();
  const t = s.tables.add("F1:G3", false);
  t.onChanged.add(async (e) =>
    log.push(["table", e.changeType, e.address, e.tableId !== undefined])
  );
  await context.sync();
  t.rows.add(null, [[1, 2]]);
  await context.sync();
  await new Promise((r) => setTimeout(r, 100));
  log.forEach((l) => console.log(JSON.stringify(l)));
  t.delete();
  wb.application.calculationMode = "Manual";
  s.getRange("H1").values = [[5]];
  s.getRange("H2").formulas = [["=H1*2"]];
  await context.sync();
  s.getRange("H1").values = [[7]];
  const h = s.getRange("H2");
  h.load("values");
  await context.sync();
  console.log(h.values[0][0]);
  wb.application.calculate("Full");
  h.load("values");
  wb.application.load("calculationMode,calculationState,calculationEngineVersion");
  await context.sync();
  console.log(h.values[0][0], wb.application.calculationMode, wb.application.calculationState);
  wb.application.calculationMode = "Automatic";
  wb.application.suspendApiCalculationUntilNextSync();
  wb.application.suspendScreenUpdatingUntilNextSync();
  await context.sync();
  const c = s.copy("After", s);
  c.name = "Copy";
  c.load("name,position,visibility");
  c.visibility = "VeryHidden";
  await context.sync();
  console.log(c.name, c.position, c.visibility);
  c.visibility = "Visible";
  c.position = 0;
  wb.worksheets.load("items/name,items/position,items/visibility");
  await context.sync();
  console.log(JSON.stringify(wb.worksheets.items.map((x) => [x.name, x.position])));
  const first = wb.worksheets.getFirst(),
    last = wb.worksheets.getLast(),
    nx = first.getNext(),
    pv = first.getPreviousOrNullObject();
  [first, last, nx, pv].forEach((x) => x.load("name"));
  const cnt = wb.worksheets.getCount(true);
  await context.sync();
  console.log(first.name, last.name, nx.name, pv.isNullObject, cnt.value);
  try {
    first.getPrevious().load("name");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  s.visibility = "Hidden";
  await context.sync();
  try {
    first.visibility = "Hidden";
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  const ar = wb.getActiveCell(),
    sr = wb.getSelectedRange();
  ar.load("address");
  sr.load("address");
  wb.load("name,isDirty,autoSave,readOnly,previouslySaved,use1904DateSystem");
  await context.sync();
  console.log(ar.address, sr.address, JSON.stringify(wb.toJSON()).slice(0, 300));
  const k = wb.worksheets.getItem("Copy");
  console.log(k.getRange("A1").values);
}).catch((e) => console.log("END", e.code, e.message));
await Excel.run(async (context) => {
  const s = context.workbook.worksheets.getFirst();
  s.load("name");
  const r = s.getRange("A1:B2");
  r.values = 5;
  r.load("values");
  await context.sync();
  console.log(s.name, JSON.stringify(r.values));
  r.numberFormat = "0.00";
  r.load("text,numberFormat");
  r.clear("Contents");
  await context.sync();
  console.log(JSON.stringify(r.text));
  r.load("text,numberFormat,values");
  await context.sync();
  console.log(JSON.stringify(r.values), JSON.stringify(r.numberFormat));
  r.values = [
    ["=1+1", null],
    ["'x", ""],
  ];
  r.load("values,formulas");
  await context.sync();
  console.log(JSON.stringify(r.formulas));
  r.getCell(0, 0).delete("Left");
  r.load("formulas");
  await context.sync();
  console.log(JSON.stringify(r.formulas));
  const props = r.getCellProperties({
    address: true,
    format: { fill: { color: true }, font: { bold: true } },
  });
  r.setCellProperties([
    [{ format: { fill: { color: "#112233" } } }, {}],
    [{}, { format: { font: { bold: true } } }],
  ]);
  const p2 = r.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
  const cp = r.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  await context.sync();
  console.log(JSON.stringify(props.value), JSON.stringify(p2.value), JSON.stringify(cp.value));
  const cx = context.workbook.customXmlParts;
  cx.add('<a xmlns="u:1"/>');
  cx.add('<b xmlns="u:1"/>');
  cx.add('<c xmlns="u:2"/>');
  const g = cx.getByNamespace("u:1");
  g.load("items/id");
  const o = cx.getByNamespace("u:2").getOnlyItemOrNullObject();
  o.load("namespaceUri");
  await context.sync();
  console.log(g.items.length, o.namespaceUri);
  try {
    cx.getByNamespace("u:1").getOnlyItem().load("id");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  try {
    cx.add("<bad");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  const se = context.workbook.settings;
  se.add("a", 1);
  se.add("a", 2);
  se.load("items/key,items/value");
  await context.sync();
  console.log(JSON.stringify(se.items.map((x) => [x.key, x.value])));
  try {
    s.getRange("A1").foo();
  } catch (e) {
    console.log(e.name);
  }
  s.load("bogus");
  await context.sync();
  console.log("ok");
  try {
    context.workbook.worksheets.getItem("Copy").getRange("A1").getPivotTables().load("items");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
});
