import type { Color } from "@cj-tech-master/excelts";

/** The Office theme, in the order in which files number it. */
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
] as const;

/** A colour of the model as CSS; undefined where the model names none. */
export function cssColor(
  color: (Partial<Color> & { tint?: number }) | undefined
): string | undefined {
  if (!color) return undefined;
  if (color.argb) return `#${color.argb.slice(-6)}`;
  const base = color.theme === undefined ? undefined : THEME[color.theme];
  return base && tinted(base, color.tint ?? 0);
}

/** A theme colour made lighter (tint > 0) or darker (tint < 0), channel by channel. */
function tinted(hex: string, tint: number): string {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).padStart(2, "0");
  };
  return `#${channel(0)}${channel(2)}${channel(4)}`;
}
