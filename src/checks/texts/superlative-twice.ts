import { STRONGEST } from "../data/polarity";
import type { CheckInput, Observation } from "../check";
import { measureRows, wordsOf } from "./report";
import { compact } from "./subjects";

/** "The greatest strength" said of more than one indicator: one finding, at the second. */
export function superlativeTwice({ assessment }: CheckInput): Observation[] {
  const claims = measureRows(assessment).flatMap((row) => {
    const cell = wordsOf(row, "analysis");
    return cell && STRONGEST.test(compact(cell.text))
      ? [{ ...cell, indicator: row.indicator }]
      : [];
  });
  const [first, ...rest] = claims;
  const second = rest.find((claim) => claim.indicator !== first?.indicator);
  if (!first || !second) return [];
  const also = claims.filter((claim) => claim !== second).map((claim) => claim.at);
  return [{ at: second.at, also, params: { count: claims.length } }];
}
