import { readAssessment } from "../../src/reading/read-assessment";
import { LAYOUTS } from "../fixtures/layouts/layouts";
import { gridFrom, readScores, trueScores, truth } from "./truth";

const isIndicator = (key: string): boolean => /^\d+$/.test(key);

describe("every layout of the same scores reads the same", () => {
  it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))("%s", (_, { sheets, holds }) => {
    const assessment = readAssessment(sheets.map(gridFrom), { year: null, ranges: [] });
    const expected = Object.entries(trueScores()).filter(([key]) =>
      isIndicator(key) ? holds.indicators : holds.items
    );
    expect(readScores(assessment)).toEqual(Object.fromEntries(expected));
    if (holds.total) expect(assessment.printedTotal.value).toBe(truth.total);
  });
});
