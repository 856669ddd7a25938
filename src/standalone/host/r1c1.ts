import { columnLetters, LAST_COLUMN, LAST_ROW } from "./area";
import { type Corner, mapReferences } from "./formula-references";

/** Quoted text and sheet names, which hold no references. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/;
const ROW = String.raw`R(\d+|\[-?\d+\])?`;
const COLUMN = String.raw`C(\d+|\[-?\d+\])?`;
const R1C1 = new RegExp(
  `(${QUOTED.source})|(?<![\\p{L}\\p{N}_.])(?:${ROW}${COLUMN}|${ROW}(?=[:,)\\s+*/^&=<>-]|$)|${COLUMN}(?=[:,)\\s+*/^&=<>-]|$))(?![\\p{L}\\p{N}_.(])`,
  "gu"
);

/** A formula in A1 style as the cell at a row and column (from 1) shows it in R1C1 style. */
export function toR1C1(formula: string, row: number, column: number): string {
  const part = (letter: string, at: number | null, here: number, fixed: boolean) => {
    if (at === null) return "";
    if (fixed) return `${letter}${at}`;
    return at === here ? letter : `${letter}[${at - here}]`;
  };
  const text = (corner: Corner) =>
    part("R", corner.row, row, corner.fixedRow) +
    part("C", corner.column, column, corner.fixedColumn);
  return mapReferences(formula, ({ first, second }, prefix) => {
    const from = text(first);
    const to = second && text(second);
    return `${prefix}${from}${to && to !== from ? `:${to}` : ""}`;
  });
}

/** A formula in R1C1 style for the cell at a row and column (from 1), in A1 style. */
export function toA1(formula: string, row: number, column: number): string {
  const resolve = (text: string | undefined, here: number, last: number) => {
    if (text === undefined || text === "") return { at: here, fixed: "" };
    const relative = /^\[(-?\d+)\]$/.exec(text);
    if (!relative) return { at: Number(text), fixed: "$" };
    return { at: ((here + Number(relative[1]) - 1 + last) % last) + 1, fixed: "" };
  };
  const rowText = (text: string | undefined) => {
    const { at, fixed } = resolve(text, row, LAST_ROW);
    return `${fixed}${at}`;
  };
  const columnText = (text: string | undefined) => {
    const { at, fixed } = resolve(text, column, LAST_COLUMN);
    return `${fixed}${columnLetters(at)}`;
  };
  const whole = (text: string, offset: number) =>
    formula[offset - 1] === ":" || formula[offset + text.length] === ":";
  return formula.replace(
    R1C1,
    (text, quoted, cellRow, cellColumn, onlyRow, onlyColumn, offset: number) => {
      if (quoted !== undefined) return text;
      if (/^R[^C]*C/.test(text)) return `${columnText(cellColumn)}${rowText(cellRow)}`;
      const one = text.startsWith("R") ? rowText(onlyRow) : columnText(onlyColumn);
      return whole(text, offset) ? one : `${one}:${one}`;
    }
  );
}
