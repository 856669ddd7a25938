import { roundHalfUp } from "../ita/numerals";
import type { Band, PerceptionBand } from "../model/analysis";
import type { Instrument, ItemEntry } from "../model/assessment";

/** Least score of each perception band, best first (THAI.md 5); the pass mark of the country is 85. */
export const PASS_MARK = 85;
const PERCEPTION_BANDS: readonly { readonly band: PerceptionBand; readonly from: number }[] = [
  { band: "full", from: 100 },
  { band: "high", from: 95 },
  { band: "good", from: PASS_MARK },
  { band: "low", from: 70 },
];

/** The band of a score (0-100, compared rounded half up) of an instrument. */
export function bandOf(score: number, instrument: Instrument): Band {
  if (instrument !== "OIT") return perceptionBandOf(score);
  const rounded = roundHalfUp(score);
  return rounded >= 100 ? "full" : rounded <= 0 ? "none" : "part";
}

/** The band of a perception, and of any mean of scores. */
export function perceptionBandOf(score: number): PerceptionBand {
  return PERCEPTION_BANDS.find(({ from }) => roundHalfUp(score) >= from)?.band ?? "failing";
}

/** The score that an item is judged by: of an EIT item the lower of its parts (ITA.md R8b); null when unknown. */
export function decidingScore(item: ItemEntry): number | null {
  const parts = [item.parts?.public?.score, item.parts?.survey?.score].filter(
    (score): score is number => typeof score === "number"
  );
  return parts.length > 0 ? Math.min(...parts) : item.score;
}
