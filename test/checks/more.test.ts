import { findingsOf, listed } from "./build";
import { everyMeasure, replaced, report } from "./every-code/sheets";
import type { Grid } from "../../src/model/grid";

/** Ways to trip a check, or to come near it, beside those of every-code. */
const CASES: readonly (readonly [name: string, grids: () => Grid[], expected: string[]])[] = [
  [
    "a memo without a proposal",
    () => replaced("จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ และให้เผยแพร่บนเว็บไซต์", "รายละเอียดตามเอกสารแนบ"),
    ["memo-incomplete บันทึก!"],
  ],
  [
    "a year of the measures that is not the next one",
    () =>
      replaced(
        "พ.ศ. 2569",
        "พ.ศ. 2570",
        {},
        everyMeasure("period", ["ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3"])
      ),
    ["year-mismatch บันทึก!A9"],
  ],
  [
    "near miss: an order of an earlier year",
    () =>
      report({
        laws: [
          "1. พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540",
          "2. คำสั่งแต่งตั้งคณะทำงาน ITA ปีงบประมาณ พ.ศ. 2567",
        ],
      }),
    [],
  ],
];

describe("what else a reviewer would say", () => {
  it.each(CASES)("%s", (_, grids, expected) => {
    const found = findingsOf(grids()).filter((it) => !it.code.startsWith("checklist"));
    expect(listed(found)).toEqual(expected);
  });
});
