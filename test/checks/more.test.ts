import { gridOf, type CellValue, type Grid } from "../../src/model/grid";
import { findingsOf, listed, soundSheets, withCells } from "./build";
import { ANALYSES, reportSheets, type ReportChanges } from "./report";

const codes = (grids: readonly Grid[]) =>
  findingsOf(grids)
    .map((it) => it.code)
    .filter((code) => !code.startsWith("checklist"));

/** Words of the report replaced wherever they stand. */
const replaced = (from: string, to: string, of: ReportChanges = {}) =>
  reportSheets(of).map((grid) =>
    gridOf(
      grid.sheet,
      grid.values.map((row) =>
        row.map((cell): CellValue => (typeof cell === "string" ? cell.replace(from, to) : cell))
      )
    )
  );
const short = (number: number, text: string): ReportChanges => ({
  analyses: { [number]: [text, ANALYSES[number]![1], ANALYSES[number]![2]] },
});
const analysed = (texts: Readonly<Record<number, string>>): ReportChanges => ({
  measures: Object.fromEntries(
    Object.entries(texts).map(([number, text]) => [
      Number(number) - 1,
      [undefined, undefined, text] as never,
    ])
  ),
});

const CASES: readonly (readonly [name: string, grids: () => Grid[], expected: string[]])[] = [
  [
    "a memo without a proposal",
    () => replaced("จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ และให้เผยแพร่บนเว็บไซต์", "รายละเอียดตามเอกสารแนบ"),
    ["memo-incomplete"],
  ],
  ["a memo without a signature", () => replaced("(นางสาวพิมพ์ใจ ตั้งตรง)", ""), ["memo-incomplete"]],
  [
    "near miss: a proposal in other words",
    () => replaced("จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ", "เห็นควรอนุมัติตามเสนอ"),
    [],
  ],
  ["near miss: a signature by rank", () => replaced("(นางสาวพิมพ์ใจ ตั้งตรง)", "(นายพิมพ์ ตั้งตรง)"), []],
  ["the letters of another province", () => replaced("ที่ ลป 7", "ที่ ลพ 7"), ["number-prefix"]],
  ["near miss: the letters with dots", () => replaced("ที่ ลป 7", "ที่ ล.ป. 7"), []],
  ["near miss: the letters of a ministry", () => replaced("ที่ ลป 7", "ที่ มท 0"), []],
  [
    "a strongest strength twice",
    () =>
      reportSheets(
        analysed({
          9: "การเปิดเผยข้อมูลเป็นจุดแข็งที่สุด",
          10: "การป้องกันการทุจริตเป็นจุดแข็งที่สุด",
        })
      ),
    ["superlative-twice"],
  ],
  [
    "near miss: one strongest strength",
    () => reportSheets(analysed({ 9: "การเปิดเผยข้อมูลเป็นจุดแข็งที่สุด" })),
    [],
  ],
  [
    "near miss: two strengths, one of them the strongest",
    () => reportSheets(analysed({ 9: "การเปิดเผยข้อมูลเป็นจุดแข็งที่สุด", 10: "การป้องกันการทุจริตเป็นจุดแข็ง" })),
    [],
  ],
  [
    "scores with differing decimals",
    () => reportSheets({ measures: { 0: ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (98.3 คะแนน)"] } }),
    ["score-format"],
  ],
  [
    "near miss: full marks without decimals",
    () => reportSheets(short(9, "ไม่พบข้อบกพร่อง เนื่องจากได้ 100 คะแนนทุกข้อ")),
    [],
  ],
  [
    "near miss: a number of days",
    () => reportSheets(short(1, "ผู้รับบริการบางส่วนเห็นว่างานใช้เวลา 7.5 วัน ซึ่งเกินกำหนด")),
    [],
  ],
  [
    "a shortcoming that only repeats a name",
    () => reportSheets(short(5, "การแก้ไขปัญหาการทุจริต")),
    ["weakness-says-nothing"],
  ],
  [
    "near miss: a name and what is lacking",
    () => reportSheets(short(5, "การแก้ไขปัญหาการทุจริตยังไม่ทันเวลา")),
    [],
  ],
  ["near miss: none found", () => reportSheets(short(9, "ไม่มีข้อบกพร่อง")), []],
  [
    "a year of the measures that is not the next one",
    () => replaced("พ.ศ. 2569", "พ.ศ. 2570").map(withoutPeriods),
    ["year-mismatch"],
  ],
  [
    "near miss: a plan of several years",
    () =>
      reportSheets({
        laws: [
          "1. พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540",
          "2. คำสั่งแต่งตั้งคณะทำงาน ITA ปีงบประมาณ พ.ศ. 2567",
        ],
      }),
    [],
  ],
  [
    "near miss: the year in two digits",
    () => replaced("ปีงบประมาณ พ.ศ. 2569", "ปีงบประมาณ 2569"),
    [],
  ],
];

/** The periods of the measures without their years. */
function withoutPeriods(grid: Grid): Grid {
  if (grid.sheet !== "มาตรการ") return grid;
  return gridOf(
    grid.sheet,
    grid.values.map((row, r) =>
      row.map((cell, c): CellValue => (r > 3 && c === 4 ? `ไตรมาส ${(r % 4) + 1}` : cell))
    )
  );
}

describe("what else a reviewer would say", () => {
  it.each(CASES)("%s", (_, grids, expected) => {
    expect(codes(grids())).toEqual(expected);
  });
});

describe("near misses among scores", () => {
  const sheets = (items: Readonly<Record<string, CellValue>>) => {
    const { facts, summary, items: own } = soundSheets();
    return [facts, summary, withCells(own, items)];
  };
  it.each<[string, Readonly<Record<string, CellValue>>]>([
    ["too-precise: a score with a blank behind it", { B3: "97.50 " }],
    ["too-precise: a formula's rounded text", { B3: "97.5 คะแนน" }],
    [
      "duplicate-item: a code repeated in a sentence",
      { A76: "หมายเหตุ ข้อ i1 และ i2 ประเมินโดยบุคลากร" },
    ],
    ["unknown-item: a number that is no code", { A76: "โทร 0 5412 3456 ต่อ 29" }],
  ])("%s", (_, cells) => {
    expect(listed(findingsOf(sheets(cells)))).toEqual([]);
  });

  it.each([
    "ผลการประเมินเทศบาลตำบลทุ่งขวัญ ซึ่งมีโรงเรียนในสังกัด 3 แห่ง",
    "ผลการประเมินของหน่วยงาน (โรงพยาบาลส่งเสริมสุขภาพตำบลถ่ายโอนมาอยู่ในสังกัด)",
  ])("wrong-edition: %s", (title) => {
    const { facts, summary, items } = soundSheets();
    const titled = withCells(facts, { A1: title });
    expect(listed(findingsOf([titled, summary, items]))).toEqual([]);
  });

  it("missing-indicator: an indicator by its name alone, without a number", () => {
    const { facts, summary, items } = soundSheets();
    expect(listed(findingsOf([facts, withCells(summary, { B9: "" }), items]))).toEqual([]);
  });
});
