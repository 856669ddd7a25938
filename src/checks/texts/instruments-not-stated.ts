import { INSTRUMENTS } from "../../model/assessment";
import type { CheckInput, Observation } from "../check";
import { hasReport } from "./report";
import { compact } from "./subjects";

/** A report that states total and level without the three instrument scores that explain them. */
export function instrumentsNotStated({ assessment }: CheckInput): Observation[] {
  const { texts, printedTotal, printedLevel, instruments } = assessment;
  if (!hasReport(assessment)) return [];
  const sheets = new Set(texts.sheets);
  const stated = printedTotal.mentions.filter((it) => sheets.has(it.at.sheet));
  const level = printedLevel.mentions.some((it) => sheets.has(it.at.sheet));
  const first = stated.find((it) => it.at.sheet !== texts.memo?.sheet) ?? stated[0];
  if (!first || !level) return [];
  const words = texts.parts.map((part) => compact(part.text));
  const missing = INSTRUMENTS.filter(
    (instrument) =>
      instruments[instrument].mentions.length === 0 &&
      !words.some((text) => quotes(text, instrument))
  );
  if (missing.length === 0) return [];
  return [{ at: first.at, params: { missing: missing.join(", ") } }];
}

/** Whether a text gives a score behind the instrument's name ("IIT ได้ 98.29"); a year is none. */
function quotes(text: string, instrument: string): boolean {
  return new RegExp(`${instrument}[^\\d]{0,40}(?<!\\d)\\d{2,3}(\\.\\d{1,2})?(?!\\d)`).test(text);
}
