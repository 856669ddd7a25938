import { composeReport } from "../../src/report/compose-report";
import { codeList } from "../../src/report/content/code-list";
import type { SheetId } from "../../src/model/sheet-plan";
import { agency, everywhere, type AgencyDraft } from "./build";

const ten = (score: number) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n, score]));
const plansAt = (score: number, more: Partial<AgencyDraft> = {}) =>
  composeReport(agency({ scores: everywhere(score), announced: ten(score), ...more }).input);
type Plans = ReturnType<typeof plansAt>;
const textOf = (plans: Plans, ...ids: SheetId[]) =>
  plans
    .filter((plan) => ids.length === 0 || ids.includes(plan.id))
    .flatMap((plan) => plan.rows.flatMap((row) => Object.values(row.cells)))
    .map((one) => String(one.value))
    .join("\n");
const PRINTED: SheetId[] = ["memo", "summary", "analysis", "measures", "by-unit", "problems"];

describe("four agencies", () => {
  const at50 = plansAt(50);
  const at76 = plansAt(76);
  const at98 = plansAt(98);
  const full = plansAt(100);

  it.each<[number, Plans, string, string]>([
    [50, at50, "ต้องปรับปรุงโดยด่วน", "ระดับถัดไป"],
    [76, at76, "ต้องปรับปรุง", "ระดับถัดไป"],
    [98, at98, "ผ่านดีเยี่ยม", "อยู่ในระดับสูงสุดแล้ว"],
    [100, full, "ผ่านดีเยี่ยม", "อยู่ในระดับสูงสุดแล้ว"],
  ])("at %d are told their level and what comes next", (_, plans, level, next) => {
    const summary = plans.find((plan) => plan.id === "summary");
    expect(summary?.rows.find((row) => row.key === "total")?.cells.first?.value).toBe(level);
    expect(textOf(plans, "summary")).toContain(next);
  });

  it("are told of urgent items only where there are any", () => {
    expect(textOf(at50, "summary")).toContain("เรื่องเร่งด่วน");
    for (const plans of [at76, at98, full]) {
      expect(textOf(plans, "summary")).not.toContain("เร่งด่วน");
    }
  });

  it("have a measure for every item below the threshold, and one per indicator at least", () => {
    const count = (plans: Plans) =>
      plans
        .find((plan) => plan.id === "measures")
        ?.rows.filter((row) => /^measure:[^:]+:[^:]+$/.test(row.key)).length;
    expect(count(at50)).toBeGreaterThanOrEqual(52);
    expect(count(at76)).toBeGreaterThanOrEqual(52);
    expect(count(at98)).toBeGreaterThanOrEqual(10);
    expect(count(full)).toBeGreaterThanOrEqual(10);
  });

  it("do not read alike where people were asked", () => {
    const statements = (plans: Plans) =>
      new Set(
        plans
          .find((plan) => plan.id === "analysis")
          ?.rows.filter((row) => /^shortcoming:\d+:[ie]/.test(row.key))
          .map((row) => String(row.cells.text?.value).replace(/\(ข้อ.*/, ""))
      );
    const shared = [...statements(at50)].filter((text) => statements(at98).has(text));
    expect(shared).toEqual([]);
  });

  it("with full marks find nothing to complain of, and nothing to raise", () => {
    const text = textOf(full, "summary", "problems");
    expect(text).toContain("ไม่มีข้อคำถามใดได้ต่ำกว่า ๙๕ คะแนน");
    expect(text).toContain("จึงไม่มีข้อที่เพิ่มคะแนนรวมได้อีก");
    expect(text).not.toContain("ยังไม่ได้บันทึกความเห็น");
    const rows = full.find((plan) => plan.id === "analysis")?.rows ?? [];
    expect(rows.filter((row) => row.key.startsWith("remark:"))).toEqual([]);
    expect(textOf(full, "priorities")).toContain("ไม่มีข้อที่เพิ่มคะแนนได้");
  });

  it("with documents below full marks have a place for the assessor's remark on each", () => {
    const remarks = at76
      .find((plan) => plan.id === "analysis")
      ?.rows.filter((row) => row.key.startsWith("remark:"));
    expect(remarks).toHaveLength(28);
    expect(remarks?.every((row) => row.cells.text?.input)).toBe(true);
  });

  it("speak in Thai digits throughout their printed sheets", () => {
    const arabic = [at50, at76, at98, full]
      .flatMap((plans) => plans.filter(({ id }) => PRINTED.includes(id)))
      .flatMap((plan) => plan.rows.flatMap((row) => Object.values(row.cells)))
      .filter(({ value }) => typeof value === "string" && /[0-9]/.test(value));
    expect(arabic).toEqual([]);
  });

  it("leave no placeholder open", () => {
    for (const plans of [at50, at76, at98, full]) {
      const open = textOf(plans.filter(({ id }) => id !== "library")).match(
        /\{[^}]*\}|undefined|null|NaN/
      );
      expect(open).toBeNull();
    }
  });

  it("never say that something is known which is not: no items, no list of items", () => {
    const bare = plansAt(83.25, { scores: () => null });
    const text = textOf(bare, "memo", "summary");
    expect(text).not.toContain("ข้อคำถาม");
    expect(textOf(bare, "results")).toContain("ไม่มีคะแนนรายข้อ");
  });

  it("in a year without rules get no level and no total", () => {
    const plans = plansAt(90, { framework: null, year: 2575 });
    const text = textOf(plans, "memo", "summary", "results");
    expect(text).toContain("ยังไม่มีเกณฑ์การจัดระดับ");
    expect(text).not.toMatch(/อยู่ในระดับ|ผ่านดี/);
    expect(textOf(plans, "framework")).toContain("๒๕๗๕");
  });
});

describe("codes in a sentence", () => {
  it.each<[readonly string[], string]>([
    [[], ""],
    [["i1"], "i1"],
    [["i1", "i2", "i3"], "i1 i2 i3"],
    [["i1", "i2", "i3", "i4"], "i1-i4"],
    [["i9", "i10", "i11", "i12", "e1", "o27", "o28"], "i9-i12 e1 o27 o28"],
    [["i15", "e1", "e2", "e3", "e4"], "i15 e1-e4"],
  ])("%j read %j", (codes, text) => {
    expect(codeList(codes)).toBe(text);
  });
});
