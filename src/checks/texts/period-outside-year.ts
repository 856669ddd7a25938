import { fiscalYearOf } from "../../ita/dates";
import type { CheckInput, Observation } from "../check";
import { fiscalYearsOf, monthsOf, yearOfRow } from "./periods";
import { measureRows, wordsOf } from "./report";

/** A period that does not lie inside the fiscal year of the measures. */
export function periodOutsideYear({ assessment }: CheckInput): Observation[] {
  const { measuresYear } = assessment.texts;
  return measureRows(assessment).flatMap((row) => {
    const cell = wordsOf(row, "period");
    const year = yearOfRow(row, measuresYear.value, assessment.fiscalYear.value);
    if (!cell || year === null || isInside(cell.text, year)) return [];
    const params = { text: cell.text, year, first: year - 1, kind: "indicator" };
    return [{ at: cell.at, params: { ...params, subject: String(row.indicator ?? "") } }];
  });
}

/** Whether everything that a period names lies in the fiscal year; quarters and months without a year do. */
export function isInside(period: string, year: number): boolean {
  const years = [
    ...fiscalYearsOf(period),
    ...monthsOf(period).flatMap((it) =>
      it.year === null ? [] : [fiscalYearOf({ year: it.year, month: it.month, day: 1 })]
    ),
  ];
  return years.every((it) => it === year);
}
