await Excel.run(async (context) => {
  const s = context.workbook.worksheets.getActiveWorksheet();
  s.onCalculated.add(async (e) => console.log("calc", e.type, e.worksheetId));
  await context.sync();
  s.getRange("A1:A2").values = [[1], ["=A1+1"]];
  await context.sync();
  await new Promise((r) => setTimeout(r, 30));
  const st = context.workbook.styles;
  st.add("MyStyle");
  const ms = st.getItem("MyStyle");
  ms.font.bold = true;
  ms.fill.color = "#FF0000";
  ms.horizontalAlignment = "Center";
  ms.numberFormat = "0.0";
  s.getRange("D1:D2").style = "MyStyle";
  s.getRange("E1").style = "Good";
  s.getRange("E2").style = "Heading1";
  s.getRange("E3").style = Excel.BuiltInStyle.percent;
  await context.sync();
});
// saved and opened again
await Excel.run(async (context) => {
  const s = context.workbook.worksheets.getActiveWorksheet();
  const r = ["D1", "D2", "E1", "E2", "E3", "F1"].map((a) => s.getRange(a));
  r.forEach((x) => x.load("style"));
  const ms = context.workbook.styles.getItemOrNullObject("MyStyle");
  ms.load("name,numberFormat,horizontalAlignment,builtIn,font/bold,fill/color");
  await context.sync();
  console.log(r.map((x) => x.style).join());
  console.log(JSON.stringify(ms));
  s.getRange("F1").style = "MyStyle";
  s.getRange("D1").values = [[5]];
  s.getRange("F2").style = "Bad";
  await context.sync();
});
