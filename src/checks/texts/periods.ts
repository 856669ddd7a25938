import { datesIn, type WrittenDate } from "../../ita/dates";
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

/** Fiscal years that a period names ("ปีงบประมาณ พ.ศ. 2569"). */
export function fiscalYearsOf(period: string): number[] {
  const found = compact(period).matchAll(
    /(?:ปีงบประมาณ|งบประมาณปี|งบประมาณ)(?:พ\.?ศ\.?)?(\d{4}|\d{2}(?!\d))/g
  );
  return [...found].map(([, year = ""]) =>
    year.length === 2 ? 2500 + Number(year) : Number(year)
  );
}

/** The day on which a period begins; null where it names no month with a year. */
export function beginOf(period: string): CalendarDate | null {
  const first = monthsOf(period)[0];
  if (!first || first.year === null) return null;
  return { year: first.year, month: first.month, day: first.day ?? 1 };
}

/** The fiscal year of a row's measures: the table's own, else the report's, else the one after the year analysed. */
export function yearOfRow(
  row: MeasureRow,
  measuresYear: number | null,
  analysed: number | null
): number | null {
  return row.year ?? measuresYear ?? (analysed === null ? null : analysed + 1);
}
