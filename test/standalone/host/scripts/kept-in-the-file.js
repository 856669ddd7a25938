await Excel.run(async (context) => {
  const s = context.workbook.worksheets.getActiveWorksheet();
  s.getRange("A1:B6").values = [
    ["n", "v"],
    [1, 5],
    [2, 8],
    [3, 1],
    [4, 9],
    [5, 2],
  ];
  s.autoFilter.apply(s.getRange("A1:B6"), 1, {
    filterOn: Excel.FilterOn.topItems,
    criterion1: "2",
  });
  s.autoFilter.load("criteria,enabled,isDataFiltered");
  const r = s.autoFilter.getRange();
  r.load("address");
  await context.sync();
  console.log(
    JSON.stringify(s.autoFilter.criteria),
    s.autoFilter.enabled,
    s.autoFilter.isDataFiltered,
    r.address
  );
  const p = context.workbook.properties;
  p.title = "T";
  p.author = "me";
  p.custom.add("Dept", "HR");
  p.custom.add("Num", 5);
  p.custom.add("Yes", true);
  p.custom.add("When", new Date(Date.UTC(2024, 0, 2)));
  p.keywords = "k";
  p.comments = "c";
  p.company = "co";
  p.category = "cat";
  p.manager = "mgr";
  p.subject = "sub";
  p.revisionNumber = 4;
  const st = context.workbook.styles;
  st.add("MyStyle");
  const ms = st.getItem("MyStyle");
  ms.font.bold = true;
  ms.fill.color = "#FF0000";
  ms.horizontalAlignment = "Center";
  ms.numberFormat = "0.0";
  s.getRange("D1:D2").style = "MyStyle";
  s.getRange("E1").style = "Good";
  s.getRange("E2").style = "Heading 1";
  s.getRange("E3").style = Excel.BuiltInStyle.percent;
  const ch = s.charts.add("ColumnClustered", s.getRange("A1:B6"), "Auto");
  ch.name = "MyChart";
  ch.title.text = "Hello";
  context.workbook.application.calculationMode = "Manual";
  s.customProperties.add("ck", "cv");
  context.workbook.settings.add("sk", { a: 1 });
  const cm = s.comments.add("B2", "First");
  cm.replies.add("Reply");
  s.comments.add("B3", "Second");
  context.workbook.customXmlParts.add('<r xmlns="http://a.b/c"><x>1</x></r>');
  await context.sync();
  const back = s.getRange("D1");
  back.load("style,numberFormat");
  await context.sync();
  console.log(back.style, JSON.stringify(back.numberFormat));
});
// saved and opened again
await Excel.run(async (context) => {
  const s = context.workbook.worksheets.getActiveWorksheet();
  s.autoFilter.load("criteria,enabled,isDataFiltered");
  const p = context.workbook.properties;
  p.load("title,author,keywords,comments,company,category,manager,subject,revisionNumber");
  p.custom.load("items/key,items/value,items/type");
  await context.sync();
  console.log(
    JSON.stringify(s.autoFilter.criteria),
    s.autoFilter.enabled,
    s.autoFilter.isDataFiltered
  );
  console.log(JSON.stringify(p.toJSON()));
  const d = s.getRange("D1");
  d.load("style");
  const e = s.getRange("E1:E3");
  e.load("style");
  const e1 = s.getRange("E1"),
    e2 = s.getRange("E2"),
    e3 = s.getRange("E3");
  [e1, e2, e3].forEach((x) => x.load("style"));
  const ms = context.workbook.styles.getItemOrNullObject("MyStyle");
  ms.load("name,numberFormat,horizontalAlignment,builtIn,font/bold");
  await context.sync();
  console.log(
    d.style,
    e.style,
    e1.style,
    e2.style,
    e3.style,
    ms.isNullObject ? "nostyle" : JSON.stringify(ms.toJSON())
  );
  s.charts.load("items/name");
  s.comments.load("items/content,items/authorName");
  context.workbook.application.load("calculationMode");
  await context.sync();
  console.log(
    s.charts.items.map((c) => c.name).join(),
    JSON.stringify(s.comments.items.map((c) => c.content)),
    context.workbook.application.calculationMode
  );
  const cp = s.customProperties.getItemOrNullObject("ck");
  cp.load("value");
  const se = context.workbook.settings.getItemOrNullObject("sk");
  se.load("value");
  const cx = context.workbook.customXmlParts.getByNamespace("http://a.b/c");
  const only = cx.getOnlyItem();
  const xml = only.getXml();
  await context.sync();
  console.log(cp.value, JSON.stringify(se.value), xml.value);
  const c0 = s.comments.getItemByCell("B2");
  c0.replies.load("items/content");
  const loc = c0.getLocation();
  loc.load("address");
  await context.sync();
  console.log(JSON.stringify(c0.replies.items.map((x) => x.content)), loc.address);
});
