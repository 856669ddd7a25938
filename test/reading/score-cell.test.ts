import type { ParsedScore } from "../../src/model/assessment";
import type { CellValue } from "../../src/model/grid";
import { parseScore } from "../../src/reading/score-cell";

const short = (parsed: ParsedScore): string | number =>
  parsed.kind === "score"
    ? parsed.value
    : parsed.kind === "lost-decimal"
      ? `${parsed.kind} ${parsed.suggestion}`
      : parsed.kind;

describe("a score cell", () => {
  it.each<[CellValue, string, string | number]>([
    [98.67, "General", 98.67],
    [100, "0.00", 100],
    [0, "0.00", 0],
    [0.9867, "0.00%", 98.67],
    [0.9867, "General", 0.9867],
    [98.66666666666667, "0.00", 98.66666666666667],
    ["๙๘.๖๗", "General", 98.67],
    ["98.67", "@", 98.67],
    [" 98.67 ", "General", 98.67],
    ["98.67\u00a0", "General", 98.67],
    ["98.67 คะแนน", "General", 98.67],
    ["(๙๘.๖๗ คะแนน)", "General", 98.67],
    ["(98.67)", "General", 98.67],
    ["[100]", "General", 100],
    ["98.67%", "General", 98.67],
    ["98,67", "General", 98.67],
    ["98.67/100", "General", 98.67],
    ["คะแนน 98.67", "General", 98.67],
    ["", "General", "empty"],
    ["  ", "General", "empty"],
    ["-", "General", "empty"],
    ["#REF!", "General", "not-a-number"],
    ["#N/A", "General", "not-a-number"],
    ["ผ่าน", "General", "not-a-number"],
    ["98.67 89.33", "General", "not-a-number"],
    ["9 8.67", "General", "not-a-number"],
    ["98..67", "General", "not-a-number"],
    ["9O.00", "General", "not-a-number"],
    [true, "General", "not-a-number"],
    [45000, "d mmmm yyyy", "not-a-number"],
    [9867, "0.00", "lost-decimal 98.67"],
    [986.7, "0.00", "lost-decimal 98.67"],
    ["๑๐๐๐๐", "General", "lost-decimal 100"],
    [1000, "0.00", "lost-decimal 100"],
    [105, "0.00", "out-of-range"],
    [120, "0.00", "out-of-range"],
    [-5, "0.00", "out-of-range"],
    ["-5", "General", "out-of-range"],
  ])("%p shown as %s is %p", (value, format, expected) => {
    expect(short(parseScore(value, format))).toBe(expected);
  });

  it("says how many decimals a person sees", () => {
    expect(parseScore("๙๐")).toMatchObject({ decimals: 0 });
    expect(parseScore("98.670")).toMatchObject({ decimals: 3 });
    expect(parseScore(97.9)).toMatchObject({ decimals: 1 });
  });
});
