import { type Trendline } from "@cj-tech-master/excelts/chart";
import { type ExcelClass, instance, object, type Property, value } from "../excel-class";
import { itemNotFound } from "../excel-error";
import { ChartTrendlineFormat, type Formatted } from "./chart-format";
import { partFormat } from "./chart-parts";
import { oneOf } from "./range-format";
import { type SeriesTarget, edit } from "./chart-series-target";

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
