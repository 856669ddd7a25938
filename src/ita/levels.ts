import { INSTRUMENTS, type Instrument } from "../model/assessment";
import type { LevelRule } from "./framework";
import { roundHalfUp } from "./numerals";

export type Level = LevelRule["levels"][number];

/**
 * The level of a total and three instrument scores (0-100): the first of the year's levels whose
 * conditions all hold, values rounded half up to two decimals before comparing (ITA.md R8, R9).
 * null when a level with a side condition is in reach but an instrument is not known.
 */
export function levelOf(
  rule: LevelRule,
  total: number,
  instruments: Readonly<Record<Instrument, number | null>>
): Level | null {
  for (const level of rule.levels) {
    if (roundHalfUp(total) < level.total) continue;
    const least = level.instruments;
    if (least === null) return level;
    const scores = INSTRUMENTS.map((instrument) => instruments[instrument]);
    if (scores.some((score) => score !== null && roundHalfUp(score) < least)) continue;
    if (scores.every((score) => score !== null)) return level;
    return null;
  }
  return null;
}

/** Instruments that keep a total from a level: those whose score is below the level's condition. */
export function hindering(
  level: Level,
  instruments: Readonly<Record<Instrument, number | null>>
): Instrument[] {
  const least = level.instruments;
  if (least === null) return [];
  return INSTRUMENTS.filter((instrument) => {
    const score = instruments[instrument];
    return score !== null && roundHalfUp(score) < least;
  });
}
