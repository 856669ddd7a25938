await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:D5").values = [
    ["Name", "Qty", "Price", "Date"],
    ["Apple", 10, "$1.50", "1/15/2024"],
    ["Pear", 3, "50%", "TRUE"],
    ["Fig", 7, "1,234.5", "3:30 PM"],
    ["", "'007", "1e3", "2024-02-29"],
  ];
  const r = sheet.getRange("A1:D5");
  r.load();
  await context.sync();
  console.log(JSON.stringify(r.values));
  console.log(JSON.stringify(r.text));
  console.log(JSON.stringify(r.numberFormat));
  console.log(JSON.stringify(r.valueTypes));
  console.log(
    r.address,
    r.addressLocal,
    r.rowCount,
    r.columnCount,
    r.cellCount,
    r.rowIndex,
    r.columnIndex,
    r.hidden,
    r.isEntireColumn,
    r.isEntireRow
  );
  const a = sheet.getRange("B2:C3").getIntersection("C3:D9");
  const b = sheet.getRange("B2").getBoundingRect("D5");
  const c = sheet.getRange("A1").getIntersectionOrNullObject("C3");
  const d = sheet.getRange("A1:C3").getOffsetRange(1, 1).getResizedRange(1, -1);
  const e = sheet.getRange("C5").getEntireColumn();
  const f = sheet.getRange("C5").getEntireRow();
  const g = sheet.getRange("A1:D5").getLastCell(),
    h = sheet.getRange("A1:D5").getLastRow(),
    i = sheet.getRange("A1:D5").getLastColumn(),
    j = sheet.getRange("B2").getRowsAbove(1),
    k = sheet.getRange("B2").getColumnsAfter(2),
    l = sheet.getRange("B2:C3").getRow(1),
    m = sheet.getRange("B2:C3").getColumn(0),
    n = sheet.getRange("B2:C3").getCell(0, 1),
    o = sheet.getRange("A1").getSurroundingRegion(),
    p = sheet.getRange("B2").getRangeEdge("Down"),
    q = sheet.getRange("B2").getExtendedRange("Right"),
    s = sheet.getUsedRange(true),
    t = sheet.getRange("A1:D5").getAbsoluteResizedRange(2, 2);
  const all = [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, s, t];
  all.forEach((x) => x.load("address"));
  await context.sync();
  console.log(all.map((x) => (x.isNullObject ? "null" : x.address)).join(" "));
  try {
    sheet.getRange("A1").getIntersection("C3").load("address");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message, e.debugInfo.errorLocation, e.debugInfo.statement);
  }
  try {
    sheet.getRange("ZZZZ1").load("address");
    await context.sync();
  } catch (e) {
    console.log(
      e.code,
      e.message,
      e.debugInfo.errorLocation,
      JSON.stringify(e.debugInfo.surroundingStatements)
    );
  }
  try {
    sheet.getRange("A1:B2").values = [[1]];
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message, e.debugInfo.errorLocation);
  }
  try {
    sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  try {
    console.log(sheet.getRange("A1").values);
  } catch (e) {
    console.log(e.code, e.message);
  }
  try {
    context.workbook.worksheets.getItem("nope").getRange("A1").values = 1;
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message, e.debugInfo.errorLocation, e.debugInfo.statement);
  }
  const w = context.workbook.worksheets.getItemOrNullObject("nope");
  await context.sync();
  console.log(w.isNullObject);
  try {
    context.workbook.worksheets.add("Sheet1");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  try {
    context.workbook.worksheets.add("a/b");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  try {
    context.workbook.tables.getItem("T9").load("name");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  try {
    context.workbook.names.getItem("T9").load("name");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  try {
    sheet.delete();
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  try {
    sheet.getRange("A1").formulas = [["=SUM(A2"]];
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
});
