import { createSteps } from "../../src/steps/create-steps";
import type { Job } from "../../src/steps/contract";
import type { Outcome } from "../../src/model/outcome";
import { sheetNames, valuesOf } from "../excel/look-into";
import { openBlank, openFixture, type OpenWorkbook } from "../excel/open-workbook";
import { copiedSummary } from "../fixtures/result-page";
import { cell, put } from "../robustness/workbooks";

const BOOK = "scores-2568-thai-digits.xlsx";
const SUMMARY = "สรุปคะแนน";

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.params)}`);
  return outcome.value;
}

async function opened(): Promise<{
  workbook: OpenWorkbook;
  steps: ReturnType<typeof createSteps>;
  job: Job;
}> {
  const workbook = await openFixture(BOOK);
  const steps = createSteps();
  return { workbook, steps, job: value(await steps.read()) };
}

/** Conditional formats of a sheet: their formulas. */
function rules({ play }: OpenWorkbook, sheet: string): Promise<string[]> {
  return play(async (context) => {
    const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
    formats.load("items/id,items/type");
    await context.sync();
    const custom = formats.items.filter(({ type }) => type === "Custom");
    for (const format of custom) format.custom.rule.load("formula");
    await context.sync();
    return custom.map((format) => format.custom.rule.formula);
  });
}

describe("marking scores", () => {
  it("sets live rules with the threshold in them, and takes only its own away", async () => {
    const { workbook, steps, job } = await opened();
    await workbook.play(async (context) => {
      const range = context.workbook.worksheets.getItem(SUMMARY).getRange("D4:D13");
      range.conditionalFormats.add("Custom").custom.rule.formula = "=LEN(D4)>5";
      await context.sync();
    });
    expect(value(await steps.highlight(job)).marked).toBe(job.below.length);
    const marked = await rules(workbook, SUMMARY);
    expect(marked).toHaveLength(2);
    expect(marked.filter((rule) => rule.includes("<95"))).toHaveLength(1);
    value(await steps.highlight(job));
    expect(await rules(workbook, SUMMARY)).toHaveLength(2);
    expect(value(await steps.removeHighlights(job)).removed).toBeGreaterThan(0);
    expect((await rules(workbook, SUMMARY)).map((rule) => rule.replace(/^=/, ""))).toEqual([
      "LEN(D4)>5",
    ]);
  });

  it("follows the threshold that was chosen", async () => {
    const { workbook, steps, job } = await opened();
    value(await steps.highlight(job));
    const changed = value(await steps.change(job, { threshold: 85 }));
    expect(changed.below.length).toBeLessThan(job.below.length);
    value(await steps.highlight(changed));
    const marked = await rules(workbook, SUMMARY);
    expect(marked.every((rule) => rule.includes("<85"))).toBe(true);
  });

  it("goes on and off with one button", async () => {
    const { workbook, steps, job } = await opened();
    expect(value(await steps.toggleHighlights(job)).on).toBe(true);
    expect(value(await steps.toggleHighlights(job)).on).toBe(false);
    expect(await rules(workbook, SUMMARY)).toEqual([]);
  });

  it("is refused in words on a protected sheet", async () => {
    const { workbook, steps } = await opened();
    await workbook.play(async (context) => {
      context.workbook.worksheets.getItem(SUMMARY).protection.protect();
      await context.sync();
    });
    const job = value(await steps.read());
    expect(await steps.highlight(job)).toMatchObject({
      ok: false,
      code: "conditional-format-refused",
      params: { sheet: SUMMARY },
    });
  });
});

describe("what the workbook remembers", () => {
  it("settings, also after saving and opening it again", async () => {
    const { workbook, steps, job } = await opened();
    value(await steps.change(job, { threshold: 90, digits: "arabic" }));
    await workbook.reopened();
    const again = value(await createSteps().read());
    expect(again.settings).toMatchObject({ threshold: 90, digits: "arabic" });
  });

  it("a font, which every cell of the report then wears", async () => {
    const { workbook, steps } = await opened();
    const { job } = value(await steps.runAll());
    value(await steps.change(job, { font: "TH SarabunIT๙" }));
    value(await steps.runAll());
    const font = await workbook.play(async (context) => {
      const { format } = context.workbook.worksheets.getItem("มาตรการ").getRange("B2:G20");
      format.font.load("name");
      await context.sync();
      return format.font.name;
    });
    expect(font).toBe("TH SarabunIT๙");
  });

  it("that a finding is no mistake, until its cell changes", async () => {
    const { workbook, steps, job } = await opened();
    const finding = job.findings.find(({ code }) => code === "duplicate-indicator");
    if (!finding) throw new Error("the fixture has a doubled number");
    const silenced = value(await steps.silence(job, finding, "พิมพ์ตามประกาศ", "2568-11-24"));
    expect(silenced.findings).not.toContainEqual(expect.objectContaining({ code: finding.code }));
    expect(silenced.silenced).toHaveLength(1);
    await workbook.play(async (context) => {
      context.workbook.worksheets.getItem(finding.at.sheet).getRange(finding.at.address).values = [
        ["๖ "],
      ];
      await context.sync();
    });
    expect(value(await steps.read()).findings).toContainEqual(
      expect.objectContaining({ code: finding.code })
    );
  });

  it("refuses to write over the memory of a newer add-in", async () => {
    const { workbook, steps } = await opened();
    await workbook.play(async (context) => {
      context.workbook.customXmlParts.add(
        '<store xmlns="urn:ita-report:store" kind="journal" version="99">{}</store>'
      );
      await context.sync();
    });
    expect(await steps.runAll()).toMatchObject({ ok: false, code: "store-newer" });
    expect(await sheetNames(workbook)).not.toContain("มาตรการ");
  });
});

describe("fixing a cell", () => {
  const lost = async () => {
    const { workbook, steps } = await opened();
    await workbook.play(async (context) => {
      context.workbook.worksheets.getItem(SUMMARY).getRange("D4").values = [["๙๘๖๗"]];
      await context.sync();
    });
    const job = value(await steps.read());
    const finding = job.findings.find(({ code }) => code === "lost-decimal");
    if (!finding?.fix) throw new Error("a lost decimal has a fix");
    return { workbook, steps, job, finding, at: finding.fix.at };
  };

  it("changes that cell alone, remembers what it held, and takes it back", async () => {
    const { workbook, steps, job, finding, at } = await lost();
    const fixed = value(await steps.applyFix(job, finding));
    expect(fixed.settings.fixes).toMatchObject([{ at, before: "๙๘๖๗" }]);
    expect(fixed.findings.some(({ code }) => code === "lost-decimal")).toBe(false);
    const back = value(await steps.revertFix(fixed, at));
    expect(back.settings.fixes).toEqual([]);
    expect((await cell(workbook, at.sheet, at.address)).value).toBe("๙๘๖๗");
  });

  it("leaves a cell that somebody changed meanwhile", async () => {
    const { workbook, steps, job, finding, at } = await lost();
    await workbook.play(async (context) => {
      context.workbook.worksheets.getItem(at.sheet).getRange(at.address).values = [["๙๙.๐๐"]];
      await context.sync();
    });
    expect(await steps.applyFix(job, finding)).toMatchObject({ ok: false, code: "fix-outdated" });
    expect((await cell(workbook, at.sheet, at.address)).value).toBe("๙๙.๐๐");
  });
});

describe("between reading and writing", () => {
  it("takes up what somebody else changed, and says so", async () => {
    const { workbook, steps, job } = await opened();
    await workbook.play(async (context) => {
      context.workbook.worksheets.getItem("ข้อมูลหน่วยงาน").getRange("F9").values = [["ผู้ร่วมงาน"]];
      await context.sync();
    });
    const report = value(await steps.write(job));
    expect(report.rereadBecauseChanged).toBe(true);
    expect((await cell(workbook, "ข้อมูลหน่วยงาน", "F9")).value).toBe("ผู้ร่วมงาน");
  });

  it("reports on a score that somebody else changed, and says so", async () => {
    const { workbook, steps, job } = await opened();
    await put(workbook, SUMMARY, { D12: "๕๐.๐๐" });
    await put(workbook, "รายตัวชี้วัด", { B49: "๕๐.๐๐" });
    const report = value(await steps.write(job));
    expect(report.rereadBecauseChanged).toBe(true);
    expect(job.results.indicators[9]).toBe(100);
    expect(report.job.results.indicators[9]).toBe(50);
    expect((await valuesOf(workbook, "ผลการประเมิน")).values.flat()).toContain(50);
  });

  it("keeps what somebody else typed into the report", async () => {
    const { workbook, steps } = await opened();
    const { job } = value(await steps.runAll());
    await put(workbook, "มาตรการ", { C6: "ผู้ร่วมงานแก้" });
    const report = value(await steps.write(job));
    expect(report).toMatchObject({ kept: 1, conflicts: [], rereadBecauseChanged: false });
    expect((await cell(workbook, "มาตรการ", "C6")).value).toBe("ผู้ร่วมงานแก้");
  });

  it("goes on when a sheet was added meanwhile", async () => {
    const { workbook, steps, job } = await opened();
    await workbook.play(async (context) => {
      context.workbook.worksheets.add("มาใหม่");
      await context.sync();
    });
    expect(value(await steps.write(job)).sheets.length).toBeGreaterThan(3);
    expect(await sheetNames(workbook)).toContain("มาใหม่");
  });

  it("writes nothing once it was cancelled", async () => {
    const { workbook, steps, job } = await opened();
    const before = await sheetNames(workbook);
    const outcome = await steps.write(job, { signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ ok: false, code: "cancelled" });
    expect(await sheetNames(workbook)).toEqual(before);
  });
});

describe("an empty workbook", () => {
  it("takes the year's form, and reads it as one without scores", async () => {
    const workbook = openBlank();
    const steps = createSteps();
    const { sheet } = value(await steps.createForm(2568));
    expect(await sheetNames(workbook)).toContain(sheet);
    expect(value(await steps.read()).reportable).toBe(false);
    value(await steps.createForm(2568));
    expect(await sheetNames(workbook)).toHaveLength(2);
  });

  it("lays a pasted table into the form, so that it reads as pasted", async () => {
    openBlank();
    const steps = createSteps();
    const pasted = copiedSummary("5").join("\n");
    expect(value(await steps.layPasted(2568, pasted)).scores).toBe(10);
    const job = value(await steps.read());
    expect(job.results.indicators[4]).toBe(93.5);
    expect(job.results.total).not.toBeNull();
  });

  it("says when a pasted text holds no table, and when a year has no form", async () => {
    openBlank();
    const steps = createSteps();
    expect(await steps.layPasted(2568, "สวัสดี")).toMatchObject({ code: "nothing-pasted" });
    expect(await steps.createForm(2550)).toMatchObject({ code: "unknown-year" });
  });
});

it("hides the working sheets before the workbook is sent, and brings them back", async () => {
  const { workbook, steps } = await opened();
  const { job } = value(await steps.runAll());
  const { sheets } = value(await steps.prepareToSend(job, true));
  expect(sheets).toBeGreaterThan(0);
  const hidden = () =>
    workbook.play(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/visibility");
      await context.sync();
      return worksheets.items.filter(({ visibility }) => visibility !== "Visible").length;
    });
  expect(await hidden()).toBe(sheets);
  value(await steps.prepareToSend(job, false));
  expect(await hidden()).toBe(0);
});

it("selects a cell, and tells which range is selected", async () => {
  const { steps } = await opened();
  value(await steps.select({ sheet: SUMMARY, address: "B4:D6" }));
  expect(value(await steps.selection())).toEqual({ sheet: SUMMARY, address: "B4:D6" });
  expect(await steps.select({ sheet: "ไม่มี", address: "A1" })).toMatchObject({ code: "sheet-gone" });
});

it("starts the next year with the office's details and without this year's remarks", async () => {
  const { steps, job } = await opened();
  const office = { ...job.settings.office, drafter: "นางสาวสมใจ", memoNumber: "ชร 52201/1" };
  const filled = value(await steps.change(job, { office, comparedOn: "2568-10-01" }));
  const next = value(await steps.startNewYear(filled));
  expect(next.settings).toMatchObject({ year: 2569, comparedOn: null });
  expect(next.settings.office).toMatchObject({ drafter: "นางสาวสมใจ", memoNumber: "" });
  const [closed] = next.settings.closedYears;
  expect(closed).toMatchObject({ year: 2568, total: expect.closeTo(95.41, 2), level: "ผ่านดี" });
  expect(Object.keys(closed?.indicators ?? {})).toHaveLength(10);
  expect(closed?.measures.map(({ name }) => name)).toEqual(
    job.analysis.measures.map(({ name }) => name)
  );
});

it("never turns an officer's text into a formula", async () => {
  const { workbook, steps, job } = await opened();
  const office = { ...job.settings.office, drafter: "=1+1", to: "+นายก", office: "@สำนักปลัด" };
  value(await steps.change(job, { office }));
  value(await steps.runAll());
  const { values, formulas } = await valuesOf(workbook, "บันทึกข้อความ");
  const texts = values.flat();
  for (const text of ["=๑+๑", "+นายก", "@สำนักปลัด"]) {
    expect(texts.some((each) => String(each).includes(text))).toBe(true);
  }
  const live = formulas
    .flat()
    .filter((each, i) => String(each).startsWith("=") && each !== texts[i]);
  expect(live.filter((each) => /๑\+๑|นายก|สำนักปลัด/.test(String(each)))).toEqual([]);
});
