import { seriesOf, type SeriesBy } from "../chart-data";
import { nameOfGroup, NEWER_TYPES } from "../chart-types";
import {
  boxOf,
  type ChartTarget,
  editChart,
  modelOf,
  nameChart,
  nameOf,
  noteChart,
  placeChart,
} from "../charts";
import {
  type ExcelClass,
  instance,
  type Instance,
  object,
  type Property,
  value,
} from "../excel-class";
import { itemNotFound, mustBe } from "../excel-error";
import { guard } from "../protection-guard";
import { rangeAt, type SheetRange } from "../sheet-range";
import type { Session } from "../session";
import { leftOf, topOf } from "../sizes";
import { ChartAxes } from "./chart-axes";
import { ChartBorder, ChartFill, ChartFont, type Formatted } from "./chart-format";
import {
  ChartDataLabels,
  ChartDataTable,
  ChartLegend,
  ChartPlotArea,
  ChartTitle,
  type Labelled,
  partFormat,
} from "./chart-parts";
import { retype } from "./chart-retype";
import { ChartSeriesCollection, seriesLabels } from "./chart-series";
import { seriesIn } from "./chart-series-target";
import { oneOf } from "./range-format";
import { Worksheet } from "./worksheet";

const BLANKS = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" } as const;

export const chartId = ({ chart }: ChartTarget, excel: Session): string =>
  excel.idOf(chart, "00000000-0008");

const side = (key: "left" | "top" | "width" | "height"): Property<ChartTarget> =>
  value(
    (target: ChartTarget) => boxOf(target)[key],
    (target, points: number, excel) => {
      mustBe(typeof points === "number" && points >= 0);
      guard(target.sheet, "objects");
      placeChart(target, { ...boxOf(target), [key]: points });
      noteChart(target, excel);
    }
  );

/** Kinds of charts that cannot show a data table. */
const withoutTable = (target: ChartTarget): boolean =>
  /pie|doughnut|ofPie|scatter|bubble|radar|surface/i.test(
    modelOf(target).chart.plotArea.chartTypes[0]?.type ?? "pie"
  );

interface AreaFormat {
  readonly at: Formatted;
  readonly target: ChartTarget;
}

export const ChartAreaFormat: ExcelClass<AreaFormat> = {
  name: "ChartAreaFormat",
  properties: {
    fill: object(
      () => ChartFill,
      ({ at }) => at
    ),
    font: object(
      () => ChartFont,
      ({ at }) => at
    ),
    border: object(
      () => ChartBorder,
      ({ at }) => at
    ),
    roundedCorners: value(
      ({ target }: AreaFormat) => modelOf(target).roundedCorners ?? false,
      ({ target }, on: boolean, excel) =>
        editChart(target, excel, (model) => (model.roundedCorners = on))
    ),
    colorScheme: value(
      ({ target }: AreaFormat, excel) =>
        excel.note<string>("colorScheme", target.chart) ?? "ColorfulPalette1",
      ({ target }, name: string, excel) => excel.setNote("colorScheme", target.chart, name)
    ),
  },
  methods: {},
};

/** Data labels of every series at once. */
const allLabels = (target: ChartTarget): Labelled => {
  const all = seriesIn(target).map(seriesLabels);
  return {
    chart: target,
    read: () => all[0]?.read(),
    make: () =>
      new Proxy(all[0]?.make() ?? {}, {
        set: (_labels, key, wanted: unknown) =>
          all.every((each) => Reflect.set(each.make(), key, wanted)),
        deleteProperty: (_labels, key) =>
          all.every((each) => Reflect.deleteProperty(each.make(), key)),
      }),
  };
};

function setData(
  target: ChartTarget,
  [given, by]: [Instance, string | undefined],
  excel: Session
): void {
  const range = given.target as SheetRange;
  const seriesBy = oneOf<SeriesBy>(
    { Auto: "Auto", Columns: "Columns", Rows: "Rows" },
    by ?? "Auto"
  );
  const { series, byColumns } = seriesOf(excel, range, seriesBy);
  editChart(target, excel, (model) => {
    for (const group of model.chart.plotArea.chartTypes)
      (group as { series: unknown[] }).series = [];
    model.chart.plotArea.chartTypes.splice(1);
  });
  for (const each of series) target.chart.addSeriesFromOptions(each);
  excel.setNote("plotBy", target.chart, byColumns ? "Columns" : "Rows");
}

export const Chart: ExcelClass<ChartTarget> = {
  name: "Chart",
  id: chartId,
  properties: {
    id: value(chartId),
    name: value(
      (target: ChartTarget) => nameOf(target),
      (target, name: string, excel) => {
        mustBe(typeof name === "string" && name !== "");
        guard(target.sheet, "objects");
        nameChart(target, name);
        noteChart(target, excel);
      }
    ),
    left: side("left"),
    top: side("top"),
    width: side("width"),
    height: side("height"),
    chartType: value(
      (target: ChartTarget, excel) => {
        if (target.chart.isChartEx)
          return excel.note<string>("chartType", target.chart) ?? "Invalid";
        const [group] = modelOf(target).chart.plotArea.chartTypes;
        return group ? nameOfGroup(group) : "Invalid";
      },
      (target, name: string, excel) => {
        if (name in NEWER_TYPES) mustBe(false);
        editChart(target, excel, () => retype(target, name));
      }
    ),
    displayBlanksAs: value(
      (target: ChartTarget) =>
        Object.entries(BLANKS).find(
          ([, stored]) => stored === modelOf(target).chart.dispBlanksAs
        )?.[0] ?? "NotPlotted",
      (target, name: string, excel) =>
        editChart(
          target,
          excel,
          ({ chart }) => (chart.dispBlanksAs = oneOf<string>(BLANKS, name) as "gap")
        )
    ),
    plotVisibleOnly: value(
      (target: ChartTarget) => modelOf(target).chart.plotVisOnly ?? true,
      (target, on: boolean, excel) =>
        editChart(target, excel, ({ chart }) => (chart.plotVisOnly = on))
    ),
    showDataLabelsOverMaximum: value(
      (target: ChartTarget) => modelOf(target).chart.showDLblsOverMax ?? false,
      (target, on: boolean, excel) =>
        editChart(target, excel, ({ chart }) => (chart.showDLblsOverMax = on))
    ),
    style: value(
      (target: ChartTarget) => modelOf(target).style ?? 2,
      (target, style: number, excel) => {
        mustBe(style >= 1 && style <= 399);
        editChart(target, excel, (model) => (model.style = style));
      }
    ),
    plotBy: value(
      (target: ChartTarget, excel) => excel.note<string>("plotBy", target.chart) ?? "Columns"
    ),
    categoryLabelLevel: value(() => 0),
    seriesNameLevel: value(() => 0),
    showAllFieldButtons: value(() => false),
    worksheet: object(
      () => Worksheet,
      ({ sheet }) => sheet
    ),
    axes: object(
      () => ChartAxes,
      (target) => target
    ),
    title: object(
      () => ChartTitle,
      (target) => target
    ),
    legend: object(
      () => ChartLegend,
      (target) => target
    ),
    series: object(
      () => ChartSeriesCollection,
      (target) => target
    ),
    plotArea: object(
      () => ChartPlotArea,
      (target) => target
    ),
    dataLabels: object(() => ChartDataLabels, allLabels),
    format: object(
      () => ChartAreaFormat,
      (target) => ({
        target,
        at: partFormat(
          target,
          () => modelOf(target),
          () => modelOf(target)
        ),
      })
    ),
  },
  methods: {
    delete: (target, _args, excel) => {
      guard(target.sheet, "objects");
      excel.charts.delete(target.chart);
      target.sheet.removeChart(target.chart);
      excel.book.changes.sheet(target.sheet.id, "drawing");
    },
    activate: (target, _args, excel) => {
      excel.activate(target.sheet);
      excel.activeChart = target;
    },
    setData,
    /** The end cell is included (OFFICE.md I). */
    setPosition: (
      target,
      [start, end]: [Instance | string, Instance | string | undefined],
      excel
    ) => {
      guard(target.sheet, "objects");
      const range = (given: Instance | string) =>
        typeof given === "string"
          ? rangeAt(excel, target.sheet, given)
          : (given.target as SheetRange);
      const from = range(start).area;
      const left = leftOf(target.sheet, from.left);
      const top = topOf(target.sheet, from.top);
      const before = boxOf(target);
      const to = end ? range(end).area : null;
      placeChart(target, {
        left,
        top,
        width: to ? leftOf(target.sheet, to.right + 1) - left : before.width,
        height: to ? topOf(target.sheet, to.bottom + 1) - top : before.height,
      });
      noteChart(target, excel);
    },
    getDataTable: (target) => {
      if (withoutTable(target)) throw itemNotFound();
      return instance(ChartDataTable, target);
    },
    getDataTableOrNullObject: (target) =>
      withoutTable(target) ? null : instance(ChartDataTable, target),
  },
  events: {
    onActivated: { name: "Activated", type: 51 },
    onDeactivated: { name: "Deactivated", type: 52 },
  },
};
