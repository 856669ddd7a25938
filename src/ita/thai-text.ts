import { toArabicDigits } from "./numerals";

/** Nearly every text needs no change: one look tells. */
const UNUSUAL =
  /[\u00a0\u00ad\u0300-\u036f\u2000-\u200f\u202f\u2060\u3000\ufeff\u0e4d]|\u0e40\u0e40/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
/** Nikhahit and sara aa, also with a tone mark between them or before them, make sara am. */
const SPLIT_SARA_AM = /\u0e4d([\u0e48-\u0e4b]?)\u0e32/g;
const DOUBLED_SARA_E = /\u0e40\u0e40/g;

/**
 * Text with one spelling of what looks alike: sara am as one sign, แ for เเ, ordinary spaces, nothing
 * invisible. Line breaks, digits and everything that a reader sees stay.
 */
export function normalThai(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(SPACES, " ")
    .replace(SPLIT_SARA_AM, "$1\u0e33")
    .replace(DOUBLED_SARA_E, "\u0e41");
}

/** Plain texts found before: a workbook is read cell by cell, and several readers ask for the same cell. */
const plainTexts = new Map<string, string>();
const REMEMBERED = 4000;

/** Text in one line for reading: normal Thai, Arabic digits, HTML remnants gone, single spaces. */
export function plainText(text: string): string {
  const known = plainTexts.get(text);
  if (known !== undefined) return known;
  const plain = toArabicDigits(withoutTags(normalThai(text)))
    .replace(/\s+/g, " ")
    .trim();
  if (plainTexts.size >= REMEMBERED) plainTexts.clear();
  plainTexts.set(text, plain);
  return plain;
}

function withoutTags(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text.replace(/<\/?[a-z][^<>]*>/gi, " ").replace(/&nbsp;/gi, " ");
}

/** Spellings that are equally right, or so common that they are no difference (ITA.md 2, 5). */
const EQUAL: readonly (readonly [RegExp, string])[] = [
  [/ของทางราชการ/g, "ของราชการ"],
  [/พ\.?ศ\.?/g, ""],
  [/ประจำปี(งบประมาณ)?|ปีงบประมาณ/g, ""],
  [/25[5-9][0-9]/g, ""],
  [/ฯลฯ|ฯ/g, ""],
];

/** What is compared when two names may be the same: no spaces, marks, years or case. */
export function nameKey(text: string): string {
  let key = plainText(text).toLowerCase();
  for (const [pattern, replacement] of EQUAL) key = key.replace(pattern, replacement);
  return key.replace(/[^\u0e01-\u0e3a\u0e40-\u0e4ea-z0-9]/g, "");
}

/** The pairs of neighbouring signs of a name key, sorted: made once for names that are compared often. */
export type Pairs = Int32Array;

export function pairsOf(key: string): Pairs {
  const pairs = new Int32Array(Math.max(0, key.length - 1));
  for (let i = 0; i < pairs.length; i++) {
    pairs[i] = (key.charCodeAt(i) << 16) | key.charCodeAt(i + 1);
  }
  return pairs.sort();
}

/** How alike two names are by their pairs, 0-1 (Dice): 1 when they hold the same pairs. */
export function likenessOfPairs(a: Pairs, b: Pairs): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const order = a[i]! - b[j]!;
    if (order === 0) shared++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return (2 * shared) / (a.length + b.length);
}

/** How alike two texts are, 0-1, spaces, marks, years and case aside. */
export function likeness(a: string, b: string): number {
  return likenessOfPairs(pairsOf(nameKey(a)), pairsOf(nameKey(b)));
}
