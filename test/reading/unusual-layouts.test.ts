import { readAssessment } from "../../src/reading/read-assessment";
import type { Arrangement } from "../fixtures/layouts/arrangement";
import { UNUSUAL_ITEMS } from "../fixtures/layouts/unusual-items";
import { UNUSUAL_SUMMARIES } from "../fixtures/layouts/unusual-summaries";
import { gridFrom, readScores, sheetOf } from "./truth";

const named = (list: readonly Arrangement[]): [string, Arrangement][] =>
  list.map((one) => [one.name, one]);

describe.each([
  ["summaries", UNUSUAL_SUMMARIES],
  ["lists of items", UNUSUAL_ITEMS],
])("unusual %s give every score that they hold and no other", (_, list) => {
  it.each(named(list))("%s", (__, { sheets, scores, year = null, total, level, agency }) => {
    const grids = sheets.map((sheet) => gridFrom(sheetOf(sheet)));
    const found = readAssessment(grids, { year, ranges: [] });
    expect(readScores(found)).toEqual(scores);
    expect(found.printedTotal.value ?? undefined).toBe(total);
    if (level) expect(found.printedLevel.value).toBe(level);
    if (agency) expect(found.agency.value).toBe(agency);
  });
});
