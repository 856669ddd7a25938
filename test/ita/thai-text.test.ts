import { datesIn, dateIn, fiscalYearOf } from "../../src/ita/dates";
import { likeness, nameKey, normalThai, plainText } from "../../src/ita/thai-text";

describe("Thai text", () => {
  it.each([
    ["อํานาจ", "อำนาจ"],
    ["น\u0e4d\u0e49า", "น้ำ"],
    ["เเก้ไข", "แก้ไข"],
    ["ก\u200bข\u00a0ค", "กข ค"],
  ])("%j is normally %j", (text, normal) => {
    expect(normalThai(text)).toBe(normal);
  });

  it.each([
    ["การใช้ทรัพย์สินของทางราชการ", "การใช้ทรัพย์สินของราชการ"],
    ["แผน ประจำปี พ.ศ. ๒๕๖๘", "แผน ประจำปีงบประมาณ พ.ศ. 2567"],
    ["E - Service", "e-service"],
  ])("%s and %s are one name", (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it("reads through HTML remnants and line breaks", () => {
    expect(plainText("<p>ข้อ&nbsp;๑</p>\n<p>สอง</p>")).toBe("ข้อ 1 สอง");
  });

  it("finds names more alike the fewer signs differ", () => {
    expect(likeness("การแก้ปัญหาการทุจริต", "การแก้ไขปัญหาการทุจริต")).toBeGreaterThan(0.85);
    expect(likeness("การแก้ไขปัญหาการทุจริต", "การป้องกันการทุจริต")).toBeLessThan(0.75);
  });
});

describe("Thai dates", () => {
  it.each([
    ["๕ ธันวาคม ๒๕๖๘", { year: 2568, month: 12, day: 5 }],
    ["วันที่ 1 ต.ค. 68", { year: 2568, month: 10, day: 1 }],
    ["30 กันยายน พ.ศ. 2569", { year: 2569, month: 9, day: 30 }],
    ["ตุลาคม ๒๕๖๘", null],
    ["ปีงบประมาณ 2568", null],
  ])("%s", (text, expected) => {
    expect(dateIn(text)).toEqual(expected);
  });

  it("finds both ends of a period", () => {
    expect(
      datesIn("๑ ตุลาคม ๒๕๖๘ - ๓๐ กันยายน ๒๕๖๙").map(({ month, year }) => [month, year])
    ).toEqual([
      [10, 2568],
      [9, 2569],
    ]);
  });

  it("begins a fiscal year in October", () => {
    expect(fiscalYearOf({ year: 2568, month: 9, day: 30 })).toBe(2568);
    expect(fiscalYearOf({ year: 2568, month: 10, day: 1 })).toBe(2569);
  });
});
