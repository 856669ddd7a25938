import type { PrintPlan } from "../../model/sheet-plan";
import { PAPER_WORDS } from "../../wording/report/paper";

const POINTS_PER_CENTIMETRE = 72 / 2.54;
/** A4 in centimetres. */
const A4 = { short: 21, long: 29.7 };
/** Excel and LibreOffice round column widths to pixels: a little is left free so that nothing is scaled. */
const SPARE = 6;

/** Margins of the official letter (ITA.md 4): left 3, right 2, top 2.5, bottom 2 cm. */
export const LETTER: PrintPlan = {
  orientation: "Portrait",
  margins: { left: 3, right: 2, top: 2.5, bottom: 2 },
};

export const PORTRAIT: PrintPlan = {
  orientation: "Portrait",
  margins: { left: 2.5, right: 1.5, top: 2, bottom: 2 },
  footer: PAPER_WORDS.page,
};

export const LANDSCAPE: PrintPlan = {
  orientation: "Landscape",
  margins: { left: 1.5, right: 1.5, top: 1.6, bottom: 1.6 },
  footer: PAPER_WORDS.page,
};

/** The width between the margins, in points. */
export function usableWidth({ orientation, margins }: PrintPlan): number {
  const paper = orientation === "Portrait" ? A4.short : A4.long;
  return Math.floor((paper - margins.left - margins.right) * POINTS_PER_CENTIMETRE) - SPARE;
}

/** Column widths in points that fill the paper: fixed ones as given, the rest shared by weight. */
export function columnsOn<Key extends string>(
  print: PrintPlan,
  columns: Readonly<Record<Key, number | { readonly share: number }>>
): { readonly key: Key; readonly width: number }[] {
  const entries = Object.entries(columns) as [Key, number | { readonly share: number }][];
  const fixed = entries.reduce((sum, [, size]) => sum + (typeof size === "number" ? size : 0), 0);
  const shares = entries.reduce(
    (sum, [, size]) => sum + (typeof size === "number" ? 0 : size.share),
    0
  );
  const rest = usableWidth(print) - fixed;
  return entries.map(([key, size]) => ({
    key,
    width: typeof size === "number" ? size : Math.floor((rest * size.share) / shares),
  }));
}
