import { buildChartModel, type ChartTypeGroup } from "@cj-tech-master/excelts/chart";
import { CHART_TYPES, type ChartShape, nameOfGroup } from "../chart-types";
import { type ChartTarget, modelOf } from "../charts";
import { ExcelError } from "../excel-error";
import { oneOf } from "./range-format";
import {
  type Series,
  type SeriesTarget,
  groupOf,
  groupsOf,
  isXY,
  listOf,
  seriesIn,
} from "./chart-series-target";

/** Gives a kind of group what that kind holds of a series, and takes away what it does not. */
function fit(series: Series, group: ChartTypeGroup, shape: ChartShape): void {
  const values = series.val ?? series.yVal;
  const labels = series.cat ?? series.xVal;
  for (const key of ["val", "cat", "yVal", "xVal", "smooth"] as const) delete series[key];
  if (isXY(group)) Object.assign(series, { yVal: values, xVal: labels });
  else Object.assign(series, { val: values, cat: labels });
  if (group.type === "line" || group.type === "scatter" || group.type === "radar") {
    series.marker = shape.showMarker ? undefined : { symbol: "none" };
    if (shape.smooth !== undefined) series.smooth = shape.smooth;
  } else delete series.marker;
  if (group.type === "line") series.smooth = false;
}

/** An empty group of a chart type on the given axes. */
function emptyGroup(shape: ChartShape, axisIds: number[] | undefined): ChartTypeGroup {
  const model = buildChartModel({ ...shape, series: [{ values: "A1" }] } as Parameters<
    typeof buildChartModel
  >[0]);
  const [group] = model.chart.plotArea.chartTypes;
  if (!group) throw new ExcelError("UnsupportedOperation");
  (group as { series: unknown[] }).series = [];
  if (axisIds && "axisIds" in group) group.axisIds = [...axisIds];
  return group;
}

/** Moves a series to a group of a chart type, on the axes that it has or on others. */
export function regroup(target: SeriesTarget, type: string, axisIds: number[] | undefined): void {
  const shape = oneOf(CHART_TYPES, type);
  const groups = groupsOf(target);
  const from = groupOf(target);
  const wanted = axisIds ?? from.axisIds;
  const fresh = emptyGroup(shape, wanted);
  const same = groups.find(
    (group) =>
      nameOfGroup(group) === nameOfGroup(fresh) &&
      JSON.stringify(group.axisIds) === JSON.stringify(wanted)
  );
  const to = same ?? fresh;
  if (to === from) return;
  (from as { series: Series[] }).series = listOf(from).filter((each) => each !== target.series);
  fit(target.series, to, shape);
  (to as { series: Series[] }).series.push(target.series);
  if (!same) groups.splice(groups.indexOf(from) + 1, 0, to);
  if (listOf(from).length === 0) groups.splice(groups.indexOf(from), 1);
}

/** Gives a whole chart another type: its series, axes kept where both kinds have them. */
export function retype(target: ChartTarget, type: string): void {
  const shape = oneOf(CHART_TYPES, type);
  const { plotArea } = modelOf(target).chart;
  const all = seriesIn(target).map(({ series }) => series);
  const built = buildChartModel({ ...shape, series: [{ values: "A1" }] } as Parameters<
    typeof buildChartModel
  >[0]);
  const [group] = built.chart.plotArea.chartTypes;
  if (!group) throw new ExcelError("UnsupportedOperation");
  (group as { series: Series[] }).series = all;
  for (const series of all) fit(series, group, shape);
  const kinds = (axes: readonly { axisType: string }[]) =>
    axes
      .map((axis) => axis.axisType)
      .sort()
      .join();
  const [before] = plotArea.chartTypes;
  if (kinds(plotArea.axes) === kinds(built.chart.plotArea.axes) && before?.axisIds) {
    group.axisIds = [...before.axisIds];
    for (const axis of plotArea.axes) {
      const model = built.chart.plotArea.axes.find((each) => each.axisType === axis.axisType);
      if (model) axis.axPos = model.axPos;
    }
  } else plotArea.axes = built.chart.plotArea.axes;
  plotArea.chartTypes = [group];
  modelOf(target).chart.view3D = built.chart.view3D;
}
