import { indicatorOf, itemsOf, type Framework } from "../../ita/framework";
import type { Assessment, Instrument } from "../../model/assessment";
import { boundsOf, cellPlace, sheetPlace, type Place } from "../../model/place";
import type { CheckInput, Observation } from "../check";
import { labelRows, type LabelRow } from "./layout";
import { hasScores } from "./no-scores";

/** One of the ten indicators is nowhere: neither a score of its own nor an item of it. */
export function missingIndicator({ assessment, framework }: CheckInput): Observation[] {
  if (!hasScores(assessment) || !hasIndicators(assessment)) return [];
  const found: Observation[] = [];
  for (let number = 1; number <= 10; number++) {
    if (assessment.indicators.some((it) => it.number === number)) continue;
    if (assessment.items.some((it) => it.indicator === number)) continue;
    const name = framework ? (indicatorOf(framework, number)?.name ?? "") : "";
    const rows = longest(labelRows(assessment, "indicator"));
    const at = whereItBelongs(rows, (row) => Number(row.subject) - number);
    found.push({
      at: at ?? sheetPlace(assessment.account.tables[0]?.place.sheet ?? ""),
      params: { kind: "indicator", subject: String(number), name },
    });
  }
  return found;
}

/** An item of the year is nowhere although its neighbours are there. */
export function missingItem({ assessment, framework }: CheckInput): Observation[] {
  if (!framework) return [];
  const found: Observation[] = [];
  for (const instrument of framework.complete) {
    const frames = itemsOfInstrument(framework, instrument);
    const there = frames.map((frame) => assessment.items.some((it) => it.code === frame.code));
    frames.forEach((frame, index) => {
      if (there[index]) return;
      const siblings = itemsOf(framework, frame.indicator);
      const near =
        siblings.some((it) => assessment.items.some((item) => item.code === it.code)) ||
        (there.slice(0, index).includes(true) && there.slice(index + 1).includes(true));
      if (!near) return;
      const order = (row: LabelRow) => frames.findIndex((it) => it.code === row.subject) - index;
      const rows = longest(
        labelRows(assessment, "item").map((list) =>
          list.filter((row) => frames.some((it) => it.code === row.subject))
        )
      );
      found.push({
        at: whereItBelongs(rows, order) ?? sheetPlace(""),
        params: { kind: "item", subject: frame.code, name: frame.subject },
      });
    });
  }
  return found;
}

/** Items of a year that is not known are of no known indicator: they miss none. */
function hasIndicators({ indicators, items }: Assessment): boolean {
  return indicators.length > 0 || items.some((item) => item.indicator !== null);
}

function itemsOfInstrument(framework: Framework, instrument: Instrument) {
  const numbers = framework.indicators
    .filter((it) => it.instrument === instrument)
    .map((it) => it.number);
  return framework.items.filter((item) => numbers.includes(item.indicator));
}

function longest(lists: readonly LabelRow[][]): LabelRow[] {
  return lists.reduce<LabelRow[]>((best, list) => (list.length > best.length ? list : best), []);
}

/**
 * The cell where a row is missing: below the last row before it, else at the first row after it.
 * order is negative for rows before the missing one.
 */
function whereItBelongs(rows: readonly LabelRow[], order: (row: LabelRow) => number): Place | null {
  const before = rows.filter((row) => order(row) < 0).sort((a, b) => order(b) - order(a))[0];
  const after = rows.filter((row) => order(row) > 0).sort((a, b) => order(a) - order(b))[0];
  const label = (before ?? after)?.mention.label.at;
  if (!label) return null;
  if (!before) return label;
  const bounds = boundsOf(label.address);
  return bounds
    ? cellPlace(label.sheet, bounds.row + bounds.rows, bounds.column)
    : sheetPlace(label.sheet);
}
