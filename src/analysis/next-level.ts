import type { Framework } from "../ita/framework";
import type { Level } from "../ita/levels";
import { roundHalfUp } from "../ita/numerals";
import type { NextLevel } from "../model/analysis";
import { INSTRUMENTS, type Instrument } from "../model/assessment";
import type { Results } from "../model/results";
import type { ScoreShare } from "./shares";

type Condition = NextLevel["conditions"][number];
type Change = NextLevel["changes"][number];

/**
 * The fewest scores that have to rise, and how far, for the level above the present one. Each instrument
 * that its condition hinders rises first, by the scores that are worth most to it; then whatever is worth
 * most to the total. The last one of a perception instrument rises only as far as needed; a document is
 * complete or not, so it rises to 100. null where the year has no rule or the total is not known.
 */
export function nextLevelOf(
  shares: readonly ScoreShare[],
  framework: Framework | null,
  results: Results
): NextLevel | null {
  const { total, level } = results;
  const levels = framework?.levelRule?.levels ?? [];
  if (total === null || level === null || levels.length === 0) return null;
  const at = levels.findIndex((one) => one.name === level);
  const target = levels[at - 1];
  if (!target) {
    const present = levels[at];
    return {
      target: null,
      conditions: present ? conditionsOf(present, results) : [],
      changes: [],
      reached: true,
    };
  }
  const conditions = conditionsOf(target, results);
  const climb = new Climb(shares);
  for (const condition of conditions) {
    if (condition.what !== "total") climb.raise(condition.what, condition.score, condition.needed);
  }
  climb.raise("total", total, target.total);
  return {
    target: target.name,
    conditions,
    changes: climb.changes(),
    reached: conditions.every(
      ({ what, score, needed }) => roundHalfUp(score + climb.gained(what)) >= needed
    ),
  };
}

function conditionsOf(level: Level, results: Results): Condition[] {
  const condition = (what: Condition["what"], score: number | null, needed: number) =>
    score === null ? [] : [{ what, score, needed, met: roundHalfUp(score) >= needed }];
  const least = level.instruments;
  return [
    ...condition("total", results.total, level.total),
    ...(least === null
      ? []
      : INSTRUMENTS.flatMap((one) => condition(one, results.instruments[one], least))),
  ];
}

/** Scores on their way up. */
class Climb {
  private readonly raised = new Map<ScoreShare, number>();

  constructor(private readonly shares: readonly ScoreShare[]) {}

  /**
   * Raises scores until the instrument or the total, at a score now, has what it needs: one that already
   * rises goes on before another begins, then the one that brings most.
   */
  raise(what: Instrument | "total", now: number, needed: number): void {
    const candidates = this.shares
      .filter((share) => what === "total" || share.instrument === what)
      .filter((share) => this.scoreOf(share) < 100)
      .sort(
        (a, b) =>
          Number(this.raised.has(b)) - Number(this.raised.has(a)) || room(b, what) - room(a, what)
      );
    for (const share of candidates) {
      const reached = now + this.gained(what);
      if (roundHalfUp(reached) >= needed) return;
      const rise = (needed - reached) / worthOf(share, what);
      this.raised.set(share, targetScore(share, this.scoreOf(share) + rise));
    }
  }

  /** What the raised scores bring so far. */
  gained(what: Instrument | "total"): number {
    let gain = 0;
    for (const [share, to] of this.raised) {
      if (what === "total" || share.instrument === what) {
        gain += (to - share.score) * worthOf(share, what);
      }
    }
    return gain;
  }

  changes(): Change[] {
    return [...this.raised]
      .map(([share, to]) => ({
        code: share.code,
        ...(share.part ? { part: share.part } : {}),
        from: share.score,
        to,
        gain: (to - share.score) * share.ofTotal,
        assumed: share.assumed,
      }))
      .sort((a, b) => b.gain - a.gain);
  }

  private scoreOf(share: ScoreShare): number {
    return this.raised.get(share) ?? share.score;
  }
}

function worthOf(share: ScoreShare, what: Instrument | "total"): number {
  return what === "total" ? share.ofTotal : share.ofInstrument;
}

function room(share: ScoreShare, what: Instrument | "total"): number {
  return (100 - share.score) * worthOf(share, what);
}

/** Two decimals upward, so that the printed score is enough; documents rise to 100. */
function targetScore(share: ScoreShare, wanted: number): number {
  if (share.instrument === "OIT" || wanted >= 100) return 100;
  return Math.min(100, Math.ceil(Number((wanted * 100).toPrecision(12))) / 100);
}
