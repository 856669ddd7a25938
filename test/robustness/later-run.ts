import { createSteps } from "../../src/steps/create-steps";
import type { Fault } from "../../src/standalone/host/node-client";
import { saveBook } from "../../src/standalone/host/package/save-book";
import { sheetNames } from "../excel/look-into";
import { openBytes, type OpenWorkbook } from "../excel/open-workbook";
import { BOOK, type Complaint } from "./faults";
import { ownState } from "./own-state";
import { lostTraces, traces, type Traces } from "./traces";
import { put, reported, rowOf } from "./workbooks";

/** Scores that take rows out of the report, put some in and move others. */
const OTHER_SCORES = { B3: 50, B9: 20, B86: 0, B87: 100, B88: 0, B10: 30, B60: 50 };

const RANKING = "ลำดับความสำคัญ";

/** A file whose report the officer marked and whose scores changed since, and how the next run ends there. */
export interface LaterRun {
  readonly file: Uint8Array;
  readonly officers: readonly string[];
  readonly marks: Traces;
  readonly state: Record<string, unknown[][]>;
  readonly kept: number;
  /** The request that writes, what each of its actions does, and which of them take out, put in or move. */
  readonly request: number;
  readonly deeds: readonly string[];
  readonly structure: readonly number[];
}

/** Marks rows that will move and go, and puts in a blank row and one of the officer's own. */
async function markedFile(): Promise<Uint8Array> {
  const { workbook } = await reported();
  const moves = await rowOf(workbook, RANKING, "item:i1");
  const goes = await rowOf(workbook, RANKING, "item:o27");
  await workbook.play(async (context) => {
    const sheet = context.workbook.worksheets.getItem(RANKING);
    context.workbook.comments.add(sheet.getRange(`D${moves}`), "officer 1");
    sheet.getRange(`${moves}:${moves}`).format.rowHeight = 75;
    sheet.getRange(`C${goes}`).format.fill.color = "#FE1002";
    sheet
      .getRange(`${moves + 1}:${moves + 2}`)
      .insert("Down")
      .clear("Formats");
    sheet.getRange(`D${moves + 1}`).values = [["officer 3"]];
    sheet.getRange(`D${moves + 2}`).format.fill.color = "#FE1004";
    await context.sync();
  });
  await put(workbook, "รายตัวชี้วัด", OTHER_SCORES);
  return (await saveBook(workbook.book)).bytes;
}

const ownSheets = async (workbook: OpenWorkbook, officers: readonly string[]) =>
  (await sheetNames(workbook)).filter((name) => !officers.includes(name));

/** Prepares the file and runs once without a fault. */
export async function laterRun(): Promise<LaterRun> {
  const officers = await sheetNames(await openBytes(BOOK));
  const file = await markedFile();
  const workbook = await openBytes(file);
  const marks = await traces(workbook, await ownSheets(workbook, officers));
  const before = workbook.client.counted().length;
  const done = await createSteps().runAll();
  if (!done.ok) throw new Error(done.code);
  const requests = workbook.client.counted().slice(before);
  const last = requests.at(-1)?.actions ?? [];
  return {
    file,
    officers,
    marks,
    state: await ownState(workbook, officers),
    kept: done.value.kept,
    request: requests.length - 1,
    deeds: last.map(({ type, name }) => `${type} ${name}`),
    structure: last.flatMap(({ name, path }, index) =>
      /^(Insert|Delete|MoveTo)$/.test(name) && path.includes("GetRange") ? [index, index + 1] : []
    ),
  };
}

/** Breaks the run off at an action, then runs again: nothing of the officer's is lost and the report is complete. */
export async function breakOff(expected: LaterRun, action: number): Promise<Complaint> {
  const workbook = await openBytes(expected.file);
  const fault: Fault = { request: expected.request, action, code: "GeneralException" };
  workbook.client.faults.push(fault);
  const first = await createSteps().runAll();
  workbook.client.faults.length = 0;
  if (first.ok) return "the fault was not met";
  const second = await createSteps().runAll();
  if (!second.ok) return `the next run fails with ${second.code}`;
  if (second.value.conflicts.length > 0) return "the next run finds conflicts";
  if (second.value.kept !== expected.kept) {
    return `the next run keeps ${second.value.kept} of ${expected.kept}`;
  }
  const own = await ownSheets(workbook, expected.officers);
  const lost = lostTraces(expected.marks, await traces(workbook, own), (points) => points === 75);
  if (lost.length > 0) return `lost ${lost.join(", ")}`;
  const state = await ownState(workbook, expected.officers);
  const other = Object.keys(expected.state).find(
    (name) => JSON.stringify(state[name]) !== JSON.stringify(expected.state[name])
  );
  return other === undefined ? null : `${other} is not complete`;
}
