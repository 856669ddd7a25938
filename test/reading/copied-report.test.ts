import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { join } from "node:path";
import type { Grid } from "../../src/model/grid";
import { readAssessment } from "../../src/reading/read-assessment";
import { readWorkbook } from "../fixtures/read-workbook";
import { readScores, trueScores } from "./truth";

/** What is left of an own sheet that was copied by its visible cells: without the hidden row and column of keys. */
const copied = (grid: Grid): Grid => {
  const cut = <T>(block: readonly (readonly T[])[]): T[][] =>
    block.slice(1).map((row) => row.slice(1));
  const { values, formulas, formats } = grid;
  return { ...grid, values: cut(values), formulas: cut(formulas), formats: cut(formats) };
};

describe("a report of the add-in whose marks are gone", () => {
  let sheets: Grid[];
  beforeAll(async () => {
    installChartSupport();
    const path = join(__dirname, "../../assets/samples/report-2568.xlsx");
    const grids = await readWorkbook(path);
    sheets = grids.filter(({ values }) => String(values[0]?.[0]).startsWith("ita:")).map(copied);
  });

  it("gives every score truly and leaves nothing open, whatever its other sheets hold", () => {
    const found = readAssessment(sheets, { year: null, ranges: [] });
    const scores = Object.entries(readScores(found)).map(([key, score]) => [
      key,
      score === null ? null : Math.round(score * 100) / 100,
    ]);
    expect(sheets.length).toBeGreaterThan(10);
    expect(Object.fromEntries(scores)).toEqual(trueScores());
    expect(found.account.unsettled).toEqual([]);
  });

  it("has no scores on its sheets of words", () => {
    const words = sheets.filter(({ sheet }) => /คลัง|มาตรการ|ปัญหา|รายการตรวจ|ปก/.test(sheet));
    const { items, indicators, account } = readAssessment(words, { year: 2568, ranges: [] });
    expect([items, indicators, account.unsettled]).toEqual([[], [], []]);
  });
});
