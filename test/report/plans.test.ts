import { FRAMEWORK_2568 } from "../../src/ita/years/2568/framework";
import { TALLEST_ROW } from "../../src/model/text-extent";
import {
  isKeyedCell,
  resolveReferences,
  type KeyedCell,
  type SheetPlan,
} from "../../src/model/sheet-plan";
import { composeReport } from "../../src/report/compose-report";
import { usableWidth } from "../../src/report/sheets/paper";
import { STYLES } from "../../src/report/sheets/styles";
import { agency, everywhere, type AgencyDraft } from "./build";

const TEN = (score: number) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n, score]));
const drafts: Record<string, AgencyDraft> = {
  "an agency at 90": {
    scores: everywhere(90),
    announced: TEN(90),
    settings: { budgetColumn: true },
  },
  "full marks": { scores: everywhere(100), announced: TEN(100) },
  "only a summary": { scores: () => null, announced: TEN(83.25) },
  "only items": { scores: everywhere(76.5), notation: "thai-text" },
  "one indicator": { scores: () => null, announced: { 3: 70 } },
  "a year without rules": {
    scores: everywhere(90),
    announced: TEN(90),
    framework: null,
    year: 2575,
  },
  "a year without level rule": {
    scores: everywhere(90),
    announced: TEN(90),
    framework: { ...FRAMEWORK_2568, levelRule: null },
  },
};
const plansOf = (name: string) => composeReport(agency(drafts[name] as AgencyDraft).input);
const columnsInPage = (plan: SheetPlan) => plan.columns.filter((column) => !column.aside);

describe.each(Object.keys(drafts))("the plans of %s", (name) => {
  const plans = plansOf(name);

  it("have tab names that Excel takes, and no two alike", () => {
    for (const plan of plans) {
      expect(plan.name.length).toBeLessThanOrEqual(31);
      expect(plan.name).not.toMatch(/[:\\/?*[\]]/);
    }
    expect(new Set(plans.map((plan) => plan.name)).size).toBe(plans.length);
  });

  it("key every row and column once, and name only columns that are there", () => {
    for (const plan of plans) {
      const rows = plan.rows.map((row) => row.key);
      expect([plan.id, rows.filter((key, i) => rows.indexOf(key) !== i)]).toEqual([plan.id, []]);
      const columns = plan.columns.map((column) => column.key);
      expect(new Set(columns).size).toBe(columns.length);
      expect(rows.filter((key) => /[|{}]/.test(key))).toEqual([]);
      const used = new Set(plan.rows.flatMap((row) => Object.keys(row.cells)));
      expect([...used].filter((key) => !columns.includes(key))).toEqual([]);
    }
  });

  it("refer in formulas and links only to cells that hold something", () => {
    const cells = new Set(
      plans.flatMap((plan) =>
        plan.rows.flatMap((row) =>
          Object.keys(row.cells).map((key) => `${plan.id}|${row.key}|${key}`)
        )
      )
    );
    const isThere = (cell: KeyedCell) => cells.has(`${cell.sheet}|${cell.row}|${cell.column}`);
    const all = plans.flatMap((plan) => plan.rows.flatMap((row) => Object.values(row.cells)));
    const links = all.flatMap(({ link }) => (link && isKeyedCell(link) ? [link] : []));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !isThere(link))).toEqual([]);
    const formulas = all.flatMap(({ formula }) => formula ?? []);
    expect(formulas.length).toBeGreaterThan(10);
    const broken = formulas.filter((formula) => {
      const missing: KeyedCell[] = [];
      const plain = resolveReferences(formula, (cell) => {
        if (!isThere(cell)) missing.push(cell);
        return "A1";
      });
      return missing.length > 0 || !/^=[^{}|]+$/.test(plain);
    });
    expect(broken).toEqual([]);
  });

  it("fit the page's width at full size, and no row is taller than Excel lets it be", () => {
    for (const plan of plans) {
      const width = columnsInPage(plan).reduce((sum, column) => sum + column.width, 0);
      expect(width).toBeLessThanOrEqual(usableWidth(plan.print));
      expect(Math.max(...plan.rows.map((row) => row.height ?? 0))).toBeLessThanOrEqual(TALLEST_ROW);
    }
  });

  it("never merge beyond the last column, nor over another cell", () => {
    for (const plan of plans) {
      const keys = plan.columns.map((column) => column.key);
      const wrong = plan.rows.flatMap((row) =>
        Object.entries(row.cells).filter(([key, { span = 1 }]) => {
          const covered = keys.slice(keys.indexOf(key) + 1, keys.indexOf(key) + span);
          return covered.length !== span - 1 || covered.some((other) => row.cells[other]);
        })
      );
      expect(wrong).toEqual([]);
    }
  });

  it("know every style, chart row, print title and list", () => {
    for (const plan of plans) {
      const rows = plan.rows.map((row) => row.key);
      const columns = plan.columns.map((column) => column.key);
      const styles = plan.rows.flatMap((row) => Object.values(row.cells).map((one) => one.style));
      for (const style of new Set(styles)) expect(STYLES).toHaveProperty(style);
      for (const { categories, series, from, to } of plan.charts) {
        const first = rows.indexOf(categories.rows[0] ?? "");
        expect(rows.slice(first, first + categories.rows.length)).toEqual(categories.rows);
        expect(columns).toEqual(
          expect.arrayContaining([categories.column, from.column, to.column])
        );
        expect(rows).toEqual(expect.arrayContaining([from.row, to.row]));
        for (const one of series) expect(columns).toContain(one.column);
      }
      const { titleRows } = plan.print;
      if (titleRows) expect(rows).toEqual(expect.arrayContaining([titleRows.from, titleRows.to]));
      if (plan.freezeRows) expect(rows).toContain(plan.freezeRows);
      for (const { column, rows: marked } of [...plan.marks, ...plan.validations]) {
        expect(columns).toContain(column);
        expect(rows).toEqual(expect.arrayContaining([...marked]));
      }
    }
  });

  it("come out the same from the same input", () => {
    expect(plansOf(name)).toEqual(plans);
  });
});

describe("the report's sheets", () => {
  const plans = plansOf("an agency at 90");

  it("stand in reading order: printed ones first, told apart by the colour of their tabs", () => {
    expect(plans.map((plan) => plan.id)).toEqual([
      "memo",
      "cover",
      "summary",
      "results",
      "analysis",
      "measures",
      "by-unit",
      "problems",
      "follow-up-report",
      "priorities",
      "findings",
      "checklist",
      "follow-up",
      "library",
    ]);
    const working = plans.map((plan) => plan.working);
    expect(working.lastIndexOf(false)).toBeLessThan(working.indexOf(true));
    const colours = (is: boolean) =>
      new Set(plans.filter((plan) => plan.working === is).map((plan) => plan.tabColor));
    expect(colours(true).size).toBe(1);
    expect(colours(false).size).toBe(1);
    expect(colours(true)).not.toEqual(colours(false));
  });

  it("ask for the framework only in a year without rules of its own", () => {
    const ids = (name: string) => plansOf(name).map((plan) => plan.id);
    expect(ids("a year without rules")).toContain("framework");
    expect(ids("a year without level rule")).toContain("framework");
    expect(ids("an agency at 90")).not.toContain("framework");
  });

  it("print on A4 with a page number and the letter's own margins", () => {
    const print = (id: string) => plans.find((plan) => plan.id === id)?.print;
    expect(print("memo")?.margins).toEqual({ left: 3, right: 2, top: 2.5, bottom: 2 });
    expect(print("summary")?.pagesTall).toBe(1);
    for (const id of ["results", "analysis", "measures", "by-unit", "problems"]) {
      expect(print(id)?.footer).toContain("&P");
    }
    expect(print("measures")?.titleRows).toEqual({ from: "head", to: "head" });
  });

  it("draw the instruments, the ten indicators and, with two years or more, the history", () => {
    const names = (draft: AgencyDraft) =>
      composeReport(agency(draft).input).flatMap((plan) => plan.charts.map((chart) => chart.name));
    const draft = drafts["an agency at 90"] as AgencyDraft;
    expect(names(draft)).toEqual(["summary", "instruments", "indicators"]);
    const total = { value: 88.5, text: "88.5", at: { sheet: "ก", address: "B2" } };
    const before = { year: 2567, total, level: null, indicators: {} };
    expect(names({ ...draft, history: [before] })).toContain("history");
    expect(names({ ...draft, history: [{ ...before, total: null }] })).not.toContain("history");
  });

  it("draw every score in Thai digits by number format, or in Arabic ones if the office wants them", () => {
    const formats = (digits: "thai" | "arabic") =>
      composeReport(agency({ scores: everywhere(90), settings: { digits } }).input)
        .flatMap((plan) => plan.rows.flatMap((row) => Object.values(row.cells)))
        .flatMap((planned) => (typeof planned.value === "number" ? [planned.numberFormat] : []));
    const drawnIn = (format: string | undefined) => format?.startsWith("[$-D00041E]");
    expect(formats("thai").filter((format) => !drawnIn(format))).toEqual([]);
    expect(formats("arabic").filter(drawnIn)).toEqual([]);
  });
});
