await Excel.run(async (context) => {
  const s = context.workbook.worksheets.getActiveWorksheet();
  s.comments.add("A1", "one");
  s.getRange("A1:B3").values = [
    ["a", "b"],
    [1, 2],
    [3, 4],
  ];
  const c = s.charts.add("Line", s.getRange("A1:B3"));
  c.name = "Alpha";
  await context.sync();
});
// saved and opened again
await Excel.run(async (context) => {
  const s = context.workbook.worksheets.getActiveWorksheet();
  const c = s.comments.getItemAt(0);
  c.replies.add("yes");
  s.comments.add("B2", "two");
  const n = context.workbook.worksheets.add("New");
  n.comments.add("C3", "three");
  const ch = s.charts.getItem("Alpha");
  ch.load("name");
  const b = s.charts.add("ColumnClustered", s.getRange("A1:B3"));
  b.name = "Beta";
  context.workbook.properties.custom.add("p", 1.5);
  context.workbook.properties.title = "TT";
  s.autoFilter.apply("A1:B3", 0, { filterOn: "Values", values: ["1"] });
  await context.sync();
  console.log(ch.name);
  context.workbook.comments.load("items/content");
  await context.sync();
  console.log(context.workbook.comments.items.map((x) => x.content).join());
});
