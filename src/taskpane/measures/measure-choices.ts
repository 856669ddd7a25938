import type { Measure } from "../../model/analysis";
import type { MeasureChoice } from "../../model/settings";

/** The officer's choices with one of them changed; a choice that says nothing more is left out. */
export function withChoice(
  choices: readonly MeasureChoice[],
  key: string,
  change: Omit<MeasureChoice, "key">
): MeasureChoice[] {
  const before = choices.find((choice) => choice.key === key);
  const after: MeasureChoice = { ...before, ...change, key };
  return [...choices.filter((choice) => choice.key !== key), after];
}

/** The choices without one: the proposal stands again as it was. */
export function withoutChoice(choices: readonly MeasureChoice[], key: string): MeasureChoice[] {
  return choices.filter((choice) => choice.key !== key);
}

/** Drops a measure. One of the officer's own, or taken from the library, goes for good. */
export function dropped(choices: readonly MeasureChoice[], measure: Measure): MeasureChoice[] {
  return measure.source === "officer"
    ? withoutChoice(choices, measure.key)
    : withChoice(choices, measure.key, { dropped: true, name: measure.name });
}

/** Brings a dropped proposal back with what was edited before, but for its being dropped. */
export function restored(choices: readonly MeasureChoice[], key: string): MeasureChoice[] {
  return withChoice(choices, key, { dropped: false });
}

/** A key for a measure of the officer's own that no other has. */
export function ownKey(choices: readonly MeasureChoice[]): string {
  const used = choices.map((choice) => Number(/^officer:(\d+)$/.exec(choice.key)?.[1] ?? 0));
  return `officer:${Math.max(0, ...used) + 1}`;
}

/** What of a measure differs from what it was: only that becomes the officer's choice. */
export function changesOf(before: Measure, after: Measure): Omit<MeasureChoice, "key"> {
  const change: Record<string, unknown> = {};
  for (const field of ["name", "analysis", "steps", "period", "unit", "proof", "budget"] as const) {
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      change[field] = after[field];
  }
  return change;
}
