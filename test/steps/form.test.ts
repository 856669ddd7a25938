import { resultYears } from "../../src/ita/years";
import type { Outcome } from "../../src/model/outcome";
import { createSteps } from "../../src/steps/create-steps";
import { openBlank } from "../excel/open-workbook";
import { copiedSummary, INDICATOR_NAMES } from "../fixtures/result-page";

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.params)}`);
  return outcome.value;
}

const SUMMARY = copiedSummary("25");
const ITEMS = [
  "",
  "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่",
  "ข้อ\tประเด็นการประเมิน\tคะแนน",
  "i1\tการให้บริการเป็นไปตามขั้นตอน\t91.25",
  "i2\tการให้บริการอย่างเท่าเทียม\t89.25",
  "",
  "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน",
  "ข้อ\tประเด็นการประเมิน\tคะแนน (Public)\tคะแนน (Survey)",
  "e1\tการให้บริการตามระยะเวลา\t97.5\t92.5",
];

describe("The years whose result may be at hand", () => {
  it.each([
    ["2026-11-24", 2569],
    ["2026-08-01", 2569],
    ["2026-07-31", 2568],
    ["2027-01-05", 2569],
  ])("on %s begin with %i", (today, newest) => {
    expect(resultYears(today)[0]).toBe(newest);
    expect(resultYears(today).at(-1)).toBe(2562);
  });
});

describe("The form of a year", () => {
  it.each([2562, 2567, 2568, 2569, 2572])(
    "of %i is laid out, reads as a form without scores, and says its year",
    async (year) => {
      openBlank();
      const steps = createSteps();
      value(await steps.createForm(year));
      const { reportable, results, findings } = value(await steps.read());
      expect({ reportable, year: results.fiscalYear }).toEqual({ reportable: false, year });
      expect(findings.map(({ code }) => code)).not.toContain("unsettled-score");
    }
  );

  it("has room for items that the year does not know: what is typed there is read", async () => {
    const workbook = openBlank();
    const steps = createSteps();
    const { sheet } = value(await steps.createForm(2569));
    await workbook.play(async (context) => {
      const page = context.workbook.worksheets.getItem(sheet);
      const used = page.getUsedRange();
      used.load("values");
      await context.sync();
      const values = used.values as string[][];
      const row = (label: string) => values.findIndex((cells) => cells.includes(label));
      const summary = row("รายละเอียดตัวชี้วัด") + 1;
      page.getRangeByIndexes(summary, 2, 10, 1).values = INDICATOR_NAMES.map((_, index) => [
        90.25 + index,
      ]);
      const first = row("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่") + 2;
      page.getRangeByIndexes(first, 0, 2, 3).values = [
        ["i1", "การให้บริการเป็นไปตามขั้นตอน", 91.25],
        ["i2", "การให้บริการอย่างเท่าเทียม", 89.25],
      ];
      await context.sync();
    });
    const { assessment, results } = value(await steps.read());
    expect(results.indicators[10]).toBe(99.25);
    expect(assessment.items.map(({ code, indicator, score }) => [code, indicator, score])).toEqual([
      ["i1", 1, 91.25],
      ["i2", 1, 89.25],
    ]);
    expect(results.total).toBeNull();
  });
});

describe("A pasted table", () => {
  it.each([2568, 2569, 2571])("of %i reads from its form as it was pasted", async (year) => {
    openBlank();
    const steps = createSteps();
    const pasted = [...SUMMARY, ...ITEMS].join("\n");
    expect(value(await steps.layPasted(year, pasted)).scores).toBe(14);
    const { assessment, results } = value(await steps.read());
    expect(results.fiscalYear).toBe(year);
    expect(INDICATOR_NAMES.map((_, index) => results.indicators[index + 1])).toEqual(
      INDICATOR_NAMES.map((_, index) => 90.25 + index)
    );
    const read = new Map(assessment.items.map((item) => [item.code, item]));
    expect(read.get("i2")).toMatchObject({ indicator: 1, score: 89.25 });
    expect(read.get("e1")).toMatchObject({
      indicator: 6,
      parts: { public: { score: 97.5 }, survey: { score: 92.5 } },
    });
  });

  it.each([
    ["with an item that the year does not know", "i77\tข้อที่ปีนี้ไม่มี\t\t\t\t55.5"],
    ["with one figure where two parts were due", "e2\tการให้บริการอย่างเท่าเทียม\t55.5"],
    ["with a row that says not whose it is", "\tคะแนนอื่น\t55.5"],
  ])("%s loses no score", async (_, row) => {
    const workbook = openBlank();
    const steps = createSteps();
    const { sheet } = value(await steps.layPasted(2568, [...SUMMARY, ...ITEMS, row].join("\n")));
    const values = await workbook.play(async (context) => {
      const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
      used.load("values");
      await context.sync();
      return used.values.flat();
    });
    for (const score of [91.25, 89.25, 97.5, 92.5, 55.5]) expect(values).toContain(score);
  });

  it("that puts items under no indicator keeps single scores and scores of two parts", async () => {
    const workbook = openBlank();
    const rows = [
      "ข้อ\tประเด็นการประเมิน\tคะแนน",
      "i1\tการให้บริการเป็นไปตามขั้นตอน\t91.25",
      "i2\tการให้บริการอย่างเท่าเทียม\t89.25",
      "",
      "ข้อ\tประเด็นการประเมิน\tคะแนน (Public)\tคะแนน (Survey)",
      "e1\tการให้บริการตามระยะเวลา\t97.5\t92.5",
      "e2\tการให้บริการอย่างเท่าเทียม\t96.5\t93.5",
    ];
    const { sheet } = value(await createSteps().layPasted(2571, rows.join("\n")));
    const values = await workbook.play(async (context) => {
      const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
      used.load("values");
      await context.sync();
      return used.values.flat();
    });
    expect(values).toEqual(expect.arrayContaining([91.25, 89.25, 97.5, 92.5, 96.5, 93.5]));
  });

  it("brings no formula and no link with it", async () => {
    const workbook = openBlank();
    const hostile = ['=HYPERLINK("http://a.example")', "+1+1", "@SUM(A1)", "-2+3", "'quoted"];
    const pasted = [...SUMMARY, ...hostile.map((text) => `${text}\t\t1`)].join("\n");
    const { sheet } = value(await createSteps().layPasted(2568, pasted));
    const used = await workbook.play(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
      range.load("values,text");
      await context.sync();
      return { values: range.values.flat(), text: range.text.flat() };
    });
    for (const text of hostile) expect(used.values).toContain(text);
    expect(used.text).toEqual(expect.arrayContaining(hostile));
    const saved = await workbook.reopened();
    expect(
      await saved.play(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
        range.load("values");
        await context.sync();
        return range.values.flat();
      })
    ).toEqual(expect.arrayContaining(hostile));
  });
});
