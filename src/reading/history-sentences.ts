import { filledCells, type Grid } from "../model/grid";
import { plainText } from "../ita/thai-text";
import { levelSaid } from "./facts/announced";
import type { RawMention } from "./raw-mention";
import { parseScore } from "./score-cell";
import { yearsIn } from "./years";

/** "ปี 2566 ได้ 88.30 คะแนน ระดับ ผ่าน": a line of a list of past years. */
const LINE =
  /^[\s\-•*\d.)]*(?:ใน)?ปี\s*(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*(25[5-9]\d)(?!\d)(?:(?!ตัวชี้วัด|IIT|EIT|OIT|เพิ่ม|ลด|ต่าง)\D){0,50}?(\d{1,3}\.\d{1,2})(?!\d)/;
const SPEAKS = /คะแนน|ITA|ผลการประเมิน/i;
const LONGEST = 160;

/** The totals that lines of several years give, each cell being place and label; none where only one year is told of. */
export function historySentences(grids: readonly Grid[]): RawMention[] {
  const found = grids.flatMap((grid) =>
    [...filledCells(grid)].flatMap(({ value, at }): RawMention[] => {
      if (typeof value !== "string" || value.length > LONGEST) return [];
      const text = plainText(value);
      const [, year = "", score = ""] = SPEAKS.test(text) ? (LINE.exec(text) ?? []) : [];
      if (year === "" || yearsIn(text).length > 1) return [];
      const level = levelSaid(text);
      const one = {
        part: null,
        year: Number(year),
        agency: null,
        doubt: null,
        under: null,
        at,
        parsed: parseScore(score),
        formula: null,
        label: { at, text: value, printed: null, name: "", settledBy: "name" as const },
        table: 0,
      };
      return [
        { ...one, subject: "total", raw: value },
        ...(level === null ? [] : [{ ...one, subject: "level", raw: level }]),
      ];
    })
  );
  return new Set(found.map(({ year }) => year)).size > 1 ? found : [];
}
