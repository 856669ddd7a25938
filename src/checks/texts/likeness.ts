import { normalThai } from "../../ita/thai-text";

/** A text without blanks, digits, marks and letter case, for comparing wording. */
export function plain(text: string): string {
  return normalThai(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]/gu, "");
}

/**
 * Likeness of two plain texts by runs of several letters, 0-1: pairs of letters are shared by any two Thai
 * texts of one field, longer runs only by texts that were copied.
 */
export function runLikeness(a: string, b: string, length = 6): number {
  const [first, second] = [runs(a, length), runs(b, length)];
  const total = first.size + second.size;
  if (total === 0) return 0;
  let shared = 0;
  for (const run of first) if (second.has(run)) shared++;
  return (2 * shared) / total;
}

function runs(text: string, length: number): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + length <= text.length; i++) found.add(text.slice(i, i + length));
  return found;
}
