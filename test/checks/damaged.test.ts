import fc from "fast-check";
import { findingSentence } from "../../src/wording/findings/sentence";
import { gridOf, type CellValue, type Grid } from "../../src/model/grid";
import { readFixture } from "../fixtures/read-workbook";
import { findingsOf } from "./build";
import { columns, oneSheet } from "./reports/arrangements";
import { reportSheets } from "./report";

/** What people and programs leave in cells. */
const debris: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    "",
    "-",
    "#REF!",
    "#DIV/0!",
    true,
    "ตัวชี้วัดที่ ๖",
    "ตัวชี้วัดที่",
    "i1",
    "o28",
    "๑๒",
    "IIT",
    "๑.",
    "1.1"
  ),
  fc.constantFrom<CellValue>(
    "ข้อบกพร่อง",
    "รักษาระดับ ",
    "บันทึกข้อความ",
    "พ.ศ. ๒๕๖๙",
    "ผ่านดี",
    "1 ต.ค. 68 - ",
    "((((",
    "\\\\[",
    "ไม่"
  ),
  fc.double({ noNaN: true }),
  fc.integer({ min: -10, max: 20000 }),
  fc.string({ maxLength: 40 })
);

const spot = fc.record({ sheet: fc.nat(), row: fc.nat(), column: fc.nat(), value: debris });
const cut = fc.record({ sheet: fc.nat(), row: fc.nat(), rows: fc.integer({ min: 1, max: 6 }) });

function damage(
  grids: readonly Grid[],
  spots: readonly { sheet: number; row: number; column: number; value: CellValue }[],
  cuts: readonly { sheet: number; row: number; rows: number }[]
): Grid[] {
  const sheets = grids.map((grid) => grid.values.map((row) => [...row]));
  for (const { sheet, row, column, value } of spots) {
    const values = sheets[sheet % sheets.length]!;
    const cells = values[row % Math.max(1, values.length)];
    if (cells && cells.length > 0) cells[column % cells.length] = value;
  }
  for (const { sheet, row, rows } of cuts) {
    const values = sheets[sheet % sheets.length]!;
    values.splice(row % Math.max(1, values.length), rows);
  }
  return sheets.map((values, i) => gridOf(grids[i]!.sheet, values));
}

describe("damaged sheets", () => {
  let sources: Grid[][] = [];
  beforeAll(async () => {
    sources = [
      await readFixture("report-2568-pasted.xlsx"),
      await readFixture("scores-2568-thai-digits.xlsx"),
      reportSheets(),
      columns(),
      oneSheet(),
    ];
  });

  it("never make a check throw, and every finding has its sentence in both languages", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(spot, { maxLength: 40 }),
        fc.array(cut, { maxLength: 4 }),
        (source, spots, cuts) => {
          const grids = damage(sources[source % sources.length]!, spots, cuts);
          for (const finding of findingsOf(grids)) {
            for (const language of ["th", "en"] as const) {
              const sentence = findingSentence(finding, language, "thai");
              expect(sentence).not.toBe(finding.code);
              expect(sentence).not.toMatch(/\{\w+\}|undefined|NaN/);
            }
          }
        }
      ),
      { numRuns: 60 }
    );
  });

  it.each([
    ["no sheet", []],
    ["an empty sheet", [gridOf("ว่าง", [[]])]],
    [
      "a sheet of blanks",
      [
        gridOf("ว่าง", [
          ["", ""],
          [" ", ""],
        ]),
      ],
    ],
  ])("%s is no error of ours", (_, grids) => {
    expect(findingsOf(grids).map((it) => it.code)).toEqual(["no-scores"]);
  });
});
