import type { Instrument } from "../model/assessment";
import type { Results } from "../model/results";
import type { Framework } from "./framework";
import { hindering, levelOf, type Level } from "./levels";
import { roundHalfUp } from "./numerals";

/** Why a result has its level: what keeps it from the next higher one. Scores 0-100 at full precision. */
export interface LevelReason {
  readonly total: number;
  readonly level: Level;
  /** The next higher level; null at the highest. */
  readonly next: Level | null;
  /** The total is below what the next level asks. */
  readonly totalShort: boolean;
  /** The instruments that are below what the next level asks of each. */
  readonly short: readonly { readonly instrument: Instrument; readonly score: number }[];
}

/** The level's reason (ITA.md R8, R9); null where the year has no rule or the level cannot be known. */
export function levelReason(
  { total, instruments }: Pick<Results, "total" | "instruments">,
  framework: Framework | null
): LevelReason | null {
  const rule = framework?.levelRule;
  if (!rule || total === null) return null;
  const level = levelOf(rule, total, instruments);
  if (!level) return null;
  const next = rule.levels[rule.levels.indexOf(level) - 1] ?? null;
  const short = next
    ? hindering(next, instruments).map((instrument) => ({
        instrument,
        score: instruments[instrument] ?? 0,
      }))
    : [];
  const totalShort = next !== null && roundHalfUp(total) < next.total;
  return { total, level, next, totalShort, short };
}
