import { scoreLink } from "../../src/report/score-link";
import type { CellValue } from "../../src/model/grid";

const DIGITS = /SUBSTITUTE\(/g;
const at = { sheet: "ชีต 'ก'", address: "B3" };
const mention = (raw: CellValue, value: number, percent = false) => ({
  at,
  raw,
  parsed: { kind: "score", value, percent },
});

describe("a link to the officer's score cell", () => {
  it.each<[string, CellValue, number, boolean, string | null]>([
    ["a number", 98.67, 98.67, false, "='ชีต ''ก'''!$B$3"],
    ["a percent cell", 0.9867, 98.67, true, "='ชีต ''ก'''!$B$3*100"],
    ["a number that is not the score read", 9867, 98.67, false, null],
  ])("is plain for %s", (_, raw, score, percent, formula) => {
    expect(scoreLink([mention(raw, score, percent)], score)).toBe(formula);
  });

  it.each<[string, string, number, number]>([
    ["Thai digits", "๙๘.๖๗", 98.67, 10],
    ["Arabic digits in a text", " 98.67 ", 98.67, 10],
    ["a unit behind it", "๙๘.๖๗ คะแนน", 98.67, 11],
    ["brackets and a unit", "( 98.67 คะแนน )", 98.67, 13],
  ])("takes the digits out of a text with %s", (_, raw, score, substitutes) => {
    const formula = scoreLink([mention(raw, score)], score);
    expect(formula).toMatch(/^=VALUE\(TRIM\(SUBSTITUTE/);
    expect(formula?.match(DIGITS)).toHaveLength(substitutes);
    expect(formula).toContain("'ชีต ''ก'''!$B$3");
  });

  it.each<[string, CellValue, number]>([
    ["a decimal comma", "98,67", 98.67],
    ["two numbers in one cell", "98.67/95.00", 98.67],
    ["a percent text", "98.67% ของ 100", 98.67],
  ])("is not made for %s, whose text would not give the score back", (_, raw, score) => {
    expect(scoreLink([mention(raw, score)], score)).toBeNull();
  });

  it("goes to the first place that gives the score", () => {
    const other = { ...mention(90, 90), at: { sheet: "ก", address: "A1" } };
    expect(scoreLink([other, mention(98.67, 98.67)], 98.67)).toBe("='ชีต ''ก'''!$B$3");
    expect(scoreLink([other], null)).toBeNull();
  });
});
