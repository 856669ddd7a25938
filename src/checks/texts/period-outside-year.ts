import { fiscalYearOf } from "../../ita/dates";
import type { CheckInput, Observation } from "../check";
import { fiscalYearsOf, monthsOf, yearsOfRow } from "./periods";
import { measureRows, wordsOf } from "./report";

/** A period that does not lie inside the fiscal year of the measures. */
export function periodOutsideYear({ assessment }: CheckInput): Observation[] {
  return measureRows(assessment).flatMap((row) => {
    const cell = wordsOf(row, "period");
    const years = yearsOfRow(row, assessment);
    const [year] = years;
    if (!cell || year === undefined || isInside(cell.text, years)) return [];
    const params = { text: cell.text, year, first: year - 1, kind: "indicator" };
    return [{ at: cell.at, params: { ...params, subject: String(row.indicator ?? "") } }];
  });
}

/** Whether all that a period names lies in one of the fiscal years; quarters and months without a year do. */
export function isInside(period: string, years: readonly number[]): boolean {
  const named = [
    ...fiscalYearsOf(period),
    ...monthsOf(period).flatMap((it) =>
      it.year === null ? [] : [fiscalYearOf({ year: it.year, month: it.month, day: 1 })]
    ),
  ];
  return years.length === 0 || years.some((year) => named.every((it) => it === year));
}
