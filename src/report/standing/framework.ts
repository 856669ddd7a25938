import { INSTRUMENTS, type Instrument } from "../../model/assessment";
import type { CellValue } from "../../model/grid";
import type { ConfirmedFramework } from "../../model/settings";
import { toArabicDigits } from "../../ita/numerals";
import { FRAMEWORK_WORDS } from "../../wording/report/framework-sheet";
import type { Standing } from "../context";

export const FRAMEWORK_ANSWER = "answer";
export const weightRow = (instrument: Instrument) => `weight:${instrument}`;

/**
 * What the officer confirmed on the framework sheet about a year without built-in rules (ITA.md R10);
 * null until the sheet says that it is confirmed. Weights are given as percentages that add up to 100.
 */
export function frameworkFrom(standing: Standing): ConfirmedFramework | null {
  const sheet = standing.framework;
  const answer = (row: string): CellValue => sheet?.[row]?.[FRAMEWORK_ANSWER] ?? "";
  if (answer("confirmed") !== FRAMEWORK_WORDS.confirmed.yes) return null;
  const year = numberOf(answer("year"));
  if (year === null) return null;
  const percents = INSTRUMENTS.map((instrument) => numberOf(answer(weightRow(instrument))));
  const [IIT, EIT, OIT] = percents;
  const complete = percents.every((one) => one !== null);
  const sum = percents.reduce<number>((total, one) => total + (one ?? 0), 0);
  return {
    year,
    weights:
      complete && Math.abs(sum - 100) < 0.01
        ? { IIT: (IIT ?? 0) / 100, EIT: (EIT ?? 0) / 100, OIT: (OIT ?? 0) / 100 }
        : null,
    levelRuleOf: numberOf(answer("rule")),
  };
}

function numberOf(value: CellValue): number | null {
  if (typeof value === "number") return value;
  const match = /\d+(\.\d+)?/.exec(toArabicDigits(String(value)));
  return match ? Number(match[0]) : null;
}
