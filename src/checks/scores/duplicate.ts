import { toArabicDigits, toThaiDigits } from "../../ita/numerals";
import type { CellValue } from "../../model/grid";
import type { CheckInput, Observation } from "../check";
import { labelRows, type LabelRow } from "./layout";

/**
 * The same number or code twice in one list, also when only the number is wrong: then the row whose
 * number is not its own is the one to mend, and its true number is certain by the name beside it.
 */
export function duplicates(kind: "indicator" | "item", { assessment }: CheckInput): Observation[] {
  const found: Observation[] = [];
  for (const rows of labelRows(assessment, kind)) {
    const byPrinted = new Map<string, LabelRow[]>();
    for (const row of rows) {
      const printed = row.mention.label.printed ?? row.subject;
      byPrinted.set(printed, [...(byPrinted.get(printed) ?? []), row]);
    }
    for (const [printed, same] of byPrinted) {
      if (same.length < 2) continue;
      const right = same.find((row) => row.subject === printed) ?? same[0]!;
      for (const row of same) {
        if (row === right || isOtherHalf(row, right)) continue;
        const together = row.mention.table === right.mention.table;
        if (together || row.subject !== right.subject) {
          found.push(duplicateOf(kind, printed, right, row));
        }
      }
    }
  }
  return found;
}

/** A list may give both halves of an EIT item one below the other. */
function isOtherHalf(row: LabelRow, other: LabelRow): boolean {
  return row.subject === other.subject && row.part !== other.part;
}

function duplicateOf(
  kind: "indicator" | "item",
  printed: string,
  right: LabelRow,
  wrong: LabelRow
): Observation {
  const { label } = wrong.mention;
  const certain = wrong.subject !== printed;
  const params = {
    kind,
    subject: wrong.subject,
    printed,
    name: label.name,
    firstCell: right.mention.label.at.address,
    secondCell: label.at.address,
    ...(certain ? { case: "number" } : {}),
  };
  const to = certain ? renumbered(label.text, printed, wrong.subject) : null;
  const fix = to === null ? null : { at: label.at, from: cellValue(label.text), to: cellValue(to) };
  return { at: label.at, also: [right.mention.label.at], params, ...(fix ? { fix } : {}) };
}

/**
 * A label with its number replaced ("๖" -> "๗", "ตัวชี้วัดที่ ๖ ..." -> "ตัวชี้วัดที่ ๗ ..."), digits in the
 * form they had; null when the printed number is not there to be replaced.
 */
function renumbered(text: string, printed: string, subject: string): string | null {
  const [from, to] = [printed.replace(/\D/g, ""), subject.replace(/\D/g, "")];
  const match = /[0-9๐-๙]+/.exec(text);
  if (!match || from === "" || to === "") return null;
  const thai = /[๐-๙]/.test(match[0]);
  if (toArabicDigits(match[0]) !== from) return null;
  const number = thai ? toThaiDigits(to) : to;
  return text.slice(0, match.index) + number + text.slice(match.index + match[0].length);
}

/** "6" is the number 6 in a cell, every other label is a text. */
function cellValue(text: string): CellValue {
  return /^[0-9]+$/.test(text) ? Number(text) : text;
}
