import type { CheckInput } from "../check";

/**
 * Numbers of the three lowest indicators, by score. Full marks are never low, and where more than three
 * share the third lowest score the tie is left out.
 */
export function lowestIndicators({ results }: CheckInput): Set<number> {
  const scored = Object.entries(results.indicators)
    .flatMap(([number, score]) =>
      score === null || score >= 100 ? [] : [{ number: Number(number), score }]
    )
    .sort((a, b) => a.score - b.score);
  const third = scored[2]?.score ?? Infinity;
  const low = scored.filter((it) => it.score <= third);
  const lowest = low.length > 3 ? low.filter((it) => it.score < third) : low;
  return new Set(lowest.map((it) => it.number));
}

/** Item codes of which the score, or either part of it, is below the threshold (ITA.md R8b), each with its lowest part. */
export function itemsBelow(input: CheckInput): readonly ItemBelow[] {
  const known = below.get(input);
  if (known) return known;
  const found = lowItems(input);
  below.set(input, found);
  return found;
}

/** Checks ask for them text by text. */
const below = new WeakMap<CheckInput, readonly ItemBelow[]>();

interface ItemBelow {
  readonly code: string;
  readonly score: number;
  readonly part?: "public" | "survey";
}

function lowItems({ assessment, threshold }: CheckInput): ItemBelow[] {
  return assessment.items.flatMap((item) => {
    const parts = (["public", "survey"] as const).flatMap((part) => {
      const score = item.parts?.[part]?.score ?? null;
      return score === null ? [] : [{ code: item.code, score, part }];
    });
    const all =
      parts.length > 0 || item.score === null ? parts : [{ code: item.code, score: item.score }];
    const low = all.filter((it) => it.score < threshold).sort((a, b) => a.score - b.score)[0];
    return low ? [low] : [];
  });
}
