import names from "./color-names.json";
import type { Color } from "@cj-tech-master/excelts";

/** Office's default theme in the order of the file format's theme indices. */
const THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];
const INDEXED = [
  "000000",
  "FFFFFF",
  "FF0000",
  "00FF00",
  "0000FF",
  "FFFF00",
  "FF00FF",
  "00FFFF",
  "000000",
  "FFFFFF",
  "FF0000",
  "00FF00",
  "0000FF",
  "FFFF00",
  "FF00FF",
  "00FFFF",
  "800000",
  "008000",
  "000080",
  "808000",
  "800080",
  "008080",
  "C0C0C0",
  "808080",
  "9999FF",
  "993366",
  "FFFFCC",
  "CCFFFF",
  "660066",
  "FF8080",
  "0066CC",
  "CCCCFF",
  "000080",
  "FF00FF",
  "FFFF00",
  "00FFFF",
  "800080",
  "800000",
  "008080",
  "0000FF",
  "00CCFF",
  "CCFFFF",
  "CCFFCC",
  "FFFF99",
  "99CCFF",
  "FF99CC",
  "CC99FF",
  "FFCC99",
  "3366FF",
  "33CCCC",
  "99CC00",
  "FFCC00",
  "FF9900",
  "FF6600",
  "666699",
  "969696",
  "003366",
  "339966",
  "003300",
  "333300",
  "993300",
  "993366",
  "333399",
  "333333",
];
/** Names that the API takes for colours: those of HTML. */
const NAMED: Readonly<Record<string, string>> = names;

function tinted(hex: string, tint: number): string {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16);
    const mixed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(mixed).toString(16).padStart(2, "0").toUpperCase();
  };
  return channel(0) + channel(2) + channel(4);
}

/** "#RRGGBB" of a colour of the model; undefined when it has none (automatic). */
export function toHex(color: Partial<Color> | undefined): string | undefined {
  if (!color) return undefined;
  const { argb, theme, tint, indexed } = color as Partial<Color> & {
    tint?: number;
    indexed?: number;
  };
  const base =
    argb !== undefined
      ? argb.slice(-6)
      : theme !== undefined
        ? THEME[theme]
        : indexed !== undefined
          ? INDEXED[indexed]
          : undefined;
  if (base === undefined) return undefined;
  return `#${(tint ? tinted(base, tint) : base).toUpperCase()}`;
}

/** Reads "#RRGGBB", "RRGGBB" or a name such as "orange"; null when it is none. */
export function parseColor(text: string): string | null {
  const hex = /^#?([0-9A-Fa-f]{6})$/.exec(text.trim());
  return hex?.[1]?.toUpperCase() ?? NAMED[text.trim().toLowerCase().replace(/\s/g, "")] ?? null;
}

/** The colour as the model holds it. */
export const toArgb = (hex: string): { argb: string } => ({ argb: `FF${hex}` });
