import { MONTHS } from "../data/months";
import type { CalendarDate, MeasureRow } from "../../model/texts";
import { compact } from "./subjects";

/** A month that a period names; year is of the Buddhist era, null where the text gives none. */
export interface NamedMonth {
  readonly month: number;
  readonly year: number | null;
  readonly day: number | null;
}

const MONTH = new RegExp(
  `(\\d{1,2})?(${Object.keys(MONTHS)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|")})(?:พ\\.?ศ\\.?|ปี)?(\\d{4}|\\d{2}(?!\\d))?`,
  "g"
);

function escaped(text: string): string {
  return text.replace(/\./g, "\\.");
}

/** Months in the order in which a period names them ("1 ต.ค. 68 - 30 ก.ย. 69"); a month without a year has the next one's. */
export function monthsOf(period: string): NamedMonth[] {
  const months = [...compact(period).matchAll(MONTH)].map((match) => ({
    day: match[1] ? Number(match[1]) : null,
    month: MONTHS[match[2]!]!,
    year: match[3] ? buddhistYear(Number(match[3])) : null,
  }));
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
  return [...found].map((match) => buddhistYear(Number(match[1])));
}

/** 68 and 2025 are 2568. */
function buddhistYear(year: number): number {
  if (year < 100) return 2500 + year;
  return year < 2400 ? year + 543 : year;
}

/** The Thai fiscal year of a month: October begins the next one. */
export function fiscalYearOf(month: number, year: number): number {
  return month >= 10 ? year + 1 : year;
}

/** The day on which a period begins; null where it names no month with a year. */
export function beginOf(period: string): CalendarDate | null {
  const first = monthsOf(period)[0];
  if (!first || first.year === null) return null;
  return { year: first.year, month: first.month, day: first.day ?? 1 };
}

/** Whether a day stands before another. */
export function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  return a.year * 372 + a.month * 31 + a.day < b.year * 372 + b.month * 31 + b.day;
}

/** The fiscal year of a row's measures: the table's own, else the report's, else the one after the year analysed. */
export function yearOfRow(
  row: MeasureRow,
  measuresYear: number | null,
  analysed: number | null
): number | null {
  return row.year ?? measuresYear ?? (analysed === null ? null : analysed + 1);
}
