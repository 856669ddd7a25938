import type { Finding } from "../../src/model/finding";
import type { CellValue } from "../../src/model/grid";
import type { Outcome } from "../../src/model/outcome";
import { createSteps } from "../../src/steps/create-steps";
import { sheetNames } from "../excel/look-into";
import { openBlank, type OpenWorkbook } from "../excel/open-workbook";
import { soundSheets } from "../checks/build";
import { reportSheets } from "../checks/report";

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.params)}`);
  return outcome.value;
}

/** Values, formulas and number formats of every cell of the officer's, by "sheet!row,column". */
async function cellsOf(workbook: OpenWorkbook): Promise<Map<string, string>> {
  const cells = new Map<string, string>();
  for (const name of await sheetNames(workbook)) {
    await workbook.play(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getUsedRange();
      range.load("values,formulas,numberFormat");
      await context.sync();
      range.values.forEach((row: CellValue[], r: number) =>
        row.forEach((it, c) => {
          const [formula, format] = [range.formulas[r]![c], range.numberFormat[r]![c]];
          cells.set(`${name}!${r},${c}`, JSON.stringify([it, formula, format]));
        })
      );
    });
  }
  return cells;
}

interface Typed {
  readonly sheet: string;
  readonly address: string;
  readonly value: CellValue;
  /** Set before the value is typed. */
  readonly format?: string;
}

/** A workbook with the sheets of a sound result and report, into which an officer typed something. */
async function withTyped({ sheet, address, value, format }: Typed): Promise<OpenWorkbook> {
  const workbook = openBlank();
  const { facts, summary, items } = soundSheets();
  const [memo] = reportSheets();
  await workbook.play(async (context) => {
    for (const grid of [facts, summary, items, memo!]) {
      const added = context.workbook.worksheets.add(grid.sheet);
      const range = added.getRangeByIndexes(0, 0, grid.values.length, grid.values[0]!.length);
      range.values = grid.values as CellValue[][];
    }
    const cell = context.workbook.worksheets.getItem(sheet).getRange(address);
    if (format) cell.numberFormat = [[format]];
    cell.values = [[value]];
    await context.sync();
  });
  return workbook;
}

/** Differing cells of two looks into a workbook. */
const changes = (before: Map<string, string>, after: Map<string, string>) =>
  [...after].filter(([cell, held]) => before.get(cell) !== held);

const LAW = "1. พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. 2545";
const CASES: readonly (readonly [name: string, code: string, typed: Typed, fixed: unknown[]])[] = [
  [
    "a number with a format of its own",
    "lost-decimal",
    { sheet: "ราย", address: "B3", value: 9750, format: "[$-D00041E]0.00" },
    [97.5, 97.5, "[$-D00041E]0.00"],
  ],
  [
    "a number in a cell of the general format",
    "lost-decimal",
    { sheet: "ราย", address: "B3", value: 975 },
    [97.5, 97.5, "General"],
  ],
  [
    "a text in Thai digits",
    "lost-decimal",
    { sheet: "ราย", address: "B3", value: "'๙๗๕๐" },
    ["๙๗.๕๐", "๙๗.๕๐", "General"],
  ],
  [
    "a number typed as text",
    "lost-decimal",
    { sheet: "ราย", address: "B3", value: "'9750" },
    ["97.50", "97.50", "General"],
  ],
  [
    "a text in a cell of the text format",
    "lost-decimal",
    { sheet: "ราย", address: "B3", value: "9750", format: "@" },
    ["97.50", "97.50", "@"],
  ],
  [
    "a number of an indicator",
    "duplicate-indicator",
    { sheet: "สรุป", address: "B10", value: 6 },
    [7, 7, "General"],
  ],
  [
    "a number of an indicator typed as text",
    "duplicate-indicator",
    { sheet: "สรุป", address: "B10", value: "'6" },
    ["7", "7", "General"],
  ],
  [
    "a number of an indicator in Thai digits",
    "duplicate-indicator",
    { sheet: "สรุป", address: "B10", value: "'๖" },
    ["๗", "๗", "General"],
  ],
  [
    "a law's year within its text",
    "law-year",
    { sheet: "บันทึก", address: "A11", value: LAW },
    [LAW.replace("2545", "2540"), LAW.replace("2545", "2540"), "General"],
  ],
  [
    "a term within a text",
    "term-misspelt",
    { sheet: "บันทึก", address: "A9", value: "บัดนี้ ได้ประเมิณผลและจัดทำมาตรการ ปีงบประมาณ พ.ศ. 2569 แล้ว" },
    [
      "บัดนี้ ได้ประเมินผลและจัดทำมาตรการ ปีงบประมาณ พ.ศ. 2569 แล้ว",
      "บัดนี้ ได้ประเมินผลและจัดทำมาตรการ ปีงบประมาณ พ.ศ. 2569 แล้ว",
      "General",
    ],
  ],
];

describe("a fix changes its one cell, in the form that the cell had, and is taken back", () => {
  it.each(CASES)("%s (%s)", async (_, code, typed, fixed) => {
    const workbook = await withTyped(typed);
    const steps = createSteps();
    const job = value(await steps.read());
    const finding = job.findings.find((it) => it.code === code && it.fix) as Finding;
    expect(finding.fix!.at).toMatchObject({ sheet: typed.sheet, address: typed.address });
    const before = await cellsOf(workbook);

    const after = value(await steps.applyFix(job, finding));
    const fixedCells = await cellsOf(workbook);
    expect(changes(before, fixedCells).map(([, held]) => JSON.parse(held))).toEqual([fixed]);
    expect(after.findings.filter((it) => it.code === code)).toEqual([]);
    expect(after.settings.fixes).toMatchObject([{ code, at: finding.fix!.at }]);

    const back = value(await steps.revertFix(after, finding.fix!.at));
    expect(changes(before, await cellsOf(workbook))).toEqual([]);
    expect(back.settings.fixes).toEqual([]);
    expect(back.findings.map((it) => it.code)).toContain(code);
  });

  it("is not offered where a formula gives the score", async () => {
    const workbook = await withTyped({ sheet: "ราย", address: "B3", value: "=9700+50" });
    const steps = createSteps();
    const job = value(await steps.read());
    const finding = job.findings.find((it) => it.code === "lost-decimal")!;
    expect(finding.fix).toBeUndefined();
    const before = await cellsOf(workbook);
    expect(await steps.applyFix(job, finding)).toMatchObject({ ok: false, code: "fix-outdated" });
    expect(changes(before, await cellsOf(workbook))).toEqual([]);
  });
});

describe("a finding that is no mistake", () => {
  it("is remembered with its reason and date, also in the saved file, until its cell changes", async () => {
    const workbook = await withTyped({ sheet: "ราย", address: "B3", value: 9750 });
    const steps = createSteps();
    const job = value(await steps.read());
    const finding = job.findings.find((it) => it.code === "lost-decimal")!;
    value(await steps.silence(job, finding, "ตามประกาศ", "2568-11-24"));

    const opened = await workbook.reopened();
    const again = value(await createSteps().read());
    expect(again.findings.map((it) => it.code)).not.toContain("lost-decimal");
    expect(again.settings.silenced).toMatchObject([
      { code: "lost-decimal", at: finding.at, reason: "ตามประกาศ", date: "2568-11-24" },
    ]);

    await opened.play(async (context) => {
      context.workbook.worksheets.getItem("ราย").getRange("B3").values = [[9760]];
      await context.sync();
    });
    const told = value(await createSteps().read());
    expect(told.findings.map((it) => it.code)).toContain("lost-decimal");
  });
});
