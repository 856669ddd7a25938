import { fiscalYearOf } from "../../ita/dates";
import type { CheckInput, Observation } from "../check";
import { calendarYearsOf, fiscalYearsOf, monthsOf, numericDatesOf, yearsOfRow } from "./periods";
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
    ...numericDatesOf(period).map(fiscalYearOf),
    ...monthsOf(period).flatMap((it) =>
      it.year === null ? [] : [fiscalYearOf({ year: it.year, month: it.month, day: 1 })]
    ),
  ];
  const inside = (year: number) =>
    named.every((it) => it === year) &&
    calendarYearsOf(period).every((it) => it === year || it === year - 1);
  return years.length === 0 || years.some(inside);
}
