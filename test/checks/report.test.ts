import { findingsOf, listed } from "./build";
import { reportSheets } from "./report";

describe("a sound report", () => {
  it("has no error, no warning and no checklist point", () => {
    expect(listed(findingsOf(reportSheets(), { year: null }))).toEqual([]);
  });
});
