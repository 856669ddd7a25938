import {
  type AxisDataSource,
  type ChartMarker,
  type ChartTypeGroup,
  type DataLabels,
  type DataPoint,
  type ErrorBars,
  type NumberDataSource,
  type SeriesBase,
  type Trendline,
} from "@cj-tech-master/excelts/chart";
import { parseArea, splitSheet } from "../area";
import { valueOf } from "../cells";
import { reference } from "../chart-data";
import { type ChartTarget, editChart, modelOf } from "../charts";

import { ExcelError } from "../excel-error";
import { grid, sheetByName, type SheetRange } from "../sheet-range";
import type { Session } from "../session";

/** Fields that some kinds of series have. */
export interface Series extends SeriesBase {
  cat?: AxisDataSource;
  val?: NumberDataSource;
  xVal?: AxisDataSource;
  yVal?: NumberDataSource;
  bubbleSize?: NumberDataSource;
  marker?: ChartMarker;
  smooth?: boolean;
  invertIfNegative?: boolean;
  explosion?: number;
  dataLabels?: DataLabels;
  dataPoints?: DataPoint[];
  trendlines?: Trendline[];
  errorBars?: ErrorBars | ErrorBars[];
}

export interface SeriesTarget extends ChartTarget {
  readonly series: Series;
}

export const groupsOf = (target: ChartTarget): ChartTypeGroup[] =>
  modelOf(target).chart.plotArea.chartTypes;
export const listOf = (group: ChartTypeGroup): Series[] => group.series as Series[];

/** Every series in plot order. */
export const seriesIn = (target: ChartTarget): SeriesTarget[] =>
  groupsOf(target)
    .flatMap(listOf)
    .sort((a, b) => a.order - b.order)
    .map((series) => ({ sheet: target.sheet, chart: target.chart, series }));

export function groupOf(target: SeriesTarget): ChartTypeGroup {
  const group = groupsOf(target).find((each) => listOf(each).includes(target.series));
  if (!group) throw new ExcelError("InvalidReference");
  return group;
}

export const edit = (target: SeriesTarget, excel: Session, change: (series: Series) => void) =>
  editChart(target, excel, () => change(target.series));

/** What the cells behind a reference of a chart hold. */
export function cellsBehind(
  excel: Session,
  target: ChartTarget,
  formula: string | undefined
): unknown[] {
  if (!formula) return [];
  const { sheet, rest } = splitSheet(formula);
  const home = sheet === null ? target.sheet : sheetByName(excel, sheet);
  const area = parseArea(rest.replace(/\$/g, ""));
  return home && area
    ? grid(area, (row, column) => valueOf(home.findCell(row, column), excel)).flat()
    : [];
}

export const valuesFormula = ({ series }: SeriesTarget) =>
  (series.val ?? series.yVal)?.numRef?.formula;
export const categoriesFormula = ({ series }: SeriesTarget) => {
  const source = series.cat ?? series.xVal;
  return source?.strRef?.formula ?? source?.numRef?.formula ?? source?.multiLvlStrRef?.formula;
};

export function seriesName(target: SeriesTarget, excel: Session): string {
  const { tx } = target.series;
  if (tx?.value !== undefined) return tx.value;
  if (tx?.strRef) return cellsBehind(excel, target, tx.strRef.formula).join(" ");
  return `Series${seriesIn(target).findIndex((each) => each.series === target.series) + 1}`;
}

export const isXY = (group: ChartTypeGroup) => group.type === "scatter" || group.type === "bubble";

/** Numbers by reference; their cache is filled when the chart is brought up to date. */
export const numbers = (formula: string): NumberDataSource => ({
  numRef: { formula, cache: { points: [] } },
});

export function categories(excel: Session, range: SheetRange): AxisDataSource {
  const formula = reference(range, range.area);
  const all = grid(range.area, (row, column) =>
    valueOf(range.sheet.findCell(row, column), excel)
  ).flat();
  return all.some((each) => typeof each === "string" && each !== "")
    ? { strRef: { formula, cache: { points: [] } } }
    : { numRef: { formula, cache: { points: [] } } };
}
