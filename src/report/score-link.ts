import { toArabicDigits } from "../ita/numerals";
import type { CellValue } from "../model/grid";
import { absoluteReference, type Place } from "../model/place";

/** What a score cell must tell to be linked: any ScoreMention does. */
export interface LinkedScore {
  readonly at: Place;
  readonly raw: CellValue;
  readonly parsed: { readonly kind: string; readonly value?: number; readonly percent?: boolean };
}

const THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙";
/** As close as two readings of one cell must be, in points. */
const SAME = 1e-9;

/**
 * The formula that gives a score (0-100) from the officer's cell, so that it follows when that cell is
 * changed: a plain link for a number, times 100 for a percent cell, and for a text the Thai digits and
 * the words around the number taken away. null when no cell of the mentions can be linked that way.
 */
export function scoreLink(mentions: readonly LinkedScore[], score: number | null): string | null {
  if (score === null) return null;
  for (const { at, raw, parsed } of mentions) {
    if (parsed.kind !== "score" || Math.abs((parsed.value ?? NaN) - score) > SAME) continue;
    const reference = absoluteReference(at);
    if (typeof raw === "number") {
      if (Math.abs(raw - score) <= SAME) return `=${reference}`;
      if (parsed.percent && Math.abs(raw * 100 - score) <= SAME) return `=${reference}*100`;
    }
    if (typeof raw === "string") {
      const words = wordsAround(raw);
      if (Math.abs(plainNumber(raw, words) - score) <= SAME) {
        return `=VALUE(TRIM(${without(words, inArabicDigits(reference))}))`;
      }
    }
  }
  return null;
}

/** Everything in a text that is neither digit, point nor space: "คะแนน", "(", ")". */
function wordsAround(text: string): string[] {
  return [...new Set(text.match(/[^\s0-9๐-๙.]+/g) ?? [])].sort((a, b) => b.length - a.length);
}

/** What the formula below will give. */
function plainNumber(text: string, words: readonly string[]): number {
  const rest = words.reduce((left, word) => left.replaceAll(word, ""), toArabicDigits(text)).trim();
  return /^\d+(\.\d+)?$/.test(rest) ? Number(rest) : NaN;
}

function inArabicDigits(reference: string): string {
  return [...THAI_DIGITS].reduce(
    (formula, digit, value) => `SUBSTITUTE(${formula},"${digit}","${value}")`,
    reference
  );
}

function without(words: readonly string[], formula: string): string {
  return words.reduce(
    (inner, word) => `SUBSTITUTE(${inner},"${word.replaceAll('"', '""')}","")`,
    formula
  );
}
