import type { Framework } from "../../ita/framework";
import { hindering } from "../../ita/levels";
import { roundHalfUp, scoreText } from "../../ita/numerals";
import type { Results } from "../../model/results";

/** Why a result has its level, as params of a sentence; case picks the sentence. */
export interface LevelReason extends Readonly<Record<string, string>> {
  /** "highest", "instrument" (an instrument keeps it from the next level) or "total" (the total does). */
  readonly reason: "highest" | "instrument" | "total";
  readonly total: string;
  readonly expected: string;
}

/**
 * The level's reason: what keeps the result from the next higher level ("95.41, but EIT 93.07 is below 95").
 * null where the year has no rule or the level cannot be known.
 */
export function levelReason(results: Results, framework: Framework | null): LevelReason | null {
  const levels = framework?.levelRule?.levels ?? [];
  const index = levels.findIndex((level) => level.name === results.level);
  if (index < 0 || results.total === null) return null;
  const common = { total: scoreText(results.total, "arabic"), expected: levels[index]!.name };
  const next = levels[index - 1];
  if (!next) return { ...common, reason: "highest", ...leastOf(levels[index]!) };
  const asked = { next: next.name, ...leastOf(next) };
  if (roundHalfUp(results.total) < next.total) return { ...common, reason: "total", ...asked };
  const names = hindering(next, results.instruments);
  const hinders = names.map((it) => `${it} ${scoreText(results.instruments[it] ?? 0, "arabic")}`);
  return { ...common, reason: "instrument", ...asked, hinders: hinders.join(", ") };
}

function leastOf(level: { readonly total: number; readonly instruments: number | null }) {
  return {
    leastTotal: String(level.total),
    ...(level.instruments === null ? {} : { least: String(level.instruments) }),
  };
}
