import { MONTHS } from "../../ita/dates";
import { plainText } from "../../ita/thai-text";
import type { Mention } from "../../model/assessment";
import { filledCells, valueAt, type Grid } from "../../model/grid";
import { cellPlace } from "../../model/place";
import type { LetterField, LetterHead } from "../../model/texts";
import { serialDate } from "../texts/memo";

/** Labels of the head of an official letter, each alone in its cell. */
const LABELS: readonly (readonly [RegExp, LetterField])[] = [
  [/^(ส่วนราชการ|ส่วนราชการเจ้าของเรื่อง)$/, "office"],
  [/^(ที่|เลขที่|ที่หนังสือ|เลขที่หนังสือ)$/, "number"],
  [/^(วันที่|ลงวันที่|วันที่หนังสือ)$/, "date"],
  [/^เรียน$/, "to"],
];
/** One label alone may head a column ("ที่", "วันที่"); so many under each other are the head of a letter. */
const ENOUGH = 3;

/**
 * The head of the letter as an officer keeps it in rows of label and value, beside or without a typed memo.
 * @returns what each says with its cell; {} where no sheet has such rows
 */
export function letterHead(grids: readonly Grid[]): LetterHead {
  for (const grid of grids) {
    const columns = new Map<number, Partial<Record<LetterField, Mention<string>>>>();
    for (const { row, column, value } of filledCells(grid)) {
      if (typeof value !== "string" || value.length > 30) continue;
      const plain = plainText(value).replace(/[\s:：.…]+$/, "");
      const field = LABELS.find(([label]) => label.test(plain))?.[1];
      const beside = field === undefined ? "" : valueAt(grid, row, column + 1);
      if (field === undefined || beside === "") continue;
      const found = columns.get(column) ?? {};
      const text = String(beside).trim();
      found[field] ??= {
        value: field === "date" ? dayOf(text) : text,
        text,
        at: cellPlace(grid.sheet, row, column + 1),
      };
      columns.set(column, found);
    }
    const head = [...columns.values()].find((found) => Object.keys(found).length >= ENOUGH);
    if (head) return head;
  }
  return {};
}

/** A date cell holds a count of days: said as a date, as the letter does. */
function dayOf(text: string): string {
  const date = serialDate(Number(text));
  return date ? `${date.day} ${MONTHS[date.month - 1]?.[0] ?? ""} ${date.year}` : text;
}
