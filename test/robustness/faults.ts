import { readFileSync } from "node:fs";
import { join } from "node:path";
import { saveBook } from "../../src/standalone/host/package/save-book";
import type { Fault } from "../../src/standalone/host/node-client";
import type { SheetId } from "../../src/model/sheet-plan";
import { createSteps } from "../../src/steps/create-steps";
import { failureSentence } from "../../src/wording/failures";
import { FAILURE_CODES } from "../../src/model/failure";
import { openBytes, type OpenWorkbook } from "../excel/open-workbook";
import { sheetNames } from "../excel/look-into";
import { differences } from "./differential";
import { ownState } from "./own-state";

export const BOOK = readFileSync(join(__dirname, "../fixtures/scores-2568-numeric.xlsx"));

/** Excel's documented error codes (OFFICE.md). */
export const CODES = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotFound",
  "FilteredRangeConflict",
  "GeneralException",
  "InactiveWorkbook",
  "InvalidOperationInCellEditMode",
  "InvalidOrTimedOutSession",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MemoryLimitReached",
  "MergedRangeConflict",
  "RangeExceedsLimit",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "UnsupportedSheet",
] as const;

/** How many actions each request of an undisturbed run has, and what its own sheets hold in the end. */
export interface Undisturbed {
  readonly actions: readonly number[];
  /** What each action of the writing request does: "3 Delete", "4 Values". */
  readonly deeds: readonly string[];
  readonly state: Record<string, unknown[][]>;
  readonly officers: readonly string[];
  readonly only?: readonly SheetId[] | undefined;
}

/**
 * The main job, whole or for some sheets alone: the short form of these tests writes two.
 */
export async function mainJob(only?: readonly SheetId[]) {
  const steps = createSteps();
  const read = await steps.read();
  return read.ok ? steps.write(read.value, { highlight: true, ...(only && { only }) }) : read;
}

export async function undisturbed(only?: readonly SheetId[]): Promise<Undisturbed> {
  const workbook = await openBytes(BOOK);
  const officers = await sheetNames(workbook);
  const before = workbook.client.counted().length;
  const done = await mainJob(only);
  if (!done.ok) throw new Error(done.code);
  const requests = workbook.client.counted().slice(before);
  const actions = requests.map((request) => request.actions.length);
  const deeds = (requests.at(-1)?.actions ?? []).map(({ type, name }) => `${type} ${name}`);
  return { actions, deeds, state: await ownState(workbook, officers), officers, only };
}

/** What a fault left behind, in words; null when all was well. */
export type Complaint = string | null;

/**
 * Runs the main job into a fault, and then without: the officer's file must be as it was after the first, the
 * failure must have words, and the next run must end as if nothing had happened.
 */
export async function runInto(fault: Fault, expected: Undisturbed): Promise<Complaint> {
  const workbook = await openBytes(BOOK);
  const { client } = workbook;
  client.faults.push(fault);
  const first = await mainJob(expected.only);
  client.faults.length = 0;
  if (!first.ok) {
    const known = (FAILURE_CODES as readonly string[]).includes(first.code);
    if (!known) return `the failure ${first.code} has no words`;
    if (/[{}]/.test(failureSentence(first.code, first.params, "th"))) {
      return `the sentence of ${first.code} has holes`;
    }
  }
  const left = await changesOf(workbook);
  if (left) return `after the fault ${left}`;
  const second = await mainJob(expected.only);
  if (!second.ok) return `the next run fails with ${second.code}`;
  if (second.value.conflicts.length > 0 || second.value.kept > 0) {
    return `the next run takes its own work for the officer's (${second.value.kept} cells)`;
  }
  // The short form saves once: what a whole run does to the officer's file is looked at elsewhere.
  const changed = expected.only ? null : await changesOf(workbook);
  if (changed) return `after the next run ${changed}`;
  const state = await ownState(workbook, expected.officers);
  return stateComplaint(state, expected.state);
}

async function changesOf({ book }: OpenWorkbook): Promise<Complaint> {
  const [first] = differences(BOOK, (await saveBook(book)).bytes);
  return first ? `the officer's part ${first.part} is ${first.what}` : null;
}

function stateComplaint(
  state: Record<string, unknown[][]>,
  expected: Record<string, unknown[][]>
): Complaint {
  const names = Object.keys(state).sort().join();
  if (names !== Object.keys(expected).sort().join()) return `the sheets are ${names}`;
  for (const [name, cells] of Object.entries(expected)) {
    if (JSON.stringify(state[name]) !== JSON.stringify(cells)) return `${name} is not complete`;
  }
  return null;
}
