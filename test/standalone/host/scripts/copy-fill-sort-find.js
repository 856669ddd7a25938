await Excel.run(async (context) => {
  const s = context.workbook.worksheets.getActiveWorksheet();
  s.getRange("A1:C3").values = [
    [1, "", 3],
    ["", 5, 6],
    [7, 8, ""],
  ];
  s.getRange("E1:G3").values = [
    ["a", "b", "c"],
    ["d", "e", "f"],
    ["g", "h", "i"],
  ];
  s.getRange("E1").copyFrom("A1:C3", Excel.RangeCopyType.values, true, false);
  s.getRange("I1").copyFrom("A1:C2", "All", false, true);
  const x = s.getRange("E1:G3");
  const y = s.getRange("I1:J3");
  x.load("values");
  y.load("values");
  await context.sync();
  console.log(JSON.stringify(x.values), JSON.stringify(y.values));
  s.getRange("A5").formulas = [["=A1*2"]];
  s.getRange("A5").format.fill.color = "yellow";
  s.getRange("B6").copyFrom("A5");
  s.getRange("C6").copyFrom("A5", "Formats");
  s.getRange("D6").copyFrom("A5", "Values");
  const z = s.getRange("A5:D6");
  z.load("formulas,formulasR1C1");
  const fill = s.getRange("C6").format.fill;
  fill.load("color");
  await context.sync();
  console.log(JSON.stringify(z.formulas), JSON.stringify(z.formulasR1C1), fill.color);
  s.getRange("L1:L3").formulasR1C1 = [["=RC[-1]"], ["=R1C1+1"], ["=SUM(R[-2]C[-3]:RC[-3])"]];
  const l = s.getRange("L1:L3");
  l.load("formulas,values");
  s.getRange("A10:A11").values = [[1], [3]];
  s.getRange("A10:A11").autoFill("A10:A15", "FillDefault");
  s.getRange("B10").values = [["Mon"]];
  s.getRange("B10").autoFill("B10:B13");
  s.getRange("C10").values = [["Item 1"]];
  s.getRange("C10").autoFill("C10:C12");
  s.getRange("D10").values = [[5]];
  s.getRange("D10").autoFill("D10:D12", "FillSeries");
  s.getRange("E10").formulas = [["=A10*2"]];
  s.getRange("E10").autoFill("E10:E12", "FillCopy");
  s.getRange("F10").values = [["1/31/2024"]];
  s.getRange("F10").autoFill("F10:F12", "FillMonths");
  s.getRange("G10").values = [["Jan"]];
  s.getRange("G10").autoFill("G10:G12");
  const af = s.getRange("A10:G15");
  af.load("values,text,formulas");
  await context.sync();
  console.log(JSON.stringify(l.formulas), JSON.stringify(l.values));
  console.log(JSON.stringify(af.text));
  console.log(af.formulas[2][4]);
  s.getRange("A20:C24").values = [
    ["k", "v", "w"],
    ["b", 2, "x"],
    ["a", 1, "y"],
    ["b", 1, "z"],
    ["C", 9, "q"],
  ];
  s.getRange("A20:C24").sort.apply(
    [
      { key: 0, ascending: true },
      { key: 1, ascending: false },
    ],
    false,
    true
  );
  const so = s.getRange("A20:C24");
  so.load("values");
  await context.sync();
  console.log(JSON.stringify(so.values));
  s.getRange("A30:D31").values = [
    [3, 1, 4, 2],
    ["c", "a", "d", "b"],
  ];
  s.getRange("A30:D31").sort.apply([{ key: 0 }], false, false, "Columns");
  const sc = s.getRange("A30:D31");
  sc.load("values");
  s.getRange("A40:A44").values = [["apple"], ["Apple pie"], ["banana"], ["APPLE"], ["=1+1"]];
  const f1 = s
    .getRange("A40:A44")
    .find("pie", { completeMatch: false, matchCase: false, searchDirection: "Forward" });
  f1.load("address");
  const f2 = s.getRange("A40:A44").findOrNullObject("zzz", {});
  const f3 = s.findAll("apple", { completeMatch: false, matchCase: false });
  f3.load("address,cellCount,areaCount");
  const f4 = s.findAllOrNullObject("nothing", {});
  const rep = s
    .getRange("A40:A44")
    .replaceAll("apple", "kiwi", { completeMatch: false, matchCase: true });
  await context.sync();
  console.log(
    JSON.stringify(sc.values),
    f1.address,
    f2.isNullObject,
    f3.address,
    f3.cellCount,
    f4.isNullObject,
    rep.value
  );
  try {
    s.getRange("A40:A44").find("zzz", {});
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  s.getRange("A50:B54").values = [
    ["x", 1],
    ["y", 2],
    ["x", 1],
    ["x", 3],
    ["y", 2],
  ];
  const dup = s.getRange("A50:B54").removeDuplicates([0, 1], false);
  dup.load();
  const after = s.getRange("A50:B54");
  after.load("values");
  await context.sync();
  console.log(dup.removed, dup.uniqueRemaining, JSON.stringify(after.values));
  const sp = s.getRange("A40:C54").getSpecialCells("Constants", "Text");
  sp.load("address");
  const bl = s.getRange("A1:C3").getSpecialCells(Excel.SpecialCellType.blanks);
  bl.load("address");
  const fo = s.getRange().getSpecialCells("Formulas");
  fo.load("address,areaCount");
  const none = s.getRange("Z1:Z3").getSpecialCellsOrNullObject("Formulas");
  await context.sync();
  console.log(sp.address, "|", bl.address, "|", fo.address, "|", none.isNullObject);
  try {
    s.getRange("Z1:Z3").getSpecialCells("Formulas");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
});
