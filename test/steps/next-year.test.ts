import { saveBook } from "../../src/standalone/host/package/save-book";
import { createSteps } from "../../src/steps/create-steps";
import type { WriteReport } from "../../src/steps/contract";
import { yearsOver } from "../../src/steps/new-year";
import { valuesOf } from "../excel/look-into";
import { openBytes, type OpenWorkbook } from "../excel/open-workbook";
import { differences } from "../robustness/differential";
import { allHung } from "../robustness/hung";
import { allTexts, put, reported, rowOf, written, writesSince } from "../robustness/workbooks";

/** What the officer typed last year, by sheet and cell; each text is looked for afterwards. */
const EDITS: readonly (readonly [sheet: string, cell: string])[] = [
  ["บันทึกข้อความ", "B12"],
  ["สรุปสำหรับผู้บริหาร", "C13"],
  ["ผลการประเมิน", "C9"],
  ["วิเคราะห์รายตัวชี้วัด", "C10"],
  ["มาตรการ", "C6"],
  ["มาตรการ", "E7"],
  ["ปัญหาอุปสรรคและแนวทาง", "D7"],
  ["รายการตรวจความครบถ้วน", "G5"],
  ["คลังมาตรการ", "E7"],
];
const FOLLOW_UP = "ติดตามมาตรการ";
const DONE = "รายงานผลการดำเนินการตามมาตรการ";
/** A measure on which the officer left a note and a colour. */
const MARKED = "measure:2568:e7";
const FILLED = ["2568:i1", "2568:i4", "2568:e1"];

/** The report of 2568, edited and followed up by the officer, as a file. */
async function lastYear(): Promise<Uint8Array> {
  const { workbook, steps } = await reported();
  for (const [sheet, cell] of EDITS)
    await put(workbook, sheet, { [cell]: `ของเรา ${sheet} ${cell}` });
  for (const key of FILLED) {
    const first = await rowOf(workbook, FOLLOW_UP, `measure:${key}:6`);
    const second = await rowOf(workbook, FOLLOW_UP, `measure:${key}:12`);
    await put(workbook, FOLLOW_UP, {
      [`F${first}`]: "อยู่ระหว่างดำเนินการ",
      [`H${first}`]: `ของเรา รอบแรก ${key}`,
      [`F${second}`]: "แล้วเสร็จ",
      [`J${second}`]: `ของเรา อุปสรรค ${key}`,
    });
  }
  const marked = await rowOf(workbook, "มาตรการ", MARKED);
  await workbook.play(async (context) => {
    const sheet = context.workbook.worksheets.getItem("มาตรการ");
    context.workbook.comments.add(sheet.getRange(`D${marked}`), "ของเรา ถามกองคลัง");
    sheet.getRange(`C${marked}`).format.fill.color = "#FFFF00";
    await context.sync();
  });
  await written(steps);
  return (await saveBook(workbook.book)).bytes;
}

/** Replaces last year's figures by the new year's, as they are announced; nothing says any more what last year's were. */
async function putNewFigures(workbook: OpenWorkbook): Promise<void> {
  const indicators = [99.1, 98.2, 97.3, 96.4, 95.5, 94.6, 93.7, 92.8, 91.9, 95];
  await put(workbook, "สรุปคะแนน", {
    A1: "สรุปผลการประเมินรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
    B10: 7,
    ...Object.fromEntries(indicators.map((score, index) => [`D${index + 4}`, score])),
  });
  await put(workbook, "ข้อมูลหน่วยงาน", { B6: "พ.ศ. ๒๕๖๙", B7: "", B8: "", B9: "" });
  await put(workbook, "ย้อนหลัง ๕ ปี", { B2: "", C2: "", D2: "", E2: "", F2: "", F3: "" });
  const items = (await valuesOf(workbook, "รายตัวชี้วัด")).values;
  const bands = [...indicators];
  const scores = items.flatMap(([text, score], index) => {
    if (typeof score !== "number") return [];
    const announced = String(text).startsWith("ตัวชี้วัดที่") ? bands.shift() : undefined;
    return [[`B${index + 1}`, announced ?? Math.max(0, score - 1.5)] as const];
  });
  await put(workbook, "รายตัวชี้วัด", Object.fromEntries(scores));
}

const CONFIRMED = { year: 2569, weights: { IIT: 0.3, EIT: 0.3, OIT: 0.4 }, levelRuleOf: 2568 };

let file: Uint8Array;
beforeAll(async () => {
  file = await lastYear();
});

describe.each([
  ["closed with the button", true],
  ["not closed: the new figures were simply put in", false],
])("a year that was %s", (_, closed) => {
  let workbook: OpenWorkbook;
  let report: WriteReport;
  let typed: string[];
  let officers: Uint8Array;
  const steps = createSteps({ framework: CONFIRMED });

  beforeAll(async () => {
    workbook = await openBytes(file, "ITA 2569.xlsx");
    typed = (await allTexts(workbook)).filter((text) => text.startsWith("ของเรา"));
    if (closed) {
      const read = await steps.read();
      if (!read.ok) throw new Error(read.code);
      expect(await steps.startNewYear(read.value)).toMatchObject({ ok: true });
    }
    await putNewFigures(workbook);
    officers = (await saveBook(workbook.book)).bytes;
    report = await written(steps);
  });

  it("is reported anew from its own figures", () => {
    const { results } = report.job;
    expect(results).toMatchObject({ fiscalYear: 2569, total: expect.closeTo(94.68, 2) });
    expect(results.level).not.toBeNull();
    expect(report.changedScores.map(({ code }) => code)).toContain("total");
  });

  it("keeps every text that the officer typed last year", async () => {
    expect(typed.length).toBeGreaterThanOrEqual(EDITS.length + 2 * FILLED.length);
    const now = await allTexts(workbook);
    expect(typed.filter((text) => !now.includes(text))).toEqual([]);
  });

  it("keeps a measure of last year on which the officer left a note and a colour", async () => {
    const row = await rowOf(workbook, "มาตรการ", MARKED);
    const [name, steps] = await allHung(workbook, "มาตรการ", [`C${row}`, `D${row}`]);
    expect([name?.fill, steps?.comment]).toEqual(["#FFFF00", "ของเรา ถามกองคลัง"]);
  });

  it("shows last year's result beside this year's", async () => {
    const { values } = await valuesOf(workbook, "ผลการประเมิน");
    const years = values.filter((row) =>
      row.some((value) => /^(๒๕๖[๘๙]|256[89])$/.test(`${value}`))
    );
    const totals = years.map((row) =>
      row.find((value) => typeof value === "number" && value < 101)
    );
    expect(totals).toEqual([expect.closeTo(95.41, 2), expect.closeTo(94.68, 2)]);
  });

  it("follows up all of last year's measures, with what was recorded", async () => {
    const { values } = await valuesOf(workbook, FOLLOW_UP);
    const keys = values.map(([key]) => String(key));
    expect(keys.filter((key) => key.startsWith("measure:2568:"))).toHaveLength(30);
    expect(keys.filter((key) => key.startsWith("measure:2569:")).length).toBeGreaterThanOrEqual(20);
    const done = (await valuesOf(workbook, DONE)).values.filter(([key]) =>
      `${key}`.startsWith("done:")
    );
    expect(done).toHaveLength(15);
    const recorded = done.filter((row) => row.includes("แล้วเสร็จ")).map(([key]) => key);
    expect(recorded).toEqual(FILLED.map((key) => `done:${key}`));
  });

  it("leaves the officer's sheets alone, and has nothing to do when it is done again", async () => {
    const own = report.sheets.map(({ name }) => name);
    expect(differences(officers, (await saveBook(workbook.book)).bytes, own)).toEqual([]);
    const before = workbook.client.requests.length;
    await written(steps);
    expect(writesSince(workbook, before)).toEqual([]);
  });
});

describe("years that are over", () => {
  const entry = (year: number, score: number) => ({
    year,
    total: score,
    level: null,
    indicators: { 1: score, 2: score },
    measures: [],
  });
  const results = (fiscalYear: number | null) => ({
    fiscalYear,
    total: 90,
    level: null,
    instruments: { IIT: 90, EIT: 90, OIT: 90 },
    indicators: { 1: 90, 2: 90 },
    computed: [],
  });

  it.each<
    [string, ReturnType<typeof yearsOver>, ReturnType<typeof yearsOver>, number | null, number[]]
  >([
    ["a year that a run reported on", [], [entry(2568, 80)], 2569, [2568]],
    [
      "no year twice: what the officer closed wins",
      [entry(2568, 70)],
      [entry(2568, 80)],
      2569,
      [2568],
    ],
    ["not the year analysed, nor a later one", [], [entry(2569, 80), entry(2570, 80)], 2569, []],
    ["not the same scores under a number that was corrected", [], [entry(2568, 90)], 2569, []],
    ["nothing where the year is not known", [], [entry(2568, 80)], null, []],
  ])("are %s", (_, closed, reported, year, expected) => {
    const over = yearsOver(results(year), closed, reported);
    expect(over.map((one) => one.year)).toEqual(expected);
    expect(over.slice(0, closed.length)).toEqual(closed);
  });
});
