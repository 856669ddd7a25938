import {
  type AxisDataSource,
  buildChartModel,
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
import { CHART_TYPES, type ChartShape, nameOfGroup } from "../chart-types";
import { type ChartTarget, editChart, modelOf } from "../charts";
import {
  type ExcelClass,
  instance,
  type Instance,
  object,
  type Property,
  value,
} from "../excel-class";
import { ExcelError, itemNotFound, mustBe } from "../excel-error";
import { grid, sheetByName, type SheetRange } from "../sheet-range";
import type { Session } from "../session";
import { secondaryAxes } from "./chart-axes";
import {
  ChartErrorBarsFormat,
  ChartPointFormat,
  ChartSeriesFormat,
  ChartTrendlineFormat,
  type Formatted,
  shownColor,
  storedColor,
} from "./chart-format";
import { ChartDataLabels, type Labelled, labelProperties, partFormat, SHADOW } from "./chart-parts";
import { richText, textOf } from "./chart-text";
import { oneOf } from "./range-format";

/** Fields that some kinds of series have. */
interface Series extends SeriesBase {
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

const groupsOf = (target: ChartTarget): ChartTypeGroup[] =>
  modelOf(target).chart.plotArea.chartTypes;
const listOf = (group: ChartTypeGroup): Series[] => group.series as Series[];

/** Every series in plot order. */
export const seriesIn = (target: ChartTarget): SeriesTarget[] =>
  groupsOf(target)
    .flatMap(listOf)
    .sort((a, b) => a.order - b.order)
    .map((series) => ({ sheet: target.sheet, chart: target.chart, series }));

function groupOf(target: SeriesTarget): ChartTypeGroup {
  const group = groupsOf(target).find((each) => listOf(each).includes(target.series));
  if (!group) throw new ExcelError("InvalidReference");
  return group;
}

const edit = (target: SeriesTarget, excel: Session, change: (series: Series) => void) =>
  editChart(target, excel, () => change(target.series));

/** What the cells behind a reference of a chart hold. */
function cellsBehind(excel: Session, target: ChartTarget, formula: string | undefined): unknown[] {
  if (!formula) return [];
  const { sheet, rest } = splitSheet(formula);
  const home = sheet === null ? target.sheet : sheetByName(excel, sheet);
  const area = parseArea(rest.replace(/\$/g, ""));
  return home && area
    ? grid(area, (row, column) => valueOf(home.findCell(row, column), excel)).flat()
    : [];
}

const valuesFormula = ({ series }: SeriesTarget) => (series.val ?? series.yVal)?.numRef?.formula;
const categoriesFormula = ({ series }: SeriesTarget) => {
  const source = series.cat ?? series.xVal;
  return source?.strRef?.formula ?? source?.numRef?.formula ?? source?.multiLvlStrRef?.formula;
};

function seriesName(target: SeriesTarget, excel: Session): string {
  const { tx } = target.series;
  if (tx?.value !== undefined) return tx.value;
  if (tx?.strRef) return cellsBehind(excel, target, tx.strRef.formula).join(" ");
  return `Series${seriesIn(target).findIndex((each) => each.series === target.series) + 1}`;
}

const isXY = (group: ChartTypeGroup) => group.type === "scatter" || group.type === "bubble";

/** Numbers by reference; their cache is filled when the chart is brought up to date. */
const numbers = (formula: string): NumberDataSource => ({
  numRef: { formula, cache: { points: [] } },
});

function categories(excel: Session, range: SheetRange): AxisDataSource {
  const formula = reference(range, range.area);
  const all = grid(range.area, (row, column) =>
    valueOf(range.sheet.findCell(row, column), excel)
  ).flat();
  return all.some((each) => typeof each === "string" && each !== "")
    ? { strRef: { formula, cache: { points: [] } } }
    : { numRef: { formula, cache: { points: [] } } };
}

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

const groupField = <V>(key: string, usual: V): Property<SeriesTarget> =>
  value(
    (target: SeriesTarget) =>
      (groupOf(target) as unknown as Record<string, V | undefined>)[key] ?? usual,
    (target, wanted: V, excel) =>
      editChart(target, excel, () => {
        (groupOf(target) as unknown as Record<string, V>)[key] = wanted;
      })
  );

const MARKERS = {
  Automatic: "auto",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
  Picture: "picture",
} as const;

interface Marked {
  readonly chart: ChartTarget;
  readonly read: () => ChartMarker | undefined;
  readonly make: () => ChartMarker;
}

/** Members about markers, shared by series and points. */
const markerProperties = <T>(of: (target: T) => Marked): Readonly<Record<string, Property<T>>> => ({
  markerStyle: value(
    (target: T) =>
      Object.entries(MARKERS).find(([, symbol]) => symbol === of(target).read()?.symbol)?.[0] ??
      "Automatic",
    (target: T, name: string, excel: Session) =>
      editChart(of(target).chart, excel, () => {
        const symbol = oneOf<string>(MARKERS, name) as ChartMarker["symbol"];
        of(target).make().symbol = symbol;
      })
  ),
  markerSize: value(
    (target: T) => of(target).read()?.size ?? 5,
    (target: T, size: number, excel: Session) =>
      editChart(of(target).chart, excel, () => {
        mustBe(size >= 2 && size <= 72);
        of(target).make().size = size;
      })
  ),
  markerBackgroundColor: value(
    (target: T) => shownColor(of(target).read()?.spPr?.fill?.solid),
    (target: T, color: string, excel: Session) =>
      editChart(of(target).chart, excel, () => {
        const marker = of(target).make();
        marker.spPr = { ...marker.spPr, fill: { solid: storedColor(color) } };
      })
  ),
  markerForegroundColor: value(
    (target: T) => shownColor(of(target).read()?.spPr?.line?.color),
    (target: T, color: string, excel: Session) =>
      editChart(of(target).chart, excel, () => {
        const marker = of(target).make();
        marker.spPr = { ...marker.spPr, line: { ...marker.spPr?.line, color: storedColor(color) } };
      })
  ),
});

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

const NO_LABELS: DataLabels = {
  showLegendKey: false,
  showVal: false,
  showCatName: false,
  showSerName: false,
  showPercent: false,
  showBubbleSize: false,
};

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

const pointCount = (target: SeriesTarget, excel: Session) =>
  cellsBehind(excel, target, valuesFormula(target)).length;

const point = (target: SeriesTarget, index: number) => instance(ChartPoint, { ...target, index });

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

interface TrendlineTarget extends SeriesTarget {
  readonly trendline: Trendline;
}

const TRENDS = {
  Linear: "linear",
  Exponential: "exp",
  Logarithmic: "log",
  MovingAverage: "movingAvg",
  Polynomial: "poly",
  Power: "power",
} as const;

const trendField = <V>(key: keyof Trendline, usual: V): Property<TrendlineTarget> =>
  value(
    ({ trendline }: TrendlineTarget) => (trendline[key] as V | undefined) ?? usual,
    (target, wanted: V, excel) =>
      edit(target, excel, () => Object.assign(target.trendline, { [key]: wanted }))
  );

const trendlineFormat = (target: TrendlineTarget): Formatted =>
  partFormat(
    target,
    () => target.trendline,
    () => target.trendline as { spPr?: Trendline["spPr"] }
  );

export const ChartTrendline: ExcelClass<TrendlineTarget> = {
  name: "ChartTrendline",
  properties: {
    format: object(() => ChartTrendlineFormat, trendlineFormat),
    type: value(
      ({ trendline }: TrendlineTarget) =>
        Object.entries(TRENDS).find(([, type]) => type === trendline.type)?.[0] ?? "Linear",
      (target, name: string, excel) =>
        edit(target, excel, () => {
          target.trendline.type = oneOf<string>(TRENDS, name) as Trendline["type"];
          if (target.trendline.type === "movingAvg") target.trendline.period ??= 2;
          if (target.trendline.type === "poly") target.trendline.order ??= 2;
        })
    ),
    name: trendField("name", ""),
    intercept: trendField<number | "">("intercept", ""),
    movingAveragePeriod: trendField("period", 2),
    polynomialOrder: trendField("order", 2),
    backwardPeriod: trendField("backward", 0),
    forwardPeriod: trendField("forward", 0),
    showEquation: trendField("displayEq", false),
    showRSquared: trendField("displayRSqr", false),
  },
  methods: {
    delete: (target, _args, excel) =>
      edit(target, excel, (series) => {
        series.trendlines = series.trendlines?.filter((each) => each !== target.trendline);
      }),
  },
};

export const ChartTrendlineCollection: ExcelClass<SeriesTarget> = {
  name: "ChartTrendlineCollection",
  properties: {},
  methods: {
    add: (target, [type]: [string | undefined], excel) => {
      const stored = oneOf<string>(TRENDS, type ?? "Linear") as Trendline["type"];
      const trendline: Trendline = {
        type: stored,
        ...(stored === "movingAvg" ? { period: 2 } : {}),
        ...(stored === "poly" ? { order: 2 } : {}),
        displayEq: false,
        displayRSqr: false,
        spPr: {
          line: { width: 19050, dash: "sysDot", cap: "rnd", color: { schemeName: "accent1" } },
        },
      };
      edit(
        target,
        excel,
        (series) => (series.trendlines = [...(series.trendlines ?? []), trendline])
      );
      return instance(ChartTrendline, { ...target, trendline });
    },
    getCount: ({ series }) => series.trendlines?.length ?? 0,
    getItem: (target, [index]: [number]) => {
      const trendline = target.series.trendlines?.[index];
      if (!trendline) throw itemNotFound();
      return instance(ChartTrendline, { ...target, trendline });
    },
  },
  items: (target) =>
    (target.series.trendlines ?? []).map((trendline) =>
      instance(ChartTrendline, { ...target, trendline })
    ),
};

interface BarsTarget extends SeriesTarget {
  readonly direction: "x" | "y";
}

const barsList = ({ series }: SeriesTarget): ErrorBars[] =>
  Array.isArray(series.errorBars) ? series.errorBars : series.errorBars ? [series.errorBars] : [];
const barsOf = (target: BarsTarget) =>
  barsList(target).find((each) => (each.errDir ?? "y") === target.direction);

function setBars(target: BarsTarget, bars: ErrorBars | null): void {
  const all = [
    ...barsList(target).filter((each) => (each.errDir ?? "y") !== target.direction),
    ...(bars ? [bars] : []),
  ];
  target.series.errorBars = isXY(groupOf(target)) ? all : all[0];
}

function madeBars(target: BarsTarget): ErrorBars {
  const found = barsOf(target);
  if (found) return found;
  const bars: ErrorBars = {
    ...(isXY(groupOf(target)) ? { errDir: target.direction } : {}),
    barDir: "both",
    errValType: "fixedVal",
    noEndCap: false,
    val: 1,
  };
  setBars(target, bars);
  return bars;
}

const INCLUDES = { Both: "both", MinusValues: "minus", PlusValues: "plus" } as const;
const BAR_TYPES = {
  FixedValue: "fixedVal",
  Percent: "percentage",
  StDev: "stdDev",
  StError: "stdErr",
  Custom: "cust",
} as const;

export const ChartErrorBars: ExcelClass<BarsTarget> = {
  name: "ChartErrorBars",
  properties: {
    format: object(
      () => ChartErrorBarsFormat,
      (target) =>
        partFormat(
          target,
          () => barsOf(target),
          () => madeBars(target)
        )
    ),
    visible: value(
      (target: BarsTarget) => barsOf(target) !== undefined,
      (target, visible: boolean, excel) =>
        edit(target, excel, () => void (visible ? madeBars(target) : setBars(target, null)))
    ),
    include: value(
      (target: BarsTarget) =>
        Object.entries(INCLUDES).find(([, each]) => each === barsOf(target)?.barDir)?.[0] ?? "Both",
      (target, name: string, excel) =>
        edit(
          target,
          excel,
          () => (madeBars(target).barDir = oneOf<string>(INCLUDES, name) as ErrorBars["barDir"])
        )
    ),
    type: value(
      (target: BarsTarget) =>
        Object.entries(BAR_TYPES).find(([, each]) => each === barsOf(target)?.errValType)?.[0] ??
        "FixedValue",
      (target, name: string, excel) =>
        edit(
          target,
          excel,
          () =>
            (madeBars(target).errValType = oneOf<string>(
              BAR_TYPES,
              name
            ) as ErrorBars["errValType"])
        )
    ),
    endStyleCap: value(
      (target: BarsTarget) => barsOf(target)?.noEndCap !== true,
      (target, cap: boolean, excel) => edit(target, excel, () => (madeBars(target).noEndCap = !cap))
    ),
  },
  methods: {},
};

function hasLabels(labels: DataLabels | undefined): boolean {
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
