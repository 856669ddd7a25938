import { setFormulaText } from "./references";
import { type Session } from "./session";
import { closing, mapStructured } from "./this-row";
import { intersect, cellArea, type Area } from "./area";
import type { Worksheet } from "@cj-tech-master/excelts";

const SPECIAL = /[[\]#'@]/g;
const escaped = (column: string) => column.replace(SPECIAL, "'$&");
/** Names with other signs than letters and digits stand in brackets of their own behind "@". */
const isPlain = (column: string) => /^[\p{L}\p{M}\p{N}_.]+$/u.test(column);

/** What stands between the brackets of a structured reference, with a column's new name. */
function within(inner: string, before: string, after: string): string {
  const same = (text: string) => text.toLowerCase() === escaped(before).toLowerCase();
  if (same(inner)) return escaped(after);
  if (inner.startsWith("@") && same(inner.slice(1).trim()))
    return isPlain(after) ? `@${after}` : `@[${escaped(after)}]`;
  let text = "";
  for (let at = 0; at < inner.length; at++) {
    const end = inner[at] === "[" ? closing(inner, at) : -1;
    if (end < 0) {
      text += inner[at];
      continue;
    }
    const item = inner.slice(at + 1, end);
    text += `[${same(item) ? escaped(after) : item}]`;
    at = end;
  }
  return text;
}

/**
 * A formula in which a column of a table has another name.
 * @param inside whether the formula stands in the table, where the table need not be named
 */
export function withColumnName(
  formula: string,
  table: string,
  before: string,
  after: string,
  inside: boolean
): string {
  return mapStructured(formula, (named, inner) => {
    const own = named.toLowerCase() === table.toLowerCase() || (named === "" && inside);
    return `${named}[${own ? within(inner, before, after) : inner}]`;
  });
}

/** Gives a table's column its new name in every formula of the workbook. */
export function renameColumnInFormulas(
  excel: Session,
  home: Worksheet,
  table: { readonly name: string; readonly area: Area },
  before: string,
  after: string
): void {
  for (const sheet of excel.sheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const held = cell.value as { formula?: string } | null;
        if (typeof held !== "object" || typeof held?.formula !== "string") return;
        if (!held.formula.includes("[")) return;
        const [line, column] = [Number(cell.row), Number(cell.col)];
        const inside = sheet === home && intersect(table.area, cellArea(line, column)) !== null;
        const formula = withColumnName(held.formula, table.name, before, after, inside);
        if (formula === held.formula) return;
        setFormulaText(cell, formula);
        excel.book.changes.cell(sheet.id, line, column);
      })
    );
}
