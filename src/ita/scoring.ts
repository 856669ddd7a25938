import { INSTRUMENTS, type Assessment, type Instrument, type ItemEntry } from "../model/assessment";
import type { Results } from "../model/results";
import type { Framework } from "./framework";
import { levelOf } from "./levels";

/** Plain mean of what is there; null when anything is missing or there is nothing. */
export function mean(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum / values.length;
}

/** total = 0.30 IIT + 0.30 EIT + 0.40 OIT (ITA.md R1), with the year's weights. Scores 0-100. */
export function totalOf(
  instruments: Readonly<Record<Instrument, number | null>>,
  weights: Readonly<Record<Instrument, number>>
): number | null {
  let total = 0;
  for (const instrument of INSTRUMENTS) {
    const score = instruments[instrument];
    if (score === null) return null;
    total += score * weights[instrument];
  }
  return total;
}

/**
 * An indicator's score from its items at full precision: the plain mean (R3); for two-part EIT items the
 * mean of the two part means, nothing rounded between (R4); for OIT the mean of the groups (R5).
 * null when an item is missing. Every item of the year must be among items for the answer to be given.
 */
export function indicatorFromItems(
  framework: Framework,
  indicator: number,
  items: readonly ItemEntry[]
): number | null {
  const frames = framework.items.filter((frame) => frame.indicator === indicator);
  const known = frames.length > 0;
  const entries = known
    ? frames.map((frame) => items.find((item) => item.code === frame.code))
    : items.filter((item) => item.indicator === indicator);
  if (entries.length === 0 || entries.some((entry) => entry === undefined)) return null;
  const there = entries as ItemEntry[];
  if (there.every((item) => item.parts)) {
    const publicMean = mean(there.map((item) => item.parts?.public?.score ?? null));
    const surveyMean = mean(there.map((item) => item.parts?.survey?.score ?? null));
    return mean([publicMean, surveyMean]);
  }
  const groups = framework.groups.filter((group) => group.indicator === indicator);
  if (groups.length === 0) return mean(there.map((item) => item.score));
  return mean(groups.map((group) => groupMean(framework, group.number, there)));
}

/** Plain mean of a group's items (R5); the printed group may follow another rule (R6). */
export function groupMean(
  framework: Framework,
  group: string,
  items: readonly ItemEntry[]
): number | null {
  const codes = framework.items.filter((item) => item.group === group).map((item) => item.code);
  return mean(codes.map((code) => items.find((item) => item.code === code)?.score ?? null));
}

/**
 * The results of an assessment by the year's rules: instruments and total start at the ten indicators as
 * announced; an indicator without a score of its own is computed from its items (ITA.md R0).
 * framework is null for a year without one: then nothing is totalled or levelled (R10).
 */
export function resultsOf(assessment: Assessment, framework: Framework | null): Results {
  const indicators: Record<number, number | null> = {};
  const computed: number[] = [];
  for (let number = 1; number <= 10; number++) {
    const entry = assessment.indicators.find((indicator) => indicator.number === number);
    let score = entry?.score ?? null;
    if (score === null && framework && !hasConflict(entry)) {
      score = indicatorFromItems(framework, number, assessment.items);
      if (score !== null) computed.push(number);
    }
    indicators[number] = score;
  }
  const instruments = instrumentsOf(indicators, framework, assessment);
  const total = framework?.weights ? totalOf(instruments, framework.weights) : null;
  const level =
    framework?.levelRule && total !== null
      ? levelOf(framework.levelRule, total, instruments)
      : null;
  return {
    fiscalYear: assessment.fiscalYear.value,
    total,
    level: level?.name ?? null,
    instruments,
    indicators,
    computed,
  };
}

/** Two places that differ leave the score open: it is asked, not computed. */
function hasConflict(
  entry:
    { readonly mentions: readonly { readonly parsed: { readonly kind: string } }[] } | undefined
): boolean {
  return (entry?.mentions ?? []).filter((mention) => mention.parsed.kind === "score").length > 1;
}

function instrumentsOf(
  indicators: Readonly<Record<number, number | null>>,
  framework: Framework | null,
  assessment: Assessment
): Record<Instrument, number | null> {
  const scores: Record<Instrument, number | null> = { IIT: null, EIT: null, OIT: null };
  for (const instrument of INSTRUMENTS) {
    const numbers = (framework?.indicators ?? [])
      .filter((frame) => frame.instrument === instrument)
      .map((frame) => frame.number);
    const anyIndicator = numbers.some((number) => indicators[number] !== null);
    scores[instrument] = anyIndicator
      ? mean(numbers.map((number) => indicators[number] ?? null))
      : assessment.instruments[instrument].score;
  }
  return scores;
}
