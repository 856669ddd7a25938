import { saveBook } from "../../src/standalone/host/package/save-book";
import { createSteps } from "../../src/steps/create-steps";
import { openBytes, type OpenWorkbook } from "../excel/open-workbook";
import { allHung, hung, type Hung } from "../robustness/hung";
import { noteIn, withNote } from "../robustness/with-note";
import { put, reported, rowOf, written } from "../robustness/workbooks";

const ITEMS = "รายตัวชี้วัด";
const RANKING = "ลำดับความสำคัญ";
const MEASURES = "มาตรการ";
const RESULTS = "ผลการประเมิน";
const CHECKLIST = "รายการตรวจความครบถ้วน";
const SUMMARY = "สรุปสำหรับผู้บริหาร";
const MEMO = "บันทึกข้อความ";
const INDICATORS = "สรุปคะแนน";

/** Scores that take rows out of the ranking and the measures, move others and put some in. */
const OTHERS = { B3: 50, B9: 20, B86: 0, B87: 100, B88: 0, B10: 30, B60: 50 };

/** What an officer does to a cell, and what is then to be found there. */
const DEEDS: Readonly<Record<string, readonly [(cell: Excel.Range) => void, Partial<Hung>]>> = {
  B: [(cell) => (cell.format.fill.color = "#FFFF00"), { fill: "#FFFF00" }],
  C: [(cell) => (cell.format.font.color = "#FF0000"), { color: "#FF0000" }],
  D: [(cell) => (cell.format.font.bold = true), { bold: true }],
  E: [(cell) => (cell.format.font.strikethrough = true), { strikethrough: true }],
  F: [(cell) => (cell.numberFormat = [["0.000"]]), { numberFormat: "0.000" }],
};

function change(
  workbook: OpenWorkbook,
  sheet: string,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void
) {
  return workbook.play(async (context) => {
    work(context.workbook.worksheets.getItem(sheet), context);
    await context.sync();
  });
}

test("whatever an officer hung on a row of ours is still there when the plan moves or drops the row", async () => {
  const { workbook, steps } = await reported();
  const marked = [
    [RANKING, "item:i1"],
    [RANKING, "item:o27"],
    [MEASURES, "measure:2568:o27"],
  ] as const;
  for (const [sheet, key] of marked) {
    const row = await rowOf(workbook, sheet, key);
    await change(workbook, sheet, (worksheet, { workbook }) => {
      for (const [column, [deed]] of Object.entries(DEEDS))
        deed(worksheet.getRange(`${column}${row}`));
      workbook.comments.add(worksheet.getRange(`C${row}`), `ถามกองคลัง ${key}`);
      worksheet.getRange(`${row}:${row}`).format.rowHeight = 75;
    });
  }
  await put(workbook, ITEMS, OTHERS);
  const before = workbook.client.counted().length;
  expect((await written(steps)).kept).toBe(2);
  expect(workbook.client.counted().length - before).toBeLessThanOrEqual(5);
  for (const book of [workbook, await workbook.reopened()]) {
    for (const [sheet, key] of marked) {
      const row = await rowOf(book, sheet, key);
      const cells = Object.keys(DEEDS).map((column) => `${column}${row}`);
      expect(await allHung(book, sheet, cells)).toMatchObject(
        Object.entries(DEEDS).map(([column, [, expected]]) => ({
          ...expected,
          height: 75,
          comment: column === "C" ? `ถามกองคลัง ${key}` : null,
        }))
      );
    }
  }
});

test("any one mark keeps a row that the plan drops, until it is taken off", async () => {
  const { workbook, steps } = await reported();
  const dropped = { i1: "B3", i4: "B9", i6: "B11", i10: "B21", i12: "B23", i13: "B27", i14: "B28" };
  const keys = Object.keys(dropped).map((item) => `item:${item}`);
  const rows = await Promise.all(keys.map((key) => rowOf(workbook, RANKING, key)));
  await change(workbook, RANKING, (sheet, { workbook }) => {
    Object.entries(DEEDS).forEach(([column, [deed]], index) =>
      deed(sheet.getRange(`${column}${rows[index]}`))
    );
    workbook.comments.add(sheet.getRange(`G${rows[5]}`), "ถามกองคลัง");
  });
  await put(workbook, ITEMS, Object.fromEntries(Object.values(dropped).map((cell) => [cell, 100])));
  expect((await written(steps)).kept).toBe(6);
  await expect(rowOf(workbook, RANKING, "item:i14")).rejects.toThrow();
  const kept = await Promise.all(keys.slice(0, 6).map((key) => rowOf(workbook, RANKING, key)));
  await change(workbook, RANKING, (sheet) => {
    sheet.comments.getItemAt(0).delete();
    for (const row of kept) sheet.getRange(`${row}:${row}`).clear("Formats");
  });
  expect((await written(steps)).kept).toBe(0);
  await expect(rowOf(workbook, RANKING, "item:i1")).rejects.toThrow();
});

test("what marks a whole column or sheet keeps no row of it", async () => {
  const { workbook, steps } = await reported();
  await change(workbook, MEASURES, (sheet) => {
    sheet.getRange("C:C").format.fill.color = "#FFFF00";
    sheet.getRange().format.font.color = "#FF0000";
  });
  await change(workbook, RANKING, (sheet) => {
    sheet.getRange("F:F").numberFormat = "0.000" as unknown as string[][];
  });
  const marked = await rowOf(workbook, RANKING, "item:e1:survey");
  await change(
    workbook,
    RANKING,
    (sheet) => (sheet.getRange(`C${marked}`).format.fill.color = "#00FF00")
  );
  await put(workbook, ITEMS, OTHERS);
  expect((await written(steps)).kept).toBe(0);
  await expect(rowOf(workbook, RANKING, "item:o27")).rejects.toThrow();
  await expect(rowOf(workbook, MEASURES, "measure:2568:o27")).rejects.toThrow();
});

test("a note of the older kind goes along with a row that moves, in the file as well", async () => {
  const { workbook: first } = await reported();
  const before = await rowOf(first, RANKING, "item:i1");
  const { bytes } = await saveBook(first.book);
  const workbook = await openBytes(withNote(bytes, RANKING, `D${before}`, "ถามกองคลัง"));
  await put(workbook, ITEMS, OTHERS);
  await written(createSteps());
  const row = await rowOf(workbook, RANKING, "item:i1");
  expect(row).not.toBe(before);
  expect(noteIn((await saveBook(workbook.book)).bytes)).toEqual({
    list: `D${row}`,
    box: `D${row}`,
  });
});

test("a look or a size that is planned anew leaves what the officer made of it", async () => {
  const { workbook, steps } = await reported();
  const fill = (color: string) => (sheet: Excel.Worksheet) => {
    sheet.getRange("D6").format.fill.color = color;
    sheet.getRange("D6").format.font.strikethrough = true;
  };
  await change(workbook, RESULTS, fill("#FFFF00"));
  await change(workbook, CHECKLIST, fill("#00FF00"));
  const size = (await hung(workbook, RESULTS, "D6")).size;
  await change(workbook, SUMMARY, (sheet) => (sheet.getRange("4:4").format.rowHeight = 60));
  await change(workbook, MEMO, (sheet) => (sheet.getRange("10:10").format.rowHeight = 75));
  const { height } = await hung(workbook, SUMMARY, "C5");
  await put(workbook, INDICATORS, { D13: 100 });
  await written(steps);
  for (const book of [workbook, await workbook.reopened()]) {
    const results = await hung(book, RESULTS, "D6");
    expect(results).toMatchObject({ fill: "#FFFF00", strikethrough: true });
    expect(results.size).not.toBe(size);
    const judged = { fill: "#00FF00", color: "#7A4B00", bold: true, strikethrough: true };
    expect(await hung(book, CHECKLIST, "D6")).toMatchObject(judged);
    expect((await hung(book, SUMMARY, "C4")).height).toBe(60);
    expect((await hung(book, MEMO, "C10")).height).toBe(75);
    expect((await hung(book, SUMMARY, "C5")).height).not.toBe(height);
  }
});
