import type { Edition, Fact, Mention } from "../model/assessment";
import { filledCells, type Grid } from "../model/grid";
import { plainText } from "../ita/thai-text";

/** What shows another assessment, and how much one cell weighs. Words that any office uses weigh nothing. */
const SIGNS: readonly (readonly [RegExp, Exclude<Edition, "agency">, number])[] = [
  [/\bMOIT\s*\.?\s*\d{1,2}|\bMOIT\b/i, "moit", 2],
  [/กระทรวงสาธารณสุข.*(คุณธรรม|ITA)|(คุณธรรม|ITA).*กระทรวงสาธารณสุข/i, "moit", 1],
  [
    /ITA\s*Online.*(สถานศึกษา|โรงเรียน|เขตพื้นที่การศึกษา)|(สถานศึกษา|เขตพื้นที่การศึกษา|โรงเรียน).*ITA\s*Online/i,
    "school",
    3,
  ],
  [/การดำเนินงานของ(สถานศึกษา|สำนักงานเขตพื้นที่การศึกษา|โรงเรียน)/, "school", 3],
  [/^(ชื่อ)?(สถานศึกษา|โรงเรียน)\s*[:：]?$|^สังกัด\s*สพ[ปม]\.?/, "school", 2],
  [/^โรงเรียน[\u0e01-\u0e4e]+$/, "school", 2],
  [/สพฐ\.?|สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน/, "school", 1],
  [/สำนักงานคณะกรรมการการอาชีวศึกษา|(^|\s)สอศ\.?(\s|$)|สถานศึกษาอาชีวศึกษา/, "vocational", 3],
  [
    /^วิทยาลัย(เทคนิค|อาชีวศึกษา|การอาชีพ|สารพัดช่าง|เกษตร|พณิชยการ|เทคโนโลยี)[\u0e01-\u0e4e\s]*$/,
    "vocational",
    2,
  ],
  [/ของวิทยาลัย(เทคนิค|อาชีวศึกษา|การอาชีพ|สารพัดช่าง|เกษตร|พณิชยการ|เทคโนโลยี)/, "vocational", 3],
];
/** Signs must add up to this: one passing word about a school makes no school edition. */
const ENOUGH = 3;
const LONGEST = 300;

/**
 * Which assessment the workbook is of. The look-alikes (ITA.md 2) have their own items and rules; they are told by
 * their names, with every cell that shows it.
 */
export function editionOf(grids: readonly Grid[]): Fact<Edition> {
  const mentions: Mention<Edition>[] = [];
  const weights = new Map<Edition, number>();
  for (const grid of grids) {
    for (const { value, at } of filledCells(grid)) {
      if (typeof value !== "string" || value.length > LONGEST) continue;
      const text = plainText(value);
      const sign = SIGNS.find(([pattern]) => pattern.test(text));
      if (!sign) continue;
      const [, edition, weight] = sign;
      mentions.push({ value: edition, at, text: value });
      weights.set(edition, (weights.get(edition) ?? 0) + weight);
    }
  }
  const [best] = [...weights].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < ENOUGH) return { value: "agency", mentions: [] };
  return { value: best[0], mentions: mentions.filter(({ value }) => value === best[0]) };
}
