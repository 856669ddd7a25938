import type { Mention } from "../../model/assessment";
import { filledCells, valueAt, type Grid } from "../../model/grid";
import { cellPlace, samePlace, type Place } from "../../model/place";
import { BUDDHIST_ERA } from "../../ita/dates";
import { plainText } from "../../ita/thai-text";
import { readItemCode } from "../item-code";
import { factBelow } from "./fact-heads";
import { yearsIn } from "../years";

const KEY = /^(ประจำ)?(ปี|ปีงบประมาณ|ปีที่ประเมิน|ปีการประเมิน|ปีประเมิน|fiscalyear)(พ\.?ศ\.?)?$/i;
const VALUE = /^(?:ปี)?(?:งบประมาณ)?\s*(?:พ\.?ศ\.?)?\s*(25[5-9]\d|6\d)$/;
const SPEAKS = /ผลการประเมิน|ผลคะแนน|ปีงบประมาณ|ITA|คะแนน|การประเมิน/i;
/** "Fiscal Year 2025", "ITA FY2025". */
const COMMON_ERA = /(?:fiscal\s*year|\bFY)\s*(20[2-3]\d)(?!\d)/i;
const LONGEST = 2500;

/**
 * Every place that says which fiscal year was assessed: key-value rows, titles and sentences. A cell that lists several
 * years (the head of a history) says nothing, nor does one that speaks of the measures' year.
 */
export function fiscalYearMentions(
  grids: readonly Grid[],
  isTable: (at: Place) => boolean
): Mention<number>[] {
  const mentions: Mention<number>[] = [];
  for (const grid of grids) {
    let above = "";
    for (const { row, column, value, at } of filledCells(grid)) {
      const text = String(value);
      if (typeof value !== "string" || text.length > LONGEST) continue;
      const beside = keyed(grid, row, column, text);
      if (mentions.some((other) => samePlace(other.at, at))) continue;
      if (beside) mentions.push(beside);
      else if (isItem(text)) above = "";
      else if (!isTable(at)) mentions.push(...said(above, text, at));
      above = text.length < 300 ? text : "";
    }
  }
  return mentions;
}

/** The titles of items name years of documents, not the year assessed. */
function isItem(text: string): boolean {
  return (
    readItemCode(plainText(text).slice(0, 300))?.readings.some(({ weight }) => weight >= 2) ?? false
  );
}

function keyed(grid: Grid, row: number, column: number, text: string): Mention<number> | null {
  if (!KEY.test(plainText(text).replace(/[\s:：]/g, ""))) return null;
  const below = factBelow(grid, row, column);
  const under = below ? VALUE.exec(plainText(String(below.value))) : null;
  if (below && under)
    return {
      value: fourDigits(under[1]!),
      at: cellPlace(grid.sheet, below.row, column),
      text: String(below.value),
    };
  for (let right = column + 1; right <= column + 3; right++) {
    const value = valueAt(grid, row, right);
    if (value === "") continue;
    const year = VALUE.exec(plainText(String(value)));
    const next = valueAt(grid, row, right + 1);
    if (!year || VALUE.test(plainText(String(next)))) return null;
    return {
      value: fourDigits(year[1]!),
      at: cellPlace(grid.sheet, row, right),
      text: String(value),
    };
  }
  return null;
}

function fourDigits(year: string): number {
  return year.length === 2 ? 2500 + Number(year) : Number(year);
}

function said(above: string, text: string, at: Place): Mention<number>[] {
  const goesOn = /^\s*(ประจำปี|ปีงบประมาณ|ปี|พ\.?ศ)/.test(text);
  const whole = goesOn ? `${above} ${text}` : text;
  const years = yearsIn(whole).filter(({ of }) => of === "assessment");
  const common = years.length === 0 && COMMON_ERA.exec(plainText(text));
  if (common) return [{ value: Number(common[1]) + BUDDHIST_ERA, at, text }];
  const different = new Set(years.map(({ year }) => year));
  if (different.size === 0 || different.size > 1 || !SPEAKS.test(plainText(whole))) return [];
  const [year] = different;
  return plainText(text).includes(String(year)) ? [{ value: year!, at, text }] : [];
}
