import type { Framework } from "../../ita/framework";
import { levelOf } from "../../ita/levels";
import { groupMean, indicatorFromItems, mean, totalOf } from "../../ita/scoring";
import {
  INSTRUMENTS,
  type Assessment,
  type IndicatorEntry,
  type Instrument,
} from "../../model/assessment";
import type { Results } from "../../model/results";
import type { CheckInput } from "../check";
import { agree } from "./every-score";

/**
 * Means that an indicator's score may rightly be (ITA.md R3-R6): of its items, and for OIT of its printed
 * groups too. Empty where a part is unknown, or where it is in doubt itself: a bad item does not also
 * make its mean wrong.
 */
export function meansOfIndicator(
  number: number,
  assessment: Assessment,
  framework: Framework
): number[] {
  const means: number[] = [];
  const groups = framework.groups.filter((group) => group.indicator === number);
  if (groups.length > 0) {
    const printed = groups.map((group) => printedGroup(assessment, group.number));
    const fromItems = groups.map((group) => meansOfGroup(group.number, assessment, framework));
    const printedMean = mean(printed);
    if (printedMean !== null) means.push(printedMean);
    // A group that its items do not bear out is its own finding, so the items' mean counts as well.
    for (const choice of [0, 1]) {
      const mixed = mean(fromItems.map((it, i) => it[choice] ?? it[0] ?? printed[i] ?? null));
      if (mixed !== null) means.push(mixed);
    }
    return means;
  }
  const fromItems = indicatorFromItems(framework, number, assessment.items);
  return fromItems === null ? [] : [fromItems];
}

/** The plain mean of a group's items, and where an item is taken to weigh twice (R6) that mean as well. */
export function meansOfGroup(
  group: string,
  assessment: Assessment,
  framework: Framework
): number[] {
  const plain = groupMean(framework, group, assessment.items);
  if (plain === null) return [];
  const { doubledItem } = framework;
  if (doubledItem?.group !== group) return [plain];
  const codes = framework.items.filter((item) => item.group === group).map((item) => item.code);
  const scores = [...codes, doubledItem.code].map(
    (code) => assessment.items.find((item) => item.code === code)?.score ?? null
  );
  const doubled = mean(scores);
  return doubled === null ? [plain] : [plain, doubled];
}

function printedGroup(assessment: Assessment, number: string): number | null {
  return assessment.groups.find((group) => group.number === number)?.score ?? null;
}

/**
 * The score that an indicator ought to have when its printed one does not follow from its parts; null
 * when it follows, or cannot be reckoned.
 */
export function expectedOf(
  entry: IndicatorEntry,
  { assessment, framework }: CheckInput
): number | null {
  if (!framework || entry.score === null) return null;
  const means = meansOfIndicator(entry.number, assessment, framework);
  if (means.length === 0 || means.some((it) => agree(it, entry.score!))) return null;
  return means[0]!;
}

/**
 * The results once every indicator that its parts contradict has the score of its parts: what follows
 * from these is a consequence of the wrong indicator, and no finding of its own.
 */
export function rightedResults(input: CheckInput): Results {
  const { assessment, framework, results } = input;
  if (!framework) return results;
  const indicators: Record<number, number | null> = { ...results.indicators };
  for (const entry of assessment.indicators) {
    indicators[entry.number] = expectedOf(entry, input) ?? results.indicators[entry.number] ?? null;
  }
  const instruments: Record<Instrument, number | null> = { ...results.instruments };
  for (const instrument of INSTRUMENTS) {
    const scores = framework.indicators
      .filter((it) => it.instrument === instrument)
      .map((it) => indicators[it.number] ?? null);
    instruments[instrument] = mean(scores) ?? results.instruments[instrument];
  }
  const total = framework.weights ? totalOf(instruments, framework.weights) : null;
  const rule = framework.levelRule;
  const level = rule && total !== null ? (levelOf(rule, total, instruments)?.name ?? null) : null;
  return { ...results, indicators, instruments, total, level };
}
