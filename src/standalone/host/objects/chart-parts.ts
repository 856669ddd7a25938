import type {
  ChartTextProperties,
  ChartTitle as StoredTitle,
  DataLabelPosition,
  DataLabels,
  ShapeProperties,
} from "@cj-tech-master/excelts/chart";
import { type ChartTarget, editChart, modelOf } from "../charts";
import { type ExcelClass, instance, object, type Property, value } from "../excel-class";
import { itemNotFound, mustBe } from "../excel-error";
import { type Session } from "../session";
import {
  ChartDataLabelFormat,
  ChartDataTableFormat,
  ChartFont,
  ChartLegendFormat,
  ChartPlotAreaFormat,
  ChartTitleFormat,
  type Formatted,
} from "./chart-format";
import { placed, usualLegend, usualPlot, usualTitle as titlePlace } from "./chart-layout";
import { rawText, richText, textOf } from "./chart-text";
import { oneOf } from "./range-format";

/** A part of a chart that holds its own shape and text properties (spPr, txPr). */
interface Part {
  spPr?: ShapeProperties;
  txPr?: ChartTextProperties;
}

/** How to reach a part: reading gives nothing where it is not there, changing makes it. */
export function partFormat(
  target: ChartTarget,
  read: () => Part | undefined,
  make: () => Part
): Formatted {
  return {
    shape: () => read()?.spPr,
    text: () => read()?.txPr,
    setShape: (excel, spPr) => editChart(target, excel, () => Object.assign(make(), { spPr })),
    setText: (excel, txPr) => editChart(target, excel, () => Object.assign(make(), { txPr })),
  };
}

/** A title's font is on its runs where it has text of its own. */
export function titleFormat(
  target: ChartTarget,
  read: () => StoredTitle | undefined,
  make: () => StoredTitle
): Formatted {
  const runs = () => read()?.text?.paragraphs[0]?.runs?.[0]?.properties;
  return {
    ...partFormat(target, read, make),
    text: () => ({ ...read()?.txPr, ...runs() }),
    setText: (excel, properties) =>
      editChart(target, excel, () => {
        const title = make();
        title.txPr = properties;
        if (title.text) title.text = richText(textOf(title.text), properties);
      }),
  };
}

export function writeTitle(title: StoredTitle, text: string): void {
  const properties = title.text?.paragraphs[0]?.runs?.[0]?.properties ?? title.txPr;
  title.text = richText(text, properties);
  delete title.strRef;
  delete title.rawTx;
}

export const titleText = (title: StoredTitle | undefined, usual: string): string => {
  if (title?.text) return textOf(title.text);
  if (title?.strRef) return title.strRef.cache?.points[0]?.value ?? "";
  if (title?.rawTx) return rawText(title.rawTx);
  return usual;
};

const titleOf = (target: ChartTarget) => modelOf(target).chart.title;
function madeTitle(target: ChartTarget): StoredTitle {
  const { chart } = modelOf(target);
  chart.autoTitleDeleted = false;
  return (chart.title ??= { overlay: false });
}

/** What Excel shows where nobody gave the chart a title: its only series' name. */
function usualTitle(target: ChartTarget): string {
  const series = modelOf(target).chart.plotArea.chartTypes.flatMap(
    (group) =>
      group.series as {
        tx?: { value?: string; strRef?: { cache?: { points: { value: string }[] } } };
      }[]
  );
  if (series.length !== 1) return "Chart Title";
  return series[0]?.tx?.value ?? series[0]?.tx?.strRef?.cache?.points[0]?.value ?? "Chart Title";
}

const VERTICAL_TEXT = (title: StoredTitle | undefined) =>
  Math.round((title?.text?.bodyProperties?.rotation ?? title?.txPr?.rotation ?? 0) / 60000);

const alignment = (kind: string, usual: string): Property<ChartTarget> =>
  value(
    (target: ChartTarget, excel) => excel.note<string>(kind, target.chart) ?? usual,
    (target, name: string, excel) => excel.setNote(kind, target.chart, name)
  );

export const ChartFormatString: ExcelClass<Formatted> = {
  name: "ChartFormatString",
  properties: {
    font: object(
      () => ChartFont,
      (at) => at
    ),
  },
  methods: {},
};

export const ChartTitle: ExcelClass<ChartTarget> = {
  name: "ChartTitle",
  properties: {
    format: object(
      () => ChartTitleFormat,
      (target) =>
        titleFormat(
          target,
          () => titleOf(target),
          () => madeTitle(target)
        )
    ),
    text: value(
      (target: ChartTarget) => titleText(titleOf(target), usualTitle(target)),
      (target, text: string, excel) =>
        editChart(target, excel, () => writeTitle(madeTitle(target), text))
    ),
    ...placed({ read: titleOf, make: madeTitle, usual: titlePlace, sized: false }),
    visible: value(
      (target: ChartTarget) =>
        titleOf(target) !== undefined && !modelOf(target).chart.autoTitleDeleted,
      (target, visible: boolean, excel) =>
        editChart(target, excel, ({ chart }) => {
          if (visible) madeTitle(target);
          else {
            delete chart.title;
            chart.autoTitleDeleted = true;
          }
        })
    ),
    overlay: value(
      (target: ChartTarget) => titleOf(target)?.overlay ?? false,
      (target, overlay: boolean, excel) =>
        editChart(target, excel, () => (madeTitle(target).overlay = overlay))
    ),
    position: alignment("titlePosition", "Top"),
    horizontalAlignment: alignment("titleHorizontal", "Center"),
    verticalAlignment: alignment("titleVertical", "Center"),
    textOrientation: value(
      (target: ChartTarget) => -VERTICAL_TEXT(titleOf(target)),
      (target, degrees: number, excel) =>
        editChart(target, excel, () => {
          mustBe(degrees >= -90 && degrees <= 90);
          const title = madeTitle(target);
          const text = title.text ?? richText(titleText(title, usualTitle(target)), title.txPr);
          title.text = {
            ...text,
            bodyProperties: { ...text.bodyProperties, rotation: -degrees * 60000 },
          };
        })
    ),
    showShadow: value(
      (target: ChartTarget) => Boolean(titleOf(target)?.spPr?.effectList?.outerShadow),
      (target, on: boolean, excel) =>
        editChart(target, excel, () => {
          const title = madeTitle(target);
          title.spPr = { ...title.spPr, effectList: on ? SHADOW : undefined };
        })
    ),
  },
  methods: {
    setFormula: (target, [formula]: [string], excel) =>
      editChart(target, excel, () => {
        const title = madeTitle(target);
        title.strRef = { formula: formula.replace(/^=/, ""), cache: { points: [] } };
        delete title.text;
        delete title.rawTx;
      }),
    getSubstring: (target, [_start, _length]: [number, number]) =>
      instance(
        ChartFormatString,
        titleFormat(
          target,
          () => titleOf(target),
          () => madeTitle(target)
        )
      ),
  },
};

export const SHADOW: NonNullable<ShapeProperties["effectList"]> = {
  outerShadow: {
    blurRadius: 50800,
    distance: 38100,
    direction: 2700000,
    color: { prstClr: "black", alpha: 40000 },
  },
};

const LEGEND = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" } as const;

const legendOf = (target: ChartTarget) => modelOf(target).chart.legend;
const madeLegend = (target: ChartTarget) =>
  (modelOf(target).chart.legend ??= { legendPos: "r", overlay: false });

interface EntryTarget extends ChartTarget {
  readonly index: number;
}

const seriesCount = (target: ChartTarget) =>
  modelOf(target).chart.plotArea.chartTypes.reduce((sum, group) => sum + group.series.length, 0);

export const ChartLegendEntry: ExcelClass<EntryTarget> = {
  name: "ChartLegendEntry",
  properties: {
    index: value(({ index }) => index),
    visible: value(
      (target: EntryTarget) =>
        !legendOf(target)?.legendEntries?.some(
          (each) => each.index === target.index && each.delete
        ),
      (target, visible: boolean, excel) =>
        editChart(target, excel, () => {
          const legend = madeLegend(target);
          const others = (legend.legendEntries ?? []).filter((each) => each.index !== target.index);
          legend.legendEntries = visible
            ? others
            : [...others, { index: target.index, delete: true }];
        })
    ),
  },
  methods: {},
};

export const ChartLegendEntryCollection: ExcelClass<ChartTarget> = {
  name: "ChartLegendEntryCollection",
  properties: {},
  methods: {
    getCount: seriesCount,
    getItemAt: (target, [index]: [number]) => {
      if (!(index >= 0 && index < seriesCount(target))) throw itemNotFound();
      return instance(ChartLegendEntry, { ...target, index });
    },
  },
  items: (target) =>
    Array.from({ length: seriesCount(target) }, (_, index) =>
      instance(ChartLegendEntry, { ...target, index })
    ),
};

export const ChartLegend: ExcelClass<ChartTarget> = {
  name: "ChartLegend",
  properties: {
    format: object(
      () => ChartLegendFormat,
      (target) =>
        partFormat(
          target,
          () => legendOf(target),
          () => madeLegend(target)
        )
    ),
    legendEntries: object(
      () => ChartLegendEntryCollection,
      (target) => target
    ),
    ...placed({ read: legendOf, make: madeLegend, usual: usualLegend, sized: true }),
    visible: value(
      (target: ChartTarget) => legendOf(target) !== undefined,
      (target, visible: boolean, excel) =>
        editChart(target, excel, ({ chart }) => {
          if (visible) madeLegend(target);
          else delete chart.legend;
        })
    ),
    position: value(
      (target: ChartTarget) =>
        Object.entries(LEGEND).find(
          ([, stored]) => stored === (legendOf(target)?.legendPos ?? "r")
        )?.[0] ?? "Right",
      (target, name: string, excel) =>
        editChart(
          target,
          excel,
          () => (madeLegend(target).legendPos = oneOf<"t" | "b" | "l" | "r" | "tr">(LEGEND, name))
        )
    ),
    overlay: value(
      (target: ChartTarget) => legendOf(target)?.overlay ?? false,
      (target, overlay: boolean, excel) =>
        editChart(target, excel, () => (madeLegend(target).overlay = overlay))
    ),
    showShadow: value(
      (target: ChartTarget) => Boolean(legendOf(target)?.spPr?.effectList?.outerShadow),
      (target, on: boolean, excel) =>
        editChart(target, excel, () => {
          const legend = madeLegend(target);
          legend.spPr = { ...legend.spPr, effectList: on ? SHADOW : undefined };
        })
    ),
  },
  methods: {},
};

/** What has data labels: a chart's groups, a series, a point. */
export interface Labelled {
  readonly chart: ChartTarget;
  readonly read: () => DataLabels | undefined;
  readonly make: () => DataLabels;
}

const POSITIONS: Readonly<Record<string, DataLabelPosition | undefined>> = {
  None: undefined,
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

type Flag =
  "showVal" | "showCatName" | "showSerName" | "showPercent" | "showBubbleSize" | "showLegendKey";

const flag = (name: Flag): Property<Labelled> =>
  value(
    (at: Labelled) => at.read()?.[name] ?? false,
    (at, on: boolean, excel) =>
      editChart(at.chart, excel, () => {
        const labels = at.make();
        delete labels.delete;
        labels[name] = on;
      })
  );

/** Members that the labels of a series and a single label share. */
export const labelProperties: Readonly<Record<string, Property<Labelled>>> = {
  format: object(
    () => ChartDataLabelFormat,
    (at: Labelled) => partFormat(at.chart, at.read, at.make)
  ),
  showValue: flag("showVal"),
  showCategoryName: flag("showCatName"),
  showSeriesName: flag("showSerName"),
  showPercentage: flag("showPercent"),
  showBubbleSize: flag("showBubbleSize"),
  showLegendKey: flag("showLegendKey"),
  position: value(
    (at: Labelled) =>
      Object.keys(POSITIONS).find((name) => POSITIONS[name] === at.read()?.position) ?? "None",
    (at, name: string, excel: Session) =>
      editChart(at.chart, excel, () => (at.make().position = oneOf(POSITIONS, name)))
  ),
  separator: value(
    (at: Labelled) => at.read()?.separator ?? ", ",
    (at, separator: string, excel: Session) =>
      editChart(at.chart, excel, () => (at.make().separator = separator))
  ),
  numberFormat: value(
    (at: Labelled) => at.read()?.numFmt?.formatCode ?? "General",
    (at, formatCode: string, excel: Session) =>
      editChart(at.chart, excel, () => (at.make().numFmt = { formatCode, sourceLinked: false }))
  ),
  linkNumberFormat: value(
    (at: Labelled) => at.read()?.numFmt?.sourceLinked ?? true,
    (at, sourceLinked: boolean, excel: Session) =>
      editChart(at.chart, excel, () => {
        const labels = at.make();
        labels.numFmt = { formatCode: labels.numFmt?.formatCode ?? "General", sourceLinked };
      })
  ),
  textOrientation: value(
    (at: Labelled) => -Math.round((at.read()?.txPr?.rotation ?? 0) / 60000),
    (at, degrees: number, excel: Session) =>
      editChart(at.chart, excel, () => {
        const labels = at.make();
        labels.txPr = { ...labels.txPr, rotation: -degrees * 60000 };
      })
  ),
};

export const ChartDataLabels: ExcelClass<Labelled> = {
  name: "ChartDataLabels",
  properties: labelProperties,
  methods: {},
};

const tableOf = (target: ChartTarget) => modelOf(target).chart.plotArea.dataTable;
const madeTable = (target: ChartTarget) =>
  (modelOf(target).chart.plotArea.dataTable ??= {
    showHorzBorder: true,
    showVertBorder: true,
    showOutline: true,
    showKeys: true,
  });

const tableFlag = (
  name: "showHorzBorder" | "showVertBorder" | "showOutline" | "showKeys"
): Property<ChartTarget> =>
  value(
    (target: ChartTarget) => tableOf(target)?.[name] ?? false,
    (target, on: boolean, excel) => editChart(target, excel, () => (madeTable(target)[name] = on))
  );

export const ChartDataTable: ExcelClass<ChartTarget> = {
  name: "ChartDataTable",
  properties: {
    format: object(
      () => ChartDataTableFormat,
      (target) =>
        partFormat(
          target,
          () => tableOf(target),
          () => madeTable(target)
        )
    ),
    showHorizontalBorder: tableFlag("showHorzBorder"),
    showVerticalBorder: tableFlag("showVertBorder"),
    showOutlineBorder: tableFlag("showOutline"),
    showLegendKey: tableFlag("showKeys"),
    visible: value(
      (target: ChartTarget) => tableOf(target) !== undefined,
      (target, visible: boolean, excel) =>
        editChart(target, excel, ({ chart }) => {
          if (visible) madeTable(target);
          else delete chart.plotArea.dataTable;
        })
    ),
  },
  methods: {},
};

const plotOf = (target: ChartTarget) => modelOf(target).chart.plotArea;
const plot = placed({ read: plotOf, make: plotOf, usual: usualPlot, sized: true });

export const ChartPlotArea: ExcelClass<ChartTarget> = {
  name: "ChartPlotArea",
  properties: {
    format: object(
      () => ChartPlotAreaFormat,
      (target) => {
        const { plotArea } = modelOf(target).chart;
        return partFormat(
          target,
          () => plotArea,
          () => plotArea
        );
      }
    ),
    ...plot,
    insideLeft: plot.left,
    insideTop: plot.top,
    insideWidth: plot.width,
    insideHeight: plot.height,
    position: value(
      (target: ChartTarget) =>
        modelOf(target).chart.plotArea.layout?.manualLayout ? "Custom" : "Automatic",
      (target, name: string, excel) =>
        editChart(target, excel, ({ chart }) => {
          if (name.toLowerCase() === "automatic") delete chart.plotArea.layout;
        })
    ),
  },
  methods: {},
};
