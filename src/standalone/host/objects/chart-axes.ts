import type { ChartAxis as Axis, ShapeProperties, ValueAxis } from "@cj-tech-master/excelts/chart";
import { reference } from "../chart-data";
import { type ChartTarget, editChart, modelOf } from "../charts";
import {
  type ExcelClass,
  instance,
  type Instance,
  object,
  type Property,
  value,
} from "../excel-class";
import { ExcelError, invalidArgument, mustBe } from "../excel-error";
import type { Session } from "../session";
import type { SheetRange } from "../sheet-range";
import { ChartAxisFormat, ChartAxisTitleFormat, ChartGridlinesFormat } from "./chart-format";
import { partFormat, titleFormat, titleText, writeTitle } from "./chart-parts";
import { richText } from "./chart-text";
import { omit } from "../style-edit";
import { oneOf } from "./range-format";

export interface AxisTarget extends ChartTarget {
  readonly axId: number;
}

type AxisType = "Category" | "Value" | "Series";

const axesOf = (target: ChartTarget): Axis[] => modelOf(target).chart.plotArea.axes;

function axisOf(target: AxisTarget): Axis {
  const axis = axesOf(target).find((each) => each.axId === target.axId);
  if (!axis) throw new ExcelError("InvalidOperation");
  return axis;
}

/** Axes of a group's series, primary ones first; in scatter charts both are value axes. */
function findAxis(target: ChartTarget, type: AxisType, secondary: boolean): Axis | undefined {
  const groups = modelOf(target).chart.plotArea.chartTypes;
  const sets = [...new Set(groups.map((group) => JSON.stringify(group.axisIds ?? [])))].map(
    (ids) => JSON.parse(ids) as number[]
  );
  const ids = sets.filter((each) => each.length > 0)[secondary ? 1 : 0] ?? [];
  const axes = ids.flatMap((id) => axesOf(target).find((axis) => axis.axId === id) ?? []);
  if (type === "Series") return axes.find((axis) => axis.axisType === "ser");
  const category =
    axes.find((axis) => axis.axisType === "cat" || axis.axisType === "date") ?? axes[0];
  return type === "Category"
    ? category
    : axes.find((axis) => axis !== category && axis.axisType === "val");
}

function axis(target: ChartTarget, type: AxisType, secondary = false): AxisTarget {
  const found = findAxis(target, type, secondary);
  if (!found) throw new ExcelError("InvalidOperation", undefined, "ChartAxes.getItem");
  return { ...target, axId: found.axId };
}

/** Makes the second pair of axes, on the right and at the top, for series that are moved there. */
export function secondaryAxes(target: ChartTarget): number[] {
  const axes = axesOf(target);
  const used = new Set(axes.map((each) => each.axId));
  const fresh = () => {
    let id = 500000000;
    while (used.has(id)) id++;
    used.add(id);
    return id;
  };
  const [category, valueAxis] = [fresh(), fresh()];
  axes.push(
    {
      axisType: "val",
      axId: valueAxis,
      scaling: { orientation: "minMax" },
      delete: false,
      axPos: "r",
      crossAx: category,
      crosses: "max",
      crossBetween: "between",
      numFmt: { formatCode: "General", sourceLinked: true },
      majorTickMark: "outside",
      minorTickMark: "none",
      tickLblPos: "nextTo",
    },
    {
      axisType: "cat",
      axId: category,
      scaling: { orientation: "minMax" },
      delete: true,
      axPos: "b",
      crossAx: valueAxis,
      crosses: "autoZero",
      tickLblPos: "nextTo",
      auto: true,
      lblAlgn: "ctr",
      lblOffset: 100,
    }
  );
  return [category, valueAxis];
}

const edit = (target: AxisTarget, excel: Session, change: (axis: Axis) => void) =>
  editChart(target, excel, () => change(axisOf(target)));

const axisTitle = (target: AxisTarget) => axisOf(target).title;
const madeAxisTitle = (target: AxisTarget) =>
  (axisOf(target).title ??= { overlay: false, text: richText("Axis Title") });

export const ChartAxisTitle: ExcelClass<AxisTarget> = {
  name: "ChartAxisTitle",
  properties: {
    format: object(
      () => ChartAxisTitleFormat,
      (target) =>
        titleFormat(
          target,
          () => axisTitle(target),
          () => madeAxisTitle(target)
        )
    ),
    text: value(
      (target: AxisTarget) => titleText(axisTitle(target), ""),
      (target, text: string, excel) =>
        edit(target, excel, () => writeTitle(madeAxisTitle(target), text))
    ),
    visible: value(
      (target: AxisTarget) => axisTitle(target) !== undefined,
      (target, visible: boolean, excel) =>
        edit(target, excel, (each) => {
          if (visible) madeAxisTitle(target);
          else delete each.title;
        })
    ),
    textOrientation: value(
      (target: AxisTarget) =>
        -Math.round((axisTitle(target)?.text?.bodyProperties?.rotation ?? 0) / 60000),
      (target, degrees: number, excel) =>
        edit(target, excel, () => {
          mustBe(degrees >= -90 && degrees <= 90);
          const title = madeAxisTitle(target);
          const text = title.text ?? richText("Axis Title");
          title.text = {
            ...text,
            bodyProperties: { ...text.bodyProperties, rotation: -degrees * 60000 },
          };
        })
    ),
  },
  methods: {
    setFormula: (target, [formula]: [string], excel) =>
      edit(target, excel, () => {
        const title = madeAxisTitle(target);
        title.strRef = { formula: formula.replace(/^=/, ""), cache: { points: [] } };
        delete title.text;
      }),
  },
};

interface GridlinesTarget extends AxisTarget {
  readonly which: "majorGridlines" | "minorGridlines";
}

const LIGHT: ShapeProperties = {
  line: { width: 9525, color: { schemeName: "tx1", lumMod: 15000, lumOff: 85000 } },
};

export const ChartGridlines: ExcelClass<GridlinesTarget> = {
  name: "ChartGridlines",
  properties: {
    format: object(
      () => ChartGridlinesFormat,
      (target) => ({
        ...partFormat(
          target,
          () => undefined,
          () => ({})
        ),
        shape: () => axisOf(target)[target.which],
        setShape: (excel: Session, shape: ShapeProperties) =>
          edit(target, excel, (each) => (each[target.which] = shape)),
      })
    ),
    visible: value(
      (target: GridlinesTarget) => axisOf(target)[target.which] !== undefined,
      (target, visible: boolean, excel) =>
        edit(target, excel, (each) => {
          if (visible) each[target.which] ??= { ...LIGHT };
          else delete each[target.which];
        })
    ),
  },
  methods: {},
};

const TICKS = { None: "none", Cross: "cross", Inside: "inside", Outside: "outside" } as const;
const LABELS = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" } as const;
const CROSSES = { Automatic: "autoZero", Maximum: "max", Minimum: "min" } as const;
const UNITS: Readonly<Record<string, string | undefined>> = {
  None: undefined,
  Hundreds: "hundreds",
  Thousands: "thousands",
  TenThousands: "tenThousands",
  HundredThousands: "hundredThousands",
  Millions: "millions",
  TenMillions: "tenMillions",
  HundredMillions: "hundredMillions",
  Billions: "billions",
  Trillions: "trillions",
};
const SCALES = { Days: "days", Months: "months", Years: "years" } as const;
const ALIGNMENTS = { Center: "ctr", Left: "l", Right: "r" } as const;

const nameIn = (table: Readonly<Record<string, unknown>>, stored: unknown, usual: string) =>
  Object.keys(table).find((name) => table[name] === stored) ?? usual;

/** A field of the stored axis; not every kind of axis has each, so it is reached by name. */
const field = <V, W>(
  key: string,
  read: (stored: unknown) => V,
  write: (wanted: W) => unknown
): Property<AxisTarget> =>
  value(
    (target: AxisTarget) => read((axisOf(target) as unknown as Record<string, unknown>)[key]),
    (target, wanted: W, excel) =>
      edit(target, excel, (each) => {
        (each as unknown as Record<string, unknown>)[key] = write(wanted);
      })
  );

const named = (
  key: string,
  table: Readonly<Record<string, unknown>>,
  usual: string
): Property<AxisTarget> =>
  field(
    key,
    (stored) => nameIn(table, stored, usual),
    (name: string) => oneOf(table, name)
  );

/** "" stands for automatic, in reading and in writing. */
const scaling = (key: "min" | "max" | "logBase"): Property<AxisTarget> =>
  value(
    (target: AxisTarget) => axisOf(target).scaling?.[key] ?? "",
    (target, wanted: number | "", excel) =>
      edit(target, excel, (each) => {
        if (wanted !== "" && typeof wanted !== "number") throw invalidArgument();
        const others = omit(each.scaling ?? {}, key);
        each.scaling = wanted === "" ? others : { ...others, [key]: wanted };
      })
  );

const unit = (key: "majorUnit" | "minorUnit"): Property<AxisTarget> =>
  field(
    key,
    (stored) => stored ?? "",
    (wanted: number | "") => (wanted === "" ? undefined : wanted)
  );

export const ChartAxis: ExcelClass<AxisTarget> = {
  name: "ChartAxis",
  properties: {
    format: object(
      () => ChartAxisFormat,
      (target) =>
        partFormat(
          target,
          () => axisOf(target),
          () => axisOf(target)
        )
    ),
    title: object(
      () => ChartAxisTitle,
      (target) => target
    ),
    majorGridlines: object(
      () => ChartGridlines,
      (target) => ({ ...target, which: "majorGridlines" as const })
    ),
    minorGridlines: object(
      () => ChartGridlines,
      (target) => ({ ...target, which: "minorGridlines" as const })
    ),
    minimum: scaling("min"),
    maximum: scaling("max"),
    majorUnit: unit("majorUnit"),
    minorUnit: unit("minorUnit"),
    logBase: value(
      (target: AxisTarget) => axisOf(target).scaling?.logBase ?? 10,
      (target, logBase: number, excel) =>
        edit(target, excel, (each) => (each.scaling = { ...each.scaling, logBase }))
    ),
    scaleType: value(
      (target: AxisTarget) =>
        axisOf(target).scaling?.logBase === undefined ? "Linear" : "Logarithmic",
      (target, name: string, excel) =>
        edit(target, excel, (each) => {
          const log = oneOf({ Linear: false, Logarithmic: true }, name);
          each.scaling = {
            ...each.scaling,
            logBase: log ? (each.scaling?.logBase ?? 10) : undefined,
          };
        })
    ),
    reversePlotOrder: value(
      (target: AxisTarget) => axisOf(target).scaling?.orientation === "maxMin",
      (target, reverse: boolean, excel) =>
        edit(
          target,
          excel,
          (each) => (each.scaling = { ...each.scaling, orientation: reverse ? "maxMin" : "minMax" })
        )
    ),
    visible: value(
      (target: AxisTarget) => axisOf(target).delete !== true,
      (target, visible: boolean, excel) => edit(target, excel, (each) => (each.delete = !visible))
    ),
    numberFormat: value(
      (target: AxisTarget) => axisOf(target).numFmt?.formatCode ?? "General",
      (target, formatCode: string, excel) =>
        edit(target, excel, (each) => (each.numFmt = { formatCode, sourceLinked: false }))
    ),
    linkNumberFormat: value(
      (target: AxisTarget) => axisOf(target).numFmt?.sourceLinked ?? true,
      (target, sourceLinked: boolean, excel) =>
        edit(
          target,
          excel,
          (each) =>
            (each.numFmt = { formatCode: each.numFmt?.formatCode ?? "General", sourceLinked })
        )
    ),
    majorTickMark: named("majorTickMark", TICKS, "Outside"),
    minorTickMark: named("minorTickMark", TICKS, "None"),
    tickLabelPosition: named("tickLblPos", LABELS, "NextToAxis"),
    tickLabelSpacing: field(
      "tickLblSkip",
      (stored) => stored ?? "",
      (wanted: number | "") => (wanted === "" ? undefined : wanted)
    ),
    tickMarkSpacing: field(
      "tickMarkSkip",
      (stored) => stored ?? 1,
      (wanted: number) => wanted
    ),
    offset: field(
      "lblOffset",
      (stored) => stored ?? 100,
      (wanted: number) => wanted
    ),
    alignment: named("lblAlgn", ALIGNMENTS, "Center"),
    multiLevel: field(
      "noMultiLvlLbl",
      (stored) => stored !== true,
      (on: boolean) => !on
    ),
    position: value(
      (target: AxisTarget) => {
        const each = axisOf(target);
        return each.crossesAt !== undefined ? "Custom" : nameIn(CROSSES, each.crosses, "Automatic");
      },
      (target, name: string, excel) =>
        edit(target, excel, (each) => {
          each.crosses = oneOf<"autoZero" | "max" | "min">(CROSSES, name);
          delete each.crossesAt;
        })
    ),
    positionAt: value((target: AxisTarget) => axisOf(target).crossesAt ?? 0),
    textOrientation: value(
      (target: AxisTarget) => -Math.round((axisOf(target).txPr?.rotation ?? 0) / 60000),
      (target, degrees: number, excel) =>
        edit(target, excel, (each) => (each.txPr = { ...each.txPr, rotation: -degrees * 60000 }))
    ),
    isBetweenCategories: value(
      (target: AxisTarget) =>
        (crossing(target) as ValueAxis | undefined)?.crossBetween !== "midCat",
      (target, between: boolean, excel) =>
        edit(target, excel, () => {
          const other = crossing(target) as ValueAxis | undefined;
          if (other) other.crossBetween = between ? "between" : "midCat";
        })
    ),
    displayUnit: value(
      (target: AxisTarget) => {
        const units = (axisOf(target) as ValueAxis).dispUnits;
        return units?.custUnit !== undefined ? "Custom" : nameIn(UNITS, units?.builtInUnit, "None");
      },
      (target, name: string, excel) =>
        edit(target, excel, (each) => {
          const builtInUnit = oneOf(UNITS, name) as NonNullable<
            ValueAxis["dispUnits"]
          >["builtInUnit"];
          (each as ValueAxis).dispUnits = builtInUnit && { builtInUnit, label: {} };
        })
    ),
    customDisplayUnit: value(
      (target: AxisTarget) => (axisOf(target) as ValueAxis).dispUnits?.custUnit ?? 0
    ),
    showDisplayUnitLabel: value(
      (target: AxisTarget) => (axisOf(target) as ValueAxis).dispUnits?.label !== undefined,
      (target, show: boolean, excel) =>
        edit(target, excel, (each) => {
          const units = (each as ValueAxis).dispUnits;
          if (units) units.label = show ? {} : undefined;
        })
    ),
    categoryType: value(
      (target: AxisTarget) => {
        const each = axisOf(target);
        if (each.axisType === "date") return "DateAxis";
        return each.axisType === "cat" && each.auto === false ? "TextAxis" : "Automatic";
      },
      (target, name: string, excel) =>
        edit(target, excel, (each) => {
          const [axisType, auto] = oneOf<[string, boolean]>(
            { Automatic: ["cat", true], TextAxis: ["cat", false], DateAxis: ["date", false] },
            name
          );
          Object.assign(each, { axisType, auto });
        })
    ),
    baseTimeUnit: named("baseTimeUnit", SCALES, "Days"),
    majorTimeUnitScale: named("majorTimeUnit", SCALES, "Days"),
    minorTimeUnitScale: named("minorTimeUnit", SCALES, "Days"),
    type: value((target) => {
      const each = axisOf(target);
      return each.axisType === "ser"
        ? "Series"
        : findAxis(target, "Category", false)?.axId === each.axId || each.axisType !== "val"
          ? "Category"
          : "Value";
    }),
    axisGroup: value((target) =>
      (["Category", "Value", "Series"] as const).some(
        (type) => findAxis(target, type, false)?.axId === target.axId
      )
        ? "Primary"
        : "Secondary"
    ),
  },
  methods: {
    setCategoryNames: (target, [range]: [Instance], excel) =>
      editChart(target, excel, (model) => {
        const formula = reference(range.target as SheetRange, (range.target as SheetRange).area);
        for (const group of model.chart.plotArea.chartTypes)
          for (const series of group.series)
            (series as { cat?: unknown }).cat = { strRef: { formula, cache: { points: [] } } };
      }),
    setCustomDisplayUnit: (target, [custUnit]: [number], excel) =>
      edit(target, excel, (each) => ((each as ValueAxis).dispUnits = { custUnit, label: {} })),
    setPositionAt: (target, [crossesAt]: [number], excel) =>
      edit(target, excel, (each) => {
        each.crossesAt = crossesAt;
        delete each.crosses;
      }),
  },
};

const crossing = (target: AxisTarget): Axis | undefined => {
  const each = axisOf(target);
  return each.axisType === "val"
    ? each
    : axesOf(target).find((other) => other.axId === each.crossAx);
};

export const ChartAxes: ExcelClass<ChartTarget> = {
  name: "ChartAxes",
  properties: {
    categoryAxis: object(
      () => ChartAxis,
      (target) => axis(target, "Category")
    ),
    valueAxis: object(
      () => ChartAxis,
      (target) => axis(target, "Value")
    ),
    seriesAxis: object(
      () => ChartAxis,
      (target) => axis(target, "Series")
    ),
  },
  methods: {
    getItem: (target, [type, group]: [string, string | undefined]) => {
      const which = oneOf<AxisType>(
        { Category: "Category", Value: "Value", Series: "Series" },
        type
      );
      const secondary = group ? oneOf({ Primary: false, Secondary: true }, group) : false;
      return instance(ChartAxis, axis(target, which, secondary));
    },
  },
};
