import { toArabicDigits } from "../../ita/numerals";

/** Scores, and so thresholds, lie between these. */
export const LIMITS = { least: 0, most: 100 };

/** A threshold typed by hand: 0 to 100, in either digits; null when it is none. */
export function typedThreshold(text: string): number | null {
  const plain = toArabicDigits(text).trim().replace(",", ".");
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return null;
  const value = Number(plain);
  return value <= LIMITS.most ? value : null;
}
