import { formulaAt, valueAt, type CellValue, type Grid } from "../model/grid";

/** What was put into a cell: a typed value, or a formula. A text that merely looks like one is a value. */
export type Content = CellValue | { readonly formula: string };

export function isFormula(content: Content): content is { readonly formula: string } {
  return typeof content === "object";
}

/**
 * What stands in a cell. Excel gives a text "=A1" (typed with an apostrophe) as value and as formula alike,
 * while a formula's value is its result: that tells the two apart.
 */
export function contentAt(grid: Grid, row: number, column: number): Content {
  const value = valueAt(grid, row, column);
  const formula = formulaAt(grid, row, column);
  return formula !== null && formula !== value ? { formula } : value;
}

/**
 * Whether two contents are the same to a reader: line breaks and the last digits of a number aside, and
 * formulas aside from how Excel spells them.
 */
export function sameContent(a: Content, b: Content): boolean {
  if (isFormula(a) || isFormula(b)) {
    return isFormula(a) && isFormula(b) && plainFormula(a.formula) === plainFormula(b.formula);
  }
  if (typeof a === "number" && typeof b === "number") {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  }
  if (typeof a === "string" && typeof b === "string") return plainText(a) === plainText(b);
  return a === b;
}

function plainText(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** Excel gives a formula back without needless quotes, with "@" or a prefix that it knows the function by. */
function plainFormula(formula: string): string {
  return formula
    .split('"')
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/['$\s@]|_xlfn\.|_xlws\./g, "").toUpperCase()
    )
    .join('"');
}

/** What Excel might take for something else than text: a formula, a number, a date, a truth value, an error. */
const TAKEN_FOR_ANOTHER =
  /^(\s*['=+\-@(.,$฿€£¥%#\d๐-๙]|[\t\r\n]|(true|false)$|[^\d๐-๙]{1,15}[\d๐-๙][\d๐-๙\s]{0,8}$)/i;

/** Whether a text must be written into a cell formatted as text, so that it stays one. */
export function needsTextFormat(content: Content): boolean {
  return typeof content === "string" && TAKEN_FOR_ANOTHER.test(content);
}

/** Characters that no file can hold, and those that turn the direction of writing so that a text reads as another. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** The most that a cell of Excel takes. */
const LONGEST_TEXT = 32_767;

/** A text as a cell of a report may hold it, wherever it was taken from. */
export function plainContent(content: Content): Content {
  return typeof content === "string" ? content.replace(UNSEEN, "").slice(0, LONGEST_TEXT) : content;
}
