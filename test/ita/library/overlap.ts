/** Signs in a piece of wording that is compared: Thai has no spaces between words, so letters are counted. */
const SIZE = 6;

const cut = new Map<string, Set<string>>();

/** Runs of letters of a text, without spaces, digits, punctuation and titles. */
function pieces(text: string): Set<string> {
  const known = cut.get(text);
  if (known) return known;
  const letters = text.replace(/\{[^}]*\}/g, "").replace(/[^\p{L}\p{M}]/gu, "");
  const found = new Set<string>();
  for (let at = 0; at + SIZE <= letters.length; at++) found.add(letters.slice(at, at + SIZE));
  cut.set(text, found);
  return found;
}

/** Share of the smaller text's pieces that the other has too, 0-1. */
export function overlap(a: string, b: string): number {
  const first = pieces(a);
  const second = pieces(b);
  const smaller = Math.min(first.size, second.size);
  if (smaller === 0) return 0;
  let shared = 0;
  for (const piece of first) if (second.has(piece)) shared++;
  return shared / smaller;
}
