import { textOfBand, type LibraryEntry } from "../ita/library";
import type { MeasureStep } from "../model/analysis";
import type { ItemEntry } from "../model/assessment";
import { FRAMES } from "../wording/analysis/frames";
import type { Basis } from "./basis";
import { bandOfItem, maintainOf, shortcomingOf } from "./item-statements";

/**
 * The finding that an item's measure answers to, and what follows from it; at full marks what it keeps.
 * Below 70 the order of the head is a step of the measure, so that the finding gives the way beyond it.
 */
export function findingOf(basis: Basis, item: ItemEntry): string {
  const shortcoming = shortcomingOf(basis, item);
  if (!shortcoming) return maintainOf(basis, item)?.text ?? "";
  const band = bandOfItem(basis, item) ?? "good";
  const develop = basis.entryOf(item)?.develop ?? {};
  const way = textOfBand(develop, band === "failing" ? "low" : band);
  if (!way) return shortcoming.text;
  const therefore = basis.voice.say(FRAMES.therefore, { way: basis.voice.say(way) });
  return `${shortcoming.text} ${therefore}`;
}

/**
 * The steps of an item's measure. A perception below 70 begins with what the head orders and by when; at
 * full marks something new is added to the steps that keep it (THAI.md 5, 6).
 */
export function stepsOf(
  basis: Basis,
  item: ItemEntry,
  entry: LibraryEntry
): readonly MeasureStep[] {
  const { steps } = entry.measure;
  const band = bandOfItem(basis, item);
  const text = band && entry.develop[band];
  if (!text) return steps;
  if (band === "failing") return [{ text, quarters: [1] }, ...steps];
  const last = Math.max(1, ...steps.flatMap((step) => step.quarters));
  return band === "full" ? [...steps, { text, quarters: [last] }] : steps;
}
