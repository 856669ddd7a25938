import type { CheckInput, Observation } from "../check";
import { everyMention, nameOf } from "./every-score";

/** A typed score with more decimals than the two that are announced. */
export function tooPrecise({ assessment }: CheckInput): Observation[] {
  const found: Observation[] = [];
  for (const { named, mention } of everyMention(assessment)) {
    const { parsed, formula, raw } = mention;
    if (parsed.kind !== "score" || formula !== null || parsed.percent) continue;
    if (parsed.decimals <= 2) continue;
    found.push({ at: mention.at, params: { ...nameOf(named), text: String(raw) } });
  }
  return found;
}
