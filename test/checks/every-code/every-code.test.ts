import { CATALOGUE } from "../../../src/checks/catalogue";
import { findingsOf, listed } from "../build";
import { COMPLETENESS_CASES } from "./completeness-cases";
import { SCORE_CASES } from "./score-cases";
import { TEXT_CASES } from "./text-cases";

const CASES = { ...SCORE_CASES, ...TEXT_CASES, ...COMPLETENESS_CASES };
const codesOf = (findings: ReturnType<typeof findingsOf>) => [
  ...new Set(findings.map((it) => it.code)),
];

describe.each(CATALOGUE.map((check) => [check.code] as const))("%s", (code) => {
  it("has a sheet that trips it alone, and at least two that come near", () => {
    expect(CASES[code]).toBeDefined();
    expect(CASES[code]!.near.length).toBeGreaterThanOrEqual(2);
    const found = codesOf(findingsOf(CASES[code]!.trips()));
    expect(found.sort()).toEqual([code, ...(CASES[code]!.along ?? [])].sort());
  });

  it.each((CASES[code]?.near ?? []).map((near, i) => [i + 1, near] as const))(
    "is not tripped by near miss %i, nor is any other",
    (_, near) => {
      expect(listed(findingsOf(near()))).toEqual([]);
    }
  );
});

it("has no sheets for a code that is not in the catalogue", () => {
  const codes = CATALOGUE.map((check) => check.code);
  expect(Object.keys(CASES).filter((code) => !codes.includes(code))).toEqual([]);
});
