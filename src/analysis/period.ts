import { FRAMES } from "../wording/analysis/frames";
import type { MeasureStep } from "../model/analysis";
import type { Voice } from "./voice";

const QUARTERS = [1, 2, 3, 4];

/**
 * The period of a measure as printed ("๑ ตุลาคม ๒๕๖๘ - ๓๐ กันยายน ๒๕๖๙"), from the first to the last
 * quarter of its steps; the whole year where no step has one. year is the fiscal year of the measures
 * (Buddhist era); null gives "".
 */
export function periodOf(steps: readonly MeasureStep[], year: number | null, voice: Voice): string {
  if (year === null) return "";
  const used = steps.flatMap((step) => step.quarters).filter((q) => QUARTERS.includes(q));
  const first = used.length > 0 ? Math.min(...used) : 1;
  const last = used.length > 0 ? Math.max(...used) : 4;
  const days = { year, before: year - 1 };
  return voice.say(FRAMES.period, {
    from: voice.say(FRAMES.quarterDays[first - 1]?.from ?? "", days),
    to: voice.say(FRAMES.quarterDays[last - 1]?.to ?? "", days),
  });
}

/** "ไตรมาสที่ ๑", "ไตรมาสที่ ๒ และ ๔", "ทุกไตรมาส"; "" where a step has no quarter of its own. */
export function quartersText(quarters: readonly number[], voice: Voice): string {
  if (quarters.length === 0) return "";
  if (QUARTERS.every((quarter) => quarters.includes(quarter)))
    return voice.say(FRAMES.quarters.every);
  const last = quarters[quarters.length - 1] as number;
  const before = quarters.slice(0, -1).join(" ");
  const list = before ? `${before} ${FRAMES.quarters.and} ${last}` : String(last);
  return voice.say(FRAMES.quarters.some, { quarters: list });
}
