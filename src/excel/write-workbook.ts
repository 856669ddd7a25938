import type { SheetPatch } from "../edits/patch";
import type { PartChange } from "../edits/store";
import type { FailureCode } from "../model/failure";
import type { Outcome } from "../model/outcome";
import { inExcel } from "./run";
import { playAll, type Task } from "./task";
import { runTasks } from "./write-sheets";

export interface Run {
  /** What is remembered before the sheets are touched, and after the last of them stands. */
  readonly begin: readonly PartChange[];
  readonly end: readonly PartChange[];
  readonly patches: readonly SheetPatch[];
  /** Conditional formats, on sheets that stand by then. */
  readonly marks: readonly Task[];
  /** Whether a request was spent on looking at what stands: then this is to be one. */
  readonly looked: boolean;
}

/** Writes a run in as few requests as its size allows. onRequest is told the share that is done. */
export function writeWorkbook(
  { begin, patches, marks, end, looked }: Run,
  onRequest?: (share: number) => void
): Promise<Outcome<void, FailureCode>> {
  return inExcel((context) =>
    playAll(context, runTasks(begin, patches, marks, end), onRequest, looked)
  );
}

/** Plays tasks that stand for themselves. */
export function play(tasks: readonly Task[]): Promise<Outcome<void, FailureCode>> {
  return inExcel((context) => playAll(context, tasks));
}
