import { runInNewContext } from "node:vm";
import { checkAssessment } from "../../src/checks/check-assessment";
import { resultsOf } from "../../src/ita/scoring";
import { frameworkOf } from "../../src/ita/years";
import type { Assessment } from "../../src/model/assessment";
import { readAssessment } from "../../src/reading/read-assessment";
import { isMemoHeading } from "../../src/reading/texts/memo";
import { gridFrom, sheetOf } from "./truth";

/** What a cell of Excel holds at most. */
const LONGEST = 32_767;

const filled = (piece: string, before = "", after = ""): string =>
  before + piece.repeat(LONGEST).slice(0, LONGEST - before.length - after.length) + after;

/** Work that is broken off, and fails, where it would go on and on: jest cannot stop what never pauses. */
const endOf = (work: () => void): void =>
  void runInNewContext("work()", { work }, { timeout: 4000 });

/** A pattern that goes over such a text once for each of its characters takes minutes here. */
const TEXTS: Readonly<Record<string, string>> = {
  "opening brackets": filled("("),
  "opening square brackets": filled("["),
  "spaces between two letters": filled(" ", "ก", "ก"),
  "tabs between two letters": filled("\t", "ก", "ก"),
  "line breaks between two letters": filled("\n", "ก", "ก"),
  "a word without a space": filled("a"),
  "the letters of และ after a heading": filled("แล", "ระเบียบ", "ก"),
  "figures and hyphens": filled("1-"),
  dots: filled(".", "", "ก"),
};

test.each(Object.entries(TEXTS))(
  "a sheet and a report with the longest cells of %s are read and checked",
  (_, text) => {
    const scores = [
      ["ข้อ", "คะแนน"],
      ["i1", text],
      [text, 95],
      ["i2", 90],
    ];
    const title = "รายงานการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568";
    const report = [[title], [text], [text, text]];
    const grids = [gridFrom(sheetOf(["คะแนน", scores])), gridFrom(sheetOf(["รายงาน", report]))];
    let items: Assessment["items"] = [];
    endOf(() => {
      const assessment = readAssessment(grids, { year: 2568, ranges: [] });
      const framework = frameworkOf(2568);
      const results = resultsOf(assessment, framework);
      checkAssessment({ assessment, framework, results, threshold: 95 });
      ({ items } = assessment);
    });
    expect(JSON.stringify(items.find(({ code }) => code === "i2"))).toContain("90");
  }
);

test("a line that only begins like a heading of a memo is none, however it goes on", () => {
  let isHeading = true;
  endOf(() => (isHeading = isMemoHeading(`ระเบียบ${"แล".repeat(24)}ก`)));
  expect(isHeading).toBe(false);
  expect(isMemoHeading("ระเบียบ/กฎหมายและข้อพิจารณา")).toBe(true);
});
