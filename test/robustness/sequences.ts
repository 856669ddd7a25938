import { createSteps } from "../../src/steps/create-steps";
import { openBytes, type OpenWorkbook } from "../excel/open-workbook";
import { sheetNames } from "../excel/look-into";
import { saveBook } from "../../src/standalone/host/package/save-book";
import { differences } from "./differential";
import { BOOK, type Complaint } from "./faults";
import { lostTraces, traces, type Traces } from "./traces";
import { put } from "./workbooks";

/** The same numbers for the same seed (a linear congruential generator). */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const ROUNDS = 3;
const DEEDS = 8;

const INDICATORS = "สรุปคะแนน";
const ITEMS = "รายตัวชี้วัด";

/** Scores of the workbook that a sequence changes, as they stand in the file. */
const SCORES: Readonly<Record<string, number>> = {
  ...{ B3: 96, B4: 100, B9: 98.86, B10: 100, B11: 98.86, B21: 91.43, B23: 95.43, B27: 98.29 },
  ...{ B28: 97.71, B33: 97.7, B34: 97.93, B39: 98.62, B60: 100, B86: 100, B87: 50, B88: 100 },
};

/**
 * A random sequence of an officer's deeds on the report sheets, with runs between them, and scores that change, so that
 * rows come, go and move, and change back: after each run every text, note, colour, number format and size of the
 * officer's is still there, and at the end the officer's own sheets are as in the file.
 */
export async function sequence(seed: number): Promise<{ deeds: number; complaint: Complaint }> {
  const roll = dice(seed);
  const workbook = await openBytes(BOOK);
  const steps = createSteps();
  const officers = await sheetNames(workbook);
  const ownSheets = async () =>
    (await sheetNames(workbook)).filter((name) => !officers.includes(name));
  let deeds = 0;
  let left: Traces | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const done = await steps.runAll();
    if (!done.ok) return { deeds, complaint: `run ${round} fails with ${done.code}` };
    for (let count = 0; count < DEEDS; count++) {
      const sheets = await ownSheets();
      await deed(workbook, sheets[roll(sheets.length)] ?? "", roll, ++deeds);
    }
    const isLast = round === ROUNDS - 1;
    const cells = Object.keys(SCORES).filter(() => isLast || roll(3) === 0);
    const scoreOf = (cell: string) => (isLast ? (SCORES[cell] ?? 0) : ([0, 60, 100][roll(3)] ?? 0));
    await put(workbook, ITEMS, Object.fromEntries(cells.map((cell) => [cell, scoreOf(cell)])));
    await put(workbook, INDICATORS, { D13: round === 1 ? 100 : 90 });
    const before = await traces(workbook, await ownSheets());
    const again = await steps.runAll();
    if (!again.ok) return { deeds, complaint: `run ${round} fails with ${again.code}` };
    left = await traces(workbook, await ownSheets());
    const lost = lostTraces(before, left, isByHand);
    if (lost.length > 0) return { deeds, complaint: `round ${round} lost ${lost.join(", ")}` };
  }
  const reopened = await workbook.reopened();
  const own = (await sheetNames(reopened)).filter((name) => !officers.includes(name));
  const lost = left ? lostTraces(left, await traces(reopened, own), isByHand) : [];
  if (lost.length > 0) return { deeds, complaint: `the file lost ${lost.join(", ")}` };
  const [change] = differences(BOOK, (await saveBook(workbook.book)).bytes, own);
  return { deeds, complaint: change ? `${change.part} is ${change.what}` : null };
}

type Deed = (sheet: Excel.Worksheet, row: number, column: string, number: number) => void;

/** Sizes in whole pixels. */
const heightOf = (number: number) => 43.5 + number * 3;
const widthOf = (number: number) => 61.5 + number * 6;

const isByHand = (points: number) =>
  Array.from({ length: ROUNDS * DEEDS + 1 }, (_, number) => number).some(
    (number) => points === heightOf(number) || points === widthOf(number)
  );

const textOf = (number: number) => `officer ${number}`;

/** What an officer does to a row and a column of a report sheet; each leaves a trace, or takes something out. */
const KINDS: readonly Deed[] = [
  (sheet, row, column, number) => (sheet.getRange(`${column}${row}`).values = [[textOf(number)]]),
  (sheet, row, column, number) =>
    (sheet.getRange(`${column}${row}`).formulas = [[`="${textOf(number)}"`]]),
  (sheet, row) => sheet.getRange(`${row}:${row}`).delete("Up"),
  (sheet, row, column) => sheet.getRange(`${column}${row}`).clear("Contents"),
  (sheet, row, column, number) => {
    sheet.getRange(`${row}:${row}`).insert("Down");
    sheet.getRange(`${column}${row}`).values = [[textOf(number)]];
  },
  (sheet, row, column, number) => {
    sheet.getRange(`${column}:${column}`).insert("Right");
    sheet.getRange(`${column}${row}`).values = [[textOf(number)]];
  },
  (sheet, row, column, number) => {
    sheet.getRange(`${row + 1}:${row + 1}`).insert("Down");
    sheet.getRange(`${row + 1}:${row + 1}`).copyFrom(`${row}:${row}`);
    sheet.getRange(`${column}${row + 1}`).values = [[textOf(number)]];
  },
  (sheet, row, column, number) => {
    sheet.name = `${textOf(number)} ${sheet.name}`.slice(0, 31);
    sheet.getRange(`${column}${row}`).values = [[textOf(number)]];
  },
  (sheet, row, _, number) => (sheet.getRange(`${row}:${row}`).format.rowHeight = heightOf(number)),
  (sheet, _, column, number) =>
    (sheet.getRange(`${column}:${column}`).format.columnWidth = widthOf(number)),
  ...[0, 1].map((): Deed => (sheet, row, column, number) => {
    sheet.comments.add(`'${sheet.name.replaceAll("'", "''")}'!${column}${row}`, textOf(number));
  }),
  ...[0, 1].map((): Deed => (sheet, row, column, number) => {
    sheet.getRange(`${column}${row}`).format.fill.color =
      `#FE10${number.toString(16).padStart(2, "0")}`;
  }),
  (sheet, row, column, number) => {
    sheet.getRange(`${column}${row}`).format.font.color =
      `#FE20${number.toString(16).padStart(2, "0")}`;
  },
  (sheet, row, column, number) => {
    sheet.getRange(`${column}${row}`).numberFormat = [[`0.0"${textOf(number)}"`]];
  },
];

/** One deed on one sheet; the title row and the keys are left alone. */
function deed(
  { play }: OpenWorkbook,
  sheet: string,
  roll: (sides: number) => number,
  number: number
) {
  const row = 3 + roll(30);
  const column = "BCDE"[roll(4)] ?? "B";
  const kind = KINDS[roll(KINDS.length)];
  return play(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load("name");
    await context.sync();
    kind?.(worksheet, row, column, number);
    // Excel refuses a second comment in a cell: then nothing is done.
    await context.sync().catch((error: { code?: string }) => {
      if (error.code !== "InvalidArgument") throw error;
    });
  });
}
