import type { Border, Borders, BorderStyle, Font } from "@cj-tech-master/excelts";
import { isEntireColumn, isEntireRow, type Area } from "../area";
import { parseColor, toArgb, toHex } from "../colors";
import { type ExcelClass, instance, object, value, type Property } from "../excel-class";
import { invalidArgument, itemNotFound, mustBe } from "../excel-error";
import { fitColumns, fitRows } from "../fit";
import { guardFormat } from "../protection-guard";
import { type Session } from "../session";
import { type SheetRange } from "../sheet-range";
import {
  columnPoints,
  columnPixels,
  defaultColumnPixels,
  defaultRowPoints,
  roundedPoints,
  rowPoints,
  storedWidth,
} from "../sizes";
import { type CellStyle, omit, restyle, uniform } from "../style-edit";

/** A property of all cells of a range: null when they differ. */
function styled<V>(
  read: (style: CellStyle) => V,
  write?: (style: CellStyle, value: V, range: SheetRange) => CellStyle
): Property<SheetRange> {
  return value(
    (range, excel) => uniform(excel, range.sheet, range.area, read),
    write &&
      ((range, wanted: V | null, excel) => {
        mustBe(wanted !== null && wanted !== undefined);
        guardFormat(range, excel);
        restyle(excel, range.sheet, range.area, (style) => write(style, wanted, range));
        formatChanged(range, excel);
      })
  );
}

const formatChanged = (range: SheetRange, excel: Session) => excel.raiseFor(range, 18, {});

const colorOf = (text: string): string => {
  const hex = parseColor(text);
  if (!hex) throw invalidArgument();
  return hex;
};

const FONT_DEFAULT = { name: "Calibri", size: 11 };
const NORMAL: Partial<Font> = { ...FONT_DEFAULT, color: { theme: 1 }, family: 2, scheme: "minor" };

/** The font of a cell that gets one of its own: a file's font is always whole, down to the Normal style's. */
const wholeFont = (style: CellStyle, { sheet }: SheetRange): Partial<Font> =>
  style.font?.name !== undefined && style.font.size !== undefined
    ? style.font
    : { ...NORMAL, ...sheet.workbook.defaultFont, ...style.font };

const font =
  <K extends keyof Font>(key: K) =>
  (style: CellStyle, wanted: Font[K], range: SheetRange): CellStyle => ({
    ...style,
    font: { ...wholeFont(style, range), [key]: wanted },
  });

const UNDERLINES: Readonly<Record<string, Font["underline"]>> = {
  None: false,
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};
const underlineOf = (style: CellStyle): string => {
  const underline = style.font?.underline;
  if (!underline || underline === "none") return "None";
  if (underline === true) return "Single";
  return Object.keys(UNDERLINES).find((name) => UNDERLINES[name] === underline) ?? "Single";
};

/** A name of an enumeration, as Excel takes it: without regard to case. */
export function oneOf<V>(table: Readonly<Record<string, V>>, name: unknown): V {
  const key = Object.keys(table).find((each) => each.toLowerCase() === String(name).toLowerCase());
  if (key === undefined) throw invalidArgument();
  return table[key] as V;
}

export const RangeFont: ExcelClass<SheetRange> = {
  name: "RangeFont",
  properties: {
    bold: styled((style) => style.font?.bold ?? false, font("bold")),
    italic: styled((style) => style.font?.italic ?? false, font("italic")),
    strikethrough: styled((style) => style.font?.strike ?? false, font("strike")),
    name: value(
      (range: SheetRange, excel) =>
        uniform(
          excel,
          range.sheet,
          range.area,
          (style) => style.font?.name ?? range.sheet.workbook.defaultFont?.name ?? FONT_DEFAULT.name
        ),
      (range, name: string, excel) => {
        guardFormat(range, excel);
        restyle(excel, range.sheet, range.area, (style) => {
          const rest = omit(wholeFont(style, range), "scheme", "charset", "family");
          return { ...style, font: { ...rest, name } };
        });
      }
    ),
    size: value(
      (range: SheetRange, excel) =>
        uniform(
          excel,
          range.sheet,
          range.area,
          (style) => style.font?.size ?? range.sheet.workbook.defaultFont?.size ?? FONT_DEFAULT.size
        ),
      (range, size: number, excel) => {
        mustBe(typeof size === "number" && size >= 1 && size <= 409);
        guardFormat(range, excel);
        restyle(excel, range.sheet, range.area, (style) => ({
          ...style,
          font: { ...wholeFont(style, range), size },
        }));
      }
    ),
    color: styled(
      (style) => toHex(style.font?.color) ?? "#000000",
      (style, color, range) => font("color")(style, toArgb(colorOf(color)), range)
    ),
    underline: styled(underlineOf, (style, name, range) =>
      font("underline")(style, oneOf(UNDERLINES, name) ?? false, range)
    ),
    subscript: styled(
      (style) => style.font?.vertAlign === "subscript",
      (style, on, range) => vertical(style, on ? "subscript" : undefined, range)
    ),
    superscript: styled(
      (style) => style.font?.vertAlign === "superscript",
      (style, on, range) => vertical(style, on ? "superscript" : undefined, range)
    ),
    tintAndShade: value(
      () => 0,
      (_range, _tint: number | null) => undefined
    ),
  },
  methods: {},
};

function vertical(
  style: CellStyle,
  vertAlign: Font["vertAlign"] | undefined,
  range: SheetRange
): CellStyle {
  const rest = omit(wholeFont(style, range), "vertAlign");
  return { ...style, font: vertAlign ? { ...rest, vertAlign } : rest };
}

const PATTERNS: Readonly<Record<string, string>> = {
  None: "none",
  Solid: "solid",
  Gray50: "mediumGray",
  Gray75: "darkGray",
  Gray25: "lightGray",
  Gray16: "gray125",
  Gray8: "gray0625",
  Horizontal: "darkHorizontal",
  Vertical: "darkVertical",
  Down: "darkDown",
  Up: "darkUp",
  Checker: "darkGrid",
  SemiGray75: "darkTrellis",
  LightHorizontal: "lightHorizontal",
  LightVertical: "lightVertical",
  LightDown: "lightDown",
  LightUp: "lightUp",
  Grid: "lightGrid",
  CrissCross: "lightTrellis",
};

type PatternFill = Extract<NonNullable<CellStyle["fill"]>, { type: "pattern" }>;

const patternOf = (style: CellStyle): PatternFill | undefined =>
  style.fill?.type === "pattern" && style.fill.pattern !== "none" ? style.fill : undefined;

/** "#FFFFFF" where there is no fill, as Excel reports it; "" only over several colours is null. */
const fillColor = (style: CellStyle): string => {
  const fill = patternOf(style);
  if (!fill) return "#FFFFFF";
  return toHex(fill.pattern === "solid" ? fill.fgColor : fill.bgColor) ?? "#FFFFFF";
};

const withoutFill = (style: CellStyle): CellStyle => ({
  ...style,
  fill: { type: "pattern", pattern: "none" },
});

export const RangeFill: ExcelClass<SheetRange> = {
  name: "RangeFill",
  properties: {
    color: styled(fillColor, (style, color) => {
      if (color === "") return withoutFill(style);
      const argb = toArgb(colorOf(color));
      const fill = patternOf(style);
      if (fill && fill.pattern !== "solid") return { ...style, fill: { ...fill, bgColor: argb } };
      return {
        ...style,
        fill: {
          type: "pattern",
          pattern: "solid",
          fgColor: argb,
          bgColor: { indexed: 64 } as object,
        },
      };
    }),
    pattern: styled(
      (style) => {
        const pattern = patternOf(style)?.pattern ?? "none";
        return Object.keys(PATTERNS).find((name) => PATTERNS[name] === pattern) ?? "None";
      },
      (style, name) => {
        const pattern = oneOf(PATTERNS, name) as PatternFill["pattern"];
        if (pattern === "none") return withoutFill(style);
        return {
          ...style,
          fill: { ...(patternOf(style) ?? { type: "pattern" }), pattern } as PatternFill,
        };
      }
    ),
    patternColor: styled(
      (style) => {
        const fill = patternOf(style);
        return (fill && fill.pattern !== "solid" && toHex(fill.fgColor)) || "#000000";
      },
      (style, color) => {
        const fill = patternOf(style) ?? { type: "pattern" as const, pattern: "solid" as const };
        return { ...style, fill: { ...fill, fgColor: toArgb(colorOf(color)) } };
      }
    ),
    patternTintAndShade: value(
      () => 0,
      (_range, _tint: number | null) => undefined
    ),
    tintAndShade: value(
      () => 0,
      (_range, _tint: number | null) => undefined
    ),
  },
  methods: {
    clear: (range, _args, excel) => {
      guardFormat(range, excel);
      restyle(excel, range.sheet, range.area, withoutFill);
    },
  },
};

export const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type Side = (typeof SIDES)[number];

export interface BorderTarget {
  readonly range: SheetRange;
  readonly side: Side;
}

/** Which border of which cells a side of a range is. */
function pieces({ range, side }: BorderTarget): { area: Area; key: keyof Borders }[] {
  const { area } = range;
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, key: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, key: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, key: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, key: "right" }];
    case "InsideHorizontal":
      if (area.top === area.bottom) return [];
      return [
        { area: { ...area, bottom: area.bottom - 1 }, key: "bottom" },
        { area: { ...area, top: area.top + 1 }, key: "top" },
      ];
    case "InsideVertical":
      if (area.left === area.right) return [];
      return [
        { area: { ...area, right: area.right - 1 }, key: "right" },
        { area: { ...area, left: area.left + 1 }, key: "left" },
      ];
    default:
      return [{ area, key: "diagonal" }];
  }
}

interface Line {
  readonly style: string;
  readonly weight: string;
}

const LINES: Readonly<Record<BorderStyle, Line>> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  hair: { style: "Continuous", weight: "Hairline" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  double: { style: "Double", weight: "Thick" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};
const STYLES = {
  None: "None",
  Continuous: "Continuous",
  Dash: "Dash",
  DashDot: "DashDot",
  DashDotDot: "DashDotDot",
  Dot: "Dot",
  Double: "Double",
  SlantDashDot: "SlantDashDot",
};
const WEIGHTS = { Hairline: "Hairline", Thin: "Thin", Medium: "Medium", Thick: "Thick" };

/** The stored line nearest to a style and weight. */
function lineFor(style: string, weight: string): BorderStyle {
  const all = Object.entries(LINES) as [BorderStyle, Line][];
  const exact = all.find(([, line]) => line.style === style && line.weight === weight);
  return (exact ?? all.find(([, line]) => line.style === style))?.[0] ?? "thin";
}

const sideOf = (style: CellStyle, key: keyof Borders): Partial<Border> | undefined =>
  style.border?.[key];

/** One side of all its cells: null when they differ. */
function readSide<V>(
  target: BorderTarget,
  excel: Session,
  read: (border: Partial<Border> | undefined) => V
): V | null {
  const [piece] = pieces(target);
  if (!piece) return read(undefined);
  return uniform(excel, target.range.sheet, piece.area, (style) => {
    const border = sideOf(style, piece.key);
    if (piece.key === "diagonal" && border) {
      const { up, down } = border as { up?: boolean; down?: boolean };
      if (!(target.side === "DiagonalUp" ? up : down)) return read(undefined);
    }
    return read(border);
  });
}

function writeSide(
  target: BorderTarget,
  excel: Session,
  change: (border: Partial<Border> | undefined) => Partial<Border> | undefined
): void {
  guardFormat(target.range, excel);
  for (const { area, key } of pieces(target))
    restyle(excel, target.range.sheet, area, (style) => {
      const border = change(sideOf(style, key));
      const { [key]: before, ...others } = style.border ?? {};
      if (!border) return { ...style, border: others };
      const direction =
        key === "diagonal"
          ? { ...(before as object), [target.side === "DiagonalUp" ? "up" : "down"]: true }
          : {};
      return { ...style, border: { ...others, [key]: { ...direction, ...border } } };
    });
}

const lineOf = (border: Partial<Border> | undefined): Line | undefined =>
  border?.style && LINES[border.style];
const AUTOMATIC = { argb: "FF000000" };

export const RangeBorder: ExcelClass<BorderTarget> = {
  name: "RangeBorder",
  key: ({ side }) => side,
  properties: {
    sideIndex: value(({ side }) => side),
    style: value(
      (target: BorderTarget, excel) =>
        readSide(target, excel, (border) => lineOf(border)?.style ?? "None"),
      (target, name: string, excel) => {
        const style = oneOf(STYLES, name);
        writeSide(target, excel, (border) =>
          style === "None"
            ? undefined
            : {
                color: border?.color ?? AUTOMATIC,
                style: lineFor(style, lineOf(border)?.weight ?? "Thin"),
              }
        );
      }
    ),
    weight: value(
      (target: BorderTarget, excel) =>
        readSide(target, excel, (border) => lineOf(border)?.weight ?? "Thin"),
      (target, name: string, excel) => {
        const weight = oneOf(WEIGHTS, name);
        writeSide(target, excel, (border) => ({
          color: border?.color ?? AUTOMATIC,
          style: lineFor(lineOf(border)?.style ?? "Continuous", weight),
        }));
      }
    ),
    color: value(
      (target: BorderTarget, excel) =>
        readSide(target, excel, (border) => toHex(border?.color) ?? "#000000"),
      (target, color: string, excel) => {
        const argb = toArgb(colorOf(color));
        writeSide(target, excel, (border) => ({ style: border?.style ?? "thin", color: argb }));
      }
    ),
    tintAndShade: value(
      () => 0,
      (_target, _tint: number | null) => undefined
    ),
  },
  methods: {},
};

const border = (range: SheetRange, name: unknown) => {
  const side = SIDES.find((each) => each.toLowerCase() === String(name).toLowerCase());
  if (!side) throw invalidArgument();
  return instance(RangeBorder, { range, side });
};

export const RangeBorderCollection: ExcelClass<SheetRange> = {
  name: "RangeBorderCollection",
  properties: {
    count: value(() => SIDES.length),
    tintAndShade: value(
      () => 0,
      (_range, _tint: number | null) => undefined
    ),
  },
  methods: {
    getItem: (range, [side]: [string]) => border(range, side),
    getItemAt: (range, [index]: [number]) => {
      const side = SIDES[index];
      if (!side) throw itemNotFound();
      return border(range, side);
    },
  },
  items: (range) => SIDES.map((side) => border(range, side)),
};

const HORIZONTAL = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;
const VERTICAL = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;
const READING = { Context: undefined, LeftToRight: "ltr", RightToLeft: "rtl" } as const;

const nameOf = <V>(table: Readonly<Record<string, V>>, stored: V, usual: string): string =>
  Object.keys(table).find((name) => table[name] === stored) ?? usual;

function align(style: CellStyle, change: NonNullable<CellStyle["alignment"]>): CellStyle {
  const alignment = Object.fromEntries(
    Object.entries({ ...style.alignment, ...change }).filter(([, each]) => each !== undefined)
  );
  return { ...style, alignment };
}

function rotationOf(style: CellStyle): number {
  const rotation = style.alignment?.textRotation;
  return rotation === "vertical" ? 180 : (rotation ?? 0);
}

export const FormatProtection: ExcelClass<SheetRange> = {
  name: "FormatProtection",
  properties: {
    locked: styled(
      (style) => style.protection?.locked ?? true,
      (style, locked) => ({ ...style, protection: { ...style.protection, locked } })
    ),
    formulaHidden: styled(
      (style) => style.protection?.hidden ?? false,
      (style, hidden) => ({ ...style, protection: { ...style.protection, hidden } })
    ),
  },
  methods: {},
};

/** Columns of a range; a loop over all of a sheet's columns stops at its known ones when only reading. */
function* columnsIn({ area }: SheetRange): Generator<number> {
  for (let column = area.left; column <= area.right; column++) yield column;
}

const same = <V>(values: Iterable<V>): V | null => {
  let first: V | undefined;
  for (const each of values)
    if (first === undefined) first = each;
    else if (first !== each) return null;
  return first ?? null;
};

function* rowsIn({ area, sheet }: SheetRange): Generator<number> {
  const last = isEntireColumn(area) ? Math.max(sheet.rowCount, area.top) : area.bottom;
  for (let row = area.top; row <= last; row++) yield row;
}

function setWidth(range: SheetRange, excel: Session, set: (column: number) => void): void {
  guardFormat(range, excel, "formatColumns");
  for (const column of columnsIn(range)) set(column);
  excel.book.changes.sheet(range.sheet.id, "columns");
}

function setHeight(range: SheetRange, excel: Session, set: (row: number) => void): void {
  guardFormat(range, excel, "formatRows");
  for (const row of rowsIn(range)) set(row);
  excel.book.changes.sheet(range.sheet.id, "rows");
}

export const RangeFormat: ExcelClass<SheetRange> = {
  name: "RangeFormat",
  properties: {
    font: object(
      () => RangeFont,
      (range) => range
    ),
    fill: object(
      () => RangeFill,
      (range) => range
    ),
    borders: object(
      () => RangeBorderCollection,
      (range) => range
    ),
    protection: object(
      () => FormatProtection,
      (range) => range
    ),
    horizontalAlignment: styled(
      (style) => nameOf(HORIZONTAL, style.alignment?.horizontal, "General"),
      (style, name) => align(style, { horizontal: oneOf(HORIZONTAL, name) })
    ),
    verticalAlignment: styled(
      (style) => nameOf(VERTICAL, style.alignment?.vertical as "top" | undefined, "Bottom"),
      (style, name) => align(style, { vertical: oneOf(VERTICAL, name) })
    ),
    wrapText: styled(
      (style) => style.alignment?.wrapText ?? false,
      (style, wrapText) => align(style, { wrapText })
    ),
    shrinkToFit: styled(
      (style) => style.alignment?.shrinkToFit ?? false,
      (style, shrinkToFit) => align(style, { shrinkToFit })
    ),
    indentLevel: styled(
      (style) => style.alignment?.indent ?? 0,
      (style, indent) => {
        mustBe(indent >= 0 && indent <= 250);
        const horizontal = style.alignment?.horizontal ?? "left";
        return align(style, {
          indent,
          horizontal: indent > 0 ? horizontal : style.alignment?.horizontal,
        });
      }
    ),
    readingOrder: styled(
      (style) => nameOf(READING, style.alignment?.readingOrder, "Context"),
      (style, name) => align(style, { readingOrder: oneOf(READING, name) })
    ),
    textOrientation: styled(rotationOf, (style, degrees) => {
      mustBe((degrees >= -90 && degrees <= 90) || degrees === 180);
      return align(style, { textRotation: degrees === 180 ? "vertical" : degrees });
    }),
    autoIndent: styled(
      (style) =>
        (style.alignment as { justifyLastLine?: boolean } | undefined)?.justifyLastLine ?? false,
      (style, justifyLastLine) => align(style, { justifyLastLine } as object)
    ),
    columnWidth: value(
      (range: SheetRange) =>
        same(map(columnsIn(range), (column) => columnPoints(range.sheet, column))),
      (range, points: number, excel) => {
        mustBe(typeof points === "number" && points >= 0 && points <= 1790);
        setWidth(range, excel, (column) => {
          const model = range.sheet.getColumn(column);
          model.hidden = points === 0;
          if (points > 0) model.width = storedWidth(range.sheet, points);
          model.bestFit = false;
        });
      }
    ),
    rowHeight: value(
      (range: SheetRange) => same(map(rowsIn(range), (row) => rowPoints(range.sheet, row))),
      (range, points: number, excel) => {
        mustBe(typeof points === "number" && points >= 0 && points <= 409.5);
        if (isEntireColumn(range.area) && isEntireRow(range.area))
          range.sheet.properties.defaultRowHeight = roundedPoints(points);
        setHeight(range, excel, (row) => {
          const model = range.sheet.getRow(row);
          model.hidden = points === 0;
          if (points > 0) model.height = roundedPoints(points);
          model.customHeight = points > 0;
        });
      }
    ),
    useStandardWidth: value(
      (range: SheetRange) =>
        same(
          map(
            columnsIn(range),
            (column) => columnPixels(range.sheet, column) === defaultColumnPixels(range.sheet)
          )
        ),
      (range, on: boolean, excel) => {
        if (on)
          setWidth(range, excel, (column) => (range.sheet.getColumn(column).width = undefined));
      }
    ),
    useStandardHeight: value(
      (range: SheetRange) =>
        same(
          map(rowsIn(range), (row) => rowPoints(range.sheet, row) === defaultRowPoints(range.sheet))
        ),
      (range, on: boolean, excel) => {
        if (!on) return;
        setHeight(range, excel, (row) => {
          const model = range.sheet.getRow(row);
          model.height = undefined;
          model.customHeight = false;
        });
      }
    ),
  },
  methods: {
    autofitColumns: (range, _args, excel) => {
      guardFormat(range, excel, "formatColumns");
      fitColumns(excel, range);
    },
    autofitRows: (range, _args, excel) => {
      guardFormat(range, excel, "formatRows");
      fitRows(excel, range);
    },
    adjustIndent: (range, [amount]: [number], excel) =>
      restyle(excel, range.sheet, range.area, (style) => {
        const indent = Math.max(0, (style.alignment?.indent ?? 0) + amount);
        return align(style, { indent, horizontal: style.alignment?.horizontal ?? "left" });
      }),
  },
};

function* map<T, U>(values: Iterable<T>, change: (value: T) => U): Generator<U> {
  for (const each of values) yield change(each);
}
