import { findingsOf, listed } from "../build";
import { columns, labelled, oneSheet } from "./arrangements";

const above = (grids: Parameters<typeof findingsOf>[0]) =>
  listed(findingsOf(grids).filter((it) => it.severity !== "note"));

describe("right reports in other arrangements have no error and no warning", () => {
  it("all on one sheet, in Thai digits, a head over each measures table", () => {
    expect(above(oneSheet())).toEqual([]);
  });
  it("a column for each part of the analysis, measures first", () => {
    expect(above(columns())).toEqual([]);
  });
  it("label and text side by side, no measures yet", () => {
    expect(above(labelled())).toEqual([]);
  });
});
