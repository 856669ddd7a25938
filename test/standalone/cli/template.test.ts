import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Assessment } from "../../../src/model/assessment";
import { makeTemplate } from "../../../src/standalone/cli/template/make-template";
import { createSteps } from "../../../src/steps/create-steps";
import { FORM } from "../../../src/wording/form/th";
import { summaryOf } from "../../../src/steps/summary";
import { openBytes, openFixture, type OpenWorkbook } from "../../excel/open-workbook";
import { sheetNames, valuesOf } from "../../excel/look-into";

const templateOf = (year: number) =>
  readFileSync(join(__dirname, `../../../assets/templates/ita-${year}.xlsx`));
const TEMPLATE = templateOf(2568);

/** The parts of a workbook file as texts, but for the one that says when and by whom it was saved. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(new Uint8Array(bytes)));
  return Object.fromEntries(
    parts
      .filter(([name]) => name !== "docProps/core.xml")
      .map(([name, part]) => [name, strFromU8(part)])
  );
}

async function read() {
  const outcome = await createSteps().read();
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

/** Row and column of every empty score cell, by indicator number or item code, counted from 0. */
async function scoreCells(workbook: OpenWorkbook, sheet: string) {
  const { values } = await valuesOf(workbook, sheet);
  const cells = new Map<string, number>();
  values.forEach(([label], row) => {
    if (/^([ieo]?\d+)$/.test(String(label))) cells.set(String(label), row);
  });
  return cells;
}

/** Types scores into the form as an officer would, each beside its code. */
async function fill(workbook: OpenWorkbook, { indicators, items }: Assessment): Promise<void> {
  const [sheet = ""] = await sheetNames(workbook);
  const rows = await scoreCells(workbook, sheet);
  const entries: [string, unknown[]][] = [
    ...indicators.map(({ number, score }): [string, unknown[]] => [String(number), [score]]),
    ...items.map(({ code, score, parts }): [string, unknown[]] => [
      code,
      parts ? [parts.public?.score, parts.survey?.score] : [score],
    ]),
  ];
  await workbook.play(async (context) => {
    for (const [label, scores] of entries) {
      const row = rows.get(label);
      if (row === undefined) throw new Error(`the form has no row for ${label}`);
      context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row, 2, 1, scores.length).values = [scores];
    }
    await context.sync();
  });
}

describe.each([2568, 2569])("The template of fiscal year %i", (year) => {
  it("is what npm run template makes, part for part", async () => {
    expect(partsOf(await makeTemplate(year))).toEqual(partsOf(templateOf(year)));
  });
});

describe("The template of fiscal year 2568", () => {

  it("holds one sheet and no figure but the numbers of the indicators", async () => {
    const workbook = await openBytes(TEMPLATE);
    const [sheet, ...others] = await sheetNames(workbook);
    expect(others).toEqual([]);
    const { values } = await valuesOf(workbook, sheet!);
    const figures = values.flat().filter((value) => typeof value === "number");
    expect(figures).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const job = await read();
    expect(job.reportable).toBe(false);
    expect(job.assessment.indicators.filter(({ score }) => score !== null)).toEqual([]);
    expect(job.assessment.items.filter(({ score, parts }) => score !== null || parts)).toEqual([]);
  });

  it("takes scores from 0 to 100 alone, shown with two decimals, in every score cell", async () => {
    const workbook = await openBytes(TEMPLATE);
    const [sheet = ""] = await sheetNames(workbook);
    const rows = [...(await scoreCells(workbook, sheet)).values()];
    expect(rows).toHaveLength(10 + 52);
    const rules = await workbook.play(async (context) => {
      const cells = rows.map((row) =>
        context.workbook.worksheets
          .getItem(sheet)
          .getCell(row, 2)
          .load({
            numberFormat: true,
            dataValidation: { type: true, rule: true, errorAlert: true },
          })
      );
      await context.sync();
      return cells.map(({ dataValidation: { type, rule, errorAlert }, numberFormat }) => ({
        type,
        rule,
        alert: errorAlert,
        format: (numberFormat as string[][])[0]![0],
      }));
    });
    for (const { type, rule, alert, format } of rules) {
      expect(type).toBe("Decimal");
      expect(rule.decimal).toMatchObject({ formula1: "=0", formula2: "=100", operator: "Between" });
      expect(alert).toMatchObject({ ...FORM.refused, showAlert: true, style: "Stop" });
      expect(format).toMatch(/0\.00$/);
    }
  });

  it.each(["scores-2568-numeric.xlsx", "scores-2568-thai-digits.xlsx"])(
    "gives the result of %s when its scores are typed into it",
    async (fixture) => {
      await openFixture(fixture);
      const { assessment } = await read();
      const workbook = await openBytes(TEMPLATE);
      await fill(workbook, assessment);
      const summary = summaryOf(await read());
      expect(summary).toMatchObject({
        fiscalYear: 2568,
        total: 95.41,
        level: "ผ่านดี",
        instruments: { IIT: 98.29, EIT: 93.07, OIT: 95 },
      });
      expect(summary.items).toHaveLength(52);
    }
  );

  it("is refused for a year before the first", async () => {
    await expect(makeTemplate(2400)).rejects.toThrow(/2400|year/);
  });
});
