import {
  countsOf,
  isUncertain,
  STEP_NAMES,
  type PaneState,
  type StepName,
  type Task,
} from "./pane-state";

export type Status = "todo" | "running" | "done" | "attention" | "outdated" | "failed";

/** Steps that a task is at work on; "all" takes them one after the other, told by progress. */
const STEPS_OF_TASK: Readonly<Partial<Record<Task, readonly StepName[]>>> = {
  read: ["read", "check"],
  check: ["read", "check"],
  highlight: ["highlight"],
  unhighlight: ["highlight"],
  measures: ["measures"],
  report: ["report"],
  settle: ["report"],
  send: ["report"],
  fix: ["check"],
  revert: ["check"],
  silence: ["check"],
};

/** Which step of the whole job is under way, by what progress says is being done. */
const STEP_OF_WORK: Readonly<Record<string, StepName>> = {
  reading: "read",
  checking: "check",
  highlighting: "highlight",
  analysing: "measures",
  composing: "measures",
  writing: "report",
};

/** The state of every step, from facts alone. Pure. */
export function statusesOf(state: PaneState): Record<StepName, Status> {
  const settled: Record<StepName, Status> = {
    read: readStatus(state),
    check: checkStatus(state),
    highlight: highlightStatus(state),
    measures: measuresStatus(state),
    report: reportStatus(state),
  };
  const failed = state.failure?.task;
  if (failed && failed !== "all" && state.failure?.code !== "cancelled") {
    const step = STEPS_OF_TASK[failed]?.at(-1);
    if (step) settled[failed === "read" ? "read" : step] = "failed";
  }
  if (state.running) {
    const { task, what } = state.running;
    const steps = task === "all" ? [STEP_OF_WORK[what] ?? "read"] : (STEPS_OF_TASK[task] ?? []);
    for (const step of steps) settled[step] = "running";
  }
  return settled;
}

function readStatus({ job, changed }: PaneState): Status {
  if (!job) return "todo";
  if (changed) return "outdated";
  return job.reportable && !isUncertain(job) ? "done" : "attention";
}

function checkStatus({ job, changed }: PaneState): Status {
  if (!job?.reportable) return "todo";
  if (changed) return "outdated";
  return Number(countsOf(job).errors) > 0 ? "attention" : "done";
}

function highlightStatus({ job, marked }: PaneState): Status {
  if (!marked) return "todo";
  return job && job.settings.threshold !== marked.threshold ? "outdated" : "done";
}

function measuresStatus({ job, changed }: PaneState): Status {
  if (!job?.reportable) return "todo";
  if (changed) return "outdated";
  return job.unaddressed.length > 0 ? "attention" : "done";
}

function reportStatus({ report, reportStale, changed }: PaneState): Status {
  if (!report) return "todo";
  if (reportStale || changed) return "outdated";
  return report.conflicts.length > 0 ? "attention" : "done";
}

/** Whether a step is still to be taken: it was not, or what it did no longer holds. */
export function isOpen(status: Status): boolean {
  return status === "todo" || status === "outdated" || status === "failed";
}

/** The step to take next; null when none is left. Without scores it is reading, again and again. */
export function nextStep(state: PaneState): StepName | null {
  if (state.job && !state.job.reportable) return "read";
  const statuses = statusesOf(state);
  return STEP_NAMES.find((name) => isOpen(statuses[name])) ?? null;
}
