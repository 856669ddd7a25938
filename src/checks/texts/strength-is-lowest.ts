import { STRENGTH } from "../data/polarity";
import type { MeasureRow } from "../../model/texts";
import type { CheckInput, Observation } from "../check";
import { itemsBelow, lowestIndicators } from "./lowest";
import { measureRows, partsOf, wordsOf } from "./report";
import { clausesOf, stanceOf } from "./stance";
import { codesIn, compact, indicatorsIn, speaksOfItem } from "./subjects";

/**
 * A strength claimed, in a measure's analysis or in a summary, for one of the three lowest indicators or for
 * an item below the threshold; or such an indicator given nothing but praise in its measures.
 */
export function strengthIsLowest(input: CheckInput): Observation[] {
  return [...inMeasures(input), ...inSummaries(input)];
}

function inMeasures(input: CheckInput): Observation[] {
  const lowest = lowestIndicators(input);
  const rows = measureRows(input.assessment);
  return rows.flatMap((row) => {
    const analysis = wordsOf(row, "analysis");
    if (!analysis || row.indicator === null) return [];
    const item = claimedItem(analysis.text, row.indicator, input);
    const subject = String(row.indicator);
    if (item !== null) {
      return [{ at: analysis.at, params: { case: "item", kind: "indicator", subject, item } }];
    }
    if (!lowest.has(row.indicator) || stanceOf(analysis.text).lacks) return [];
    const claims = STRENGTH.test(compact(analysis.text));
    if (!claims && !onlyPraised(row.indicator, rows)) return [];
    return [{ at: analysis.at, params: { kind: "indicator", subject } }];
  });
}

/** Whether every analysis that the indicator's rows give is praise. */
function onlyPraised(indicator: number, rows: readonly MeasureRow[]): boolean {
  const stances = rows
    .filter((row) => row.indicator === indicator)
    .flatMap((row) => wordsOf(row, "analysis") ?? [])
    .map((cell) => stanceOf(cell.text));
  return stances.every((it) => it.praises && !it.lacks);
}

/** An item below the threshold that a clause calls a strength, by its code or its subject. */
function claimedItem(text: string, indicator: number | null, input: CheckInput): string | null {
  const below = itemsBelow(input);
  for (const clause of clausesOf(text)) {
    if (!STRENGTH.test(clause) || stanceOf(clause).lacks) continue;
    const codes = codesIn(clause);
    const item = input.assessment.items.find(
      (it) =>
        below.some((low) => low.code === it.code) &&
        (codes.includes(it.code) ||
          (codes.length === 0 &&
            it.indicator === indicator &&
            speaksOfItem(clause, it, input.framework)))
    );
    if (item) return item.code;
  }
  return null;
}

/** Strengths that a summary claims for indicators or items that it names. */
function inSummaries(input: CheckInput): Observation[] {
  const lowest = lowestIndicators(input);
  return partsOf(input.assessment, [
    "paragraph",
    "memo",
    "problem",
    "way-forward",
    "follow-up",
  ]).flatMap((part) => {
    for (const clause of clausesOf(part.text)) {
      if (!STRENGTH.test(clause) || stanceOf(clause).lacks) continue;
      const number = indicatorsIn(clause).find((it) => lowest.has(it));
      if (number !== undefined) {
        return [{ at: part.at, params: { kind: "indicator", subject: String(number) } }];
      }
    }
    const item = claimedItem(part.text, part.indicator, input);
    if (item === null) return [];
    return [{ at: part.at, params: { case: "item", kind: "item", subject: item, item } }];
  });
}
