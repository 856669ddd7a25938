await Excel.run(async (context) => {
  const s = context.workbook.worksheets.getActiveWorksheet();
  const p = s.pageLayout;
  p.orientation = "Landscape";
  p.paperSize = "A4";
  p.leftMargin = 36;
  p.setPrintMargins("Inches", { top: 1, bottom: 0.5 });
  p.centerHorizontally = true;
  p.printGridlines = true;
  p.setPrintArea("A1:F20");
  p.setPrintTitleRows("$1:$2");
  p.setPrintTitleColumns("A:A");
  p.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  p.headersFooters.defaultForAllPages.centerHeader = "&P of &N";
  p.headersFooters.defaultForAllPages.leftFooter = "Left";
  p.headersFooters.state = "Default";
  p.blackAndWhite = true;
  p.firstPageNumber = 3;
  p.printOrder = "OverThenDown";
  p.draftMode = false;
  p.printComments = "EndSheet";
  s.horizontalPageBreaks.add("A10");
  s.verticalPageBreaks.add("D1");
  s.horizontalPageBreaks.load("items/columnIndex");
  p.load();
  const pa = p.getPrintArea();
  pa.load("address");
  const tr = p.getPrintTitleRowsOrNullObject();
  tr.load("address");
  const tc = p.getPrintTitleColumnsOrNullObject();
  tc.load("address");
  p.headersFooters.defaultForAllPages.load();
  const hb = s.horizontalPageBreaks.getItem(0);
  const hc = hb.getCellAfterBreak();
  hc.load("address");
  const n = s.verticalPageBreaks.getCount();
  await context.sync();
  console.log(JSON.stringify(p.toJSON()));
  console.log(pa.address, tr.address, tc.address, hc.address, n.value);
  s.getRange("A1").values = [["x"]];
  s.protection.protect(
    { allowFormatCells: true, allowAutoFilter: true, selectionMode: "Normal" },
    "pw"
  );
  s.protection.load();
  await context.sync();
  console.log(JSON.stringify(s.protection.toJSON()));
  try {
    s.getRange("A1").values = [["y"]];
    await context.sync();
    console.log("written?");
  } catch (e) {
    console.log(e.code, e.message, e.debugInfo.errorLocation);
  }
  try {
    s.getRange("A1").format.fill.color = "red";
    await context.sync();
    console.log("format ok");
  } catch (e) {
    console.log(e.code, e.message);
  }
  try {
    s.getRange("1:1").insert("Down");
    await context.sync();
  } catch (e) {
    console.log(e.code);
  }
  try {
    s.protection.unprotect("bad");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  s.protection.unprotect("pw");
  s.getRange("B1").format.protection.locked = false;
  s.protection.protect();
  s.getRange("B1").values = [[1]];
  await context.sync();
  const st = s.getRange("A1:B1").format.protection;
  st.load("locked");
  await context.sync();
  console.log(st.locked);
  try {
    s.protection.protect();
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  s.protection.unprotect();
  context.workbook.protection.protect("w");
  context.workbook.protection.load("protected");
  await context.sync();
  console.log(context.workbook.protection.protected);
  try {
    context.workbook.worksheets.add("N");
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
  context.workbook.protection.unprotect("w");
  await context.sync();
  s.freezePanes.freezeRows(2);
  const l = s.freezePanes.getLocationOrNullObject();
  l.load("address");
  await context.sync();
  console.log(l.address);
  s.freezePanes.freezeAt(s.getRange("A1:B3"));
  const l2 = s.freezePanes.getLocation();
  l2.load("address");
  await context.sync();
  console.log(l2.address);
  s.freezePanes.unfreeze();
  const l3 = s.freezePanes.getLocationOrNullObject();
  await context.sync();
  console.log(l3.isNullObject);
  s.showGridlines = false;
  s.showHeadings = false;
  s.tabColor = "#FF8800";
  s.standardWidth = 20;
  s.load("showGridlines,showHeadings,tabColor,standardWidth,standardHeight,position,visibility,id");
  await context.sync();
  console.log(
    s.showGridlines,
    s.showHeadings,
    s.tabColor,
    s.standardWidth,
    s.standardHeight,
    s.position,
    s.visibility
  );
});
