import type { Grid } from "../../src/model/grid";
import { quotationsIn } from "../../src/checks/texts/quotations";
import { findingsOf, listed } from "./build";
import { reportSheets } from "./report";

/** The sound report with words of one sheet replaced. */
function replaced(sheet: string, words: string | RegExp, by: string): Grid[] {
  return reportSheets().map((grid) => {
    if (grid.sheet !== sheet) return grid;
    const values = grid.values.map((row) =>
      row.map((value) => (typeof value === "string" ? value.replace(words, by) : value))
    );
    return { ...grid, values, formulas: values };
  });
}

const CASES: [string, Grid[], string[]][] = [
  [
    "a total in the summary",
    replaced("สรุป", /คะแนนภาพรวม [\d.]+/, "คะแนนภาพรวม 91.23"),
    ["total-mismatch สรุป!A5"],
  ],
  [
    "a total in the memo, the summary being right",
    replaced("บันทึก", "นั้น", "มีคะแนนภาพรวม 89.99 คะแนน นั้น"),
    ["score-quoted-wrong บันทึก!A7"],
  ],
  [
    "an instrument in the summary",
    replaced("สรุป", /IIT [\d.]+/, "IIT 91.23"),
    ["score-quoted-wrong สรุป!A5"],
  ],
  ["a level", replaced("สรุป", /“[^”]+”/, "“ผ่าน”"), ["level-mismatch สรุป!A5"]],
  ["a letter grade", replaced("สรุป", /“[^”]+”/, "“A”"), ["unused-letter-grade สรุป!A5"]],
  [
    "another year in a title",
    replaced("สรุป", "ปีงบประมาณ พ.ศ. 2568", "ปีงบประมาณ พ.ศ. 2567"),
    ["year-mismatch สรุป!A2"],
  ],
  [
    "near miss: numbered headings of a memo",
    replaced("บันทึก", /^(เรื่องเดิม|ข้อเท็จจริง|ข้อเสนอแนะ)$/, "1. $1"),
    [],
  ],
  [
    "near miss: a comparison with the year before",
    replaced("สรุป", /คะแนน$/, "คะแนน เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2567 จำนวน 1.20 คะแนน"),
    [],
  ],
];

describe("what a report states of its result", () => {
  it.each(CASES)("%s", (_, grids, expected) => {
    expect(listed(findingsOf(grids))).toEqual(expected);
  });
});

describe("a quotation", () => {
  it.each([
    ["ข้อ i๑๐ ได้ ๙๑.๔๓ คะแนน", ["i10 91.43"]],
    [
      "ข้อ e7 ส่วน Public 98.62 คะแนน ส่วน Survey 83.00 คะแนน ต่างกัน 15.62 คะแนน",
      ["e7 98.62", "e7 83"],
    ],
    ["ตัวชี้วัดที่ 1 ได้ 98.25 คะแนน การใช้งบประมาณ 98.40 คะแนน", ["1 98.25"]],
    ["ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล (๑๐๐ คะแนน)", ["9 100"]],
    ["EIT ต่ำกว่าเกณฑ์ 95 คะแนน", []],
    ["ตัวชี้วัดที่ 4 ปี 2567 ได้ 90.10 คะแนน", []],
    ["ตัวชี้วัดที่ 4 มี 3 ข้อ", []],
  ])("%s", (text, expected) => {
    expect(quotationsIn(text).map((it) => `${it.subject} ${it.value}`)).toEqual(expected);
  });
});
