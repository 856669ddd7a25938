import { gridOf } from "../../src/model/grid";
import type { Assessment } from "../../src/model/assessment";
import type { RangeChoice } from "../../src/model/settings";
import { readAssessment } from "../../src/reading/read-assessment";

const scoreOf = (number: number): number => 80 + number * 1.25;
const TEN = Array.from({ length: 10 }, (_, i) => i + 1);
const strange = gridOf("โครงการ", [
  ["ที่", "รายการ", "ร้อยละเบิกจ่าย"],
  ...TEN.map((number) => [number, `โครงการ ${number}`, scoreOf(number)]),
]);
const plain = gridOf("คะแนน", [["ตัวชี้วัดที่", "คะแนน"], ...TEN.map((number) => [number, 60 + number])]);
const range = (sheet: string, address: string, role: RangeChoice["role"]): RangeChoice => ({
  at: { sheet, address },
  role,
});
const indicators = ({ indicators: all }: Assessment): Record<number, number | null> =>
  Object.fromEntries(all.map(({ number, score }) => [number, score]));

describe("what the officer says of a range", () => {
  it("makes a summary of a table that nothing shows to be one", () => {
    const read = (ranges: RangeChoice[]): Assessment =>
      readAssessment([strange], { year: null, ranges });
    expect(read([]).indicators).toEqual([]);
    const pointed = read([range("โครงการ", "A1:C11", "summary")]);
    expect(indicators(pointed)).toEqual(
      Object.fromEntries(TEN.map((number) => [number, scoreOf(number)]))
    );
    expect(pointed.indicators[0]!.mentions[0]!.label.settledBy).toBe("officer");
  });

  it("outweighs what another table gives, and says what was left aside", () => {
    const read = readAssessment([plain, strange], {
      year: null,
      ranges: [range("โครงการ", "A1:C11", "summary")],
    });
    expect(indicators(read)[3]).toBe(scoreOf(3));
    expect(read.account.ignored).toContainEqual({
      place: { sheet: "คะแนน", address: "B4" },
      reason: "not-scores",
    });
  });

  it("makes items of numbers that would be indicators", () => {
    const grid = gridOf("OIT", [
      ["ตัวชี้วัดที่", "คะแนน"],
      ...TEN.map((number) => [number, scoreOf(number)]),
    ]);
    const read = readAssessment([grid], {
      year: 2568,
      ranges: [range("OIT", "A1:B11", "items")],
    });
    expect(read.items.map(({ code }) => code)).toEqual(TEN.map((number) => `o${number}`));
    expect(read.indicators).toEqual([]);
  });

  it("reaches rows of a long register that are not looked at otherwise", () => {
    const rows = Array.from({ length: 1500 }, (_, i) => [i, `แปลงที่ ${i}`, 3000 + i]);
    const long = gridOf("ทะเบียน", [
      ...rows,
      ...TEN.map((number) => [number, "-", scoreOf(number)]),
    ]);
    const read = readAssessment([long], {
      year: null,
      ranges: [range("ทะเบียน", "A1501:C1510", "summary")],
    });
    expect(indicators(read)[10]).toBe(scoreOf(10));
  });

  it("takes no score from a range that is said to hold none", () => {
    const read = readAssessment([plain], {
      year: null,
      ranges: [range("คะแนน", "A1:B11", "ignore")],
    });
    expect(read.indicators).toEqual([]);
  });
});
