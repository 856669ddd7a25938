import type { ScoreTable } from "../../model/assessment";
import type { Language } from "../../model/settings";
import type { Job, SheetChange, WriteReport } from "../../steps/contract";

/** The five steps of the path, in order. */
export const STEP_NAMES = ["read", "check", "highlight", "measures", "report"] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** What the pane can be busy with; at most one at a time. */
export type Task =
  | StepName
  | "all"
  | "unhighlight"
  | "change"
  | "fix"
  | "revert"
  | "silence"
  | "settle"
  | "form"
  | "paste"
  | "send"
  | "new-year"
  | "point";

export interface Running {
  readonly task: Task;
  /** 0-1. */
  readonly share: number;
  /** Code of what is being done; the wording names it. */
  readonly what: string;
}

export interface Failure {
  readonly task: Task;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the pane has done last, for the sentence that is shown and read aloud. */
export interface Done {
  readonly task: Task;
  /** Counts for the sentence. */
  readonly params: Readonly<Record<string, string | number>>;
}

export interface PaneState {
  /** The step that is open. */
  readonly step: StepName;
  /** Settings stand in its place. */
  readonly settings: boolean;
  /** The language that the officer chose; null follows Excel's. */
  readonly language: Language | null;
  readonly job: Job | null;
  /** Highlights set by this pane: how many cells, and below which threshold. */
  readonly marked: { readonly count: number; readonly threshold: number } | null;
  readonly report: WriteReport | null;
  /** Working sheets were hidden for sending. */
  readonly sent: boolean;
  readonly running: Running | null;
  readonly failure: Failure | null;
  readonly done: Done | null;
  /** The cells changed after they were read: the last change, until the next reading. */
  readonly changed: SheetChange | null;
  /** The report on the sheets no longer follows from the job. */
  readonly reportStale: boolean;
}

export const START: PaneState = {
  step: "read",
  settings: false,
  language: null,
  job: null,
  marked: null,
  report: null,
  sent: false,
  running: null,
  failure: null,
  done: null,
  changed: null,
  reportStale: false,
};

export type PaneEvent =
  | { readonly type: "opened"; readonly step: StepName }
  | { readonly type: "settings"; readonly open: boolean }
  | { readonly type: "spoke"; readonly language: Language }
  | { readonly type: "started"; readonly task: Task }
  | { readonly type: "progressed"; readonly share: number; readonly what: string }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "closed-failure" }
  | { readonly type: "read"; readonly task: Task; readonly job: Job }
  | { readonly type: "reread"; readonly job: Job }
  | { readonly type: "worked-out"; readonly task: Task; readonly job: Job }
  | { readonly type: "highlighted"; readonly marked: number; readonly threshold: number }
  | { readonly type: "unhighlighted"; readonly removed: number }
  | { readonly type: "written"; readonly task: Task; readonly report: WriteReport }
  | { readonly type: "settled"; readonly job: Job; readonly conflicts: number }
  | { readonly type: "sent"; readonly hidden: boolean; readonly sheets: number }
  | { readonly type: "finished"; readonly done: Done }
  | { readonly type: "sheet-changed"; readonly change: SheetChange };

/** The pane's one state machine. Pure. */
export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  const finished = (done: Done): PaneState => ({ ...state, running: null, failure: null, done });
  switch (event.type) {
    case "opened":
      return { ...state, step: event.step, settings: false };
    case "settings":
      return { ...state, settings: event.open };
    case "spoke":
      return { ...state, language: event.language };
    case "started":
      return {
        ...state,
        running: { task: event.task, share: 0, what: "" },
        failure: null,
        done: null,
      };
    case "progressed":
      return state.running
        ? { ...state, running: { ...state.running, share: event.share, what: event.what } }
        : state;
    case "failed":
      return {
        ...state,
        running: event.failure.task === "point" ? state.running : null,
        failure: event.failure,
      };
    case "closed-failure":
      return { ...state, failure: null };
    case "read":
      return {
        ...finished({ task: event.task, params: countsOf(event.job) }),
        job: event.job,
        changed: null,
        reportStale: state.report !== null && (state.reportStale || state.changed !== null),
      };
    case "reread":
      return {
        ...state,
        job: event.job,
        changed: null,
        reportStale: state.report !== null && (state.reportStale || state.changed !== null),
      };
    case "worked-out":
      return {
        ...finished({ task: event.task, params: countsOf(event.job) }),
        job: event.job,
        reportStale: state.report !== null,
      };
    case "highlighted":
      return {
        ...finished({
          task: "highlight",
          params: { count: event.marked, threshold: event.threshold },
        }),
        marked: { count: event.marked, threshold: event.threshold },
      };
    case "unhighlighted":
      return {
        ...finished({ task: "unhighlight", params: { count: event.removed } }),
        marked: null,
      };
    case "written":
      return written(finished({ task: event.task, params: writtenCounts(event.report) }), event);
    case "settled":
      return {
        ...finished({ task: "settle", params: { count: event.conflicts } }),
        job: event.job,
        report: state.report && { ...state.report, conflicts: [], job: event.job },
      };
    case "sent":
      return {
        ...finished({ task: "send", params: { count: event.sheets } }),
        sent: event.hidden,
      };
    case "finished":
      return finished(event.done);
    case "sheet-changed":
      return event.change.own || !state.job || state.running
        ? state
        : { ...state, changed: event.change };
  }
}

function written(
  state: PaneState,
  event: { readonly task: Task; readonly report: WriteReport }
): PaneState {
  const { job } = event.report;
  return {
    ...state,
    job,
    report: event.report,
    reportStale: false,
    changed: null,
    sent: false,
    step: event.task === "all" ? "report" : state.step,
    settings: event.task === "all" ? false : state.settings,
    marked:
      event.task === "all"
        ? { count: job.below.length, threshold: job.settings.threshold }
        : state.marked,
  };
}

/** Findings of a job by severity, for sentences. */
export function countsOf(job: Job): Record<string, string | number> {
  const count = (severity: string) =>
    job.findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count("error"),
    warnings: count("warning"),
    notes: count("note"),
    indicators: job.assessment.indicators.filter((entry) => entry.score !== null).length,
    items: job.assessment.items.filter((entry) => entry.score !== null).length,
    below: job.below.length,
    measures: job.analysis.measures.length,
    unaddressed: job.unaddressed.length,
  };
}

function writtenCounts(report: WriteReport): Record<string, string | number> {
  return {
    ...countsOf(report.job),
    sheets: report.sheets.length,
    kept: report.kept,
    conflicts: report.conflicts.length,
  };
}

/** Whether actions must wait. Saving a choice does not make anybody wait: what is asked next is queued. */
export function isBusy({ running }: PaneState): boolean {
  return running !== null && running.task !== "change";
}

/** Below this the reader itself is not sure of a table (0-1). */
const SURE_ENOUGH = 0.5;

/** Tables that hold facts beside the scores: being unsure of them loses nothing. */
const BESIDE_SCORES: readonly ScoreTable["kind"][] = ["facts", "history", "ranking"];

/** Whether the reader needs the officer's help with anything. */
export function isUncertain(job: Job): boolean {
  const { tables, unsettled } = job.assessment.account;
  const unsure = tables.some(
    (table) => !BESIDE_SCORES.includes(table.kind) && table.confidence < SURE_ENOUGH
  );
  return unsettled.length > 0 || unsure;
}
