import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { workbooksNamed } from "../../src/standalone/cli/report/files";
import { outNames } from "../../src/standalone/cli/report/out-names";
import { newBook } from "../../src/standalone/host/new-book";
import { saveBook } from "../../src/standalone/host/package/save-book";
import { reportMany } from "../../src/standalone/cli/report/report-many";

const FIXTURE = join(__dirname, "../fixtures/scores-2568-numeric.xlsx");
const folder = mkdtempSync(join(tmpdir(), "ita-many-"));
const path = (...names: string[]) => join(folder, ...names);

beforeAll(() => {
  for (const each of ["north", "south"]) {
    mkdirSync(path(each));
    copyFileSync(FIXTURE, path(each, "scores.xlsx"));
  }
  writeFileSync(path("south", "broken.xlsx"), "not a workbook");
  writeFileSync(path("south", "~$scores.xlsx"), "who has it open");
  writeFileSync(path("south", "notes.txt"), "notes");
});

/** The runner as it is called from the shell. */
function run(...args: string[]) {
  const script = resolve("src/standalone/cli/report.ts");
  const env = { ...process.env, LC_ALL: "en_US.UTF-8" };
  const node = ["--require", require.resolve("tsx/cjs"), script, ...args];
  return spawnSync(process.execPath, node, { encoding: "utf8", env });
}

const json = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>[];

describe("the names of many reports", () => {
  it.each([
    ["keep the workbook's name", ["a/x.xlsx", "a/y.xlsm"], ["out/x.xlsx", "out/y.xlsm"]],
    [
      "number equal names",
      ["a/x.xlsx", "b/x.xlsx", "c/X.XLSX"],
      ["out/x.xlsx", "out/x (2).xlsx", "out/X (3).XLSX"],
    ],
    ["never take a workbook's place", ["out/x.xlsx"], ["out/x (2).xlsx"]],
  ])("%s", (_, files, names) => {
    expect(outNames(files, "out")).toEqual(names.map((name) => join(name)));
  });

  it("are none when there is no folder to write to", () => {
    expect(outNames(["a.xlsx"], null)).toEqual([null]);
  });
});

describe("the workbooks that are named", () => {
  it.each([
    [
      "a folder's, without what Excel leaves beside open ones",
      ["south"],
      ["south/broken.xlsx", "south/scores.xlsx"],
    ],
    ["those that a pattern fits", ["south/s*.XLSX"], ["south/scores.xlsx"]],
    ["each once", ["north/scores.xlsx", "north"], ["north/scores.xlsx"]],
    ["a name that nothing fits as it stands", ["north/t*.xlsx"], ["north/t*.xlsx"]],
  ])("are %s", async (_, names, files) => {
    const found = await workbooksNamed(names.map((name) => path(name)));
    expect(found).toEqual(files.map((file) => path(file)));
  });
});

describe("many workbooks", () => {
  it("are all tried, the bad ones listed, with one summary for each", () => {
    const files = [
      path("north", "scores.xlsx"),
      path("south", "broken.xlsx"),
      path("missing.xlsx"),
      path("south", "scores.xlsx"),
    ];
    const { status, stdout, stderr } = run(
      ...files,
      "--out-dir",
      path("reports"),
      "--json",
      path("all.json")
    );
    expect(status).toBe(1);
    expect(stderr).toContain("[4/4]");
    expect(stdout.trim().split("\n")).toEqual([
      "2 of 4 workbooks done, 2 without a report.",
      expect.stringContaining("broken.xlsx"),
      expect.stringContaining("missing.xlsx"),
    ]);
    expect(json(path("all.json"))).toEqual([
      expect.objectContaining({
        file: files[0],
        exit: 0,
        total: 95.41,
        report: path("reports", "scores.xlsx"),
      }),
      {
        file: files[1],
        exit: 2,
        report: null,
        message: expect.stringContaining("not an Excel workbook"),
      },
      { file: files[2], exit: 2, report: null, message: expect.stringContaining("no such file") },
      expect.objectContaining({
        file: files[3],
        exit: 0,
        total: 95.41,
        report: path("reports", "scores (2).xlsx"),
      }),
    ]);
    expect(existsSync(path("reports", "scores.xlsx"))).toBe(true);
    expect(existsSync(path("reports", "scores (2).xlsx"))).toBe(true);
  });

  it("may be one, which still gets a folder and a list", () => {
    const args = [path("north"), "--out-dir", path("alone"), "--json", path("alone", "all.json")];
    const { status } = run(...args);
    expect(status).toBe(0);
    expect(json(path("alone", "all.json"))).toMatchObject([{ total: 95.41 }]);
    expect(existsSync(path("alone", "scores.xlsx"))).toBe(true);
  });

  it("go on past one that takes too long", async () => {
    const [result] = await reportMany({
      files: [FIXTURE],
      outDir: null,
      settings: {},
      language: "en",
      patience: 1,
    });
    expect(result).toMatchObject({ exit: 2, lines: [expect.stringContaining("given up")] });
  });

  it("are wrong usage with one name for all reports", () => {
    const { status, stderr } = run(path("south"), "--out", path("one.xlsx"));
    expect(status).toBe(2);
    expect(stderr).toContain("--out-dir");
  });
});

describe("one workbook", () => {
  it("has its summary written also when there is nothing to report on", async () => {
    writeFileSync(path("empty.xlsx"), (await saveBook(newBook())).bytes);
    const { status, stderr } = run(path("empty.xlsx"), "--json", path("sub", "none.json"));
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(json(path("sub", "none.json"))).toMatchObject({
      findings: [{ code: "no-scores" }],
      sheets: [],
    });
  });

  it("says in a line when the summary cannot be written", () => {
    const { status, stderr } = run(FIXTURE, "--json", folder);
    expect(status).toBe(2);
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("cannot be saved")]);
  });
});
