import type { CheckInput, Observation } from "../check";
import { everyMention, nameOf } from "./every-score";

/** A score cell that holds text, an error value or several numbers. */
export function notANumber({ assessment }: CheckInput): Observation[] {
  const found: Observation[] = [];
  for (const { named, mention } of everyMention(assessment)) {
    if (mention.parsed.kind !== "not-a-number") continue;
    found.push({ at: mention.at, params: { ...nameOf(named), text: String(mention.raw) } });
  }
  return found;
}
