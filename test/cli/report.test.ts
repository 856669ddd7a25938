import { mkdtempSync, readFileSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readArguments } from "../../src/standalone/cli/report/arguments";
import { reportOne } from "../../src/standalone/cli/report/report-one";
import { terminalLanguage } from "../../src/standalone/cli/report/words";
import { newBook } from "../../src/standalone/host/new-book";
import { saveBook } from "../../src/standalone/host/package/save-book";
import { openBytes } from "../excel/open-workbook";
import { sheetNames } from "../excel/look-into";

const FIXTURE = join(__dirname, "../fixtures/scores-2568-thai-digits.xlsx");
const folder = mkdtempSync(join(tmpdir(), "ita-report-"));
const path = (name: string) => join(folder, name);

describe("the command line", () => {
  it("takes a workbook, the report's name, the summary's name, a threshold and a year", () => {
    const args = [
      "a.xlsx",
      "--out",
      "b.xlsx",
      "--json",
      "c.json",
      "--threshold",
      "85",
      "--year",
      "2568",
    ];
    expect(readArguments(args)).toEqual({
      ok: true,
      value: {
        files: ["a.xlsx"],
        out: "b.xlsx",
        outDir: null,
        json: "c.json",
        threshold: 85,
        year: 2568,
      },
    });
  });

  it.each([
    ["no-file", []],
    ["unknown-option", ["a.xlsx", "--colour", "red"]],
    ["threshold", ["a.xlsx", "--threshold", "101"]],
    ["threshold", ["a.xlsx", "--threshold", "ninety"]],
    ["year", ["a.xlsx", "--year", "2025.5"]],
    ["year", ["a.xlsx", "--year", "2025"]],
    ["out-of-many", ["a.xlsx", "b.xlsx", "--out", "c.xlsx"]],
    ["help", ["--help"]],
  ])("answers %s to %j", (code, args) => {
    expect(readArguments(args)).toMatchObject({ ok: false, code });
  });

  it.each([
    [{ LANG: "th_TH.UTF-8" }, "th"],
    [{ LANG: "en_US.UTF-8" }, "en"],
    [{ LANG: "en_US.UTF-8", LC_ALL: "th_TH.UTF-8" }, "th"],
    [{}, "en"],
  ] as const)("speaks the terminal's language: %j", (environment, language) => {
    expect(terminalLanguage(environment)).toBe(language);
  });
});

describe("a workbook with scores", () => {
  it("gives a report beside the officer's sheets and a summary with the fixed fields", async () => {
    const out = path("report.xlsx");
    const result = await reportOne({ file: FIXTURE, out, settings: {}, language: "en" });
    expect(result).toMatchObject({ exit: 0, lines: [expect.stringContaining("95.41")] });
    expect(Object.keys(result.summary ?? {}).sort()).toEqual(
      [
        "agency",
        "belowThreshold",
        "elapsedMs",
        "findings",
        "fiscalYear",
        "indicators",
        "instruments",
        "items",
        "level",
        "printed",
        "requests",
        "sheets",
        "total",
      ].sort()
    );
    const { summary } = result;
    expect(summary?.requests.count).toBeLessThanOrEqual(5);
    expect(summary?.items.find(({ code }) => code === "e7")).toMatchObject({
      public: 98.62,
      survey: 83,
      at: { public: { sheet: "รายตัวชี้วัด" }, survey: { sheet: "รายตัวชี้วัด" } },
    });
    expect(summary?.findings.find(({ code }) => code === "duplicate-indicator")).toMatchObject({
      severity: "error",
      at: { sheet: "สรุปคะแนน", address: "B10" },
      message: expect.stringContaining("B10"),
    });
    const saved = await openBytes(readFileSync(out));
    expect(await sheetNames(saved)).toEqual(
      expect.arrayContaining([...(summary?.sheets ?? ["-"])])
    );
  });

  it("marks by the threshold that was asked for", async () => {
    const below = async (threshold: number) => {
      const settings = { threshold };
      const result = await reportOne({ file: FIXTURE, out: null, settings, language: "en" });
      return result.summary?.belowThreshold;
    };
    const low = await below(85);
    const high = await below(100);
    expect(low).toMatchObject({ threshold: 85 });
    expect(low?.cells.length).toBeLessThan(high?.cells.length ?? 0);
  });
});

describe("a workbook that gives no report", () => {
  it("has exit 1 and a summary with its findings when there are no scores", async () => {
    const file = path("empty.xlsx");
    writeFileSync(file, (await saveBook(newBook())).bytes);
    const out = path("never.xlsx");
    const result = await reportOne({ file, out, settings: {}, language: "th" });
    expect(result.exit).toBe(1);
    expect(result.summary).toMatchObject({ total: null, level: null, sheets: [] });
    expect(result.summary?.findings.map(({ code }) => code)).toContain("no-scores");
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ["there is no such file", "nothing.xlsx", null],
    ["the file is empty", "zero.xlsx", ""],
    ["not an Excel workbook", "text.xlsx", "ข้อความ"],
    ["damaged", "cut.xlsx", readFileSync(FIXTURE).subarray(0, 4000)],
  ])("has one clear line: %s", async (words, name, content) => {
    const file = path(name);
    if (content !== null) writeFileSync(file, content);
    const result = await reportOne({ file, out: null, settings: {}, language: "en" });
    expect(result).toMatchObject({ exit: 2, summary: null });
    expect(result.lines).toEqual([expect.stringContaining(words)]);
    expect(result.lines[0]).not.toContain("\n");
  });
});
