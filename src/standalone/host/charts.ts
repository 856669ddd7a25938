import { EMU, emu } from "./emu";
import {
  type Chart,
  type ChartModel,
  fillChartCaches,
  type ShapeProperties,
} from "@cj-tech-master/excelts/chart";
import type { Worksheet } from "@cj-tech-master/excelts";
import { LAST_COLUMN, LAST_ROW } from "./area";
import { chartLabel, labelChart } from "./chart-names";
import { ExcelError } from "./excel-error";
import { guard } from "./protection-guard";
import { type Session } from "./session";
import { columnPoints, leftOf, positionAt, rowPoints, topOf } from "./sizes";

export interface ChartTarget {
  readonly sheet: Worksheet;
  readonly chart: Chart;
}

export function modelOf({ chart }: ChartTarget): ChartModel {
  const model = chart.chartModel;
  if (!model) throw new ExcelError("UnsupportedOperation");
  return model;
}

/** Changes a chart and notes it. */
export function editChart(
  target: ChartTarget,
  excel: Session,
  change: (model: ChartModel) => void
): void {
  guard(target.sheet, "objects");
  target.chart.mutate(change);
  noteChart(target, excel);
}

export function noteChart({ sheet, chart }: ChartTarget, excel: Session): void {
  excel.charts.add(chart);
  excel.chartsStale = true;
  excel.book.changes.sheet(sheet.id, "drawing");
}

export const nameOf = ({ sheet, chart }: ChartTarget): string =>
  chartLabel(chart)?.name ?? `Chart ${sheet.getCharts().indexOf(chart) + 1}`;

export function nameChart(target: ChartTarget, name: string): void {
  labelChart(target.chart, { ...chartLabel(target.chart), name });
}

/** The next name that no chart of the sheet has. */
export function freshChartName(sheet: Worksheet): string {
  const taken = new Set(sheet.getCharts().map((chart) => nameOf({ sheet, chart })));
  let number = taken.size + 1;
  while (taken.has(`Chart ${number}`)) number++;
  return `Chart ${number}`;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a chart stands, in points. */
export function boxOf({ sheet, chart }: ChartTarget): Box {
  const { tl, br, ext, pos } = chart.range;
  const left = pos ? pos.x / EMU : leftOf(sheet, tl.nativeCol + 1) + tl.nativeColOff / EMU;
  const top = pos ? pos.y / EMU : topOf(sheet, tl.nativeRow + 1) + tl.nativeRowOff / EMU;
  if (ext) return { left, top, width: ext.cx / EMU, height: ext.cy / EMU };
  if (!br) return { left, top, width: 360, height: 216 };
  return {
    left,
    top,
    width: leftOf(sheet, br.nativeCol + 1) + br.nativeColOff / EMU - left,
    height: topOf(sheet, br.nativeRow + 1) + br.nativeRowOff / EMU - top,
  };
}

/** An anchor of the model for a point of the sheet, in points from its corner. */
export function anchorAt(sheet: Worksheet, left: number, top: number) {
  const column = positionAt(Math.max(0, left), (index) => columnPoints(sheet, index), LAST_COLUMN);
  const row = positionAt(Math.max(0, top), (index) => rowPoints(sheet, index), LAST_ROW);
  return {
    nativeCol: column.index,
    nativeColOff: emu(column.offset),
    nativeRow: row.index,
    nativeRowOff: emu(row.offset),
  };
}

export function placeChart({ sheet, chart }: ChartTarget, box: Box): void {
  const { range } = chart;
  Object.assign(range.tl, anchorAt(sheet, box.left, box.top));
  const corner = anchorAt(sheet, box.left + box.width, box.top + box.height);
  if (range.br) Object.assign(range.br, corner);
  else {
    const br = range.tl.clone(sheet);
    Object.assign(br, corner);
    range.br = br;
  }
  delete range.ext;
  delete range.pos;
  range.editAs = "twoCell";
}

const dark = (lumMod: number, lumOff: number) => ({ schemeName: "tx1", lumMod, lumOff });
const thin = (lumMod: number, lumOff: number): ShapeProperties => ({
  line: { width: 0.75 * EMU, color: dark(lumMod, lumOff), cap: "flat" },
});

/** Gives a new chart the look that Excel gives one today (OFFICE.md I). */
export function dress(model: ChartModel, multiple: boolean): void {
  model.roundedCorners = false;
  model.spPr = { fill: { solid: { schemeName: "bg1" } }, ...thin(15000, 85000) };
  const text = { size: 900, color: dark(65000, 35000) };
  model.chart.title = {
    overlay: false,
    txPr: { size: 1400, bold: false, color: dark(65000, 35000) },
  };
  model.chart.autoTitleDeleted = false;
  model.chart.plotVisOnly = true;
  model.chart.dispBlanksAs = "gap";
  for (const axis of model.chart.plotArea.axes) {
    axis.majorTickMark = "none";
    axis.minorTickMark = "none";
    axis.tickLblPos = "nextTo";
    axis.txPr = { ...text };
    if (axis.axisType === "val") {
      axis.majorGridlines = thin(15000, 85000);
      axis.spPr = { fill: { noFill: true }, line: { noFill: true } };
    } else axis.spPr = { fill: { noFill: true }, ...thin(15000, 85000) };
  }
  if (multiple) model.chart.legend = { legendPos: "b", overlay: false, txPr: { ...text } };
  else delete model.chart.legend;
}

/** Brings the cached values of charts up to date with the cells. */
export function refreshCharts(excel: Session): void {
  excel.chartsStale = false;
  for (const chart of excel.charts) {
    const model = chart.chartModel;
    if (!model) continue;
    dropCaches(model.chart.plotArea.chartTypes);
    fillChartCaches(model, chart.worksheet.workbook, chart.worksheet);
  }
}

/** The library fills only caches that are empty. */
function dropCaches(held: unknown): void {
  if (typeof held !== "object" || held === null) return;
  if ("formula" in held && "cache" in held) (held as { cache?: unknown }).cache = { points: [] };
  for (const inner of Object.values(held)) dropCaches(inner);
}
