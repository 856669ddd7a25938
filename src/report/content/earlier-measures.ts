import { FOLLOW_UP_WORDS } from "../../wording/report/follow-up";
import type { ReportContext } from "../context";
import { FOLLOW_UP_FIELDS, followUpFrom, ROUNDS, type FollowUpEntry } from "../standing/follow-up";
import { indicatorName } from "./measure-texts";

/**
 * Measures that are followed up though they are not proposed any more: those of the year that was closed last,
 * recorded or not, and others (dropped ones) as long as anything is recorded of them.
 */
export function earlierEntries(context: ReportContext): FollowUpEntry[] {
  const { standing, analysis } = context;
  const current = new Set(analysis.measures.map((measure) => measure.key));
  const entries = followUpFrom(standing).filter((entry) => !current.has(entry.key));
  const filled = new Set(entries.filter((entry) => entry.filled).map((entry) => entry.key));
  const closed = closedEntries(context).filter((entry) => !current.has(entry.key));
  const promised = new Set(closed.map(({ key }) => key));
  const kept = entries.filter(({ key }) => filled.has(key) || promised.has(key));
  const stands = new Set(kept.map(({ key }) => key));
  return [...kept, ...closed.filter(({ key }) => !stands.has(key))];
}

/** The measures that were undertaken for the year analysed, with nothing recorded yet. */
function closedEntries(context: ReportContext): FollowUpEntry[] {
  const { settings, voice, year } = context;
  const last = settings.closedYears.find((one) => one.year === (year ?? 0) - 1);
  const blank = Object.fromEntries(FOLLOW_UP_FIELDS.map((field) => [field, ""]));
  return (last?.measures ?? []).flatMap(({ key, indicator, name, unit }) =>
    ROUNDS.map((round) => ({
      key,
      round,
      indicator: voice.say(FOLLOW_UP_WORDS.indicator, {
        number: indicator,
        name: indicatorName(context, indicator),
      }),
      measure: voice.say(name),
      unit: voice.say(unit),
      fields: blank as FollowUpEntry["fields"],
      filled: false,
    }))
  );
}
