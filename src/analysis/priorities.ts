import type { Framework } from "../ita/framework";
import { roundHalfUp } from "../ita/numerals";
import type { Priority } from "../model/analysis";
import type { Results } from "../model/results";
import type { ScoreShare } from "./shares";

/**
 * Every score below 100 with what the total gains if it alone becomes 100, greatest gain first. An
 * indicator cannot rise above 100, whatever its items say. full precision.
 */
export function prioritiesOf(
  shares: readonly ScoreShare[],
  framework: Framework | null,
  results: Results
): Priority[] {
  return shares
    .filter((share) => roundHalfUp(share.score) < 100)
    .map((share) => ({
      code: share.code,
      ...(share.part ? { part: share.part } : {}),
      indicator: share.indicator,
      score: share.score,
      gain: Math.min((100 - share.score) * share.ofTotal, roomOf(share, framework, results)),
      assumed: share.assumed,
    }))
    .sort((a, b) => b.gain - a.gain);
}

/** Points of the total that the share's indicator can still bring. */
function roomOf(share: ScoreShare, framework: Framework | null, results: Results): number {
  const score = results.indicators[share.indicator] ?? null;
  if (!framework?.weights || score === null) return Infinity;
  const siblings = framework.indicators.filter((one) => one.instrument === share.instrument);
  return ((100 - score) / siblings.length) * framework.weights[share.instrument];
}
