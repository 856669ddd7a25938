import type { IndicatorFrame } from "../ita/framework";
import { roundHalfUp } from "../ita/numerals";
import type { IndicatorAnalysis, Statement } from "../model/analysis";
import type { ItemEntry } from "../model/assessment";
import { FRAMES } from "../wording/analysis/frames";
import { INDICATOR_TEXTS } from "../wording/analysis/indicators";
import { decidingScore, PASS_MARK } from "./bands";
import type { Basis } from "./basis";
import { bandOfItem, developOf, maintainOf, shortcomingOf } from "./item-statements";
import { noShortcoming, partsWithoutItems, type Parts } from "./indicator-whole";
import { quoteOf } from "./quote";

/** The three parts that the measures report must show of one indicator (ITA.md 3), lowest items first. */
export function analyseIndicator(basis: Basis, frame: IndicatorFrame): IndicatorAnalysis {
  const score = basis.input.results.indicators[frame.number] ?? null;
  const items = basis.itemsOf(frame.number);
  const parts =
    items.length > 0
      ? partsFromItems(basis, frame, items, score)
      : partsWithoutItems(basis, frame, score);
  return { number: frame.number, name: frame.name, instrument: frame.instrument, score, ...parts };
}

function partsFromItems(
  basis: Basis,
  frame: IndicatorFrame,
  items: readonly ItemEntry[],
  score: number | null
): Parts {
  const full = items.filter((item) => bandOfItem(basis, item) === "full");
  const short = items.filter((item) => !full.includes(item)).sort(byScore);
  if (short.length === 0) {
    return {
      shortcomings: [noShortcoming(basis, frame, score)],
      develop: leadsOf(basis, full).flatMap((item) => developOf(basis, item) ?? []),
      maintain: full.flatMap((item) => maintainOf(basis, item) ?? []),
    };
  }
  const lowest = single(short, items, -1);
  const rank = basis.voice.say(FRAMES.quote.lowest, { indicator: frame.number });
  return {
    shortcomings: short.flatMap(
      (item) => shortcomingOf(basis, item, item === lowest ? rank : "") ?? []
    ),
    develop: short.flatMap((item) => developOf(basis, item) ?? []),
    maintain:
      full.length > 0
        ? full.flatMap((item) => maintainOf(basis, item) ?? [])
        : maintainBest(basis, frame, items),
  };
}

/** Where no item stands at full marks, the best one is kept from falling; below the pass mark that is said. */
function maintainBest(
  basis: Basis,
  frame: IndicatorFrame,
  items: readonly ItemEntry[]
): readonly Statement[] {
  const best = items.reduce((a, b) => (byScore(b, a) > 0 ? b : a));
  const { voice } = basis;
  const highest = voice.say(FRAMES.quote.highest, { indicator: frame.number });
  const rank = single([best], items, 1) ? highest : "";
  if (roundHalfUp(rankScore(best)) >= PASS_MARK) {
    return [maintainOf(basis, best, rank)].flatMap((statement) => statement ?? []);
  }
  const allEqual = items.every((item) => rankScore(item) === rankScore(best));
  const quote = allEqual
    ? voice.say(FRAMES.quote.allEqual, { score: voice.score(rankScore(best)) })
    : quoteOf(best, voice, rank);
  const below = voice.say(INDICATOR_TEXTS[frame.number]?.belowPass ?? "", {
    pass: voice.score(PASS_MARK),
    quote: `(${quote})`,
  });
  return [{ text: below + voice.say(basis.entryOf(best)?.maintain ?? ""), items: [best.code] }];
}

/** At full marks something new is said of every item; of documents, of the first of each group. */
function leadsOf(basis: Basis, items: readonly ItemEntry[]): readonly ItemEntry[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const group = basis.input.framework?.items.find((frame) => frame.code === item.code)?.group;
    if (!group) return true;
    if (seen.has(group)) return false;
    seen.add(group);
    return true;
  });
}

/** The one candidate that stands alone at the low (-1) or high (1) end of all items, if there is one. */
function single(
  candidates: readonly ItemEntry[],
  items: readonly ItemEntry[],
  end: -1 | 1
): ItemEntry | undefined {
  return candidates.find(
    (candidate) =>
      items.length > 1 &&
      items.every(
        (item) => item === candidate || (rankScore(candidate) - rankScore(item)) * end > 0
      )
  );
}

/** Items are ranked by their one score, else by the part that is there. */
function rankScore(item: ItemEntry): number {
  return item.score ?? decidingScore(item) ?? 0;
}

/** Lowest first; of two alike the one whose lower part is lower. */
function byScore(a: ItemEntry, b: ItemEntry): number {
  return rankScore(a) - rankScore(b) || (decidingScore(a) ?? 0) - (decidingScore(b) ?? 0);
}
