import type { Worksheet as Sheet } from "@cj-tech-master/excelts";
import { pointsOf, seriesOf, type SeriesBy } from "../chart-data";
import { CHART_TYPES, NEWER_TYPES } from "../chart-types";
import { anchorAt, dress, freshChartName, nameChart, nameOf, noteChart } from "../charts";
import { type ExcelClass, instance, type Instance, value } from "../excel-class";
import { ExcelError, invalidArgument, itemNotFound } from "../excel-error";
import { guard } from "../protection-guard";
import { type Session, worksheetId } from "../session";
import { SheetRange } from "../sheet-range";
import { Chart, chartId } from "./chart";
import { oneOf } from "./range-format";

const WIDTH = 360;
const HEIGHT = 216;

const chartsOf = (sheet: Sheet) => sheet.getCharts().map((chart) => ({ sheet, chart }));

const find = (sheet: Sheet, key: string, excel: Session) =>
  chartsOf(sheet).find(
    (target) =>
      chartId(target, excel) === key || nameOf(target).toLowerCase() === String(key).toLowerCase()
  );

function add(excel: Session, sheet: Sheet, type: string, source: SheetRange, by: SeriesBy) {
  guard(sheet, "objects");
  excel.refresh();
  const { series, byColumns } = seriesOf(excel, source, by);
  if (series.length === 0) throw invalidArgument();
  const range = {
    tl: anchorAt(sheet, 144, 60),
    br: anchorAt(sheet, 144 + WIDTH, 60 + HEIGHT),
    editAs: "twoCell",
  } as unknown as Parameters<Sheet["addChart"]>[1];
  const name = freshChartName(sheet);
  const newer = Object.keys(NEWER_TYPES).find(
    (each) => each.toLowerCase() === String(type).toLowerCase()
  );
  if (newer) {
    const options = { type: NEWER_TYPES[newer], series } as unknown as Parameters<
      Sheet["addChartEx"]
    >[0];
    sheet.addChartEx(options, range);
  } else {
    const shape = oneOf(CHART_TYPES, type);
    const points = shape.type === "scatter" || shape.type === "bubble";
    const own = points ? pointsOf(series, shape.type === "bubble") : series;
    sheet.addChart({ ...shape, series: own }, range);
  }
  const chart = sheet.getCharts().at(-1);
  if (!chart) throw new ExcelError("GeneralException");
  const target = { sheet, chart };
  const pie = /pie|doughnut/i.test(type);
  if (chart.chartModel) dress(chart.chartModel, series.length > 1 || pie);
  if (newer) excel.setNote("chartType", chart, newer);
  nameChart(target, name);
  excel.setNote("plotBy", chart, byColumns ? "Columns" : "Rows");
  noteChart(target, excel);
  const id = worksheetId(sheet);
  excel.raise(50, [id], { chartId: chartId(target, excel), worksheetId: id, source: "Local" });
  return instance(Chart, target);
}

export const ChartCollection: ExcelClass<Sheet> = {
  name: "ChartCollection",
  properties: { count: value((sheet) => sheet.getCharts().length) },
  methods: {
    add: (sheet, [type, source, by]: [string, Instance, string | undefined], excel) => {
      if (!(source?.target instanceof SheetRange)) throw invalidArgument();
      const seriesBy = oneOf<SeriesBy>(
        { Auto: "Auto", Columns: "Columns", Rows: "Rows" },
        by ?? "Auto"
      );
      return add(excel, sheet, type, source.target, seriesBy);
    },
    getCount: (sheet) => sheet.getCharts().length,
    getItem: (sheet, [key]: [string], excel) => {
      const target = find(sheet, key, excel);
      if (!target) throw itemNotFound();
      return instance(Chart, target);
    },
    getItemOrNullObject: (sheet, [key]: [string], excel) =>
      instance(Chart, find(sheet, key, excel)),
    getItemAt: (sheet, [index]: [number]) => {
      const target = chartsOf(sheet)[index];
      if (!target) throw itemNotFound();
      return instance(Chart, target);
    },
  },
  events: {
    onActivated: { name: "Activated", type: 51 },
    onAdded: { name: "Added", type: 50 },
    onDeactivated: { name: "Deactivated", type: 52 },
    onDeleted: { name: "Deleted", type: 53 },
  },
  eventTarget: worksheetId,
  items: (sheet) => chartsOf(sheet).map((target) => instance(Chart, target)),
};
