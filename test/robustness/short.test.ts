import { saveBook } from "../../src/standalone/host/package/save-book";
import { createSteps } from "../../src/steps/create-steps";
import { openBytes } from "../excel/open-workbook";
import { differences } from "./differential";
import { BOOK } from "./faults";
import { breakOff, laterRun } from "./later-run";
import { sequence } from "./sequences";
import { everyLimit } from "./trials";

/** The short form of test/robustness/run.ts, which does many more. */
test("the main job leaves a workbook as it was that has every limit at once", async () => {
  expect(await everyLimit().run()).toBeNull();
});

test("no request of an office with more measures than items is larger than 2 MB, nor more than five", async () => {
  const workbook = await openBytes(BOOK);
  const measures = Array.from({ length: 52 }, (_, index) => ({
    key: `own:${index}`,
    indicator: 1 + (index % 10),
    name: `มาตรการของหน่วยงานลำดับที่ ${index + 1} ${"ยกระดับคุณภาพการให้บริการ".repeat(6)}`,
    unit: `กองที่ ${index % 12}`,
    analysis: "ผลการวิเคราะห์ตัวชี้วัดในรอบปีที่ผ่านมา".repeat(14),
    steps: [1, 2, 3, 4].map((quarter) => ({ text: "จัดประชุมชี้แจง".repeat(10), quarters: [quarter] })),
  }));
  const outcome = await createSteps({ measures }).runAll();
  expect(outcome).toMatchObject({ ok: true });
  expect(outcome.ok && outcome.value.job.analysis.measures.length).toBeGreaterThan(60);
  const sizes = workbook.client.counted().map(({ bytes }) => bytes);
  expect(sizes.length).toBeLessThanOrEqual(5);
  expect(Math.max(...sizes)).toBeGreaterThan(1_000_000);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(2_000_000);
});

test("a random sequence of an officer's deeds and runs loses nothing", async () => {
  expect(await sequence(1)).toMatchObject({ complaint: null });
});

test("a later run that breaks off while rows move leaves the officer's marks, and is completed by the next", async () => {
  const later = await laterRun();
  const moves = later.deeds.flatMap((deed, action) =>
    deed === "3 MoveTo" ? [action, action + 1] : []
  );
  expect(moves.length).toBeGreaterThan(1);
  for (const action of moves.slice(0, 2)) {
    expect([action, await breakOff(later, action)]).toEqual([action, null]);
  }
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["a value", (sheet) => (sheet.getRange("D4").values = [[1]])],
  ["a format", (sheet) => (sheet.getRange("D4").format.fill.color = "#FF0000")],
  ["a name", (sheet) => (sheet.name = "อื่น")],
  ["a state", (sheet) => (sheet.visibility = "Hidden")],
])("the comparison sees %s that differs", async (_, change) => {
  const workbook = await openBytes(BOOK);
  await workbook.play(async (context) => {
    change(context.workbook.worksheets.getItem("สรุปคะแนน"));
    await context.sync();
  });
  expect(differences(BOOK, (await saveBook(workbook.book)).bytes)).not.toEqual([]);
});
