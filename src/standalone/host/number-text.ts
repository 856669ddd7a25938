import { format } from "numfmt";

const DAY = 86_400_000;
/** Serial number of 1 January 1970 in the 1900 calendar. */
const EPOCH = 25_569;

/** The serial number of a day that the workbook library gives as a Date. */
export function serialOf(date: Date): number {
  return date.getTime() / DAY + EPOCH;
}

/** Parts of a format code that are text, or a locale mark "[$currency-NNCCLLLL]". */
const MARKS = /"[^"]*"|\\.|\[\$([^\]-]*)-([0-9A-Fa-f]+)\]/g;
const THAI = 0x041e;
const THAI_NUMERALS = 0x0d;
const BUDDHIST_CALENDAR = 0x07;

/**
 * A value as Excel draws it by a number format, Thai digits and Buddhist years included: in the mark
 * [$-NNCCLLLL] NN names the numerals (0D Thai), CC the calendar (07 Buddhist), LLLL the language (041E
 * Thai). numfmt, which draws all the rest, knows neither. A code that nobody can read gives the plain value.
 */
export function drawValue(code: string, value: number | string | boolean): string {
  let thaiDigits = false;
  let buddhist = false;
  let thai = false;
  const plain = code.replace(
    MARKS,
    (whole, currency: string | undefined, hex: string | undefined) => {
      if (hex === undefined) return whole;
      const mark = parseInt(hex, 16);
      thaiDigits ||= mark >>> 24 === THAI_NUMERALS;
      buddhist ||= ((mark >>> 16) & 0xff) === BUDDHIST_CALENDAR;
      const language = mark & 0xffff;
      thai ||= language === THAI;
      if (language === THAI) return `[$${currency ?? ""}-41E]`;
      return currency ? `[$${currency}]` : "";
    }
  );
  const years = buddhist ? plain.replace(/"[^"]*"|\\.|\[[^\]]*\]|[yY]+/g, buddhistYear) : plain;
  try {
    const text = format(years, value, thai ? { locale: "th-TH" } : {});
    return thaiDigits ? toThai(text) : text;
  } catch {
    return String(value);
  }
}

const buddhistYear = (part: string) =>
  /^[yY]/.test(part) ? (part.length > 2 ? "bbbb" : "bb") : part;

const toThai = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
