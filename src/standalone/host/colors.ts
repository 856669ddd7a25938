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
/** Names that Excel's API takes for colours. */
const NAMED: Readonly<Record<string, string>> = {
  aqua: "00FFFF",
  black: "000000",
  blue: "0000FF",
  brown: "A52A2A",
  cyan: "00FFFF",
  fuchsia: "FF00FF",
  gold: "FFD700",
  gray: "808080",
  green: "008000",
  grey: "808080",
  lightblue: "ADD8E6",
  lightgray: "D3D3D3",
  lightgreen: "90EE90",
  lightyellow: "FFFFE0",
  lime: "00FF00",
  magenta: "FF00FF",
  maroon: "800000",
  navy: "000080",
  olive: "808000",
  orange: "FFA500",
  pink: "FFC0CB",
  purple: "800080",
  red: "FF0000",
  silver: "C0C0C0",
  teal: "008080",
  violet: "EE82EE",
  white: "FFFFFF",
  yellow: "FFFF00",
  darkblue: "00008B",
  darkgreen: "006400",
  darkred: "8B0000",
  darkgray: "A9A9A9",
  lightsalmon: "FFA07A",
  lightcoral: "F08080",
  lightpink: "FFB6C1",
  tomato: "FF6347",
  coral: "FF7F50",
  salmon: "FA8072",
  crimson: "DC143C",
  indigo: "4B0082",
  khaki: "F0E68C",
  lavender: "E6E6FA",
  beige: "F5F5DC",
  tan: "D2B48C",
  turquoise: "40E0D0",
  skyblue: "87CEEB",
  steelblue: "4682B4",
  royalblue: "4169E1",
  dodgerblue: "1E90FF",
  cornflowerblue: "6495ED",
  seagreen: "2E8B57",
  forestgreen: "228B22",
  limegreen: "32CD32",
  chocolate: "D2691E",
  firebrick: "B22222",
  orangered: "FF4500",
  darkorange: "FF8C00",
  plum: "DDA0DD",
  orchid: "DA70D6",
  powderblue: "B0E0E6",
  palegreen: "98FB98",
  paleturquoise: "AFEEEE",
  mistyrose: "FFE4E1",
  linen: "FAF0E6",
  ivory: "FFFFF0",
  honeydew: "F0FFF0",
  azure: "F0FFFF",
  aliceblue: "F0F8FF",
  snow: "FFFAFA",
  wheat: "F5DEB3",
};

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
