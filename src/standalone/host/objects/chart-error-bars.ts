import { type ErrorBars } from "@cj-tech-master/excelts/chart";
import { type ExcelClass, object, value } from "../excel-class";
import { ChartErrorBarsFormat } from "./chart-format";
import { partFormat } from "./chart-parts";
import { oneOf } from "./range-format";
import { type SeriesTarget, edit, groupOf, isXY } from "./chart-series-target";

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
