import type { Borders, Cvfo, Font, Style } from "@cj-tech-master/excelts";
import { formatArea } from "../area";
import { parseColor, toArgb, toHex } from "../colors";
import {
  addRule,
  areasOf,
  type ConditionalFormatTarget as Target,
  holderOf,
  removeRule,
  removeRulesIn,
  type Rule,
  rulesIn,
  setPriority,
} from "../conditional-rules";
import { type ExcelClass, instance, object, type Property, value } from "../excel-class";
import { ExcelError, invalidArgument, itemNotFound, mustBe } from "../excel-error";
import { ICON_SETS } from "../icon-sets";
import { guard } from "../protection-guard";
import { toA1, toR1C1 } from "../r1c1";
import { type Session } from "../session";
import { SheetRange } from "../sheet-range";
import { type CellsTarget } from "./data-validation";
import { oneOf } from "./range-format";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";

type Fields = Rule & Record<string, unknown>;
const fields = ({ rule }: Target): Fields => rule as Fields;

function edit(target: Target, excel: Session, change: (rule: Fields) => void): void {
  guard(target.sheet, "formatCells");
  change(fields(target));
  excel.book.changes.sheet(target.sheet.id, "conditional-formats");
}

/** Formulas stand in the file without "=". */
const stored = (formula: unknown): string => String(formula ?? "").replace(/^=/, "");
const shown = (formula: unknown): string => `=${String(formula ?? "")}`;

const styleOf = (target: Target): Partial<Style> => fields(target).style ?? {};
const restyle = (target: Target, excel: Session, style: Partial<Style>) =>
  edit(target, excel, (rule) => (rule.style = { ...rule.style, ...style }));

const colorOf = (text: string) => {
  const hex = parseColor(text);
  if (!hex) throw invalidArgument();
  return toArgb(hex);
};

const fontOf = <V>(
  read: (font: Partial<Font>) => V,
  write: (wanted: V) => Partial<Font>
): Property<Target> =>
  value(
    (target: Target) => read(styleOf(target).font ?? {}),
    (target, wanted: V, excel) =>
      restyle(target, excel, { font: { ...styleOf(target).font, ...write(wanted) } })
  );

const UNDERLINES = { None: false, Single: "single", Double: "double" } as const;

export const ConditionalRangeFont: ExcelClass<Target> = {
  name: "ConditionalRangeFont",
  properties: {
    bold: fontOf(
      (font) => font.bold ?? null,
      (bold) => ({ bold: bold ?? false })
    ),
    italic: fontOf(
      (font) => font.italic ?? null,
      (italic) => ({ italic: italic ?? false })
    ),
    strikethrough: fontOf(
      (font) => font.strike ?? null,
      (strike) => ({ strike: strike ?? false })
    ),
    underline: fontOf(
      (font) =>
        font.underline === undefined
          ? null
          : font.underline === "double"
            ? "Double"
            : font.underline && font.underline !== "none"
              ? "Single"
              : "None",
      (name) => ({ underline: oneOf<Font["underline"]>(UNDERLINES, name) })
    ),
    color: fontOf(
      (font) => toHex(font.color) ?? null,
      (color) => ({ color: colorOf(color ?? "") })
    ),
  },
  methods: {
    clear: (target, _args, excel) =>
      edit(target, excel, (rule) => (rule.style = { ...rule.style, font: undefined })),
  },
};

/** The file holds a rule's fill as bgColor; the library wants a pattern beside it. */
export const ConditionalRangeFill: ExcelClass<Target> = {
  name: "ConditionalRangeFill",
  properties: {
    color: value(
      (target: Target) => {
        const { fill } = styleOf(target);
        return fill?.type === "pattern" ? (toHex(fill.bgColor ?? fill.fgColor) ?? null) : null;
      },
      (target, color: string, excel) =>
        restyle(target, excel, {
          fill: { type: "pattern", pattern: "solid", bgColor: colorOf(color) },
        })
    ),
  },
  methods: {
    clear: (target, _args, excel) =>
      edit(target, excel, (rule) => (rule.style = { ...rule.style, fill: undefined })),
  },
};

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Side = (typeof SIDES)[number];
interface BorderTarget {
  readonly format: Target;
  readonly side: Side;
}
const sideKey = (side: Side) => side.slice(4).toLowerCase() as keyof Borders;
const LINES = {
  None: undefined,
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
} as const;

const borderOf = ({ format, side }: BorderTarget) => styleOf(format).border?.[sideKey(side)];
function editBorder(target: BorderTarget, excel: Session, change: object | null): void {
  const { [sideKey(target.side)]: before, ...others } = styleOf(target.format).border ?? {};
  const border = change
    ? { ...others, [sideKey(target.side)]: { style: "thin", ...before, ...change } }
    : others;
  restyle(target.format, excel, { border: border as Partial<Borders> });
}

export const ConditionalRangeBorder: ExcelClass<BorderTarget> = {
  name: "ConditionalRangeBorder",
  key: ({ side }) => side,
  properties: {
    sideIndex: value(({ side }) => side),
    style: value(
      (target: BorderTarget) =>
        Object.entries(LINES).find(([, line]) => line === borderOf(target)?.style)?.[0] ?? "None",
      (target, name: string, excel) => {
        const style = oneOf<string | undefined>(LINES, name);
        editBorder(target, excel, style ? { style } : null);
      }
    ),
    color: value(
      (target: BorderTarget) => toHex(borderOf(target)?.color) ?? null,
      (target, color: string | null, excel) =>
        editBorder(target, excel, { color: colorOf(color ?? "") })
    ),
  },
  methods: {},
};

const side = (format: Target, name: unknown) => {
  const found = SIDES.find((each) => each.toLowerCase() === String(name).toLowerCase());
  if (!found) throw invalidArgument();
  return { format, side: found };
};

export const ConditionalRangeBorderCollection: ExcelClass<Target> = {
  name: "ConditionalRangeBorderCollection",
  properties: {
    count: value(() => SIDES.length),
    top: object(
      () => ConditionalRangeBorder,
      (format) => side(format, "EdgeTop")
    ),
    bottom: object(
      () => ConditionalRangeBorder,
      (format) => side(format, "EdgeBottom")
    ),
    left: object(
      () => ConditionalRangeBorder,
      (format) => side(format, "EdgeLeft")
    ),
    right: object(
      () => ConditionalRangeBorder,
      (format) => side(format, "EdgeRight")
    ),
  },
  methods: {
    getItem: (format, [name]: [string]) => instance(ConditionalRangeBorder, side(format, name)),
    getItemAt: (format, [index]: [number]) =>
      instance(ConditionalRangeBorder, side(format, SIDES[index])),
  },
  items: (format) => SIDES.map((each) => instance(ConditionalRangeBorder, { format, side: each })),
};

export const ConditionalRangeFormat: ExcelClass<Target> = {
  name: "ConditionalRangeFormat",
  properties: {
    font: object(
      () => ConditionalRangeFont,
      (target) => target
    ),
    fill: object(
      () => ConditionalRangeFill,
      (target) => target
    ),
    borders: object(
      () => ConditionalRangeBorderCollection,
      (target) => target
    ),
    numberFormat: value(
      (target: Target) => {
        const format = styleOf(target).numFmt;
        return format === undefined
          ? null
          : typeof format === "string"
            ? format
            : format.formatCode;
      },
      (target, numFmt: string | null, excel) =>
        restyle(target, excel, { numFmt: numFmt ?? undefined } as Partial<Style>)
    ),
  },
  methods: {},
};

const format = object<Target, Target>(
  () => ConditionalRangeFormat,
  (target) => target
);

const CELL_OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};
const nameIn = (table: Readonly<Record<string, unknown>>, wanted: unknown, usual: string) =>
  Object.keys(table).find((name) => table[name] === wanted) ?? usual;

export const CellValueConditionalFormat: ExcelClass<Target> = {
  name: "CellValueConditionalFormat",
  properties: {
    format,
    rule: value(
      (target: Target) => {
        const { formulae, operator } = fields(target) as {
          formulae?: unknown[];
          operator?: string;
        };
        const [formula1, formula2] = formulae ?? [];
        return {
          formula1: shown(formula1),
          ...(formula2 === undefined ? {} : { formula2: shown(formula2) }),
          operator: nameIn(CELL_OPERATORS, operator, "Invalid"),
        };
      },
      (target, rule: { formula1: string; formula2?: string; operator: string }, excel) => {
        const operator = oneOf(CELL_OPERATORS, rule.operator);
        mustBe(rule.formula1 !== undefined && rule.formula1 !== "");
        const two = operator === "between" || operator === "notBetween";
        mustBe(!two || (rule.formula2 !== undefined && rule.formula2 !== null));
        edit(target, excel, (each) => {
          each.operator = operator;
          each.formulae = [stored(rule.formula1), ...(two ? [stored(rule.formula2)] : [])];
        });
      }
    ),
  },
  methods: {},
};

const formulaOf = (target: Target): string =>
  shown((fields(target).formulae as unknown[] | undefined)?.[0]);

const formula: Property<Target> = value(formulaOf, (target, written: string, excel) =>
  edit(target, excel, (rule) => (rule.formulae = [stored(written)]))
);

/** The cell that the formulas of a rule are relative to: the first of its first area. */
function firstCell(target: Target): { top: number; left: number } {
  const holder = holderOf(target);
  return (holder && areasOf(holder)[0]) ?? { top: 1, left: 1 };
}

export const ConditionalFormatRule: ExcelClass<Target> = {
  name: "ConditionalFormatRule",
  properties: {
    formula,
    formulaLocal: formula,
    formulaR1C1: value(
      (target: Target) => {
        const { top, left } = firstCell(target);
        return toR1C1(formulaOf(target), top, left);
      },
      (target, written: string, excel) => {
        const { top, left } = firstCell(target);
        edit(target, excel, (rule) => (rule.formulae = [stored(toA1(written, top, left))]));
      }
    ),
  },
  methods: {},
};

export const CustomConditionalFormat: ExcelClass<Target> = {
  name: "CustomConditionalFormat",
  properties: {
    format,
    rule: object(
      () => ConditionalFormatRule,
      (target) => target
    ),
  },
  methods: {},
};

const TEXT_OPERATORS = {
  Contains: "containsText",
  NotContains: "notContains",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

function anchor(target: Target): string {
  const { top, left } = firstCell(target);
  return formatArea({ top, left, bottom: top, right: left });
}

/** Formulas that the file keeps beside text rules, as Excel writes them. */
function textFormula(operator: string, text: string, cell: string): string {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  if (operator === "notContains") return `ISERROR(SEARCH(${quoted},${cell}))`;
  if (operator === "beginsWith") return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
  if (operator === "endsWith") return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
}

export const TextConditionalFormat: ExcelClass<Target> = {
  name: "TextConditionalFormat",
  properties: {
    format,
    rule: value(
      (target: Target) => ({
        operator: nameIn(TEXT_OPERATORS, fields(target).operator, "Contains"),
        text: String(fields(target).text ?? ""),
      }),
      (target, rule: { operator: string; text: string }, excel) =>
        edit(target, excel, (each) => {
          const operator = oneOf(TEXT_OPERATORS, rule.operator);
          const text = String(rule.text).replace(/^=?"(.*)"$/s, "$1");
          (each as { type: string }).type =
            operator === "notContains" ? "notContainsText" : operator;
          each.operator = operator;
          each.text = text;
          each.formulae = [textFormula(operator, text, anchor(target))];
        })
    ),
  },
  methods: {},
};

export const TopBottomConditionalFormat: ExcelClass<Target> = {
  name: "TopBottomConditionalFormat",
  properties: {
    format,
    rule: value(
      (target: Target) => {
        const { rank, percent, bottom } = fields(target) as {
          rank?: number;
          percent?: boolean;
          bottom?: boolean;
        };
        return {
          rank: rank ?? 10,
          type: `${bottom ? "Bottom" : "Top"}${percent ? "Percent" : "Items"}`,
        };
      },
      (target, rule: { rank: number; type: string }, excel) =>
        edit(target, excel, (each) => {
          mustBe(rule.rank >= 1 && rule.rank <= 1000);
          const [bottom, percent] = oneOf<[boolean, boolean]>(
            {
              TopItems: [false, false],
              TopPercent: [false, true],
              BottomItems: [true, false],
              BottomPercent: [true, true],
            },
            rule.type
          );
          Object.assign(each, { rank: rule.rank, bottom, percent });
        })
    ),
  },
  methods: {},
};

/** Presets: how the file says each. `formula` takes the first cell of the rule. */
const PRESETS: Readonly<
  Record<string, { type: string; fields?: object; formula?: (cell: string) => string }>
> = {
  Blanks: { type: "containsBlanks", formula: (cell) => `LEN(TRIM(${cell}))=0` },
  NonBlanks: { type: "notContainsBlanks", formula: (cell) => `LEN(TRIM(${cell}))>0` },
  Errors: { type: "containsErrors", formula: (cell) => `ISERROR(${cell})` },
  NonErrors: { type: "notContainsErrors", formula: (cell) => `NOT(ISERROR(${cell}))` },
  Yesterday: {
    type: "timePeriod",
    fields: { timePeriod: "yesterday" },
    formula: (cell) => `FLOOR(${cell},1)=TODAY()-1`,
  },
  Today: {
    type: "timePeriod",
    fields: { timePeriod: "today" },
    formula: (cell) => `FLOOR(${cell},1)=TODAY()`,
  },
  Tomorrow: {
    type: "timePeriod",
    fields: { timePeriod: "tomorrow" },
    formula: (cell) => `FLOOR(${cell},1)=TODAY()+1`,
  },
  LastSevenDays: {
    type: "timePeriod",
    fields: { timePeriod: "last7Days" },
    formula: (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
  },
  LastWeek: {
    type: "timePeriod",
    fields: { timePeriod: "lastWeek" },
    formula: (cell) =>
      `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  },
  ThisWeek: {
    type: "timePeriod",
    fields: { timePeriod: "thisWeek" },
    formula: (cell) =>
      `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  },
  NextWeek: {
    type: "timePeriod",
    fields: { timePeriod: "nextWeek" },
    formula: (cell) =>
      `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  },
  LastMonth: {
    type: "timePeriod",
    fields: { timePeriod: "lastMonth" },
    formula: (cell) =>
      `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0-1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0-1)))`,
  },
  ThisMonth: {
    type: "timePeriod",
    fields: { timePeriod: "thisMonth" },
    formula: (cell) => `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`,
  },
  NextMonth: {
    type: "timePeriod",
    fields: { timePeriod: "nextMonth" },
    formula: (cell) =>
      `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0+1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0+1)))`,
  },
  AboveAverage: { type: "aboveAverage" },
  BelowAverage: { type: "aboveAverage", fields: { aboveAverage: false } },
  EqualOrAboveAverage: { type: "aboveAverage", fields: { equalAverage: true } },
  EqualOrBelowAverage: {
    type: "aboveAverage",
    fields: { aboveAverage: false, equalAverage: true },
  },
  OneStdDevAboveAverage: { type: "aboveAverage", fields: { stdDev: 1 } },
  OneStdDevBelowAverage: { type: "aboveAverage", fields: { aboveAverage: false, stdDev: 1 } },
  TwoStdDevAboveAverage: { type: "aboveAverage", fields: { stdDev: 2 } },
  TwoStdDevBelowAverage: { type: "aboveAverage", fields: { aboveAverage: false, stdDev: 2 } },
  ThreeStdDevAboveAverage: { type: "aboveAverage", fields: { stdDev: 3 } },
  ThreeStdDevBelowAverage: { type: "aboveAverage", fields: { aboveAverage: false, stdDev: 3 } },
  UniqueValues: { type: "uniqueValues" },
  DuplicateValues: { type: "duplicateValues" },
};
const PRESET_FIELDS = ["timePeriod", "aboveAverage", "equalAverage", "stdDev"];

export const PresetCriteriaConditionalFormat: ExcelClass<Target> = {
  name: "PresetCriteriaConditionalFormat",
  properties: {
    format,
    rule: value(
      (target: Target) => {
        const rule = fields(target);
        const criterion = Object.keys(PRESETS).find((name) => {
          const preset = PRESETS[name];
          return (
            (preset?.type === ((rule.operator as string | undefined) ?? rule.type) ||
              preset?.type === rule.type) &&
            PRESET_FIELDS.every(
              (field) =>
                (preset.fields as Record<string, unknown> | undefined)?.[field] === rule[field]
            )
          );
        });
        return { criterion: criterion ?? "Invalid" };
      },
      (target, rule: { criterion: string }, excel) =>
        edit(target, excel, (each) => {
          const preset = oneOf(PRESETS, rule.criterion);
          for (const field of PRESET_FIELDS) delete each[field];
          delete each.operator;
          Object.assign(each, { type: preset.type }, preset.fields);
          if (preset.formula) each.formulae = [preset.formula(anchor(target))];
          else delete each.formulae;
        })
    ),
  },
  methods: {},
};

interface Criterion {
  type?: string;
  formula?: string | null;
  color?: string;
  operator?: string;
  customIcon?: unknown;
}

const CFVO = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
  Automatic: "autoMin",
} as const;

function cfvo(criterion: Criterion, highest = false): Cvfo {
  const type = oneOf<string>(CFVO, criterion.type) as Cvfo["type"];
  if (type === "autoMin") return { type: highest ? "autoMax" : "autoMin" };
  if (type === "min" || type === "max") return { type };
  const text = stored(criterion.formula);
  return { type, value: text !== "" && Number.isFinite(Number(text)) ? Number(text) : text };
}

const shownCfvo = (each: Cvfo): { type: string; formula: string | null } => ({
  type: each.type === "autoMax" ? "Automatic" : nameIn(CFVO, each.type, "Number"),
  formula: each.value === undefined ? null : `=${each.value}`,
});

export const ColorScaleConditionalFormat: ExcelClass<Target> = {
  name: "ColorScaleConditionalFormat",
  properties: {
    criteria: value(
      (target: Target) => {
        const { cfvo: points = [], color: colors = [] } = fields(target) as {
          cfvo?: Cvfo[];
          color?: { argb?: string }[];
        };
        const at = (index: number) =>
          points[index] && { ...shownCfvo(points[index]), color: toHex(colors[index]) };
        const last = points.length - 1;
        return { minimum: at(0), ...(last === 2 ? { midpoint: at(1) } : {}), maximum: at(last) };
      },
      (target, criteria: { minimum: Criterion; midpoint?: Criterion; maximum: Criterion }, excel) =>
        edit(target, excel, (each) => {
          const points = [
            criteria.minimum,
            ...(criteria.midpoint ? [criteria.midpoint] : []),
            criteria.maximum,
          ];
          each.cfvo = points.map((point) => cfvo(point));
          each.color = points.map((point) => colorOf(point.color ?? ""));
        })
    ),
    threeColorScale: value(
      (target) => ((fields(target).cfvo as unknown[] | undefined)?.length ?? 0) === 3
    ),
  },
  methods: {},
};

/** Equal steps: 0, 33, 67 percent and so on. */
const iconSteps = (set: string): Cvfo[] => {
  const count = Number(set[0]);
  return Array.from({ length: count }, (_, index) => ({
    type: "percent",
    value: Math.round((index * 100) / count),
  }));
};

export const IconSetConditionalFormat: ExcelClass<Target> = {
  name: "IconSetConditionalFormat",
  properties: {
    style: value(
      (target: Target) => nameIn(ICON_SETS, fields(target).iconSet, "Invalid"),
      (target, name: string, excel) =>
        edit(target, excel, (each) => {
          const iconSet = oneOf(ICON_SETS, name);
          each.iconSet = iconSet;
          each.cfvo = iconSteps(iconSet);
        })
    ),
    criteria: value(
      (target: Target) =>
        ((fields(target).cfvo as (Cvfo & { gte?: boolean })[] | undefined) ?? []).map(
          (each, index) => ({
            ...shownCfvo(each),
            ...(index === 0
              ? {}
              : { operator: each.gte === false ? "GreaterThan" : "GreaterThanOrEqual" }),
          })
        ),
      (target, criteria: Criterion[], excel) =>
        edit(target, excel, (each) => {
          const before = (each.cfvo as Cvfo[] | undefined) ?? [];
          mustBe(criteria.length === before.length);
          each.cfvo = criteria.map((criterion, index) =>
            criterion.type && index > 0
              ? {
                  ...cfvo(criterion),
                  ...(criterion.operator === "GreaterThan" ? { gte: false } : {}),
                }
              : before[index]
          );
        })
    ),
    reverseIconOrder: value(
      (target: Target) => Boolean(fields(target).reverse),
      (target, reverse: boolean, excel) => edit(target, excel, (each) => (each.reverse = reverse))
    ),
    showIconOnly: value(
      (target: Target) => fields(target).showValue === false,
      (target, only: boolean, excel) => edit(target, excel, (each) => (each.showValue = !only))
    ),
  },
  methods: {},
};

const barColor = (key: string, usual: string | null): Property<Target> =>
  value(
    (target: Target) => toHex(fields(target)[key] as { argb?: string }) ?? usual,
    (target, color: string, excel) =>
      edit(target, excel, (each) => (each[key] = color === "" ? undefined : colorOf(color)))
  );

export const ConditionalDataBarPositiveFormat: ExcelClass<Target> = {
  name: "ConditionalDataBarPositiveFormat",
  properties: {
    fillColor: barColor("color", "#638EC6"),
    borderColor: {
      ...barColor("borderColor", ""),
      set: ((target: Target, color: string, excel: Session) =>
        edit(target, excel, (each) => {
          each.border = color !== "";
          each.borderColor = color === "" ? undefined : colorOf(color);
        })) as never,
    },
    gradientFill: value(
      (target: Target) => fields(target).gradient !== false,
      (target, gradient: boolean, excel) =>
        edit(target, excel, (each) => (each.gradient = gradient))
    ),
  },
  methods: {},
};

export const ConditionalDataBarNegativeFormat: ExcelClass<Target> = {
  name: "ConditionalDataBarNegativeFormat",
  properties: {
    fillColor: barColor("negativeFillColor", "#FF0000"),
    borderColor: barColor("negativeBorderColor", ""),
    matchPositiveFillColor: value(
      (target: Target) => fields(target).negativeBarColorSameAsPositive === true,
      (target, on: boolean, excel) =>
        edit(target, excel, (each) => (each.negativeBarColorSameAsPositive = on))
    ),
    matchPositiveBorderColor: value(
      (target: Target) => fields(target).negativeBarBorderColorSameAsPositive !== false,
      (target, on: boolean, excel) =>
        edit(target, excel, (each) => (each.negativeBarBorderColorSameAsPositive = on))
    ),
  },
  methods: {},
};

const AXES = { Automatic: "auto", None: "none", CellMidPoint: "middle" };
const DIRECTIONS = { Context: "context", LeftToRight: "leftToRight", RightToLeft: "rightToLeft" };

const bound = (index: 0 | 1): Property<Target> =>
  value(
    (target: Target) => {
      const point = (fields(target).cfvo as Cvfo[] | undefined)?.[index];
      return point ? shownCfvo(point) : { type: "Automatic", formula: null };
    },
    (target, rule: Criterion, excel) =>
      edit(target, excel, (each) => {
        const points = [...((each.cfvo as Cvfo[] | undefined) ?? [])];
        points[index] = cfvo(rule, index === 1);
        each.cfvo = points;
      })
  );

export const DataBarConditionalFormat: ExcelClass<Target> = {
  name: "DataBarConditionalFormat",
  properties: {
    positiveFormat: object(
      () => ConditionalDataBarPositiveFormat,
      (target) => target
    ),
    negativeFormat: object(
      () => ConditionalDataBarNegativeFormat,
      (target) => target
    ),
    lowerBoundRule: bound(0),
    upperBoundRule: bound(1),
    axisColor: barColor("axisColor", "#000000"),
    axisFormat: value(
      (target: Target) => nameIn(AXES, fields(target).axisPosition ?? "auto", "Automatic"),
      (target, name: string, excel) =>
        edit(target, excel, (each) => (each.axisPosition = oneOf(AXES, name)))
    ),
    barDirection: value(
      (target: Target) => nameIn(DIRECTIONS, fields(target).direction ?? "context", "Context"),
      (target, name: string, excel) =>
        edit(target, excel, (each) => (each.direction = oneOf(DIRECTIONS, name)))
    ),
    showDataBarOnly: value(
      (target: Target) => fields(target).showValue === false,
      (target, only: boolean, excel) => edit(target, excel, (each) => (each.showValue = !only))
    ),
  },
  methods: {},
};

/** Type of the API -> what a new rule of it is, and the rule types of the file that are it. */
const KINDS: Readonly<Record<string, { types: readonly string[]; fresh: () => object }>> = {
  Custom: { types: ["expression"], fresh: () => ({ type: "expression", formulae: [] }) },
  DataBar: {
    types: ["dataBar"],
    fresh: () => ({
      type: "dataBar",
      cfvo: [{ type: "autoMin" }, { type: "autoMax" }],
      color: { argb: "FF638EC6" },
      negativeFillColor: { argb: "FFFF0000" },
      axisColor: { argb: "FF000000" },
      gradient: true,
    }),
  },
  ColorScale: {
    types: ["colorScale"],
    fresh: () => ({
      type: "colorScale",
      cfvo: [{ type: "min" }, { type: "percentile", value: 50 }, { type: "max" }],
      color: [{ argb: "FFF8696B" }, { argb: "FFFFEB84" }, { argb: "FF63BE7B" }],
    }),
  },
  IconSet: {
    types: ["iconSet"],
    fresh: () => ({
      type: "iconSet",
      iconSet: "3TrafficLights1",
      cfvo: iconSteps("3TrafficLights1"),
    }),
  },
  TopBottom: { types: ["top10"], fresh: () => ({ type: "top10", rank: 10, percent: false }) },
  PresetCriteria: {
    types: [
      "aboveAverage",
      "timePeriod",
      "uniqueValues",
      "duplicateValues",
      "containsBlanks",
      "notContainsBlanks",
      "containsErrors",
      "notContainsErrors",
    ],
    fresh: () => ({ type: "aboveAverage" }),
  },
  ContainsText: {
    types: ["containsText", "notContainsText", "beginsWith", "endsWith"],
    fresh: () => ({ type: "containsText", operator: "containsText", text: "", formulae: [] }),
  },
  CellValue: {
    types: ["cellIs"],
    fresh: () => ({ type: "cellIs", operator: "equal", formulae: [] }),
  },
};

/** The library reads blanks and errors as containsText with an operator of that name. */
function kindOf({ rule }: Target): string {
  const { type, operator } = rule as { type: string; operator?: string };
  const real =
    type === "containsText" && /Blanks|Errors/.test(operator ?? "") ? (operator ?? type) : type;
  return Object.keys(KINDS).find((name) => KINDS[name]?.types.includes(real)) ?? "Custom";
}

const of = (name: string, kind: string, other: typeof CellValueConditionalFormat) => ({
  [name]: object<Target, Target>(
    () => other,
    (target) => {
      if (kindOf(target) !== kind) throw new ExcelError("InvalidArgument");
      return target;
    }
  ),
  [`${name}OrNullObject`]: object<Target, Target>(
    () => other,
    (target) => (kindOf(target) === kind ? target : null)
  ),
});

const rangesOf = (target: Target) => {
  const holder = holderOf(target);
  return holder ? areasOf(holder) : [];
};

export const ConditionalFormat: ExcelClass<Target> = {
  name: "ConditionalFormat",
  id: ({ rule }, excel) => excel.idOf(rule, "00000000-000E"),
  properties: {
    id: value(({ rule }, excel) => excel.idOf(rule, "00000000-000E")),
    type: value(kindOf),
    priority: value(
      ({ rule }: Target) => (rule.priority ?? 1) - 1,
      (target, priority: number, excel) => {
        mustBe(Number.isInteger(priority));
        setPriority(excel, target, priority < 0 ? Infinity : priority);
      }
    ),
    stopIfTrue: value(
      (target: Target) =>
        kindOf(target) === "DataBar" ||
        kindOf(target) === "ColorScale" ||
        kindOf(target) === "IconSet"
          ? null
          : (fields(target).stopIfTrue ?? false),
      (target, stop: boolean, excel) => edit(target, excel, (rule) => (rule.stopIfTrue = stop))
    ),
    ...of("cellValue", "CellValue", CellValueConditionalFormat),
    ...of("custom", "Custom", CustomConditionalFormat),
    ...of("textComparison", "ContainsText", TextConditionalFormat),
    ...of("topBottom", "TopBottom", TopBottomConditionalFormat),
    ...of("preset", "PresetCriteria", PresetCriteriaConditionalFormat),
    ...of("colorScale", "ColorScale", ColorScaleConditionalFormat),
    ...of("iconSet", "IconSet", IconSetConditionalFormat),
    ...of("dataBar", "DataBar", DataBarConditionalFormat),
  },
  methods: {
    delete: (target, _args, excel) => {
      guard(target.sheet, "formatCells");
      removeRule(excel, target);
    },
    getRange: (target) => {
      const areas = rangesOf(target);
      const [area] = areas;
      if (!area || areas.length > 1) throw itemNotFound();
      return instance(Range, new SheetRange(target.sheet, area));
    },
    getRangeOrNullObject: (target) => {
      const areas = rangesOf(target);
      const [area] = areas;
      return area && areas.length === 1
        ? instance(Range, new SheetRange(target.sheet, area))
        : null;
    },
    getRanges: (target) => instance(RangeAreas, { sheet: target.sheet, areas: rangesOf(target) }),
  },
};

const find = ({ sheet, areas }: CellsTarget, id: string, excel: Session) =>
  rulesIn(sheet, areas).find(({ rule }) => excel.idOf(rule, "00000000-000E") === id);

export const ConditionalFormatCollection: ExcelClass<CellsTarget> = {
  name: "ConditionalFormatCollection",
  properties: {},
  methods: {
    add: ({ sheet, areas }, [type]: [string], excel) => {
      guard(sheet, "formatCells");
      const rule = oneOf(KINDS, type).fresh() as Rule;
      return instance(ConditionalFormat, addRule(excel, sheet, areas, rule));
    },
    clearAll: ({ sheet, areas }, _args, excel) => {
      guard(sheet, "formatCells");
      removeRulesIn(excel, sheet, areas);
    },
    getCount: ({ sheet, areas }) => rulesIn(sheet, areas).length,
    getItem: (target, [id]: [string], excel) => {
      const found = find(target, id, excel);
      if (!found) throw itemNotFound();
      return instance(ConditionalFormat, found);
    },
    getItemOrNullObject: (target, [id]: [string], excel) =>
      instance(ConditionalFormat, find(target, id, excel)),
    getItemAt: ({ sheet, areas }, [index]: [number]) => {
      const found = rulesIn(sheet, areas)[index];
      if (!found) throw itemNotFound();
      return instance(ConditionalFormat, found);
    },
  },
  items: ({ sheet, areas }) =>
    rulesIn(sheet, areas).map((each) => instance(ConditionalFormat, each)),
};
