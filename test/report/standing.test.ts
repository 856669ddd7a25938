import fc from "fast-check";
import { libraryOf } from "../../src/ita/years";
import { composeReport, contextOf, type Standing } from "../../src/report/compose-report";
import { doneReport, doneSummary } from "../../src/report/content/done-measures";
import { stepsFrom } from "../../src/report/content/steps-text";
import { stepsText } from "../../src/report/content/measure-texts";
import { problemsOf } from "../../src/report/content/problems";
import { followUpFrom } from "../../src/report/standing/follow-up";
import { frameworkFrom } from "../../src/report/standing/framework";
import { libraryFrom } from "../../src/report/standing/library";
import { remarksFrom } from "../../src/report/standing/remarks";
import type { SheetId } from "../../src/model/sheet-plan";
import { FRAMEWORK_WORDS } from "../../src/wording/report/framework-sheet";
import { agency, everywhere, type AgencyDraft } from "./build";

const ten = (score: number) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n, score]));
const DRAFT: AgencyDraft = { scores: everywhere(90), announced: ten(90) };

/** What would stand in the workbook after the plans were written, with the officer's changes. */
function written(draft: AgencyDraft, changes: Standing = {}): Standing {
  const standing: Partial<
    Record<SheetId, Record<string, Record<string, string | number | boolean>>>
  > = {};
  for (const plan of composeReport(agency(draft).input)) {
    standing[plan.id] = Object.fromEntries(
      plan.rows.map((row) => [
        row.key,
        {
          ...Object.fromEntries(Object.entries(row.cells).map(([key, one]) => [key, one.value])),
          ...changes[plan.id]?.[row.key],
        },
      ])
    );
  }
  return standing;
}

describe("what officers fill in", () => {
  it("is found again as the assessor's remarks", () => {
    const changes = { analysis: { "remark:o27": { text: " ขาดกำหนดเวลา " } } };
    expect(remarksFrom(written(DRAFT, changes))).toEqual({ o27: "ขาดกำหนดเวลา" });
    expect(remarksFrom({})).toEqual({});
  });

  it("stays in its cell when the report is written again", () => {
    const standing = written(DRAFT, {
      analysis: { "remark:o3": { text: "ขาดแผนที่" } },
      checklist: { "publication:1": { missing: "https://example.go.th/๑" } },
      problems: { "own:2": { problem: "เครื่องเสีย" } },
      memo: { number: { b: "ที่ ๕" } },
    });
    const again = composeReport(agency({ ...DRAFT, standing }).input);
    const at = (sheet: string, row: string, column: string) =>
      again.find((plan) => plan.id === sheet)?.rows.find((one) => one.key === row)?.cells[column]
        ?.value;
    expect(at("analysis", "remark:o3", "text")).toBe("ขาดแผนที่");
    expect(at("checklist", "publication:1", "missing")).toBe("https://example.go.th/๑");
    expect(at("problems", "own:2", "problem")).toBe("เครื่องเสีย");
    expect(at("memo", "number", "b")).toBe("ที่ ๕");
  });
});

describe("the library sheet", () => {
  const builtIn = libraryOf(2568);
  const plain = (library: ReturnType<typeof libraryFrom>) =>
    library.map((entry) => ({
      ...entry,
      measure: { ...entry.measure, steps: entry.measure.steps.map((step) => step.quarters) },
    }));

  it("gives the built-in library back where nobody edited it", () => {
    expect(builtIn.length).toBeGreaterThan(50);
    expect(plain(libraryFrom(written(DRAFT), builtIn))).toEqual(plain(builtIn));
    expect(libraryFrom({}, builtIn)).toBe(builtIn);
  });

  it("lets an edited text win, and an emptied one fall back", () => {
    const standing = written(DRAFT, {
      library: {
        "item:i10:maintain": { text: "คงทะเบียนคุมฉบับเดียวไว้" },
        "item:i10:steps": { text: "๑. ทำทะเบียน (ไตรมาสที่ ๑ และ ๓)\n๒. ตรวจนับ (ทุกไตรมาส)" },
        "item:i10:unit": { text: "กองช่าง" },
        "item:i10:name": { text: "" },
      },
    });
    const entry = libraryFrom(standing, builtIn).find((one) => one.code === "i10");
    const before = builtIn.find((one) => one.code === "i10");
    expect(entry?.maintain).toBe("คงทะเบียนคุมฉบับเดียวไว้");
    expect(entry?.measure).toEqual({
      name: before?.measure.name,
      unit: "works",
      proof: before?.measure.proof,
      steps: [
        { text: "ทำทะเบียน", quarters: [1, 3] },
        { text: "ตรวจนับ", quarters: [1, 2, 3, 4] },
      ],
    });
  });

  it("takes entries of the office's own once they have a code and a name", () => {
    const own = { "own:1:code": { text: "O ๒๙" }, "own:2:name": { text: "ไม่มีรหัส" } };
    const named = { ...own, "own:1:name": { text: "มาตรการใหม่" } };
    expect(libraryFrom({ library: own }, builtIn)).toHaveLength(builtIn.length);
    const library = libraryFrom({ library: named }, builtIn);
    expect(library[library.length - 1]).toMatchObject({
      code: "o29",
      measure: { name: "มาตรการใหม่" },
    });
    expect(library).toHaveLength(builtIn.length + 1);
  });
});

describe("steps", () => {
  const { voice } = contextOf(agency(DRAFT).input);

  it("come back as they were written", () => {
    const text = fc.stringMatching(/^[ก-ฮ]{3,30}( [ก-ฮ]{1,20}){0,3}$/);
    const quarters = fc.subarray([1, 2, 3, 4]);
    fc.assert(
      fc.property(fc.array(fc.record({ text, quarters }), { maxLength: 6 }), (steps) => {
        expect(stepsFrom(stepsText({ voice }, steps))).toEqual(steps);
      })
    );
  });

  it("may go on over a line", () => {
    expect(stepsFrom("1. จัดทำ\nแบบคำขอ (ไตรมาสที่ 2)")).toEqual([
      { text: "จัดทำ แบบคำขอ", quarters: [2] },
    ]);
  });
});

describe("the follow-up", () => {
  const { measures } = agency(DRAFT).input.analysis;
  const key = measures[0]?.key ?? "";
  const filled: Standing = {
    "follow-up": {
      [`measure:${key}:6`]: { status: "อยู่ระหว่างดำเนินการ", progress: 40, result: "ทำแล้วสองกอง" },
      [`measure:${key}:12`]: { status: "แล้วเสร็จ", result: "ครบทุกกอง", obstacle: "ฝนตกหนัก" },
    },
  };
  const contextWith = (standing: Standing) => contextOf(agency({ ...DRAFT, standing }).input);

  it("is read row by row", () => {
    const entries = followUpFrom(written(DRAFT, filled));
    expect(entries).toHaveLength(measures.length * 2);
    expect(entries.filter((entry) => entry.filled)).toHaveLength(2);
    expect(entries[0]).toMatchObject({ key, round: 6, fields: { progress: "40" } });
  });

  it("becomes the report on what was done", () => {
    const context = contextWith(written(DRAFT, filled));
    const report = doneReport(context);
    expect(report).toMatchObject({ source: "follow-up", year: 2569 });
    expect(report.measures).toHaveLength(measures.length);
    expect(report.measures[0]).toMatchObject({ status: "แล้วเสร็จ", obstacle: "ฝนตกหนัก" });
    expect(report.measures[0]?.result).toContain("รอบ ๖ เดือน: ทำแล้วสองกอง");
    expect(report.measures[0]?.result).toContain("รอบ ๑๒ เดือน: ครบทุกกอง");
    expect(doneSummary(context, report.measures)).toContain("แล้วเสร็จ ๑ มาตรการ");
    expect(problemsOf(context).some(({ problem }) => problem.includes("ฝนตกหนัก"))).toBe(true);
  });

  it("keeps last year's filled measures, and reports on them first", () => {
    const row = { indicator: "๑. การปฏิบัติหน้าที่", measure: "มาตรการเดิม", unit: "กองคลัง" };
    const standing = {
      "follow-up": { "measure:2567:i1:12": { ...row, status: "แล้วเสร็จ", result: "เสร็จ" } },
    };
    const report = doneReport(contextWith(standing));
    expect(report).toMatchObject({ source: "follow-up", year: 2568 });
    expect(report.measures).toEqual([
      expect.objectContaining({ measure: "มาตรการเดิม", unit: "กองคลัง" }),
    ]);
    const plan = composeReport(agency({ ...DRAFT, standing }).input).find(
      (one) => one.id === "follow-up"
    );
    expect(plan?.rows.map((one) => one.key)).toContain("measure:2567:i1:12");
  });

  it("falls back to last year's measures table, but not to the one being revised", () => {
    const at = { sheet: "มาตรการ ๒๕๖๘", address: "B4" };
    const cell = (text: string) => ({ at, text });
    const row = {
      sheet: at.sheet,
      row: 3,
      indicator: 4,
      cells: {
        indicator: cell("ตัวชี้วัดที่ ๔"),
        measure: cell("ทะเบียนคุมทรัพย์สิน"),
        analysis: null,
        steps: null,
        period: null,
        unit: cell("กองคลัง"),
        budget: null,
        proof: null,
      },
      heads: {},
      year: null,
    };
    const withTable = (year: number) => {
      const { input } = agency(DRAFT);
      const measuresYear = { value: year, mentions: [] };
      const texts = { ...input.assessment.texts, measures: [row], measuresYear };
      return doneReport(contextOf({ ...input, assessment: { ...input.assessment, texts } }));
    };
    expect(withTable(2568)).toMatchObject({ source: "table", year: 2568 });
    expect(withTable(2568).measures[0]).toMatchObject({
      measure: "ทะเบียนคุมทรัพย์สิน",
      unit: "กองคลัง",
    });
    expect(withTable(2569).source).toBe("proposed");
  });

  it("claims nothing where nothing was recorded", () => {
    const report = doneReport(contextWith({}));
    expect(report.source).toBe("proposed");
    expect(report.measures.every((one) => one.status === "" && one.result === "")).toBe(true);
  });
});

describe("the framework sheet", () => {
  const answers = (confirmed: string, weights: readonly (string | number)[]): Standing => ({
    framework: {
      year: { answer: 2575 },
      "weight:IIT": { answer: weights[0] ?? "" },
      "weight:EIT": { answer: weights[1] ?? "" },
      "weight:OIT": { answer: weights[2] ?? "" },
      rule: { answer: "๒๕๖๘" },
      confirmed: { answer: confirmed },
    },
  });
  const { yes, no } = FRAMEWORK_WORDS.confirmed;

  it("counts only once it is confirmed", () => {
    expect(frameworkFrom(answers(no, [30, 30, 40]))).toBeNull();
    expect(frameworkFrom({})).toBeNull();
    expect(frameworkFrom(answers(yes, [30, "๓๐", "40"]))).toEqual({
      year: 2575,
      weights: { IIT: 0.3, EIT: 0.3, OIT: 0.4 },
      levelRuleOf: 2568,
    });
  });

  it("takes no weights that do not add up to a hundred", () => {
    expect(frameworkFrom(answers(yes, [30, 30, 30]))?.weights).toBeNull();
    expect(frameworkFrom(answers(yes, [30, 30, ""]))?.weights).toBeNull();
  });
});
