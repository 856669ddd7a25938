import type { CalendarDate } from "../model/texts";
import { plainText } from "./thai-text";

/** Years of the Buddhist era ahead of the common era. */
export const BUDDHIST_ERA = 543;

/** Thai months, January first: full name and abbreviation. */
export const MONTHS: readonly (readonly [string, string])[] = [
  ["มกราคม", "ม.ค."],
  ["กุมภาพันธ์", "ก.พ."],
  ["มีนาคม", "มี.ค."],
  ["เมษายน", "เม.ย."],
  ["พฤษภาคม", "พ.ค."],
  ["มิถุนายน", "มิ.ย."],
  ["กรกฎาคม", "ก.ค."],
  ["สิงหาคม", "ส.ค."],
  ["กันยายน", "ก.ย."],
  ["ตุลาคม", "ต.ค."],
  ["พฤศจิกายน", "พ.ย."],
  ["ธันวาคม", "ธ.ค."],
];

/** The same in English, for the dates that officers paste from elsewhere: full names; three letters are enough of each. */
const ENGLISH = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

const escaped = (name: string): string => name.replace(/\./g, "\\.?\\s?");
const MONTH = [
  ...MONTHS.flatMap(([full, short]) => [full, escaped(short)]),
  ...ENGLISH.map((name) => `(?<![a-z])(?:${name}|${name.slice(0, 3)})(?![a-z])\\.?`),
].join("|");
const DATED = new RegExp(
  `(?:(\\d{1,2})\\s*)?(?:เดือน\\s*)?(${MONTH})\\s*,?\\s*(?:[พค]\\.?ศ\\.?\\s*)?(25\\d\\d|20[1-5]\\d|\\d\\d)?(?!\\d)`,
  "gi"
);

/** A date as written: a part that the text leaves out is null. */
export interface WrittenDate {
  readonly day: number | null;
  /** 1-12. */
  readonly month: number;
  /** Buddhist era, four digits. */
  readonly year: number | null;
  readonly index: number;
}

function monthOf(name: string): number {
  const letters = name.replace(/[.\s]/g, "");
  const english = ENGLISH.findIndex((full) => full.startsWith(letters.toLowerCase()));
  if (english >= 0) return english + 1;
  return (
    MONTHS.findIndex(([full, short]) => full === name || short.replace(/\./g, "") === letters) + 1
  );
}

/** A two-digit year from here on is of the Buddhist era ("68"); before it, of the common era ("25"). */
const SHORT_ERA = 50;

/** A year as written, in the Buddhist era: "2568", "68", "2025" and "25" are one. */
export function buddhistYear(written: string): number {
  const year = Number(written);
  if (written.length === 2) return year >= SHORT_ERA ? 2500 + year : 2000 + year + BUDDHIST_ERA;
  return year < 2400 ? year + BUDDHIST_ERA : year;
}

/** Every date with a month's name in a text, in order ("๑ ต.ค. ๖๘", "ตุลาคม ๒๕๖๘", "1 October 2025"). */
export function datesIn(text: string): WrittenDate[] {
  return [...plainText(text).matchAll(DATED)].map((match) => {
    const [, day, month = "", year] = match;
    return {
      day: day === undefined ? null : Number(day),
      month: monthOf(month),
      year: year === undefined ? null : buddhistYear(year),
      index: match.index,
    };
  });
}

/** The one full date of a text; null when it holds none. */
export function dateIn(text: string): CalendarDate | null {
  for (const { day, month, year } of datesIn(text)) {
    if (day !== null && year !== null && day >= 1 && day <= 31) return { year, month, day };
  }
  return null;
}

/** The fiscal year (Buddhist era) in which a day lies: October to September (ITA.md). */
export function fiscalYearOf(date: CalendarDate): number {
  return date.month >= 10 ? date.year + 1 : date.year;
}

/** Negative when a is before b, 0 when they are the same day. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
