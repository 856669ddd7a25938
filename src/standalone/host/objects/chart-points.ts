import { type DataLabels, type DataPoint } from "@cj-tech-master/excelts/chart";
import { editChart } from "../charts";
import { type ExcelClass, instance, object, value } from "../excel-class";
import { itemNotFound } from "../excel-error";
import type { Session } from "../session";
import { ChartPointFormat } from "./chart-format";
import { type Labelled, labelProperties, partFormat } from "./chart-parts";
import { richText, textOf } from "./chart-text";
import { type SeriesTarget, cellsBehind, edit, valuesFormula } from "./chart-series-target";
import { markerProperties } from "./chart-markers";

interface PointTarget extends SeriesTarget {
  readonly index: number;
}

const pointOf = ({ series, index }: PointTarget) =>
  series.dataPoints?.find((each) => each.index === index);
function madePoint({ series, index }: PointTarget): DataPoint {
  const points = (series.dataPoints ??= []);
  let point = points.find((each) => each.index === index);
  if (!point) {
    points.push((point = { index }));
    points.sort((a, b) => a.index - b.index);
  }
  return point;
}

export const NO_LABELS: DataLabels = {
  showLegendKey: false,
  showVal: false,
  showCatName: false,
  showSerName: false,
  showPercent: false,
  showBubbleSize: false,
};

/** Whether labels show anything. */
export function hasLabels(labels: DataLabels | undefined): boolean {
  return Boolean(
    labels &&
    !labels.delete &&
    (labels.showVal ||
      labels.showCatName ||
      labels.showSerName ||
      labels.showPercent ||
      labels.showBubbleSize)
  );
}

const pointLabel = (target: PointTarget): Labelled => {
  const entries = () => target.series.dataLabels?.entries;
  const read = () => entries()?.find((each) => each.index === target.index);
  return {
    chart: target,
    read: read as Labelled["read"],
    make: () => {
      const labels = (target.series.dataLabels ??= { ...NO_LABELS });
      labels.entries ??= [];
      let entry = read();
      if (!entry) labels.entries.push((entry = { ...(NO_LABELS as object), index: target.index }));
      return entry as DataLabels;
    },
  };
};

type Entry = { text?: Parameters<typeof textOf>[0] };

export const ChartDataLabel: ExcelClass<Labelled> = {
  name: "ChartDataLabel",
  properties: {
    ...labelProperties,
    text: value(
      (at: Labelled) => textOf((at.read() as Entry | undefined)?.text),
      (at, text: string, excel) =>
        editChart(at.chart, excel, () => ((at.make() as Entry).text = richText(text)))
    ),
    autoText: value(
      (at: Labelled) => (at.read() as Entry | undefined)?.text === undefined,
      (at, auto: boolean, excel) =>
        editChart(at.chart, excel, () => {
          if (auto) delete (at.make() as Entry).text;
        })
    ),
  },
  methods: {},
};

export const ChartPoint: ExcelClass<PointTarget> = {
  name: "ChartPoint",
  properties: {
    format: object(
      () => ChartPointFormat,
      (target) =>
        partFormat(
          target,
          () => pointOf(target),
          () => madePoint(target)
        )
    ),
    value: value(
      (target, excel) => cellsBehind(excel, target, valuesFormula(target))[target.index] ?? null
    ),
    dataLabel: object(() => ChartDataLabel, pointLabel),
    hasDataLabel: value(
      (target: PointTarget) =>
        pointLabel(target).read() !== undefined || hasLabels(target.series.dataLabels),
      (target, has: boolean, excel) =>
        edit(target, excel, () => {
          const label = pointLabel(target).make();
          if (has) {
            delete label.delete;
            label.showVal = true;
          } else label.delete = true;
        })
    ),
    ...markerProperties<PointTarget>((target) => ({
      chart: target,
      read: () => pointOf(target)?.marker,
      make: () => (madePoint(target).marker ??= {}),
    })),
  },
  methods: {},
};

export const pointCount = (target: SeriesTarget, excel: Session) =>
  cellsBehind(excel, target, valuesFormula(target)).length;

export const point = (target: SeriesTarget, index: number) =>
  instance(ChartPoint, { ...target, index });

export const ChartPointsCollection: ExcelClass<SeriesTarget> = {
  name: "ChartPointsCollection",
  properties: { count: value(pointCount) },
  methods: {
    getCount: (target, _args, excel) => pointCount(target, excel),
    getItemAt: (target, [index]: [number], excel) => {
      if (!(index >= 0 && index < pointCount(target, excel))) throw itemNotFound();
      return point(target, index);
    },
  },
  items: (target, excel) =>
    Array.from({ length: pointCount(target, excel) }, (_, index) => point(target, index)),
};
