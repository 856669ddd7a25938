import { itemOf, type Framework } from "../../ita/framework";
import { toArabicDigits } from "../../ita/numerals";
import { normalThai } from "../../ita/thai-text";
import type { ItemEntry } from "../../model/assessment";
import { ITEM_SUBJECTS, STOCK_PHRASES, WORDED_YEAR } from "../data/item-subjects";
import { plain } from "./likeness";

/** Blanks taken out and digits made Arabic, as the patterns of the data tables expect. */
export function compact(text: string): string {
  return toArabicDigits(normalThai(text)).replace(/\s+/g, "");
}

/** Item codes that a text names ("i๑๐", "O 27", "ข้อ o27"), in canonical form. */
export function codesIn(text: string): string[] {
  const codes = new Set<string>();
  for (const match of toArabicDigits(text).matchAll(
    /(?<![A-Za-z])([ieoIEO])\s?-?(\d{1,2})(?!\d|\.\d)/g
  )) {
    codes.add(`${match[1]!.toLowerCase()}${Number(match[2])}`);
  }
  return [...codes];
}

/** Numbers of the indicators that a text names ("ตัวชี้วัดที่ ๗"). */
export function indicatorsIn(text: string): number[] {
  const numbers = new Set<number>();
  for (const match of toArabicDigits(text).matchAll(/ตัวชี้วัด(?:ที่)?\s*(10|[1-9])(?!\d|\.\d)/g)) {
    numbers.add(Number(match[1]));
  }
  return [...numbers];
}

/**
 * Whether a text speaks of an item by its subject: by the table of wording where the year has one, else
 * when it shares a long run of words with the item's wording, stock phrases aside.
 */
export function speaksOfItem(text: string, item: ItemEntry, framework: Framework | null): boolean {
  const patterns = framework?.year === WORDED_YEAR ? ITEM_SUBJECTS[item.code] : undefined;
  if (patterns) {
    const words = compact(text);
    return patterns.some((pattern) => pattern.test(words));
  }
  const subject = framework ? (itemOf(framework, item.code)?.subject ?? "") : "";
  return [subject, item.text].some((wording) => sharesRun(plain(text), bare(wording)));
}

/** The wording of an item without the phrases that most items share. */
function bare(wording: string): string {
  return plain(wording.replace(STOCK_PHRASES, ""));
}

/** Whether a plain text holds a run of the wording as long as a term is. */
function sharesRun(text: string, wording: string): boolean {
  const length = Math.min(TERM, wording.length);
  if (length < 8) return false;
  for (let start = 0; start + length <= wording.length; start++) {
    if (text.includes(wording.slice(start, start + length))) return true;
  }
  return false;
}

const TERM = 16;
