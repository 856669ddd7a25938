import type { Worksheet } from "@cj-tech-master/excelts";
import { cellArea, contains } from "./area";
import { tableArea } from "./tables";

/**
 * Excel shows the row of a formula as "@" and leaves out the table's name inside the table; files hold neither
 * form: Table1[[#This Row],[Qty]] is shown as [@Qty] there, and as Table1[@Qty] elsewhere.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|((?<![\p{L}\p{M}\p{N}_.\]])[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*)?(\[)/gu;

/** Where a bracket that opens at a place closes; "'" takes the meaning from the sign after it. */
export function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return at;
  }
  return -1;
}

/** Changes each structured reference of a formula: the table's name ("" where none is) and what stands in its brackets. */
export function mapStructured(
  formula: string,
  change: (table: string, inner: string) => string
): string {
  if (!formula.includes("[")) return formula;
  const token = new RegExp(TOKEN);
  let text = "";
  let from = 0;
  for (let match = token.exec(formula); match; match = token.exec(formula)) {
    if (match[2] === undefined) continue;
    const close = closing(formula, token.lastIndex - 1);
    if (close < 0) break;
    const inner = formula.slice(token.lastIndex, close);
    text += formula.slice(from, match.index) + change(match[1] ?? "", inner);
    from = token.lastIndex = close + 1;
  }
  return text + formula.slice(from);
}

/** The table that a cell lies in. */
const tableAt = (sheet: Worksheet, row: number, column: number): string | undefined =>
  sheet.getTables().find((table) => contains(tableArea(table), cellArea(row, column)))?.name;

/** The formula of a cell as files hold it. */
export const withoutAt = (formula: string, sheet: Worksheet, row: number, column: number): string =>
  mapStructured(formula, (named, inner) => {
    const table = named || tableAt(sheet, row, column);
    // Brackets elsewhere are those of another workbook's name.
    if (table === undefined || /^\d+$/.test(inner)) return `${named}[${inner}]`;
    if (!inner.startsWith("@")) return `${table}[${inner}]`;
    const rest = inner.slice(1).trim();
    if (rest === "") return `${table}[#This Row]`;
    return `${table}[[#This Row],${rest.startsWith("[") ? rest : `[${rest}]`}]`;
  });

/** Columns that need no brackets of their own behind "@". */
const PLAIN = /^\[([\p{L}\p{M}\p{N}_.]+)\]$/u;

/** The formula of a cell as Excel shows it. */
export const withAt = (formula: string, sheet: Worksheet, row: number, column: number): string => {
  if (!formula.includes("[#This Row]")) return formula;
  const here = tableAt(sheet, row, column)?.toLowerCase();
  return mapStructured(formula, (named, inner) => {
    const table = named.toLowerCase() === here ? "" : named;
    if (inner === "#This Row") return `${table}[@]`;
    const columns = /^\[#This Row\],\s*(.*)$/s.exec(inner)?.[1];
    if (columns === undefined) return `${named}[${inner}]`;
    return `${table}[@${PLAIN.exec(columns)?.[1] ?? columns}]`;
  });
};
