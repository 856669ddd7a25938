import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding, Severity } from "../../src/model/finding";
import { readFixture } from "../fixtures/read-workbook";
import { findingsOf, listed } from "./build";

interface Cell {
  readonly sheet: string | null;
  readonly cell: string | null;
}
interface Expected extends Cell {
  readonly code: string;
  readonly alsoCells?: readonly Cell[];
  readonly alsoCodes?: readonly string[];
  readonly severity: Severity;
}

const EXPECTED = JSON.parse(
  readFileSync(join(__dirname, "../fixtures/report-2568-pasted.findings.json"), "utf8")
) as { must: Expected[]; may: Expected[] };

/** Codes that FINDINGS.md lists as real but not in the acceptance data. */
const MORE = [
  "develop-is-maintain",
  "weakness-says-nothing",
  "memo-incomplete",
  "number-prefix",
  "superlative-twice",
  "score-format",
];

function answers(finding: Finding, expected: Expected): boolean {
  if (![expected.code, ...(expected.alsoCodes ?? [])].includes(finding.code)) return false;
  return [expected, ...(expected.alsoCells ?? [])].some(
    ({ sheet, cell }) =>
      (sheet === null || sheet === finding.at.sheet) &&
      (cell === null || cell === finding.at.address)
  );
}

describe("the pasted report of FY2568", () => {
  let findings: Finding[] = [];
  beforeAll(async () => {
    findings = findingsOf(await readFixture("report-2568-pasted.xlsx"));
  });

  it.each(EXPECTED.must.map((it) => [it.code, it.sheet, it.cell, it] as const))(
    "%s is told at %s!%s",
    (_, __, ___, expected) => {
      const finding = findings.find((it) => answers(it, expected));
      expect(finding).toBeDefined();
      expect(finding?.severity).toBe(expected.severity);
    }
  );

  it("has nothing above a note beside what it deserves", () => {
    const known = [...EXPECTED.must, ...EXPECTED.may];
    const others = findings.filter(
      (it) =>
        it.severity !== "note" &&
        !MORE.includes(it.code) &&
        !known.some((expected) => answers(it, expected))
    );
    expect(listed(others)).toEqual([]);
  });

  it("tells nothing twice", () => {
    const all = listed(findings);
    expect(all).toEqual([...new Set(all)]);
  });
});

describe.each(["scores-2568-numeric.xlsx", "scores-2568-thai-digits.xlsx"])(
  "the score workbook %s",
  (file) => {
    it("yields exactly what its tables deserve", async () => {
      const findings = findingsOf(await readFixture(file));
      expect(
        findings.map((it) => `${it.severity} ${it.code} ${it.at.sheet}!${it.at.address}`)
      ).toEqual([
        "error duplicate-indicator สรุปคะแนน!B10",
        "warning instrument-heading รายตัวชี้วัด!A32",
        "warning instrument-heading รายตัวชี้วัด!A38",
        "warning instrument-heading รายตัวชี้วัด!A44",
        "warning instrument-heading รายตัวชี้วัด!A50",
        "warning instrument-heading รายตัวชี้วัด!A78",
        "note term-misspelt สรุปคะแนน!C8",
        "note near-threshold สรุปคะแนน!D12",
        "note term-misspelt รายตัวชี้วัด!C32",
        "note mean-mismatch รายตัวชี้วัด!B84",
      ]);
    });
  }
);
