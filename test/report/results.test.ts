import { resolveReferences, type CellPlan, type SheetPlan } from "../../src/model/sheet-plan";
import { composeReport } from "../../src/report/compose-report";
import { checklistPoints } from "../../src/report/content/checklist";
import { contextOf } from "../../src/report/compose-report";
import { agency, everywhere, type AgencyDraft } from "./build";

const ten = (score: number) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n, score]));
/** Nine indicators or fewer at 90. */
const without = (...numbers: number[]) =>
  Object.fromEntries(Object.entries(ten(90)).filter(([n]) => !numbers.includes(Number(n))));
const sheet = (draft: AgencyDraft, id: string): SheetPlan =>
  composeReport(agency(draft).input).find((plan) => plan.id === id) as SheetPlan;
const cellOf = (plan: SheetPlan, row: string, column: string): CellPlan | undefined =>
  plan.rows.find((one) => one.key === row)?.cells[column];
const shown = (planned: CellPlan | undefined) =>
  resolveReferences(planned?.formula ?? "", ({ row, column }) => `${row}.${column}`);

describe("the results sheet", () => {
  const results = sheet({ scores: everywhere(90), announced: ten(90) }, "results");

  it("starts its formulas at the ten announced indicators, linked to the officer's cells", () => {
    expect(shown(cellOf(results, "indicator:1", "score"))).toMatch(/^='.*'!\$B\$\d+$/);
    expect(shown(cellOf(results, "instrument:IIT", "score"))).toBe(
      "=AVERAGE(indicator:1.score,indicator:2.score,indicator:3.score,indicator:4.score,indicator:5.score)"
    );
    expect(shown(cellOf(results, "instrument:OIT", "score"))).toBe(
      "=AVERAGE(indicator:9.score,indicator:10.score)"
    );
    expect(shown(cellOf(results, "instruments:total", "score"))).toBe(
      ["IIT", "EIT", "OIT"]
        .map((one) => `instrument:${one}.second*instrument:${one}.score`)
        .join("+")
        .replace(/^/, "=")
    );
    expect(shown(cellOf(results, "total", "score"))).toBe("=instruments:total.score");
  });

  it("tests the level by the year's own rule, with scores rounded half up", () => {
    const rule = results.rows.filter((row) => /^level:\d/.test(row.key));
    expect(rule).toHaveLength(5);
    expect(shown(rule[0]?.cells.third)).toBe(
      '=IF(AND(ROUND(total.score,2)>=level:1.score,ROUND(MIN(instrument:IIT.score,instrument:EIT.score,instrument:OIT.score),2)>=level:1.second),"ใช่","ไม่ใช่")'
    );
    expect(shown(cellOf(results, "level", "score"))).toMatch(
      /^=IF\(level:1\.third="ใช่",level:1\.name,/
    );
    expect(cellOf(results, "level", "score")?.value).toBe("ผ่านดี");
  });

  it("takes an indicator that nobody announced from its items, at full precision", () => {
    const announced = without(1, 6, 9);
    const plan = sheet({ scores: everywhere(88), announced }, "results");
    expect(shown(cellOf(plan, "indicator:1", "score"))).toBe(
      "=AVERAGE(item:i1.fourth,item:i2.fourth,item:i3.fourth)"
    );
    expect(shown(cellOf(plan, "indicator:6", "score"))).toMatch(
      /^=AVERAGE\(AVERAGE\(item:e1\.score.*\),AVERAGE\(item:e1\.second/
    );
    expect(shown(cellOf(plan, "indicator:9", "score")).match(/AVERAGE/g)).toHaveLength(6);
    expect(plan.rows.find((row) => row.key === "computed")).toBeDefined();
  });

  it("marks what is below the threshold, and draws the threshold into the chart", () => {
    expect(results.marks.every((mark) => mark.below === 95)).toBe(true);
    expect(results.marks.flatMap((mark) => mark.rows)).toEqual(
      expect.arrayContaining(["indicator:1", "item:i1", "item:e9", "item:o28"])
    );
    const chart = results.charts.find((one) => one.name === "indicators");
    expect(chart?.series.filter((one) => one.line)).toHaveLength(1);
  });
});

describe("the priorities sheet", () => {
  const scores = (code: string) =>
    code === "o27" ? 50 : code.startsWith("e") ? ([97, 88] as const) : 100;
  const announced = { ...ten(100), 6: 92.5, 7: 92.5, 8: 92.5, 10: 90 };
  const plan = sheet({ scores, announced }, "priorities");

  it("shows each item's room and what it is worth, as formulas", () => {
    const row = plan.rows.find((one) => one.key === "item:o27");
    expect(shown(row?.cells.score)).toBe("=item:o27.fourth");
    expect(shown(row?.cells.room)).toBe("=100-item:o27.score");
    expect(shown(row?.cells.gain)).toBe("=item:o27.room*item:o27.share");
    expect(row?.cells.note?.value).toBe("ข้อสันนิษฐาน");
    expect(row?.cells.gain?.value).toBeCloseTo(50 * 0.04, 9);
  });

  it("names the least set of changes that reaches the next level, with what it makes of the instrument", () => {
    expect(plan.rows.some((row) => row.key.startsWith("change:e"))).toBe(true);
    expect(cellOf(plan, "changes:EIT", "gain")?.value).toBeCloseTo(95, 6);
    expect(shown(cellOf(plan, "changes:EIT", "gain"))).toMatch(
      /^=instrument:EIT\.score\+SUM\(change:e/
    );
  });
});

describe("the findings sheet", () => {
  const at = { sheet: "ชีต", address: "B3" };
  const draft: AgencyDraft = {
    scores: everywhere(90),
    announced: ten(90),
    findings: [
      { code: "near-threshold", severity: "note", at, params: { kind: "total" } },
      {
        code: "lost-decimal",
        severity: "error",
        at,
        params: { kind: "item", subject: "i1" },
        fix: { at, from: 9867, to: 98.67 },
      },
    ],
    settings: {
      fixes: [{ code: "lost-decimal", at, before: 9114, after: 91.14, date: "2025-12-05" }],
      silenced: [
        { code: "near-threshold", at, reason: "ตรวจแล้ว", date: "2025-12-06", cell: "95.00" },
      ],
    },
  };
  const plan = sheet(draft, "findings");

  it("puts errors first, each with a link to its cell and the value that is offered", () => {
    const rows = plan.rows.filter((row) => row.key.startsWith("finding:"));
    expect(rows.map((row) => row.cells.severity?.value)).toEqual(["ข้อผิดพลาด", "ข้อสังเกต"]);
    expect(rows[0]?.cells.place?.link).toEqual(at);
    expect(rows[0]?.cells).toMatchObject({ from: { value: 9867 }, to: { value: 98.67 } });
  });

  it("keeps the old value of every fix, and the reason of what was silenced", () => {
    const fix = plan.rows.find((row) => row.key.startsWith("fix:"));
    expect(fix?.cells).toMatchObject({ from: { value: 9114 }, to: { value: 91.14 } });
    expect(fix?.cells.sentence?.value).toContain("๕ ธันวาคม ๒๕๖๘");
    const silenced = plan.rows.find((row) => row.key.startsWith("silenced:"));
    expect(silenced?.cells.sentence?.value).toContain("ตรวจแล้ว");
  });
});

describe("the checklist", () => {
  const missing = (draft: AgencyDraft, key: string) =>
    checklistPoints(contextOf(agency(draft).input)).find((point) => point.key === key)?.missing;

  it("finds a whole report complete, but for what only the officer can say", () => {
    const open = checklistPoints(
      contextOf(agency({ scores: everywhere(90), announced: ten(90) }).input)
    )
      .filter((point) => point.missing !== "")
      .map((point) => point.key);
    expect(open).toEqual(["compared"]);
  });

  it("says what is missing and where", () => {
    const nine = without(4);
    expect(missing({ scores: () => null, announced: nine }, "2")).toContain("๔");
    const settings = { measures: [{ key: "2568:i1", dropped: true }] };
    const dropped = { scores: everywhere(90), announced: ten(90), settings };
    expect(missing(dropped, "6")).toContain("i๑");
    const compared = { comparedOn: "2025-09-01" };
    expect(missing({ scores: everywhere(90), settings: compared }, "compared")).toBe("");
  });
});
