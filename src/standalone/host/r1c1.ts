import { columnLetters, columnNumber, LAST_COLUMN, LAST_ROW } from "./area";

/** Quoted text and sheet names, which hold no references. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/;
const A1 = /(?<![\p{L}\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\w(.])/u;
const R1C1 = /(?<![\p{L}\w.])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\p{L}\w(.])/u;

const each = (formula: string, pattern: RegExp, change: (match: string[]) => string): string =>
  formula.replace(new RegExp(`(${QUOTED.source})|${pattern.source}`, "gu"), (...match: string[]) =>
    match[1] !== undefined ? (match[0] ?? "") : change([match[0] ?? "", ...match.slice(2)])
  );

/** A formula in A1 style as the cell at a row and column (from 1) shows it in R1C1 style. */
export function toR1C1(formula: string, row: number, column: number): string {
  const part = (letter: string, fixed: string, at: number, here: number) =>
    fixed ? `${letter}${at}` : at === here ? letter : `${letter}[${at - here}]`;
  return each(
    formula,
    A1,
    ([, fixedColumn = "", letters = "", fixedRow = "", digits = ""]) =>
      part("R", fixedRow, Number(digits), row) +
      part("C", fixedColumn, columnNumber(letters), column)
  );
}

/** A formula in R1C1 style for the cell at a row and column (from 1), in A1 style. */
export function toA1(formula: string, row: number, column: number): string {
  const resolve = (text: string | undefined, here: number, last: number) => {
    if (text === undefined || text === "") return { at: here, fixed: "" };
    const relative = /^\[(-?\d+)\]$/.exec(text);
    if (!relative) return { at: Number(text), fixed: "$" };
    return { at: ((here + Number(relative[1]) - 1 + last) % last) + 1, fixed: "" };
  };
  return each(formula, R1C1, ([, rowPart, columnPart]) => {
    const atRow = resolve(rowPart, row, LAST_ROW);
    const atColumn = resolve(columnPart, column, LAST_COLUMN);
    return `${atColumn.fixed}${columnLetters(atColumn.at)}${atRow.fixed}${atRow.at}`;
  });
}
