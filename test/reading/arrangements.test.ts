import fc from "fast-check";
import { readAssessment } from "../../src/reading/read-assessment";
import * as make from "../fixtures/layouts/generator";
import type { Style } from "../fixtures/layouts/generator";
import { gridFrom, readScores, trueScores } from "./truth";

const style: fc.Arbitrary<Style> = fc.record({
  digits: fc.constantFrom("thai", "arabic"),
  figure: fc.constantFrom(
    "number",
    "text",
    "fixed",
    "unit",
    "brackets",
    "spaces",
    "percent",
    "percentText"
  ),
  code: fc.constantFrom(
    "plain",
    "upper",
    "spaced",
    "dotted",
    "padded",
    "word",
    "instrument",
    "zero"
  ),
  parts: fc.constantFrom("public-first", "survey-first", "numbered", "servay", "thai"),
  split: fc.boolean(),
  heads: fc.constantFrom("full", "short", "english"),
  spelling: fc.constantFrom("normal", "decomposed", "doubled-e", "of-office"),
  reversedColumns: fc.boolean(),
  gap: fc.nat(9),
  indent: fc.nat(4),
  subtotals: fc.boolean(),
  notes: fc.boolean(),
  groups: fc.boolean(),
  merged: fc.boolean(),
});

const scores = (sheets: readonly make.SheetOf[]): ReturnType<typeof readScores> =>
  readScores(readAssessment(sheets.map(gridFrom), { year: null, ranges: [] }));

const expected = (holds: (key: string) => boolean): Record<string, number> =>
  Object.fromEntries(Object.entries(trueScores()).filter(([key]) => holds(key)));

const isIndicator = (key: string): boolean => /^\d+$/.test(key);

describe("any arrangement of the same scores reads the same", () => {
  it("in a summary", () => {
    fc.assert(
      fc.property(style, (one) => {
        expect(scores([make.summary(one)])).toEqual(expected(isIndicator));
      }),
      { numRuns: 60 }
    );
  });

  it("in tables per indicator, on one sheet or many", () => {
    fc.assert(
      fc.property(style, fc.boolean(), (one, apart) => {
        expect(scores(make.perIndicator(one, apart))).toEqual(expected(() => true));
      }),
      { numRuns: 40 }
    );
  });

  it("in lists of all items, whole or by instrument", () => {
    fc.assert(
      fc.property(
        style,
        fc.constantFrom("flat", "instrument", "beside", "indicators"),
        (one, kind) => {
          const sheets = {
            flat: () => [make.flatList(one)],
            instrument: () => make.perInstrument(one),
            beside: () => [make.sideBySide({ ...one, reversedColumns: false })],
            indicators: () => [make.flatWithIndicators({ ...one, parts: "public-first" })],
          }[kind]();
          expect(scores(sheets)).toEqual(expected((key) => !isIndicator(key)));
        }
      ),
      { numRuns: 60 }
    );
  });

  it("among sheets that are no scores, in any order of sheets", () => {
    fc.assert(
      fc.property(style, fc.nat(), (one, turn) => {
        const sheets = [make.summary(one), ...make.others(), make.flatList(one), make.facts(one)];
        const at = turn % sheets.length;
        expect(scores([...sheets.slice(at), ...sheets.slice(0, at)])).toEqual(expected(() => true));
      }),
      { numRuns: 25 }
    );
  });
});
