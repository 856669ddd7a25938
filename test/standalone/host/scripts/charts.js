await Excel.run(async (context) => {
  const wb = context.workbook;
  const s = wb.worksheets.getActiveWorksheet();
  s.getRange("A1:D4").values = [
    ["Q", "North", "South", "East"],
    ["Q1", 1, 2, 3],
    ["Q2", 4, 5, 6],
    ["Q3", 7, 8, 9],
  ];
  const c = s.charts.add(
    Excel.ChartType.columnClustered,
    s.getRange("A1:D4"),
    Excel.ChartSeriesBy.auto
  );
  c.load(
    "name,id,left,top,width,height,chartType,style,plotBy,plotVisibleOnly,displayBlanksAs,showAllFieldButtons"
  );
  c.series.load(
    "items/name,items/chartType,items/axisGroup,items/gapWidth,items/overlap,items/hasDataLabels,items/markerStyle"
  );
  c.title.load("text,visible,overlay,position");
  c.legend.load("visible,position,overlay");
  c.axes.valueAxis.load("minimum,maximum,majorUnit,type,visible,position");
  c.axes.categoryAxis.load("categoryType,type");
  await context.sync();
  console.log(
    c.name,
    c.left,
    c.top,
    c.width,
    c.height,
    c.chartType,
    c.style,
    c.plotBy,
    c.plotVisibleOnly,
    c.displayBlanksAs
  );
  console.log(
    JSON.stringify(
      c.series.items.map((x) => [
        x.name,
        x.chartType,
        x.axisGroup,
        x.gapWidth,
        x.overlap,
        x.hasDataLabels,
      ])
    )
  );
  console.log(
    JSON.stringify(c.title.toJSON()),
    JSON.stringify(c.legend.toJSON()),
    JSON.stringify(c.axes.valueAxis.toJSON()),
    JSON.stringify(c.axes.categoryAxis.toJSON())
  );
  c.setPosition("D2", "L18");
  c.load("left,top,width,height");
  c.title.text = "Sales";
  c.legend.position = "Right";
  c.axes.valueAxis.title.text = "Units";
  c.axes.valueAxis.minimum = 0;
  c.axes.valueAxis.maximum = 20;
  c.axes.valueAxis.majorUnit = 5;
  c.axes.valueAxis.numberFormat = "0.0";
  c.axes.categoryAxis.title.visible = false;
  c.axes.valueAxis.majorGridlines.visible = false;
  c.dataLabels.showValue = true;
  c.dataLabels.position = "OutsideEnd";
  const s0 = c.series.getItemAt(0);
  s0.format.fill.setSolidColor("#FF0000");
  s0.name = "Norden";
  s0.points.getItemAt(1).format.fill.setSolidColor("blue");
  s0.gapWidth = 50;
  const ser = c.series.add("New");
  ser.setValues(s.getRange("B2:B4"));
  ser.setXAxisValues(s.getRange("A2:A4"));
  ser.chartType = "Line";
  ser.axisGroup = "Secondary";
  const tl = s0.trendlines.add("Linear");
  tl.showEquation = true;
  await context.sync();
  console.log(c.left, c.top, c.width, c.height);
  c.series.load("items/name,items/chartType,items/axisGroup");
  s0.load("name,gapWidth,hasDataLabels");
  c.axes.valueAxis.load("minimum,maximum");
  c.title.load("text");
  const v = c.series.getItemAt(1).getDimensionValues("Values");
  await context.sync();
  console.log(
    JSON.stringify(c.series.items.map((x) => [x.name, x.chartType, x.axisGroup])),
    s0.name,
    s0.gapWidth,
    s0.hasDataLabels,
    JSON.stringify(v.value)
  );
  for (const t of [
    "Pie",
    "Doughnut",
    "Line",
    "LineMarkers",
    "BarClustered",
    "BarStacked100",
    "Area",
    "AreaStacked",
    "XYScatter",
    "XYScatterLines",
    "Radar",
    "ColumnStacked",
    "Bubble",
    "StockHLC",
    "Histogram",
    "Treemap",
    "Waterfall",
    "3DPie",
    "3DColumn",
    "Surface",
    "BoxWhisker",
    "Funnel",
    "Sunburst",
    "Pareto",
    "BarOfPie",
    "ConeCol",
  ]) {
    try {
      const k = s.charts.add(t, s.getRange("A1:D4"));
      k.load("chartType,name");
      await context.sync();
      if (k.chartType !== t) console.log(t, k.chartType);
    } catch (e) {
      console.log(t, e.code, e.message);
    }
  }
  s.charts.load("count");
  await context.sync();
  console.log(s.charts.count);
  c.delete();
  const g = s.charts.getItemOrNullObject("Chart 1");
  await context.sync();
  console.log(g.isNullObject);
  try {
    s.charts.add("Nope", s.getRange("A1:B2"));
    await context.sync();
  } catch (e) {
    console.log(e.code, e.message);
  }
});
// saved and opened again
await Excel.run(async (context) => {
  const s = context.workbook.worksheets.getActiveWorksheet();
  s.charts.load("items/name,items/chartType");
  await context.sync();
  console.log(JSON.stringify(s.charts.items.map((c) => [c.name, c.chartType])));
});
