import { buddhistYear, datesIn, type WrittenDate } from "../../ita/dates";
import type { Assessment } from "../../model/assessment";
import type { CalendarDate, MeasureRow } from "../../model/texts";
import { compact } from "./subjects";

/**
 * Months in the order in which a period names them ("1 ต.ค. 68 - 30 ก.ย. 69"); one without a year has the
 * next one's, or the year before where it stands later in the calendar ("ตุลาคม - มีนาคม 2569").
 */
export function monthsOf(period: string): WrittenDate[] {
  const months = datesIn(period);
  for (let i = months.length - 2; i >= 0; i--) {
    const [own, next] = [months[i]!, months[i + 1]!];
    if (own.year !== null || next.year === null) continue;
    months[i] = { ...own, year: own.month > next.month ? next.year - 1 : next.year };
  }
  return months;
}

/**
 * Fiscal years that a period names ("ปีงบประมาณ พ.ศ. 2569", "ไตรมาส 2/2569"). The fourth quarter of a calendar year is the
 * first of the next fiscal year, so "ไตรมาส 4/2568" tells nothing.
 */
export function fiscalYearsOf(period: string): number[] {
  const found = compact(period).matchAll(
    /(?:ปีงบประมาณ|งบประมาณปี|งบประมาณ|ไตรมาส(?:ที่)?[1-3]\/)(?:[พค]\.?ศ\.?)?(\d{4}|\d{2}(?!\d))/g
  );
  return [...found].map(([, year = ""]) => buddhistYear(year));
}

/** Dates written in numbers ("1/10/2568"). */
export function numericDatesOf(period: string): CalendarDate[] {
  const found = compact(period).matchAll(
    /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(25\d\d|20[1-5]\d|\d\d)(?!\d)/g
  );
  return [...found].map(([, day = "", , month = "", year = ""]) => ({
    day: Number(day),
    month: Number(month),
    year: buddhistYear(year),
  }));
}

/** Every year that a period names in four digits, in the Buddhist era. */
export function calendarYearsOf(period: string): number[] {
  const found = compact(period).matchAll(/(?<!\d)(?:25\d\d|20[1-5]\d)(?!\d)/g);
  return [...found].map(([year]) => buddhistYear(year));
}

/** The day on which a period begins; null where it names no month with a year. */
export function beginOf(period: string): CalendarDate | null {
  const first = monthsOf(period)[0];
  if (!first || first.year === null) return null;
  return { year: first.year, month: first.month, day: first.day ?? 1 };
}

/**
 * The fiscal years in which a row's period may lie: of its table, else of the report, and the one after the
 * year analysed. Where these differ the year of the measures is the mistake, and has its own finding.
 */
export function yearsOfRow(row: MeasureRow, assessment: Assessment): number[] {
  const analysed = assessment.fiscalYear.value;
  const years = [
    row.year ?? assessment.texts.measuresYear.value,
    analysed === null ? null : analysed + 1,
  ];
  return years.filter((year) => year !== null);
}
