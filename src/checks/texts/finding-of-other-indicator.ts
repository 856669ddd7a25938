import { COMPARED_INDICATOR, INDICATOR_SUBJECTS } from "../data/indicator-subjects";
import type { Place } from "../../model/place";
import type { MeasureRow } from "../../model/texts";
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
 * A text of an indicator, or of a measure, that speaks of another indicator's subject and has not one word of its own. One
 * finding for a row of measures: what slipped as a whole is mended as a whole.
 */
export function findingOfOtherIndicator(input: CheckInput): Observation[] {
  const { assessment } = input;
  const told = (text: Text) => observationOf(text, input);
  const parts = partsOf(assessment, ANALYSIS_ROLES).map((part) => ({
    at: part.at,
    text: part.body,
    indicator: part.indicator,
    least: part.role === "shortcoming" ? 1 : 2,
  }));
  const rows = measureRows(assessment).map(textsOfRow);
  return [...parts.flatMap(told), ...rows.flatMap((texts) => texts.flatMap(told).slice(0, 1))];
}

/** A row's analysis, and what is to be done: the measure with its steps. */
function textsOfRow(row: MeasureRow): Text[] {
  const { indicator } = row;
  const analysis = wordsOf(row, "analysis");
  const [measure, steps] = [wordsOf(row, "measure"), wordsOf(row, "steps")];
  const first = measure ?? steps;
  const done = [measure, steps].flatMap((cell) => cell?.text ?? []).join("\n");
  return [
    ...(analysis ? [{ ...analysis, indicator, least: 1 }] : []),
    ...(first ? [{ at: first.at, text: done, indicator, least: 2 }] : []),
  ];
}

function observationOf({ at, text, indicator, least }: Text, input: CheckInput): Observation[] {
  const other = indicator === null ? null : otherSubject(text, indicator, least, input);
  if (other === null) return [];
  return [{ at, params: { kind: "indicator", subject: String(indicator), other: String(other) } }];
}

/** The indicator whose subject the text speaks of instead of its own; null when it is at home. */
function otherSubject(
  text: string,
  own: number,
  least: number,
  { assessment }: CheckInput
): number | null {
  const named = namedIndicators(text, assessment.items);
  const home = INDICATOR_SUBJECTS[own];
  const words = compact(text);
  const isAtHome = !home || [...home.core, ...home.home].some((word) => word.test(words));
  if (named.has(own)) return null;
  if (named.size > 0 && (least === 1 || !isAtHome)) return named.size === 1 ? [...named][0]! : null;
  if (isAtHome) return null;
  const scored = Object.entries(INDICATOR_SUBJECTS)
    .map(([number, subject]) => ({
      number: Number(number),
      core: subject.core.filter((word) => word.test(words)).length,
    }))
    .filter((it) => it.core >= (home.near.test(words) ? Math.max(2, least) : least))
    .sort((a, b) => b.core - a.core);
  return scored[0]?.number ?? null;
}

/** Indicators that the text names by number, or by the code of one of their items; one that is only compared is none. */
function namedIndicators(
  text: string,
  items: readonly { readonly code: string; readonly indicator: number | null }[]
): Set<number> {
  const words = text.replace(COMPARED_INDICATOR, "");
  const codes = codesIn(words);
  const byCode = items
    .filter((item) => codes.includes(item.code))
    .flatMap((item) => (item.indicator === null ? [] : [item.indicator]));
  return new Set([...indicatorsIn(words), ...byCode]);
}
