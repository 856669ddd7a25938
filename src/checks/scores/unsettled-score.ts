import { mean } from "../../ita/scoring";
import type { Assessment } from "../../model/assessment";
import type { Place } from "../../model/place";
import type { CheckInput, Observation } from "../check";
import { agree, scoreOf } from "./every-score";

/** Reasons that have a sentence of their own; others say only that it could not be settled. */
const REASONS = new Set([
  "position",
  "name",
  "no-label",
  "agency",
  "parts",
  "scale",
  "headless",
  "years",
  "halves",
]);

/** What the reader could not settle, or settled by an assumption, and the officer should look at: once a cell, of a sheet's scale once. */
export function unsettledScore({ assessment }: CheckInput): Observation[] {
  const seen = new Set<string>();
  return [...assessment.account.unsettled, ...besideHalves(assessment)].flatMap(
    ({ at, reason }) => {
      const key = reason === "scale" ? at.sheet : `${at.sheet}!${at.address}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [REASONS.has(reason) ? { at, params: { case: reason } } : { at }];
    }
  );
}

/** The one score of an EIT item that is not the mean of the halves beside it (R8b): a head may stand over another's figures. */
function besideHalves({ items }: Assessment): { readonly at: Place; readonly reason: string }[] {
  return items.flatMap(({ mentions, parts }) => {
    const halves = mean([parts?.public?.score ?? null, parts?.survey?.score ?? null]);
    const [single] = mentions;
    const score = single ? scoreOf(single) : null;
    if (!single || score === null || halves === null || agree(score, halves)) return [];
    return [{ at: single.at, reason: "halves" }];
  });
}
