import { levelReason } from "../../ita/level-reason";
import type { Job } from "../../steps/contract";
import { useSpeech } from "../words";

/** Why the level is what it is, in words. */
export function LevelReason({ job }: { job: Job }) {
  const { say, score } = useSpeech();
  const reason = levelReason(job.results, job.framework);
  if (!reason) return null;
  const { level, next, totalShort, short } = reason;
  const asked = next ?? level;
  const key =
    next !== null
      ? totalShort
        ? "read.reason.total"
        : "read.reason.instrument"
      : asked.instruments === null
        ? "read.reason.highestByTotal"
        : "read.reason.highest";
  return (
    <p>
      {say(key, {
        total: score(reason.total),
        least: asked.total,
        instruments: asked.instruments ?? 0,
        short: short.map((it) => `${it.instrument} ${score(it.score)}`).join(", "),
        level: level.name,
      })}
    </p>
  );
}
