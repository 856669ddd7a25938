import { IMPROVE, IMPROVE_URGENTLY, IMPROVES, KEEP, KEEP_CURRENT } from "../data/polarity";
import type { CheckInput, Observation } from "../check";
import { partsOf } from "./report";
import { compact } from "./subjects";

/** A "to maintain" that demands improvement; keeping things up to date is part of maintaining. */
export function maintainIsImprove({ assessment }: CheckInput): Observation[] {
  return partsOf(assessment, ["maintain"])
    .filter((part) => demandsImprovement(compact(part.body)))
    .map((part) => ({
      at: part.at,
      params: { kind: "indicator", subject: String(part.indicator ?? "") },
    }));
}

function demandsImprovement(text: string): boolean {
  if (IMPROVE_URGENTLY.test(text)) return true;
  const demands = text.match(IMPROVE) ?? [];
  if (demands.length === 0 && !IMPROVES.test(text)) return false;
  return !KEEP.test(text) && !KEEP_CURRENT.test(text);
}
