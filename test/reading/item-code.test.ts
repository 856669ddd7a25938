import { readItemCode } from "../../src/reading/item-code";
import { plainText } from "../../src/ita/thai-text";

const strongest = (label: string): string | null => {
  const spelling = readItemCode(plainText(label));
  if (!spelling) return null;
  const [best, second] = [...spelling.readings].sort((a, b) => b.weight - a.weight);
  return second && second.weight === best!.weight ? `${spelling.printed}?` : best!.code;
};

describe("an item code", () => {
  it.each([
    ["i๑ การปฏิบัติงาน", "i1"],
    ["I1", "i1"],
    ["i 1", "i1"],
    ["I-01", "i1"],
    ["e.7 หน่วยงาน", "e7"],
    ["o27", "o27"],
    ["O27", "o27"],
    ["(o27)", "o27"],
    ["ข้อ o27 มาตรการ", "o27"],
    ["OIT 27", "o27"],
    ["EIT-3", "e3"],
    ["OIT 2 ข้อมูลผู้บริหาร", "o2"],
    ["๐๑ โครงสร้าง", "o1"],
    ["๐๑๐ E-Service", "o10"],
    ["๑๒๑ ประกาศ", "o21"],
    ["๑๒ รายงานการจัดซื้อจัดจ้าง", "12?"],
    ["7", "7?"],
    ["ข้อ 27", "27?"],
    ["98.67", null],
    ["2568", null],
    ["9.1 ข้อมูลพื้นฐาน", null],
    ["i1-i3", null],
    ["o25, o26", null],
    ["EIT 9 ข้อ", null],
    ["การใช้อำนาจ", null],
  ])("%s is read as %s", (label, expected) => {
    expect(strongest(label)).toBe(expected);
  });
});
