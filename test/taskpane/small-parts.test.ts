import type { Finding, Severity } from "../../src/model/finding";
import { understand } from "../../src/steps/understand";
import { EVERYTHING, groupFindings } from "../../src/taskpane/check/finding-groups";
import { typedThreshold } from "../../src/taskpane/highlight/typed-threshold";
import { overviewOf } from "../../src/taskpane/overview/scale";
import { localDay } from "../../src/taskpane/today";
import { speechOf } from "../../src/taskpane/words";
import { en } from "../../src/wording/ui/en";
import { th } from "../../src/wording/ui/th";
import { readFixture } from "../fixtures/read-workbook";
import { snapshotOf } from "./memory-steps";

describe("A threshold typed by hand", () => {
  test.each([
    ["95", 95],
    ["๘๕", 85],
    ["92.5", 92.5],
    ["92,5", 92.5],
    [" 100 ", 100],
    ["0", 0],
    ["100.01", null],
    ["-1", null],
    ["95.123", null],
    ["", null],
    ["เก้าสิบ", null],
  ])("%p is %p", (text, value) => expect(typedThreshold(text)).toBe(value));
});

describe("The pane's speech", () => {
  const thai = speechOf(th, "th", "thai");
  const english = speechOf(en, "en", "thai");

  test("draws numbers in its digits and leaves names and addresses alone", () => {
    expect(thai.say("highlight.count", { count: 21, threshold: 95 })).toContain("๒๑");
    expect(thai.say("changed.notice", { sheet: "Sheet2" })).toContain("Sheet2");
    expect(english.say("highlight.count", { count: 21, threshold: 95 })).toBe(
      "21 cells are below 95"
    );
  });

  test("writes scores half up with two decimals, and a dash for none", () => {
    expect(thai.score(94.995)).toBe("๙๕.๐๐");
    expect(english.score(93.0733)).toBe("93.07");
    expect(english.score(null)).toBe("–");
  });

  test("writes days as each language does", () => {
    expect(thai.day("2026-11-24")).toMatch(/๒๔.*พ\.ย\..*๒๕๖๙/);
    expect(english.day("2026-11-24")).toBe("24 Nov 2026");
    expect(english.day("soon")).toBe("soon");
  });

  test("takes the day from the officer's calendar", () => {
    expect(localDay(new Date(2026, 0, 5, 0, 30))).toBe("2026-01-05");
  });
});

describe("Findings in groups", () => {
  const finding = (code: string, severity: Severity, sheet = "สรุปผล"): Finding => ({
    code,
    severity,
    at: { sheet, address: "B2" },
    params: {},
  });
  const findings = [
    finding("near-threshold", "note"),
    finding("copied-text", "warning", "วิเคราะห์"),
    finding("duplicate-item", "error"),
    finding("checklist-7", "note", ""),
  ];
  const sentence = (one: Finding) => `about ${one.code}`;
  const shown = (filter: Partial<typeof EVERYTHING>) =>
    groupFindings(findings, { ...EVERYTHING, ...filter }, sentence).map(
      ({ group, findings: in_ }) => [group, ...in_.map(({ code }) => code)]
    );

  test("stand by what they are about, the heaviest first", () => {
    expect(shown({})).toEqual([
      ["scores", "duplicate-item", "near-threshold"],
      ["texts", "copied-text"],
      ["completeness", "checklist-7"],
    ]);
  });

  test("are filtered by severity, by sheet and by words", () => {
    expect(shown({ severities: new Set(["warning"]) })).toEqual([["texts", "copied-text"]]);
    expect(shown({ sheet: "วิเคราะห์" })).toEqual([["texts", "copied-text"]]);
    expect(shown({ words: "NEAR" })).toEqual([["scores", "near-threshold"]]);
    expect(shown({ words: "nothing such" })).toEqual([]);
  });
});

describe("The overview", () => {
  test("has total, instruments and indicators, the level's conditions, and a scale that holds them all", async () => {
    const job = understand(snapshotOf(await readFixture("scores-2568-numeric.xlsx")), {});
    const figures = overviewOf(job);
    expect(figures.total.score).toBeCloseTo(95.4078, 3);
    expect(figures.instruments.map((line) => line.key)).toEqual(["IIT", "EIT", "OIT"]);
    expect(figures.indicators).toHaveLength(10);
    expect(figures.conditions).toEqual([85, 95]);
    expect(figures.floor).toBe(70);
  });

  test("sets the year before beside this year, and widens the scale for it", async () => {
    const job = understand(snapshotOf(await readFixture("scores-2568-numeric.xlsx")), {});
    const said = (value: number) => ({
      value,
      at: { sheet: "ย้อนหลัง", address: "B2" },
      text: String(value),
    });
    const history = [
      { year: 2567, total: said(48.5), level: null, indicators: { 1: said(60), 2: said(61) } },
    ];
    const figures = overviewOf({ ...job, assessment: { ...job.assessment, history } });
    expect(figures.total.before).toBe(48.5);
    expect(figures.indicators[0]!.before).toBe(60);
    expect(figures.instruments[0]!.before).toBeNull();
    expect(figures.floor).toBe(40);
    expect(figures.hasBefore).toBe(true);
  });
});
