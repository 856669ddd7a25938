import { createSteps } from "../../src/steps/create-steps";
import { openBytes, type OpenWorkbook } from "../excel/open-workbook";
import { sheetNames, valuesOf } from "../excel/look-into";
import { saveBook } from "../../src/standalone/host/package/save-book";
import { differences } from "./differential";
import { BOOK, type Complaint } from "./faults";

const SHEETS = ["มาตรการ", "วิเคราะห์รายตัวชี้วัด", "ติดตามมาตรการ", "ตรวจสอบข้อมูล"];

/** The same numbers for the same seed (a linear congruential generator). */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/**
 * A random sequence of an officer's deeds on report sheets, with runs between them: after each run every text
 * that the officer typed is still there, and the officer's own sheets are as in the file.
 */
export async function sequence(seed: number): Promise<{ deeds: number; complaint: Complaint }> {
  const roll = dice(seed);
  const workbook = await openBytes(BOOK);
  const steps = createSteps();
  let deeds = 0;
  for (let round = 0; round < 3; round++) {
    const done = await steps.runAll();
    if (!done.ok) return { deeds, complaint: `run ${round} fails with ${done.code}` };
    for (let count = 0; count < 4; count++) await deed(workbook, roll, `officer ${++deeds}`);
    const before = await typed(workbook);
    const again = await steps.runAll();
    if (!again.ok) return { deeds, complaint: `run ${round} fails with ${again.code}` };
    const after = await typed(workbook);
    const lost = before.filter((text) => !after.includes(text));
    if (lost.length > 0) return { deeds, complaint: `lost ${lost.join(", ")}` };
  }
  const [change] = differences(BOOK, (await saveBook(workbook.book)).bytes);
  return { deeds, complaint: change ? `${change.part} is ${change.what}` : null };
}

/** One deed on one sheet; the first three rows and the keys are left alone. */
function deed({ play }: OpenWorkbook, roll: (sides: number) => number, text: string) {
  const sheet = SHEETS[roll(SHEETS.length)] ?? "";
  const row = 4 + roll(10);
  const column = "BCDE"[roll(4)] ?? "B";
  const kind = roll(6);
  return play(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    if (kind === 0) worksheet.getRange(`${row}:${row}`).insert("Down");
    if (kind === 1) worksheet.getRange(`${row}:${row}`).delete("Up");
    else worksheet.getRange(`${column}${row}`).values = [[text]];
    if (kind === 2) worksheet.getRange(`${column}:${column}`).format.columnWidth = 80;
    await context.sync();
  });
}

/** Every text of the officer's that stands on some sheet now. */
async function typed(workbook: OpenWorkbook): Promise<string[]> {
  const texts: string[] = [];
  for (const name of await sheetNames(workbook)) {
    const { values } = await valuesOf(workbook, name);
    texts.push(
      ...values
        .flat()
        .map(String)
        .filter((text) => text.startsWith("officer "))
    );
  }
  return texts;
}
