import { gridOf, type CellValue } from "../../src/model/grid";
import { readAssessment } from "../../src/reading/read-assessment";
import { gridFrom } from "./truth";
import { others } from "../fixtures/layouts/generator";

const HEADS = [
  "ลำดับ",
  "เลขที่โฉนด",
  "ประเภท",
  "ชื่อผู้ถือครอง",
  "ตำบล",
  "อำเภอ",
  "จังหวัด",
  "ไร่",
  "งาน",
  "ตารางวา",
];
const MORE = ["มูลค่า", "ภาษี", "ปี", "รหัส", "หมายเหตุ", "พิกัด X", "พิกัด Y", "วันที่", "ผู้สำรวจ", "สถานะ"];

/** A land register of so many rows, with codes that look like those of items. */
function register(rows: number): CellValue[][] {
  const lines = Array.from({ length: rows }, (_, i): CellValue[] => [
    ...[
      i + 1,
      `${10000 + i}`,
      "โฉนด",
      `นายทดสอบ ${i}`,
      "ตัวอย่าง",
      "เมือง",
      "เชียงราย",
      i % 50,
      i % 4,
      i % 100,
    ],
    ...[
      i * 1000,
      (i % 97) + 0.5,
      2568,
      `E${i % 60}`,
      "",
      100.5,
      20.1,
      45000 + (i % 300),
      "นางสาวทดสอบ",
      "ปกติ",
    ],
  ]);
  return [[...HEADS, ...MORE], ...lines];
}

const cpu = (run: () => void): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

describe("sheets that are no scores", () => {
  it("costs under a second for a register of 50,000 rows and 20 columns", () => {
    const grid = gridOf("ทะเบียนที่ดิน", register(50_000));
    let items = -1;
    const spent = cpu(() => {
      items = readAssessment([grid], { year: null, ranges: [] }).items.length;
    });
    expect(items).toBe(0);
    expect(spent).toBeLessThan(1000);
  });

  it.each([5, 60, 390])("takes no score from a register of %d rows", (rows) => {
    const { items, indicators, printedTotal } = readAssessment([gridOf("ทะเบียน", register(rows))], {
      year: 2568,
      ranges: [],
    });
    expect([items, indicators, printedTotal.value]).toEqual([[], [], null]);
  });

  it("takes no score from staff, budgets and account codes", () => {
    const { items, indicators } = readAssessment(others().map(gridFrom), {
      year: 2568,
      ranges: [],
    });
    expect([items, indicators]).toEqual([[], []]);
  });

  it("leaves the add-in's own sheets aside", () => {
    const own = { ...gridOf("ผล", [["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", 98.67]]), own: "results" };
    const { indicators, account } = readAssessment([own], { year: 2568, ranges: [] });
    expect(indicators).toEqual([]);
    expect(account.ignored).toEqual([{ place: { sheet: "ผล", address: "" }, reason: "own-sheet" }]);
  });
});
