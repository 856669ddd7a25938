import type { Place } from "../../model/place";
import type { CheckInput, Observation } from "../check";
import { hasReport } from "./report";

type Digits = "thai" | "arabic";

/**
 * Thai and Arabic digits in one text, and a sheet of the report in other digits than the rest. Digits of
 * addresses, codes and telephone numbers are none of the text's own.
 */
export function mixedDigits({ assessment }: CheckInput): Observation[] {
  if (!hasReport(assessment)) return [];
  const found: Observation[] = [];
  const sheets = new Map<string, { at: Place; digits: Digits }[]>();
  const { texts } = assessment;
  for (const part of texts.parts.filter((it) => texts.sheets.includes(it.at.sheet))) {
    const digits = digitsOf(part.text);
    if (digits.size === 2) found.push({ at: part.at, params: {} });
    for (const it of digits) {
      const known = sheets.get(part.at.sheet) ?? [];
      sheets.set(part.at.sheet, [...known, { at: part.at, digits: it }]);
    }
  }
  const all = [...sheets.values()].flat();
  const usual = majority(all.map((it) => it.digits));
  for (const texts of sheets.values()) {
    const own = majority(texts.map((it) => it.digits));
    if (sheets.size < 2 || own === null || usual === null || own === usual) continue;
    const first = texts.find((it) => it.digits === own)!;
    found.push({ at: first.at, params: { case: "sheet" } });
  }
  return found;
}

function majority(digits: readonly Digits[]): Digits | null {
  const thai = digits.filter((it) => it === "thai").length;
  if (digits.length === 0 || thai * 2 === digits.length) return null;
  return thai * 2 > digits.length ? "thai" : "arabic";
}

/** Addresses and codes; no part of them is so long that a text without any is searched over and over. */
const ADDRESSES = /https?:\S+|www\.\S+|[^\s@]{1,80}@\S+/g;
const CODES = /[A-Za-z][\w.-]{0,80}\d[\w.-]*|\d[\d-]{0,80}[A-Za-z]\w*/g;

/** The kinds of digits of a text's own numbers. */
function digitsOf(text: string): Set<Digits> {
  const own = text
    .replace(ADDRESSES, "")
    .replace(CODES, "")
    .replace(/\b0\d[\d -]{6,}\d\b/g, "");
  const digits = new Set<Digits>();
  if (/[๐-๙]/.test(own)) digits.add("thai");
  if (/[0-9]/.test(own)) digits.add("arabic");
  return digits;
}
