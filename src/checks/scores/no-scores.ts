import type { Assessment } from "../../model/assessment";
import { sheetPlace } from "../../model/place";
import type { CheckInput, Observation } from "../check";
import { everyEntry } from "./every-score";

/** Nothing to report on: no indicator and no item has a cell that gives a score, or tries to. */
export function noScores({ assessment }: CheckInput): Observation[] {
  if (hasScores(assessment)) return [];
  const table = assessment.account.tables[0]?.place;
  const ignored = assessment.account.ignored[0]?.place;
  const at = table ?? ignored ?? sheetPlace(assessment.texts.sheets[0] ?? "");
  return [{ at: sheetPlace(at.sheet) }];
}

/** Whether any indicator or item has a filled score cell, whatever it holds. */
export function hasScores(assessment: Assessment): boolean {
  return everyEntry(assessment).some(
    (named) =>
      (named.kind === "indicator" || named.kind === "item") &&
      named.entry.mentions.some((mention) => mention.parsed.kind !== "empty")
  );
}
