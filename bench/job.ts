import { createSteps } from "../src/steps/script";
import { connectClient, type ConnectedClient } from "../src/standalone/host/node-client";
import { openBook } from "../src/standalone/host/package/open-book";
import { saveBook } from "../src/standalone/host/package/save-book";

export interface JobRun {
  readonly bytes: Uint8Array;
  readonly requests: number;
  /** Bytes of all requests, and of the largest. */
  readonly sent: number;
  readonly largest: number;
}

/** Loaded once for all workbooks, as in the runner. */
let realm: ConnectedClient["realm"] | undefined;

/** Opens a workbook behind Microsoft's client; the add-in talks to the global that Excel gives it. */
export async function openBehindClient(bytes: Uint8Array, latency = 0) {
  const opened = await openBook(bytes, "scores.xlsx");
  if (!opened.ok) throw new Error(opened.code);
  const client = connectClient(opened.value, { realm });
  realm = client.realm;
  if (latency > 0) client.faults.push({ delay: latency });
  Object.assign(globalThis, { Excel: client.Excel });
  return { book: opened.value, client };
}

/** The main job as the runner does it: open, read, check, highlight, write, save. latency is per request, in ms. */
export async function mainJob(bytes: Uint8Array, latency = 0): Promise<JobRun> {
  const { book, client } = await openBehindClient(bytes, latency);
  const written = await createSteps().runAll();
  if (!written.ok) throw new Error(written.code);
  const sizes = client.counted().map((request) => request.bytes);
  return {
    bytes: (await saveBook(book)).bytes,
    requests: sizes.length,
    sent: sizes.reduce((sum, size) => sum + size, 0),
    largest: Math.max(...sizes),
  };
}

/** Reading and checking alone. */
export async function readingAlone(bytes: Uint8Array): Promise<void> {
  await openBehindClient(bytes);
  const read = await createSteps().read();
  if (!read.ok) throw new Error(read.code);
}
