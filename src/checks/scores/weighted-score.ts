import { scoreText } from "../../ita/numerals";
import { INSTRUMENTS, type Instrument } from "../../model/assessment";
import type { CheckInput, Observation } from "../check";
import { scoreOf } from "./every-score";

/** A weighted score (out of 30 or 40) that stands where a score of 0-100 belongs. */
export function weightedScore(input: CheckInput): Observation[] {
  const found: Observation[] = [];
  for (const instrument of INSTRUMENTS) {
    for (const mention of input.assessment.instruments[instrument].mentions) {
      const score = scoreOf(mention);
      if (score === null || !isWeighted(instrument, score, input)) continue;
      const expected = input.results.instruments[instrument]!;
      const typed = mention.formula === null && typeof mention.raw === "number";
      const fix = { at: mention.at, from: mention.raw, to: Number(scoreText(expected, "arabic")) };
      found.push({
        at: mention.at,
        params: {
          kind: "instrument",
          subject: instrument,
          value: scoreText(score, "arabic"),
          expected: scoreText(expected, "arabic"),
          weight: Math.round(input.framework!.weights![instrument] * 100),
        },
        ...(typed ? { fix } : {}),
      });
    }
  }
  return found;
}

/** Whether a printed instrument score is the reckoned one times its weight. */
export function isWeighted(instrument: Instrument, printed: number, input: CheckInput): boolean {
  const expected = input.results.instruments[instrument];
  const weight = input.framework?.weights?.[instrument];
  if (expected === null || weight === undefined) return false;
  if (Math.abs(expected - printed) <= 0.01) return false;
  return Math.abs(expected * weight - printed) <= 0.011;
}
