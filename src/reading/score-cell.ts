import type { ParsedScore } from "../model/assessment";
import type { CellValue } from "../model/grid";
import { plainText } from "../ita/thai-text";

const NUMBER = /^-?\d+(?:\s?[.,]\s?\d+)?$/;
/** What officers write around a score without meaning anything else: marks of footnotes or of a trend, its unit, the level that it gives. */
const AROUND: readonly RegExp[] = [
  /\s*[▲▼△▽↑↓↗↘→⬆⬇]\ufe0f?$/g,
  /^[*†‡]+\s*|\s*(?:[*†‡]+|[¹²³⁰-⁹]+[⁾)]?)$/g,
  /\s*[([]\s*(?:ระดับ)?\s*(?:ผ่าน(?:ดีเยี่ยม|ดี)?|ต้องปรับปรุง(?:โดยด่วน)?|AA|[A-F])\s*[)\]]$/,
  /^(ได้)?\s*(ค่า)?คะแนน(เฉลี่ย|ที่ได้)?\s*[:=]?\s*/,
  /^(ร้อยละ|เท่ากับ|=)\s*/,
  /\s*(คะแนน|points?|pts)\.?$/i,
  /\s*\/\s*100(\.0+)?$/,
];
const BRACKETS = /^[([{"'“]+\s*(.*?)\s*[)\]}"'”]+$/;
const DATE_FORMAT = /(^|[^"\\])(d|yy|bb|m{3,}|h:)/i;

/** Whether a number format shows dates or times. Colours, locales and quoted text aside. */
export function showsDate(format: string): boolean {
  return DATE_FORMAT.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, "").replace(/General/gi, ""));
}

/** Whether a cell holds a figure that was meant for a score, if perhaps a wrong one. */
export function isFigure(
  parsed: ParsedScore
): parsed is Exclude<ParsedScore, { readonly kind: "empty" | "not-a-number" }> {
  return parsed.kind !== "empty" && parsed.kind !== "not-a-number";
}

/**
 * Reads one score cell, once: later code only looks at the kind. value is as Office.js gives it (a percent
 * cell 0.9867), format its number format. Nothing is guessed: what is not one plain number between
 * 0 and 100 comes out as what it is.
 */
export function parseScore(value: CellValue, format = "General"): ParsedScore {
  if (typeof value === "boolean") return { kind: "not-a-number" };
  if (typeof value === "number") {
    if (!Number.isFinite(value) || showsDate(format)) return { kind: "not-a-number" };
    return format.includes("%")
      ? classify(value * 100, decimalsOf(value * 100), true)
      : classify(value, decimalsOf(value), false);
  }
  return parseText(value);
}

/** A score with all that is written around it; longer texts are sentences, and slow to take apart. */
const LONGEST = 100;

function parseText(value: string): ParsedScore {
  let text = plainText(value);
  if (/^[-–—.]*$/.test(text)) return { kind: "empty" };
  if (text.length > LONGEST || !/\d/.test(text)) return { kind: "not-a-number" };
  text = unwrap(text);
  for (const pattern of AROUND) text = text.replace(pattern, "");
  const percent = /%$/.test(text);
  text = text.replace(/\s*%$/, "").trim();
  if (!NUMBER.test(text)) return { kind: "not-a-number" };
  const plain = text.replace(/\s/g, "");
  if (/,\d{3}$/.test(plain)) return classify(Number(plain.replace(",", "")), 0, percent);
  const digits = plain.replace(",", ".");
  return classify(Number(digits), digits.split(".")[1]?.length ?? 0, percent);
}

function unwrap(text: string): string {
  return BRACKETS.exec(text)?.[1] ?? text;
}

/** Decimals as a person would see them; a computed mean has many. */
function decimalsOf(value: number): number {
  if (Number.isSafeInteger(value)) return 0;
  const text = String(Number(value.toPrecision(12)));
  return text.includes("e") ? 12 : (text.split(".")[1]?.length ?? 0);
}

function classify(value: number, decimals: number, percent: boolean): ParsedScore {
  const exact = percent ? Number(value.toPrecision(13)) : value;
  if (exact >= 0 && exact <= 100) {
    return { kind: "score", value: exact, decimals, ...(percent ? { percent: true } : {}) };
  }
  const suggestion = withPoint(exact);
  if (suggestion === null) return { kind: "out-of-range", value: exact };
  return { kind: "lost-decimal", value: exact, suggestion };
}

/** Divisors that put a lost point back, each with the least score that is likelier than a slip of another kind. */
const LOST_POINT = [
  { divisor: 10, least: 50 },
  { divisor: 100, least: 20 },
];

/** The score that a number without its decimal point was (9867, 986.7), or null. */
function withPoint(value: number): number | null {
  for (const { divisor, least } of LOST_POINT) {
    const score = Number((value / divisor).toPrecision(12));
    if (score >= least && score <= 100) return score;
  }
  return null;
}
