import { levelReason as reasonOf } from "../../ita/level-reason";
import { LEVEL_REASON } from "../../wording/report/level-reason";
import type { ReportContext } from "../context";
import { listInWords } from "./list-in-words";

/** One sentence that says why the level is what it is, or why there is none. */
export function levelReason({ framework, results, year, voice }: ReportContext): string {
  if (year === null) return LEVEL_REASON.noYear;
  if (!framework?.levelRule) return voice.say(LEVEL_REASON.noRule, { year });
  const reason = reasonOf(results, framework);
  if (!reason) return LEVEL_REASON.unknown;

  const { level, next, totalShort } = reason;
  const total = voice.score(reason.total);
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
    reason.short.map(({ instrument, score }) =>
      voice.say(LEVEL_REASON.one, { instrument, score: voice.score(score) })
    )
  );
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
