import type { Measure } from "../model/analysis";
import type { MeasureChoice } from "../model/settings";
import type { Basis } from "./basis";
import { shortcomingOf } from "./item-statements";
import { periodOf } from "./period";

/**
 * The proposed measures as the officer settled them: dropped ones left out, edited ones with the officer's
 * words, the officer's own ones behind the others of their indicator.
 */
export function chosenMeasures(basis: Basis, proposed: readonly Measure[]): Measure[] {
  const { measures: choices } = basis.input.settings;
  const known = new Set(proposed.map((measure) => measure.key));
  const kept = proposed.flatMap((measure) => {
    const choice = choices.find((one) => one.key === measure.key);
    if (!choice) return [measure];
    return choice.dropped ? [] : [edited(basis, measure, choice)];
  });
  const own = choices
    .filter((choice) => !known.has(choice.key) && !choice.dropped)
    .flatMap((choice) => ownMeasure(basis, choice) ?? []);
  return [...kept, ...own].sort((a, b) => a.indicator - b.indicator);
}

function edited(basis: Basis, measure: Measure, choice: MeasureChoice): Measure {
  const steps = choice.steps ?? measure.steps;
  const period = choice.steps
    ? periodOf(choice.steps, basis.measuresYear, basis.voice)
    : measure.period;
  return {
    ...measure,
    name: choice.name ?? measure.name,
    items: choice.items ?? measure.items,
    analysis: choice.analysis ?? measure.analysis,
    steps,
    period: choice.period ?? period,
    unit: choice.unit ?? measure.unit,
    proof: choice.proof ?? measure.proof,
    budget: choice.budget ?? measure.budget,
  };
}

/** A measure of the officer's own needs an indicator and a name; all else may still be empty. */
function ownMeasure(basis: Basis, choice: MeasureChoice): Measure | null {
  if (choice.indicator === undefined || !choice.name) return null;
  const items = choice.items ?? [];
  const findings = basis
    .itemsOf(choice.indicator)
    .filter((item) => items.includes(item.code))
    .flatMap((item) => shortcomingOf(basis, item)?.text ?? []);
  const blank: Measure = {
    key: choice.key,
    indicator: choice.indicator,
    items,
    name: choice.name,
    analysis: findings.join(" "),
    steps: [],
    period: periodOf([], basis.measuresYear, basis.voice),
    unit: "",
    proof: "",
    budget: "",
    source: "officer",
  };
  return edited(basis, blank, choice);
}
