import { hindering, levelOf } from "../../ita/levels";
import { roundHalfUp } from "../../ita/numerals";
import { LEVEL_REASON } from "../../wording/report/level-reason";
import type { ReportContext } from "../context";
import { listInWords } from "./list-in-words";

/** One sentence that says why the level is what it is, or why there is none. */
export function levelReason({ framework, results, year, voice }: ReportContext): string {
  const rule = framework?.levelRule;
  if (year === null) return LEVEL_REASON.noYear;
  if (!rule) return voice.say(LEVEL_REASON.noRule, { year });
  if (results.total === null) return LEVEL_REASON.unknown;
  const level = levelOf(rule, results.total, results.instruments);
  if (!level) return LEVEL_REASON.unknown;

  const total = voice.score(results.total);
  const next = rule.levels[rule.levels.indexOf(level) - 1];
  if (!next) {
    const sentence =
      level.instruments === null ? LEVEL_REASON.highestByTotal : LEVEL_REASON.highest;
    return voice.say(sentence, {
      total,
      level: level.name,
      least: level.total,
      instruments: level.instruments ?? 0,
    });
  }
  const short = listInWords(
    hindering(next, results.instruments).map((instrument) =>
      voice.say(LEVEL_REASON.one, {
        instrument,
        score: voice.score(results.instruments[instrument] ?? 0),
      })
    )
  );
  const totalShort = roundHalfUp(results.total) < next.total;
  const sentence = !totalShort
    ? LEVEL_REASON.instrumentsShort
    : short === ""
      ? LEVEL_REASON.totalShort
      : LEVEL_REASON.both;
  return voice.say(sentence, {
    total,
    level: level.name,
    next: next.name,
    needed: totalShort ? next.total : (next.instruments ?? 0),
    instruments: next.instruments ?? 0,
    short,
  });
}
