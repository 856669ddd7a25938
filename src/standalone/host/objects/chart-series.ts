import { reference } from "../chart-data";
import { nameOfGroup } from "../chart-types";
import { type ChartTarget, editChart } from "../charts";
import {
  type ExcelClass,
  instance,
  type Instance,
  object,
  type Property,
  value,
} from "../excel-class";
import { ExcelError, itemNotFound } from "../excel-error";
import { type SheetRange } from "../sheet-range";
import type { Session } from "../session";
import { secondaryAxes } from "./chart-axes";
import { ChartSeriesFormat } from "./chart-format";
import { ChartDataLabels, type Labelled, partFormat, SHADOW } from "./chart-parts";
import { oneOf } from "./range-format";
import {
  type Series,
  type SeriesTarget,
  categories,
  categoriesFormula,
  cellsBehind,
  edit,
  groupOf,
  groupsOf,
  isXY,
  listOf,
  numbers,
  seriesIn,
  seriesName,
  valuesFormula,
} from "./chart-series-target";
import { regroup } from "./chart-retype";
import { markerProperties } from "./chart-markers";
import { ChartPointsCollection, hasLabels, NO_LABELS } from "./chart-points";
import { ChartTrendlineCollection } from "./chart-trendlines";
import { ChartErrorBars } from "./chart-error-bars";

const groupField = <V>(key: string, usual: V): Property<SeriesTarget> =>
  value(
    (target: SeriesTarget) =>
      (groupOf(target) as unknown as Record<string, V | undefined>)[key] ?? usual,
    (target, wanted: V, excel) =>
      editChart(target, excel, () => {
        (groupOf(target) as unknown as Record<string, V>)[key] = wanted;
      })
  );

export const seriesLabels = (target: SeriesTarget): Labelled => ({
  chart: target,
  read: () => target.series.dataLabels,
  make: () => (target.series.dataLabels ??= { ...NO_LABELS }),
});

const own = <V>(key: keyof Series, usual: V): Property<SeriesTarget> =>
  value(
    ({ series }: SeriesTarget) => (series[key] as V | undefined) ?? usual,
    (target, wanted: V, excel) =>
      edit(target, excel, (series) => Object.assign(series, { [key]: wanted }))
  );

const isSecondary = (target: SeriesTarget): boolean => {
  const first = groupsOf(target).find((group) => group.axisIds?.length)?.axisIds;
  return JSON.stringify(groupOf(target).axisIds) !== JSON.stringify(first);
};

export const ChartSeries: ExcelClass<SeriesTarget> = {
  name: "ChartSeries",
  properties: {
    name: value(seriesName, (target: SeriesTarget, name: string, excel: Session) =>
      edit(target, excel, (series) => {
        const formula = /^=(.+)$/.exec(name)?.[1];
        series.tx = formula ? { strRef: { formula, cache: { points: [] } } } : { value: name };
      })
    ),
    chartType: value(
      (target: SeriesTarget) => nameOfGroup(groupOf(target)),
      (target, name: string, excel) =>
        editChart(target, excel, () => regroup(target, name, undefined))
    ),
    axisGroup: value(
      (target: SeriesTarget) => (isSecondary(target) ? "Secondary" : "Primary"),
      (target, name: string, excel) =>
        editChart(target, excel, () => {
          const secondary = oneOf({ Primary: false, Secondary: true }, name);
          if (secondary === isSecondary(target)) return;
          const primary = groupsOf(target).find((group) => group.axisIds?.length)?.axisIds;
          const other = groupsOf(target).find(
            (group) =>
              group.axisIds?.length && JSON.stringify(group.axisIds) !== JSON.stringify(primary)
          )?.axisIds;
          regroup(
            target,
            nameOfGroup(groupOf(target)),
            secondary ? (other ?? secondaryAxes(target)) : primary
          );
        })
    ),
    format: object(
      () => ChartSeriesFormat,
      (target) =>
        partFormat(
          target,
          () => target.series,
          () => target.series
        )
    ),
    dataLabels: object(() => ChartDataLabels, seriesLabels),
    hasDataLabels: value(
      ({ series }: SeriesTarget) => hasLabels(series.dataLabels),
      (target, has: boolean, excel) =>
        edit(target, excel, (series) => {
          series.dataLabels = has
            ? { ...NO_LABELS, ...series.dataLabels, delete: undefined, showVal: true }
            : undefined;
        })
    ),
    points: object(
      () => ChartPointsCollection,
      (target) => target
    ),
    trendlines: object(
      () => ChartTrendlineCollection,
      (target) => target
    ),
    xErrorBars: object(
      () => ChartErrorBars,
      (target) => ({ ...target, direction: "x" as const })
    ),
    yErrorBars: object(
      () => ChartErrorBars,
      (target) => ({ ...target, direction: "y" as const })
    ),
    smooth: own("smooth", false),
    explosion: own("explosion", 0),
    invertIfNegative: own("invertIfNegative", false),
    plotOrder: value(
      ({ series }: SeriesTarget) => series.order,
      (target, order: number, excel) =>
        edit(target, excel, (series) => {
          const others = seriesIn(target)
            .map((each) => each.series)
            .filter((each) => each !== series);
          others.splice(Math.max(0, Math.min(order, others.length)), 0, series);
          others.forEach((each, index) => (each.order = index));
        })
    ),
    filtered: value(() => false),
    gapWidth: groupField("gapWidth", 150),
    overlap: groupField("overlap", 0),
    varyByCategories: groupField("varyColors", false),
    doughnutHoleSize: groupField("holeSize", 50),
    firstSliceAngle: groupField("firstSliceAng", 0),
    bubbleScale: groupField("bubbleScale", 100),
    secondPlotSize: groupField("secondPieSize", 75),
    splitValue: groupField("splitPos", 0),
    showShadow: value(
      ({ series }: SeriesTarget) => Boolean(series.spPr?.effectList?.outerShadow),
      (target, on: boolean, excel) =>
        edit(
          target,
          excel,
          (series) => (series.spPr = { ...series.spPr, effectList: on ? SHADOW : undefined })
        )
    ),
    showLeaderLines: value(
      ({ series }: SeriesTarget) => series.dataLabels?.showLeaderLines ?? false,
      (target, on: boolean, excel) =>
        edit(target, excel, () => (seriesLabels(target).make().showLeaderLines = on))
    ),
    ...markerProperties<SeriesTarget>((target) => ({
      chart: target,
      read: () => target.series.marker,
      make: () => (target.series.marker ??= {}),
    })),
  },
  methods: {
    delete: (target, _args, excel) =>
      editChart(target, excel, () => {
        const groups = groupsOf(target);
        const group = groupOf(target);
        (group as { series: Series[] }).series = listOf(group).filter(
          (each) => each !== target.series
        );
        if (listOf(group).length === 0 && groups.length > 1)
          groups.splice(groups.indexOf(group), 1);
      }),
    setValues: (target, [given]: [Instance], excel) => {
      const range = given.target as SheetRange;
      const key = isXY(groupOf(target)) ? "yVal" : "val";
      edit(target, excel, (series) => (series[key] = numbers(reference(range, range.area))));
    },
    setXAxisValues: (target, [given]: [Instance], excel) => {
      const range = given.target as SheetRange;
      const key = isXY(groupOf(target)) ? "xVal" : "cat";
      edit(target, excel, (series) => (series[key] = categories(excel, range)));
    },
    setBubbleSizes: (target, [given]: [Instance], excel) => {
      const range = given.target as SheetRange;
      edit(target, excel, (series) => (series.bubbleSize = numbers(reference(range, range.area))));
    },
    getDimensionValues: (target, [dimension]: [string], excel) => {
      excel.refresh();
      const formula = oneOf<string | undefined>(
        {
          Values: valuesFormula(target),
          YValues: valuesFormula(target),
          Categories: categoriesFormula(target),
          XValues: categoriesFormula(target),
          BubbleSizes: target.series.bubbleSize?.numRef?.formula,
        },
        dimension
      );
      return cellsBehind(excel, target, formula);
    },
  },
};

export const ChartSeriesCollection: ExcelClass<ChartTarget> = {
  name: "ChartSeriesCollection",
  properties: { count: value((target) => seriesIn(target).length) },
  methods: {
    getCount: (target) => seriesIn(target).length,
    getItemAt: (target, [index]: [number]) => {
      const series = seriesIn(target)[index];
      if (!series) throw itemNotFound();
      return instance(ChartSeries, series);
    },
    add: (target, [name, index]: [string | undefined, number | undefined], excel) => {
      const all = seriesIn(target);
      const at = index ?? all.length;
      const next = Math.max(-1, ...all.map(({ series }) => series.index)) + 1;
      const series: Series = { index: next, order: at, ...(name ? { tx: { value: name } } : {}) };
      editChart(target, excel, (model) => {
        for (const each of all) if (each.series.order >= at) each.series.order += 1;
        const group = model.chart.plotArea.chartTypes.at(-1);
        if (!group) throw new ExcelError("InvalidOperation");
        if ((group.type === "line" || group.type === "scatter") && listOf(group)[0]?.marker)
          series.marker = { ...listOf(group)[0]?.marker };
        (group as { series: Series[] }).series.push(series);
      });
      return instance(ChartSeries, { ...target, series });
    },
  },
  items: (target) => seriesIn(target).map((series) => instance(ChartSeries, series)),
};
