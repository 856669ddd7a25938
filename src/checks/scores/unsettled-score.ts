import type { CheckInput, Observation } from "../check";

/** Reasons that have a sentence of their own; others say only that it could not be settled. */
const REASONS = new Set(["position", "name", "no-label", "agency", "parts", "scale"]);

/** What the reader could not settle, or settled by an assumption, and the officer should look at: once a cell. */
export function unsettledScore({ assessment }: CheckInput): Observation[] {
  const seen = new Set<string>();
  return assessment.account.unsettled.flatMap(({ at, reason }) => {
    const key = `${at.sheet}!${at.address}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [REASONS.has(reason) ? { at, params: { case: reason } } : { at }];
  });
}
