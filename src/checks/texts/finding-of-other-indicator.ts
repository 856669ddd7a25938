import { INDICATOR_SUBJECTS } from "../data/indicator-subjects";
import type { Place } from "../../model/place";
import type { CheckInput, Observation } from "../check";
import { ANALYSIS_ROLES, measureRows, partsOf, wordsOf } from "./report";
import { codesIn, compact, indicatorsIn } from "./subjects";

interface Text {
  readonly at: Place;
  readonly text: string;
  readonly indicator: number | null;
  /** Words of another subject that tell: what is to be done borrows its means from other indicators. */
  readonly least: number;
}

/**
 * A measure's analysis, or an indicator's text, that speaks of another indicator's subject and has not one
 * word of its own.
 */
export function findingOfOtherIndicator(input: CheckInput): Observation[] {
  const { assessment } = input;
  const texts: Text[] = [
    ...partsOf(assessment, ANALYSIS_ROLES).map((part) => ({
      at: part.at,
      text: part.body,
      indicator: part.indicator,
      least: part.role === "shortcoming" ? 1 : 2,
    })),
    ...measureRows(assessment).flatMap((row) => {
      const cell = wordsOf(row, "analysis");
      return cell ? [{ ...cell, indicator: row.indicator, least: 1 }] : [];
    }),
  ];
  return texts.flatMap(({ at, text, indicator, least }) => {
    if (indicator === null) return [];
    const other = otherSubject(text, indicator, least, input);
    if (other === null) return [];
    return [
      { at, params: { kind: "indicator", subject: String(indicator), other: String(other) } },
    ];
  });
}

/** The indicator whose subject the text speaks of instead of its own; null when it is at home. */
function otherSubject(
  text: string,
  own: number,
  least: number,
  { assessment }: CheckInput
): number | null {
  const named = namedIndicators(text, assessment.items);
  if (named.size > 0) {
    if (named.has(own)) return null;
    return named.size === 1 ? [...named][0]! : null;
  }
  const words = compact(text);
  const home = INDICATOR_SUBJECTS[own];
  if (!home || [...home.core, ...home.home].some((word) => word.test(words))) return null;
  const scored = Object.entries(INDICATOR_SUBJECTS)
    .map(([number, subject]) => ({
      number: Number(number),
      core: subject.core.filter((word) => word.test(words)).length,
    }))
    .filter((it) => it.core >= (home.near.test(words) ? Math.max(2, least) : least))
    .sort((a, b) => b.core - a.core);
  return scored[0]?.number ?? null;
}

/** Indicators that the text names by number, or by the code of one of their items. */
function namedIndicators(
  text: string,
  items: readonly { readonly code: string; readonly indicator: number | null }[]
): Set<number> {
  const codes = codesIn(text);
  const byCode = items
    .filter((item) => codes.includes(item.code))
    .flatMap((item) => (item.indicator === null ? [] : [item.indicator]));
  return new Set([...indicatorsIn(text), ...byCode]);
}
