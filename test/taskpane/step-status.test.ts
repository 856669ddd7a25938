import {
  paneReducer,
  START,
  type PaneEvent,
  type PaneState,
} from "../../src/taskpane/state/pane-state";
import { nextStep, statusesOf, type Status } from "../../src/taskpane/state/step-status";
import type { Job, WriteReport } from "../../src/steps/contract";
import { understand } from "../../src/steps/understand";
import { readFixture } from "../fixtures/read-workbook";
import { snapshotOf } from "./memory-steps";

let job: Job;
let report: WriteReport;
beforeAll(async () => {
  const grids = await readFixture("scores-2568-numeric.xlsx");
  job = understand(snapshotOf(grids), {});
  report = {
    sheets: [{ id: "results", name: "ผลการประเมิน" }],
    kept: 0,
    conflicts: [],
    changedScores: [],
    rereadBecauseChanged: false,
    unmarked: [],
    job,
  };
});

const after = (...events: PaneEvent[]): PaneState => events.reduce(paneReducer, START);
const change = { sheet: "สรุปคะแนน", address: "D4", own: false, remote: false };
const conflict = {
  at: { sheet: "มาตรการ", address: "C4" },
  sheet: "measures" as const,
  row: "measure:2568:i10",
  column: "unit",
  base: "ก",
  officer: "ข",
  ours: "ค",
};

/** Statuses of read, check, highlight, measures and report, and the step to take next. */
const check = (state: PaneState, expected: Status[], next: string | null) =>
  expect([Object.values(statusesOf(state)), nextStep(state)]).toEqual([expected, next]);

describe("The state of each step", () => {
  test("is open at the start, and reading comes next", () => {
    check(START, ["todo", "todo", "todo", "todo", "todo"], "read");
  });

  test("moves on with what was done", () => {
    const read: PaneEvent = { type: "read", task: "read", job };
    check(after(read), ["done", "attention", "todo", "done", "todo"], "highlight");
    const marked: PaneEvent = { type: "highlighted", marked: 21, threshold: 95 };
    check(after(read, marked), ["done", "attention", "done", "done", "todo"], "report");
    const written: PaneEvent = { type: "written", task: "report", report };
    check(after(read, marked, written), ["done", "attention", "done", "done", "done"], null);
  });

  test("shows what runs: a task its step, the whole job the step that it has come to", () => {
    const started: PaneEvent = { type: "started", task: "highlight" };
    check(after(started), ["todo", "todo", "running", "todo", "todo"], "read");
    const all: PaneEvent = { type: "started", task: "all" };
    const writing: PaneEvent = { type: "progressed", share: 0.7, what: "writing" };
    check(after(all), ["running", "todo", "todo", "todo", "todo"], "check");
    check(after(all, writing), ["todo", "todo", "todo", "todo", "running"], "read");
  });

  test("says which step failed, and that cancelling is none", () => {
    const failed = (task: "read" | "report", code: string): PaneEvent => ({
      type: "failed",
      failure: { task, code, params: {} },
    });
    check(after(failed("read", "cell-edit")), ["failed", "todo", "todo", "todo", "todo"], "read");
    check(after(failed("report", "read-only")), ["todo", "todo", "todo", "todo", "failed"], "read");
    check(after(failed("read", "cancelled")), ["todo", "todo", "todo", "todo", "todo"], "read");
  });

  test("goes out of date when cells change, and marks when the threshold does", () => {
    const all: PaneEvent = { type: "written", task: "all", report };
    const changed: PaneEvent = { type: "sheet-changed", change };
    check(after(all, changed), ["outdated", "outdated", "done", "outdated", "outdated"], "read");
    const other = { ...job, settings: { ...job.settings, threshold: 85 } };
    const settled: PaneEvent = { type: "worked-out", task: "change", job: other };
    check(after(all, settled), ["done", "attention", "outdated", "done", "outdated"], "highlight");
  });

  test("does not mind changes on the add-in's own sheets, or while it is at work itself", () => {
    const all: PaneEvent = { type: "written", task: "all", report };
    const own: PaneEvent = { type: "sheet-changed", change: { ...change, own: true } };
    const busy: PaneEvent = { type: "started", task: "report" };
    expect(after(all, own).changed).toBeNull();
    expect(after(all, busy, { type: "sheet-changed", change }).changed).toBeNull();
  });

  test("asks for a look where conflicts wait, until they are settled", () => {
    const torn: PaneEvent = {
      type: "written",
      task: "all",
      report: { ...report, conflicts: [conflict] },
    };
    check(after(torn), ["done", "attention", "done", "done", "attention"], null);
    const settled: PaneEvent = { type: "settled", job, conflicts: 1 };
    check(after(torn, settled), ["done", "attention", "done", "done", "done"], null);
  });

  test("comes back to reading while there is nothing to report on", () => {
    const empty = understand(snapshotOf([]), {});
    const read: PaneEvent = { type: "read", task: "read", job: empty };
    check(after(read), ["attention", "todo", "todo", "todo", "todo"], "read");
  });
});
