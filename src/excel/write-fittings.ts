import type { PlacedChart } from "../edits/charts";
import type { SheetPatch } from "../edits/patch";
import type { ChartPlan, SheetPlan } from "../model/sheet-plan";
import { areasOf, cellsOf, on, type Task } from "./task";

const POINTS_PER_CM = 72 / 2.54;

/** Charts, lists, links, print set-up and view of a sheet, as far as they are to be set anew. */
export function fittingTasks(patch: SheetPatch): Task[] {
  const { fittings } = patch;
  return [
    ...(fittings.validations ?? []).flatMap(({ areas, list }) =>
      areas.map((address) => on(patch, (sheet) => choose(areasOf(sheet, address), list), list))
    ),
    ...(fittings.links ?? []).map(({ cell, target }) =>
      on(patch, (sheet) => {
        cellsOf(sheet, cell).hyperlink = { documentReference: target };
      })
    ),
    ...(fittings.charts ?? []).map((chart) =>
      on(patch, (sheet) => drawOrAdjust(sheet, chart), chart, chart, chart)
    ),
    ...only(fittings.page, (plan) => on(patch, ({ pageLayout }) => page(pageLayout, plan), plan)),
    ...only(fittings.printed, ({ area, titleRows }) =>
      on(patch, ({ pageLayout }) => {
        pageLayout.setPrintArea(area);
        if (titleRows) pageLayout.setPrintTitleRows(titleRows);
      })
    ),
    ...only(fittings.breaks, (cells) => on(patch, (sheet) => breakPages(sheet, cells), cells)),
    ...only(fittings.frozen || undefined, (rows) =>
      on(patch, (sheet) => sheet.freezePanes.freezeRows(rows))
    ),
    ...only(fittings.tab, (color) =>
      on(patch, (sheet) => {
        sheet.tabColor = color;
      })
    ),
    ...(fittings.keysHidden ? [on(patch, hideKeys)] : []),
  ];
}

/** The task for a part that is to be set anew; none for one that stands. */
function only<T>(part: T | undefined, taskOf: (part: T) => Task): Task[] {
  return part === undefined ? [] : [taskOf(part)];
}

function hideKeys(sheet: Excel.Worksheet): void {
  cellsOf(sheet, "1:1").rowHidden = true;
  cellsOf(sheet, "A:A").columnHidden = true;
  sheet.showGridlines = false;
}

/** A list in the cell; other texts may be typed as well. */
function choose(cells: Excel.RangeAreas, list: readonly string[]): void {
  cells.dataValidation.rule = { list: { inCellDropDown: true, source: list.join(",") } };
  cells.dataValidation.errorAlert = { showAlert: false, message: "", title: "", style: "Warning" };
}

function drawOrAdjust(sheet: Excel.Worksheet, chart: PlacedChart): void {
  if (chart.drawn) adjust(sheet, chart, chart.drawn);
  else draw(sheet, chart);
}

/** Sets what a chart that stands is to have otherwise, and the cells that it shows. */
function adjust(
  sheet: Excel.Worksheet,
  { plan, categories, series }: PlacedChart,
  drawn: ChartPlan
): void {
  const chart = sheet.charts.getItem(plan.name);
  if (plan.title !== drawn.title) chart.title.text = plan.title;
  plan.series.forEach((each, index) => {
    const line = chart.series.getItemAt(index);
    if (each.name !== drawn.series[index]?.name) line.name = each.name;
    line.setValues(cellsOf(sheet, series[index] ?? categories));
    line.setXAxisValues(cellsOf(sheet, categories));
    if (each.labels && plan.numberFormat !== drawn.numberFormat) {
      line.dataLabels.numberFormat = plan.numberFormat;
    }
  });
  const axis: Excel.Interfaces.ChartAxisUpdateData = {
    ...(plan.axis.minimum !== drawn.axis.minimum && { minimum: plan.axis.minimum }),
    ...(plan.axis.maximum !== drawn.axis.maximum && { maximum: plan.axis.maximum }),
    ...(plan.numberFormat !== drawn.numberFormat && { numberFormat: plan.numberFormat }),
  };
  if (Object.keys(axis).length > 0) chart.set({ axes: { valueAxis: axis } });
}

function draw(sheet: Excel.Worksheet, { plan, categories, series, from, to }: PlacedChart): void {
  sheet.charts.getItemOrNullObject(plan.name).delete();
  const first = cellsOf(sheet, series[0] ?? categories);
  const chart = sheet.charts.add(plan.type, first, "Columns");
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.setPosition(from, to);
  chart.legend.visible = plan.series.length > 1;
  chart.legend.position = "Bottom";
  plan.series.forEach((each, index) => {
    const line = index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.name);
    line.name = each.name;
    line.setValues(cellsOf(sheet, series[index] ?? categories));
    line.setXAxisValues(cellsOf(sheet, categories));
    if (each.line && plan.type !== "Line") line.chartType = "Line";
    if (each.line || plan.type === "Line") {
      line.format.line.color = each.color;
      line.markerStyle = each.line ? "None" : "Circle";
    } else {
      line.format.fill.setSolidColor(each.color);
    }
    if (each.labels) {
      line.hasDataLabels = true;
      line.dataLabels.numberFormat = plan.numberFormat;
    }
  });
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.minimum = plan.axis.minimum;
  valueAxis.maximum = plan.axis.maximum;
  valueAxis.numberFormat = plan.numberFormat;
  // A bar chart lists from the bottom up: turned round, it reads as the table does.
  if (plan.type === "BarClustered") categoryAxis.reversePlotOrder = true;
  if (plan.axisTitle) categoryAxis.title.text = plan.axisTitle;
}

function page(layout: Excel.PageLayout, plan: SheetPlan["print"]): void {
  layout.orientation = plan.orientation as Excel.PageOrientation;
  layout.paperSize = "A4" as Excel.PaperType;
  layout.leftMargin = plan.margins.left * POINTS_PER_CM;
  layout.rightMargin = plan.margins.right * POINTS_PER_CM;
  layout.topMargin = plan.margins.top * POINTS_PER_CM;
  layout.bottomMargin = plan.margins.bottom * POINTS_PER_CM;
  layout.centerHorizontally = true;
  layout.zoom = {
    horizontalFitToPages: 1,
    ...(plan.pagesTall !== undefined && { verticalFitToPages: plan.pagesTall }),
  };
  layout.headersFooters.defaultForAllPages.centerHeader = plan.header ?? "";
  layout.headersFooters.defaultForAllPages.centerFooter = plan.footer ?? "";
}

function breakPages(
  sheet: Excel.Worksheet,
  { cells, alone }: NonNullable<SheetPatch["fittings"]["breaks"]>
): void {
  if (alone) sheet.horizontalPageBreaks.removePageBreaks();
  for (const cell of cells) sheet.horizontalPageBreaks.add(cell);
}
