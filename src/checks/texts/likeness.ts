/** A text without blanks, digits, marks and letter case, for comparing wording. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\u0e4d\u0e32/g, "\u0e33")
    .replace(/\u0e40\u0e40/g, "\u0e41")
    .replace(/[^\p{L}\p{M}]/gu, "");
}

/** Dice likeness of two plain texts by pairs of letters, 0-1. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      pairs.set(pair, left - 1);
      shared++;
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}
