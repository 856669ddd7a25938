import type { Grid } from "../../src/model/grid";
import { findingsOf } from "./build";
import { measures, replaced, report } from "./every-code/sheets";

/** The checklist's points that a report still lacks. */
function lacking(grids: readonly Grid[]): string[] {
  return findingsOf(grids)
    .map((it) => it.code)
    .filter((code) => code.startsWith("checklist-"));
}

const unanalysed = { analyses: { 9: ["", "", ""] as const } };

/** What the cases of every-code leave open. */
const CASES: readonly (readonly [name: string, grids: () => Grid[], expected: string[]])[] = [
  ["near miss of 2: analysed in its measure alone", () => report(unanalysed), ["checklist-3"]],
  ["5: a period outside the year", () => measures({ 3: { period: "ต.ค. 69" } }), ["checklist-5"]],
  [
    "7: a single step that mentions it is not enough",
    () =>
      measures(
        { 1: { steps: "1. ปรับขั้นตอน\n2. ติดตามและรายงานนายกทุกเดือน" } },
        { followUp: ["ทุกส่วนราชการถือปฏิบัติโดยเคร่งครัด"] }
      ),
    ["checklist-7"],
  ],
  [
    "near miss of 1: the year in the title of the measures alone",
    () => replaced(/\s*(ใน|ประจำ)ปีงบประมาณ พ\.ศ\. 2569/, "", { sheet: "บันทึก" }),
    [],
  ],
];

describe("the checklist tells what a report still lacks", () => {
  it("a sound report lacks nothing", () => {
    expect(lacking(report())).toEqual([]);
  });
  it.each(CASES)("%s", (_, grids, expected) => {
    expect(lacking(grids()).sort()).toEqual(expected);
  });
});
