import type { OpenWorkbook, Selection } from "../open-workbook";
import { cellText } from "./cell-text";

/** A block as text that spreadsheets understand: tabs between cells, lines between rows. */
export function clipboardText(
  workbook: OpenWorkbook,
  { row, column, rows, columns }: Selection
): string {
  const sheet = workbook.sheet;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const text = cellText(sheet?.findRow(row + r)?.findCell(column + c));
      return /[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
    }).join("\t")
  ).join("\n");
}

/** Cells of a pasted text; quoted cells may hold tabs and line breaks. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\n\r]|$)|([^\t\n\r]*)/y;
  let at = 0;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  while (at <= source.length) {
    cell.lastIndex = at;
    const match = cell.exec(source);
    if (!match) break;
    rows.at(-1)?.push(match[1]?.replace(/""/g, '"') ?? match[2] ?? "");
    at = cell.lastIndex;
    if (at >= source.length) break;
    if (source[at] === "\n") rows.push([]);
    at += 1;
  }
  return rows;
}
