import { readAssessment } from "../../src/reading/read-assessment";
import { readFixture } from "../fixtures/read-workbook";
import { readScores, trueScores, truth } from "./truth";

/** Files that LibreOffice made from sources written by hand (test/fixtures/layouts/sources), and what each holds. */
const FILES: readonly [file: string, holds: (key: string) => boolean, total: boolean][] = [
  ["summary-merged-thai-digits", isIndicator, false],
  ["table-per-indicator", () => true, false],
  ["flat-list", isItem, false],
  ["university-export", isIndicator, true],
  ["weighted-merged", isIndicator, false],
  ["years-in-columns", isIndicator, true],
  ["two-years-two-heads", isIndicator, false],
  ["codes-side-by-side", isItem, false],
  ["oit-as-scanned", (key) => /^(o|9$|10$)/.test(key), false],
  ["percent-cells", isIndicator, true],
  ["all-on-one-sheet", () => true, true],
  ["agencies-in-columns", isIndicator, true],
  ["indicators-across", isIndicator, true],
  ["ranking-and-summary", isIndicator, true],
  ["formulas-and-percent", (key) => /^i/.test(key), false],
  ["hidden-last-year", isIndicator, false],
  ["hidden-drafts", isIndicator, false],
  ["form-per-indicator", () => true, false],
  ["database-of-two-years", isItem, false],
  ["halves-merged", (key) => key.startsWith("e"), false],
  ["means-under-items", (key) => /^(i|[1-5]$)/.test(key), false],
  ["shares-of-one", isIndicator, true],
  ["grid-of-instruments", isItem, false],
  ["sheet-per-year", isIndicator, false],
  ["agencies-in-rows", isIndicator, true],
  ["cards", isIndicator, false],
  ["items-counted-within", (key) => /^(i|[1-5]$)/.test(key), true],
  ["linked-formulas", (key) => /^(i|[1-5]$)/.test(key), false],
  ["letter-with-table", isIndicator, true],
  ["questions-over-two-rows", (key) => /^(o|9$|10$)/.test(key), false],
];

function isIndicator(key: string): boolean {
  return /^\d+$/.test(key);
}

function isItem(key: string): boolean {
  return !isIndicator(key);
}

describe("workbooks that another program made read the same", () => {
  it.each(FILES)("%s.xlsx", async (file, holds, total) => {
    const assessment = readAssessment(await readFixture(`layouts/${file}.xlsx`), {
      year: null,
      ranges: [],
    });
    const expected = Object.entries(trueScores()).filter(([key]) => holds(key));
    expect(readScores(assessment)).toMatchObject(Object.fromEntries(expected));
    if (file !== "formulas-and-percent") {
      expect(Object.keys(readScores(assessment)).sort()).toEqual(
        expected.map(([key]) => key).sort()
      );
    }
    if (total) expect(assessment.printedTotal.value).toBe(truth.total);
  });

  it("gives a computed mean at full precision, with its formula", async () => {
    const { indicators } = readAssessment(await readFixture("layouts/formulas-and-percent.xlsx"), {
      year: 2568,
      ranges: [],
    });
    const [first] = indicators;
    const scores = (truth.items as { indicator: number; score?: number }[]).filter(
      (item) => item.indicator === 1
    );
    expect(first?.score).toBeCloseTo(
      scores.reduce((sum, item) => sum + item.score!, 0) / scores.length,
      6
    );
    expect(first?.mentions[0]?.formula).toMatch(/^=AVERAGE\(/);
  });
});
