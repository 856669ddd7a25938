import { EMU, emu } from "../emu";
import type {
  ChartLine,
  ChartTextProperties,
  ShapeProperties,
} from "@cj-tech-master/excelts/chart";
import { parseColor } from "../colors";
import { type ExcelClass, object, value } from "../excel-class";
import { invalidArgument } from "../excel-error";
import { type Session } from "../session";
import { oneOf } from "./range-format";

/** Something of a chart that has a fill, a line or a font: how to read it and change it. */
export interface Formatted {
  readonly shape: () => ShapeProperties | undefined;
  readonly text: () => ChartTextProperties | undefined;
  readonly setShape: (excel: Session, shape: ShapeProperties) => void;
  readonly setText: (excel: Session, text: ChartTextProperties) => void;
}

/** Font sizes stand in hundredths of a point. */
const HUNDREDTHS = 100;

const THEME: Readonly<Record<string, string>> = {
  tx1: "#000000",
  bg1: "#FFFFFF",
  tx2: "#44546A",
  bg2: "#E7E6E6",
  accent1: "#4472C4",
  accent2: "#ED7D31",
  accent3: "#A5A5A5",
  accent4: "#FFC000",
  accent5: "#5B9BD5",
  accent6: "#70AD47",
};

type Color = NonNullable<ChartTextProperties["color"]>;

function shown(color: Color | undefined): string {
  if (!color) return "#000000";
  if (color.srgb) return `#${color.srgb.replace("#", "").toUpperCase()}`;
  const base = THEME[color.schemeName ?? ""] ?? "#000000";
  const { lumMod = 100000, lumOff = 0 } = color;
  if (lumMod === 100000 && lumOff === 0) return base;
  const channel = (at: number) => {
    const part = (parseInt(base.slice(at, at + 2), 16) / 255) * (lumMod / 100000) + lumOff / 100000;
    return Math.round(Math.min(1, part) * 255)
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

function stored(color: string): Color {
  const hex = parseColor(color);
  if (!hex) throw invalidArgument();
  return { srgb: hex };
}

const UNDERLINES = { None: false, Single: true } as const;

export const ChartFont: ExcelClass<Formatted> = {
  name: "ChartFont",
  properties: {
    bold: value(
      (at: Formatted) => at.text()?.bold ?? false,
      (at, bold: boolean, excel) => at.setText(excel, { ...at.text(), bold })
    ),
    italic: value(
      (at: Formatted) => at.text()?.italic ?? false,
      (at, italic: boolean, excel) => at.setText(excel, { ...at.text(), italic })
    ),
    color: value(
      (at: Formatted) => shown(at.text()?.color),
      (at, color: string, excel) => at.setText(excel, { ...at.text(), color: stored(color) })
    ),
    name: value(
      (at: Formatted) => at.text()?.fontFamily ?? "Calibri",
      (at, name: string, excel) =>
        at.setText(excel, {
          ...at.text(),
          fontFamily: name,
          eastAsianFamily: name,
          complexScriptFamily: name,
        })
    ),
    size: value(
      (at: Formatted) => (at.text()?.size ?? 1000) / HUNDREDTHS,
      (at, size: number, excel) => at.setText(excel, { ...at.text(), size: size * HUNDREDTHS })
    ),
    underline: value(
      (at: Formatted) =>
        at.text()?.underline && at.text()?.underline !== "none" ? "Single" : "None",
      (at, name: string, excel) =>
        at.setText(excel, { ...at.text(), underline: oneOf<boolean>(UNDERLINES, name) })
    ),
  },
  methods: {},
};

export const ChartFill: ExcelClass<Formatted> = {
  name: "ChartFill",
  properties: {},
  methods: {
    setSolidColor: (at, [color]: [string], excel) =>
      at.setShape(excel, { ...at.shape(), fill: { solid: stored(color) } }),
    clear: (at, _args, excel) => at.setShape(excel, { ...at.shape(), fill: { noFill: true } }),
    /** Not in a numbered set yet: what a chart's fill is. */
    getSolidColor: (at) => (at.shape()?.fill?.solid ? shown(at.shape()?.fill?.solid) : ""),
  },
};

const DASHES: Readonly<Record<string, ChartLine["dash"]>> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "dot",
  Grey25: "sysDash",
  Grey50: "sysDash",
  Grey75: "sysDash",
  Automatic: "solid",
};

const lineStyle = (at: Formatted): string => {
  const line = at.shape()?.line;
  if (!line) return "Automatic";
  if (line.noFill) return "None";
  return (
    Object.keys(DASHES).find((name) => DASHES[name] === (line.dash ?? "solid")) ?? "Continuous"
  );
};

function setLine(at: Formatted, excel: Session, change: ChartLine): void {
  const line = { ...at.shape()?.line, ...change };
  if (change.noFill === undefined) delete line.noFill;
  at.setShape(excel, { ...at.shape(), line });
}

const lineProperties = {
  color: value(
    (at: Formatted) => shown(at.shape()?.line?.color),
    (at: Formatted, color: string, excel: Session) => setLine(at, excel, { color: stored(color) })
  ),
  lineStyle: value(lineStyle, (at: Formatted, name: string, excel: Session) =>
    name.toLowerCase() === "none"
      ? at.setShape(excel, { ...at.shape(), line: { noFill: true } })
      : setLine(at, excel, { dash: oneOf(DASHES, name) })
  ),
  weight: value(
    (at: Formatted) => (at.shape()?.line?.width ?? 0.75 * EMU) / EMU,
    (at: Formatted, points: number, excel: Session) => setLine(at, excel, { width: emu(points) })
  ),
};

export const ChartLineFormat: ExcelClass<Formatted> = {
  name: "ChartLineFormat",
  properties: lineProperties,
  methods: {
    clear: (at, _args, excel) => at.setShape(excel, { ...at.shape(), line: { noFill: true } }),
  },
};

export const ChartBorder: ExcelClass<Formatted> = {
  name: "ChartBorder",
  properties: lineProperties,
  methods: {
    clear: (at, _args, excel) => at.setShape(excel, { ...at.shape(), line: { noFill: true } }),
  },
};

/** The format classes differ only in which of these they have. */
const PARTS = {
  fill: object<Formatted, Formatted>(
    () => ChartFill,
    (at) => at
  ),
  font: object<Formatted, Formatted>(
    () => ChartFont,
    (at) => at
  ),
  border: object<Formatted, Formatted>(
    () => ChartBorder,
    (at) => at
  ),
  line: object<Formatted, Formatted>(
    () => ChartLineFormat,
    (at) => at
  ),
};

const formatClass = (name: string, ...parts: (keyof typeof PARTS)[]): ExcelClass<Formatted> => ({
  name,
  properties: Object.fromEntries(parts.map((part) => [part, PARTS[part]])),
  methods: {},
});

export const ChartAxisFormat = formatClass("ChartAxisFormat", "fill", "font", "line");
export const ChartAxisTitleFormat = formatClass("ChartAxisTitleFormat", "fill", "font", "border");
export const ChartDataLabelFormat = formatClass("ChartDataLabelFormat", "fill", "font", "border");
export const ChartDataTableFormat = formatClass("ChartDataTableFormat", "fill", "font", "border");
export const ChartErrorBarsFormat = formatClass("ChartErrorBarsFormat", "line");
export const ChartGridlinesFormat = formatClass("ChartGridlinesFormat", "line");
export const ChartLegendFormat = formatClass("ChartLegendFormat", "fill", "font", "border");
export const ChartPlotAreaFormat = formatClass("ChartPlotAreaFormat", "fill", "border");
export const ChartPointFormat = formatClass("ChartPointFormat", "fill", "border");
export const ChartSeriesFormat = formatClass("ChartSeriesFormat", "fill", "line");
export const ChartTitleFormat = formatClass("ChartTitleFormat", "fill", "font", "border");
export const ChartTrendlineFormat = formatClass("ChartTrendlineFormat", "line");
export const ChartTrendlineLabelFormat = formatClass(
  "ChartTrendlineLabelFormat",
  "fill",
  "font",
  "border"
);
export const shownColor = shown;
export const storedColor = stored;
