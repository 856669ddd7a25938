import { saveBook } from "../../src/standalone/host/package/save-book";
import { openBytes } from "../excel/open-workbook";
import { differences } from "./differential";
import { BOOK } from "./faults";
import { sequence } from "./sequences";
import { everyLimit } from "./trials";

/** The short form of test/robustness/run.ts, which does many more. */
test("the main job leaves a workbook as it was that has every limit at once", async () => {
  expect(await everyLimit().run()).toBeNull();
});

test("a random sequence of an officer's deeds and runs loses nothing", async () => {
  expect(await sequence(1)).toMatchObject({ complaint: null });
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
