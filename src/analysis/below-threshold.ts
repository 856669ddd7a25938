import { roundHalfUp } from "../ita/numerals";
import type { Assessment, ItemEntry, ScoreEntry } from "../model/assessment";
import type { Place } from "../model/place";
import { decidingScore } from "./bands";

/**
 * Every cell whose score is below the threshold (0-100): indicators, items, and the public and survey
 * cells of both, in all places where they stand. Values are compared rounded half up to two decimals.
 */
export function belowThreshold(assessment: Assessment, threshold: number): Place[] {
  const entries: (Pick<ScoreEntry, "mentions"> | undefined)[] = [];
  for (const entry of [...assessment.indicators, ...assessment.items]) {
    entries.push(entry, entry.parts?.public, entry.parts?.survey);
  }
  const places = new Map<string, Place>();
  for (const mention of entries.flatMap((entry) => entry?.mentions ?? [])) {
    const { parsed, at } = mention;
    if (parsed.kind !== "score" || !isBelow(parsed.value, threshold)) continue;
    places.set(`${at.sheet}!${at.address}`, at);
  }
  return [...places.values()];
}

/** Items below the threshold, an EIT item by either of its parts (ITA.md R8b), in the order of the sheet. */
export function itemsBelow(assessment: Assessment, threshold: number): ItemEntry[] {
  return assessment.items.filter((item) => {
    const score = decidingScore(item);
    return score !== null && isBelow(score, threshold);
  });
}

function isBelow(score: number, threshold: number): boolean {
  return roundHalfUp(score) < threshold;
}
