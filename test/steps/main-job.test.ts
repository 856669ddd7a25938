import { createSteps } from "../../src/steps/create-steps";
import { summaryOf } from "../../src/steps/summary";
import { openFixture, type OpenWorkbook } from "../excel/open-workbook";
import { sheetTexts, valuesOf } from "../excel/look-into";

const WORKBOOKS = ["scores-2568-numeric.xlsx", "scores-2568-thai-digits.xlsx"];

async function done(name: string) {
  const workbook = await openFixture(name);
  const steps = createSteps();
  const outcome = await steps.runAll();
  if (!outcome.ok) throw new Error(outcome.code);
  return { workbook, steps, report: outcome.value };
}

describe.each(WORKBOOKS)("the main job on %s", (name) => {
  let job: Awaited<ReturnType<typeof done>>;
  beforeAll(async () => {
    job = await done(name);
  });

  it("finds total, level, instruments, indicators and items", () => {
    const summary = summaryOf(job.report.job);
    expect(summary).toMatchObject({
      fiscalYear: 2568,
      total: 95.41,
      level: "ผ่านดี",
      instruments: { IIT: 98.29, EIT: 93.07, OIT: 95 },
    });
    expect(summary.indicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(summary.items).toHaveLength(52);
  });

  it("takes at most five requests, none over 2 MB", () => {
    const requests = job.workbook.client.counted();
    expect(requests.length).toBeLessThanOrEqual(5);
    expect(Math.max(...requests.map(({ bytes }) => bytes))).toBeLessThan(2_000_000);
  });

  it("never uses what Excel cannot undo: sheets are neither deleted, copied, moved nor protected", () => {
    const actions = job.workbook.client.requests.flatMap(({ actions }) => actions);
    const deeds = actions.map(({ path, name, type }) => `${path.slice(-1).join()} ${type} ${name}`);
    const onSheets = deeds.filter((deed) =>
      /^GetItem (3 (Delete|Copy)|4 (Position|Name))$|^Protection [34] /.test(deed)
    );
    expect(onSheets).toEqual([]);
  });

  it("writes measures for all ten indicators, and aggregates as formulas with equal results", async () => {
    const texts = await sheetTexts(job.workbook, "มาตรการ");
    for (const number of "๑๒๓๔๕๖๗๘๙") {
      expect(texts.some((text) => text.includes(`ตัวชี้วัดที่ ${number} `))).toBe(true);
    }
    expect(texts.some((text) => text.includes("ตัวชี้วัดที่ ๑๐ "))).toBe(true);
    const { values, formulas } = await valuesOf(job.workbook, "ผลการประเมิน");
    const computed = formulas.flatMap((row, r) =>
      row.flatMap((formula, c) => (String(formula).startsWith("=") ? [values[r]?.[c]] : []))
    );
    expect(computed.length).toBeGreaterThan(10);
    expect(computed.filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual(
      []
    );
    expect(values.flat()).toContainEqual(expect.closeTo(95.41, 2));
  });

  it("does nothing when it is done again", async () => {
    const before = job.workbook.client.requests.length;
    const again = await job.steps.runAll();
    expect(again).toMatchObject({ ok: true, value: { conflicts: [], kept: 0, changedScores: [] } });
    const wrote = job.workbook.client.requests
      .slice(before)
      .flatMap(({ actions }) => actions)
      .filter(({ type, name }) => type === 4 || /^(Add|Delete|Insert|Merge|Clear|Set)/.test(name));
    expect(wrote).toEqual([]);
  });

  it("comes back from the saved file as it was left: nothing to write", async () => {
    const reopened: OpenWorkbook = await job.workbook.reopened();
    const again = await createSteps().runAll();
    expect(again).toMatchObject({ ok: true, value: { conflicts: [], kept: 0 } });
    const wrote = reopened.client.requests
      .flatMap(({ actions }) => actions)
      .filter(({ type, name }) => type === 4 || /^(Add|Delete|Insert|Merge|Clear|Set)/.test(name));
    expect(wrote).toEqual([]);
  });
});

it("changes total, level and measures with a score of the input", async () => {
  const workbook = await openFixture("scores-2568-numeric.xlsx");
  const steps = createSteps();
  const first = await steps.runAll();
  if (!first.ok) throw new Error(first.code);
  const { mentions } = first.value.job.assessment.indicators[8] ?? { mentions: [] };
  await workbook.play(async (context) => {
    for (const { at } of mentions) {
      context.workbook.worksheets.getItem(at.sheet).getRange(at.address).values = [[40]];
    }
    await context.sync();
  });
  const second = await steps.runAll();
  if (!second.ok) throw new Error(second.code);
  expect(summaryOf(second.value.job)).toMatchObject({ level: "ต้องปรับปรุง", total: 83.41 });
  expect(second.value.changedScores.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["total", "OIT", "indicator:9"])
  );
});
