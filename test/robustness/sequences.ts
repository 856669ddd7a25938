import { createSteps } from "../../src/steps/create-steps";
import { openBytes, type OpenWorkbook } from "../excel/open-workbook";
import { sheetNames } from "../excel/look-into";
import { saveBook } from "../../src/standalone/host/package/save-book";
import { differences } from "./differential";
import { BOOK, type Complaint } from "./faults";
import { allTexts, put } from "./workbooks";

/** The same numbers for the same seed (a linear congruential generator). */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const ROUNDS = 3;
const DEEDS = 6;

/**
 * A random sequence of an officer's deeds on the report sheets, with runs between them, and scores that change and
 * change back: after each run every text that the officer typed is still there, and at the end the officer's own
 * sheets are as in the file.
 */
export async function sequence(seed: number): Promise<{ deeds: number; complaint: Complaint }> {
  const roll = dice(seed);
  const workbook = await openBytes(BOOK);
  const steps = createSteps();
  const officers = await sheetNames(workbook);
  let deeds = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const done = await steps.runAll();
    if (!done.ok) return { deeds, complaint: `run ${round} fails with ${done.code}` };
    for (let count = 0; count < DEEDS; count++) {
      const sheets = (await sheetNames(workbook)).filter((name) => !officers.includes(name));
      const sheet = sheets[roll(sheets.length)] ?? "";
      await deed(workbook, sheet, roll, `officer ${++deeds}`);
    }
    if (round === 1) await put(workbook, "สรุปคะแนน", { D13: 100 });
    if (round === 2) await put(workbook, "สรุปคะแนน", { D13: 90 });
    const before = await typed(workbook);
    const again = await steps.runAll();
    if (!again.ok) return { deeds, complaint: `run ${round} fails with ${again.code}` };
    const after = await typed(workbook);
    const lost = before.filter((text) => !after.includes(text));
    if (lost.length > 0) return { deeds, complaint: `lost ${lost.join(", ")}` };
  }
  const own = (await sheetNames(workbook)).filter((name) => !officers.includes(name));
  const [change] = differences(BOOK, (await saveBook(workbook.book)).bytes, own);
  return { deeds, complaint: change ? `${change.part} is ${change.what}` : null };
}

type Deed = (sheet: Excel.Worksheet, row: number, column: string, text: string) => void;

/** What an officer does to a row and a column of a report sheet; each leaves the text somewhere, or takes a row out. */
const KINDS: readonly Deed[] = [
  (sheet, row, column, text) => (sheet.getRange(`${column}${row}`).values = [[text]]),
  (sheet, row, column, text) => (sheet.getRange(`${column}${row}`).formulas = [[`="${text}"`]]),
  (sheet, row) => sheet.getRange(`${row}:${row}`).delete("Up"),
  (sheet, row, column) => sheet.getRange(`${column}${row}`).clear("Contents"),
  (sheet, row, column, text) => {
    sheet.getRange(`${row}:${row}`).insert("Down");
    sheet.getRange(`${column}${row}`).values = [[text]];
  },
  (sheet, row, column, text) => {
    sheet.getRange(`${column}:${column}`).insert("Right");
    sheet.getRange(`${column}${row}`).values = [[text]];
  },
  (sheet, row, column, text) => {
    sheet.getRange(`${row + 1}:${row + 1}`).insert("Down");
    sheet.getRange(`${row + 1}:${row + 1}`).copyFrom(`${row}:${row}`);
    sheet.getRange(`${column}${row + 1}`).values = [[text]];
  },
  (sheet, row, column, text) => {
    sheet.getRange(`${row}:${row + 3}`).format.rowHeight = 60;
    sheet.getRange(`${column}:${column}`).format.columnWidth = 80;
    sheet.getRange(`${column}${row}`).values = [[text]];
  },
  (sheet, row, column, text) => {
    sheet.name = `${text} ${sheet.name}`.slice(0, 31);
    sheet.getRange(`${column}${row}`).values = [[text]];
  },
];

/** One deed on one sheet; the title row and the keys are left alone. */
function deed(
  { play }: OpenWorkbook,
  sheet: string,
  roll: (sides: number) => number,
  text: string
) {
  const row = 3 + roll(14);
  const column = "BCDE"[roll(4)] ?? "B";
  const kind = KINDS[roll(KINDS.length)];
  return play(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load("name");
    await context.sync();
    kind?.(worksheet, row, column, text);
    await context.sync();
  });
}

/** Every text of the officer's that stands on some sheet now. */
async function typed(workbook: OpenWorkbook): Promise<string[]> {
  return (await allTexts(workbook)).filter((text) => text.startsWith("officer "));
}
