import { gridOf, type CellValue, type Grid } from "../../src/model/grid";
import { findingsOf } from "./build";
import { ANALYSES, reportSheets, type ReportChanges } from "./report";

/** The checklist's points that a report still lacks. */
function lacking(grids: readonly Grid[]): string[] {
  return findingsOf(grids)
    .map((it) => it.code)
    .filter((code) => code.startsWith("checklist-"));
}

/** Every text of the report changed. */
function written(change: (text: string, sheet: string) => string, of: ReportChanges = {}): Grid[] {
  return reportSheets(of).map((grid) =>
    gridOf(
      grid.sheet,
      grid.values.map((row) =>
        row.map((cell): CellValue => (typeof cell === "string" ? change(cell, grid.sheet) : cell))
      )
    )
  );
}

const noYear = (text: string) =>
  text.replace(/\s*(ใน|ประจำ|ภายใน|ตลอด)?ปีงบประมาณ( พ\.ศ\.)? 2569/g, "").replace(/^$/, "ตลอดปี");
const row = (index: number, cells: readonly string[]): ReportChanges => ({
  measures: { [index]: cells },
});
const analysis = (number: number, part: number, text: string): ReportChanges => ({
  analyses: { [number]: ANALYSES[number]!.map((own, i) => (i === part ? text : own)) as never },
});

const CASES: readonly (readonly [name: string, grids: () => Grid[], expected: string[]])[] = [
  ["1: no year of the measures", () => written(noYear), ["checklist-1"]],
  [
    "near miss of 1: the year in Thai digits",
    () => written((text) => text.replaceAll("2569", "๒๕๖๙")),
    [],
  ],
  [
    "near miss of 1: the year in the title of the measures alone",
    () => written((text, sheet) => (sheet === "มาตรการ" ? text : noYear(text))),
    [],
  ],
  [
    "2 and 3: an indicator is not analysed",
    () =>
      written((text) => text, {
        analyses: { 9: ["", "", ""] },
        measures: { 8: [undefined, undefined, ""] as unknown as string[] },
      }),
    ["checklist-2", "checklist-3", "checklist-4"],
  ],
  [
    "near miss of 2: analysed in its measure alone",
    () => written((text) => text, { analyses: { 9: ["", "", ""] } }),
    ["checklist-3"],
  ],
  [
    "3: nothing to maintain is said of an indicator",
    () => reportSheets(analysis(5, 2, "")),
    ["checklist-3"],
  ],
  [
    "near miss of 3: no shortcoming was found",
    () => reportSheets(analysis(10, 0, "ไม่พบข้อบกพร่อง")),
    [],
  ],
  ["near miss of 3: in few words", () => reportSheets(analysis(5, 2, "คงการประกาศเจตนารมณ์")), []],
  [
    "4: a measure is not tied to a finding",
    () => reportSheets(row(5, [undefined, undefined, "-"] as unknown as string[])),
    ["checklist-4"],
  ],
  [
    "near miss of 4: a measure that keeps what is good",
    () => reportSheets(row(8, [undefined, undefined, "ไม่พบข้อบกพร่อง"] as unknown as string[])),
    [],
  ],
  [
    "5: a row without a unit",
    () =>
      reportSheets(
        row(2, ["", "", "", "", "", ""].map((_, i) => (i === 5 ? "-" : undefined)) as never)
      ),
    ["checklist-5"],
  ],
  [
    "5: a period outside the year",
    () => reportSheets(row(2, [undefined, undefined, undefined, undefined, "ต.ค. 69"] as never)),
    ["checklist-5"],
  ],
  [
    "near miss of 5: a quarter without a year",
    () => reportSheets(row(2, [undefined, undefined, undefined, undefined, "ไตรมาส 2"] as never)),
    [],
  ],
  [
    "6: a low item that no measure names",
    () =>
      reportSheets(
        row(3, [
          undefined,
          "มาตรการจอดรถส่วนกลาง ณ ที่ทำการ",
          "รถส่วนกลางจอดนอกที่ทำการ",
          "1. กำหนดที่จอด\n2. เก็บกุญแจ\n3. สุ่มตรวจทุกเดือน",
        ] as never)
      ),
    ["checklist-6"],
  ],
  [
    "near miss of 6: by its code alone",
    () =>
      reportSheets(
        row(3, [
          undefined,
          "มาตรการยกระดับข้อ i10",
          "ข้อ i10 ต่ำกว่าเกณฑ์",
          "1. ประชุม\n2. กำหนดแนวทาง",
        ] as never)
      ),
    [],
  ],
  [
    "7: nobody follows up",
    () => reportSheets({ followUp: ["ทุกส่วนราชการถือปฏิบัติโดยเคร่งครัด"] }),
    ["checklist-7"],
  ],
  [
    "7: a single step that mentions it is not enough",
    () =>
      reportSheets({
        followUp: ["ทุกส่วนราชการถือปฏิบัติโดยเคร่งครัด"],
        measures: {
          0: [undefined, undefined, undefined, "1. ปรับขั้นตอน\n2. ติดตามและรายงานนายกทุกเดือน"] as never,
        },
      }),
    ["checklist-7"],
  ],
  [
    "near miss of 7: in other words",
    () =>
      reportSheets({
        followUp: ["ให้เจ้าของมาตรการแจ้งความก้าวหน้าและสรุปผลเสนอปลัดทุกไตรมาส"],
      }),
    [],
  ],
];

describe("the checklist tells what a report still lacks", () => {
  it("a sound report lacks nothing", () => {
    expect(lacking(reportSheets())).toEqual([]);
  });
  it.each(CASES)("%s", (_, grids, expected) => {
    expect(lacking(grids()).sort()).toEqual(expected);
  });
});
