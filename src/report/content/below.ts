import { roundHalfUp } from "../../ita/numerals";
import type { ItemEntry } from "../../model/assessment";
import type { ReportContext } from "../context";

type Context = Pick<ReportContext, "assessment" | "settings">;

/** The scores that an item was given: one, or its two parts. */
export function scoresOf(item: ItemEntry): number[] {
  const scores = item.parts
    ? [item.parts.public?.score ?? null, item.parts.survey?.score ?? null]
    : [item.score];
  return scores.filter((score): score is number => score !== null);
}

/** Items of which any score is below the threshold (ITA.md R8b), in the sheet's order. */
export function itemsBelow({ assessment, settings }: Context, indicator?: number): ItemEntry[] {
  return assessment.items.filter(
    (item) =>
      (indicator === undefined || item.indicator === indicator) &&
      scoresOf(item).some((score) => roundHalfUp(score) < settings.threshold)
  );
}

/** Indicators with a known score, highest and lowest: all that share the place. */
export function extremes({ results }: Pick<ReportContext, "results">): {
  readonly best: readonly number[];
  readonly worst: readonly number[];
} {
  const known = Object.entries(results.indicators).flatMap(([number, score]) =>
    score === null ? [] : [{ number: Number(number), score: roundHalfUp(score) }]
  );
  const having = (score: number) =>
    known.filter((one) => one.score === score).map((one) => one.number);
  const scores = known.map((one) => one.score);
  if (scores.length === 0) return { best: [], worst: [] };
  return { best: having(Math.max(...scores)), worst: having(Math.min(...scores)) };
}
