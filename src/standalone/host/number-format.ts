// numfmt 4.0.1 names a file for `require` that it does not ship, so its module is taken by path.
import { format as draw } from "../../../node_modules/numfmt/dist/index.js";

/** What the locale code of a format, [$currency-NNCCLLLL], asks for. */
interface LocaleCode {
  /** NN = 0D: numbers in Thai digits. */
  thaiDigits: boolean;
  /** CC = 07: years of the Buddhist era. */
  buddhist: boolean;
  /** LLLL = 041E: Thai month and day names. */
  thai: boolean;
}

const TOKEN = /"[^"]*"|\\.|\[\$([^\]-]*)-([0-9A-Fa-f]+)\]/g;

/** Takes the locale codes out of a format, since no library knows digits and calendars by code. */
function readLocale(pattern: string): { plain: string; code: LocaleCode } {
  const code = { thaiDigits: false, buddhist: false, thai: false };
  const plain = pattern.replace(TOKEN, (token, currency?: string, hex?: string) => {
    if (hex === undefined) return token;
    const bits = parseInt(hex, 16);
    code.thaiDigits ||= ((bits >>> 24) & 0xff) === 0x0d;
    code.buddhist ||= ((bits >>> 16) & 0xff) === 0x07;
    code.thai ||= (bits & 0xffff) === 0x041e;
    return currency ? `"${currency}"` : "";
  });
  return { plain, code };
}

const buddhistYears = (pattern: string): string =>
  pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]|[yY]+/g, (token) =>
    /^[yY]/.test(token) ? (token.length > 2 ? "bbbb" : "bb") : token
  );

export const toThaiDigits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));

/**
 * Draws a value as Excel shows it.
 * @param value a number (dates as serials), text or truth value
 * @param pattern number format in US form, with locale codes such as [$-D07041E]
 */
export function drawValue(
  value: number | string | boolean,
  pattern: string,
  date1904 = false
): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (pattern === "General" || pattern === "@")) return value;
  const { plain, code } = readLocale(pattern);
  try {
    const text = draw(code.buddhist ? buddhistYears(plain) : plain, value, {
      locale: code.thai ? "th-TH" : "en-US",
      throws: true,
      ...(date1904 ? { dateOffset: 1462 } : {}),
    } as object);
    return code.thaiDigits ? toThaiDigits(text) : text;
  } catch {
    return String(value);
  }
}

/** Whether a format shows a number as a date or time. */
export const isDatePattern = (pattern: string): boolean =>
  /[dmyhs]/i.test(
    pattern.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").replace(/General/gi, "")
  );
