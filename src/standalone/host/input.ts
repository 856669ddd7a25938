import type { CellErrorValue } from "@cj-tech-master/excelts";
import { MONTHS } from "./month-names";

/** What typed or written input means to Excel. */
export type Input =
  | { readonly kind: "value"; readonly value: string | number | boolean; readonly format?: string }
  | { readonly kind: "formula"; readonly text: string }
  | { readonly kind: "error"; readonly error: CellErrorValue["error"] };

const ERRORS = new Set<string>([
  "#N/A",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NULL!",
  "#VALUE!",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
]);
const NUMBER =
  /^\(?([+-])?(\$)?([+-])?((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(?:[eE]([+-]?\d+))?(%)?\)?$/;

const value = (value: string | number | boolean, format?: string): Input => ({
  kind: "value",
  value,
  format,
});

/** Days since 1899-12-30, or null for a day that no calendar has. */
function serial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 9999 ? date.getTime() / 86400000 + 25569 : null;
}

const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

function readNumber(text: string): Input | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign, dollar, inner, digits = "", exponent, percent] = match;
  if (!/\d/.test(digits) || text.startsWith("(") !== text.endsWith(")")) return null;
  const negative = sign === "-" || inner === "-" || text.startsWith("(");
  const plain = Number(
    `${digits.replace(/,/g, "")}${exponent === undefined ? "" : `e${exponent}`}`
  );
  const number = (negative ? -plain : plain) / (percent ? 100 : 1);
  const decimals = digits.includes(".");
  if (dollar)
    return value(number, decimals ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)");
  if (percent) return value(number, decimals ? "0.00%" : "0%");
  if (digits.includes(",")) return value(number, decimals ? "#,##0.00" : "#,##0");
  if (exponent !== undefined) return value(number, "0.00E+00");
  return value(number);
}

/** Dates and times as en-US Excel reads them: 1/31/2017, 2017-01-31, 31-Jan-2017, Jan 31, 2017, 13:45. */
function readDate(text: string): Input | null {
  const [, datePart = "", hours, minutes, seconds, half] =
    /^(.*?)(?:(?:^|\s+)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AaPp])[Mm])?)?$/.exec(text) ?? [];
  let days: number | null = 0;
  let format = "";
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(datePart);
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(datePart);
  const named = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{4}|\d{2})$/.exec(datePart);
  const american = /^([A-Za-z]{3})[a-z]* (\d{1,2}), ?(\d{4})$/.exec(datePart);
  if (slashed) {
    days = serial(fullYear(slashed[3] ?? ""), Number(slashed[1]), Number(slashed[2]));
    format = "m/d/yyyy";
  } else if (iso) {
    days = serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    format = "m/d/yyyy";
  } else if (named || american) {
    const [day, month, year] = named
      ? [named[1], named[2], named[3]]
      : [american?.[2], american?.[1], american?.[3]];
    const index = MONTHS.findIndex(
      (name) => name.slice(0, 3).toLowerCase() === month?.toLowerCase()
    );
    days = index < 0 ? null : serial(fullYear(year ?? ""), index + 1, Number(day));
    format = "d-mmm-yy";
  } else if (datePart !== "") return null;
  if (days === null || (datePart === "" && hours === undefined)) return null;
  if (hours === undefined) return value(days, format);
  const hour = (Number(hours) % (half ? 12 : 24)) + (half && /p/i.test(half) ? 12 : 0);
  const time = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86400;
  const timeFormat = half
    ? seconds
      ? "h:mm:ss AM/PM"
      : "h:mm AM/PM"
    : seconds
      ? "h:mm:ss"
      : "h:mm";
  return value(days + time, datePart === "" ? timeFormat : "m/d/yyyy h:mm");
}

/**
 * Reads what an add-in writes into a cell as Excel does (en-US).
 * @param pattern the cell's number format: text format ("@") keeps everything as text
 */
export function readInput(input: unknown, pattern: string): Input {
  if (typeof input === "number" || typeof input === "boolean") return value(input);
  const text = typeof input === "string" ? input : String(input);
  if (pattern === "@") return value(text);
  if (text.startsWith("'")) return value(text.slice(1));
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", text: text.slice(1) };
  if (ERRORS.has(text.toUpperCase()))
    return { kind: "error", error: text.toUpperCase() as CellErrorValue["error"] };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return value(/^t/i.test(trimmed));
  const read = readNumber(trimmed) ?? readDate(trimmed);
  if (read) return read;
  if (/^[+-]./.test(text)) return { kind: "formula", text: text.replace(/^\+/, "") };
  return value(text);
}
