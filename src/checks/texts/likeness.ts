import { normalThai } from "../../ita/thai-text";

/** A text without blanks, digits, marks and letter case, for comparing wording. */
export function plain(text: string): string {
  return normalThai(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]/gu, "");
}

/**
 * Share of the longer text's letters that stand in the shorter one too, 0-1: letters of runs that both have. Pairs of
 * letters are shared by any two Thai texts of one field, runs of several only by texts that were copied.
 */
export function sharedShare(a: string, b: string, length = 6): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length < length) return a === b ? 1 : 0;
  let shared = 0;
  let counted = 0;
  for (let start = 0; start + length <= long.length; start++) {
    if (!short.includes(long.slice(start, start + length))) continue;
    shared += start + length - Math.max(start, counted);
    counted = start + length;
  }
  return shared / long.length;
}
