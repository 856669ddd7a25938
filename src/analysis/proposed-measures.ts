import type { LibraryMeasure } from "../ita/library";
import type { Measure } from "../model/analysis";
import type { ItemEntry } from "../model/assessment";
import { INDICATOR_TEXTS } from "../wording/analysis/indicators";
import { fill } from "../wording/say";
import { decidingScore } from "./bands";
import type { Basis } from "./basis";
import { itemsBelow } from "./below-threshold";
import { analyseIndicator } from "./indicator-analysis";
import { findingOf, stepsOf } from "./item-measure";
import { periodOf } from "./period";
import { unitOf } from "./units";

/**
 * The measures that the office is advised to take: one for every item below the threshold, and one for
 * every indicator that has none, by its lowest item (ITA.md 3, points 4 and 6).
 */
export function proposedMeasures(basis: Basis): Measure[] {
  const { assessment, settings } = basis.input;
  const below = itemsBelow(assessment, settings.threshold);
  return basis.indicators.flatMap(({ number }) => {
    const items = basis.itemsOf(number);
    const weak = items.filter((item) => below.includes(item));
    const chosen = weak.length > 0 ? weak : lowest(items);
    const measures = chosen.flatMap((item) => measureOf(basis, item) ?? []);
    return measures.length > 0 ? measures : withoutItems(basis, number);
  });
}

function measureOf(basis: Basis, item: ItemEntry): Measure | null {
  const entry = basis.entryOf(item);
  if (!entry || item.indicator === null) return null;
  const measure = { ...entry.measure, steps: stepsOf(basis, item, entry) };
  return {
    ...drawn(basis, measure),
    key: keyOf(basis, item.code),
    indicator: item.indicator,
    items: [item.code],
    analysis: findingOf(basis, item),
  };
}

/** An indicator whose items are not known still gets a measure, by its own subject. */
function withoutItems(basis: Basis, number: number): Measure[] {
  const texts = INDICATOR_TEXTS[number];
  const frame = basis.indicators.find((indicator) => indicator.number === number);
  if (!texts || !frame) return [];
  const analysis = analyseIndicator(basis, frame);
  if (analysis.score === null) return [];
  const subject = frame.name;
  const measure = {
    ...texts.measure,
    name: fill(texts.measure.name, { subject }),
    steps: texts.measure.steps.map((step) => ({ ...step, text: fill(step.text, { subject }) })),
  };
  return [
    {
      ...drawn(basis, measure),
      key: keyOf(basis, `indicator-${number}`),
      indicator: number,
      items: [],
      analysis: analysis.shortcomings.map((statement) => statement.text).join(" "),
    },
  ];
}

/** A library measure as the office would print it. */
function drawn(basis: Basis, measure: LibraryMeasure) {
  const { voice, agency, input, measuresYear } = basis;
  return {
    name: voice.say(measure.name),
    steps: measure.steps.map((step) => ({ ...step, text: voice.say(step.text) })),
    period: periodOf(measure.steps, measuresYear, voice),
    unit: voice.say(unitOf(measure.unit, input.settings.office.divisions, agency)),
    proof: voice.say(measure.proof),
    budget: "",
    source: "library" as const,
  };
}

/** Stable over runs: the year analysed and the item. */
function keyOf(basis: Basis, what: string): string {
  return `${basis.input.results.fiscalYear ?? "year"}:${what}`;
}

function lowest(items: readonly ItemEntry[]): readonly ItemEntry[] {
  const scoreOf = (item: ItemEntry) => decidingScore(item) ?? 100;
  const [first] = [...items].sort((a, b) => scoreOf(a) - scoreOf(b));
  return first ? [first] : [];
}
