import type { Job, WriteReport } from "./contract";

export type Scores = Readonly<Record<string, number | null>>;

/** Every score of a job by code: "total", instruments, "indicator:3", "i1", "e7:public". */
export function scoresOf({ assessment, results }: Job): Scores {
  const scores: Record<string, number | null> = { total: results.total, ...results.instruments };
  for (const [number, score] of Object.entries(results.indicators)) {
    scores[`indicator:${number}`] = score;
  }
  for (const { code, score, parts } of assessment.items) {
    scores[code] = score;
    for (const [part, entry] of Object.entries(parts ?? {}))
      scores[`${code}:${part}`] = entry.score;
  }
  return scores;
}

/** Scores that differ from those of the last run; nothing before the first one. */
export function changedScores(before: Scores, after: Scores): WriteReport["changedScores"] {
  if (Object.keys(before).length === 0) return [];
  const codes = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...codes].flatMap((code) => {
    const change = { code, before: before[code] ?? null, after: after[code] ?? null };
    return change.before === change.after ? [] : [change];
  });
}
