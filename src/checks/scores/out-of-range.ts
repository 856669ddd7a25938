import type { CheckInput, Observation } from "../check";
import { everyMention, nameOf } from "./every-score";

/** A score below 0, or above 100 and not to be explained by a lost decimal point. */
export function outOfRange({ assessment }: CheckInput): Observation[] {
  const found: Observation[] = [];
  for (const { named, mention } of everyMention(assessment)) {
    if (mention.parsed.kind !== "out-of-range") continue;
    found.push({ at: mention.at, params: { ...nameOf(named), value: mention.parsed.value } });
  }
  return found;
}
