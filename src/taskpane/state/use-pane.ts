import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Finding } from "../../model/finding";
import { failure, success, type Outcome } from "../../model/outcome";
import type { Place } from "../../model/place";
import type { Language, Settings } from "../../model/settings";
import type { Conflict, Job, StepOptions, Steps } from "../../steps/contract";
import type { PaneEvent, PaneState, StepName, Task } from "./pane-state";
import { createPaneStore, type PaneStore } from "./pane-store";

export type LoadSteps = () => Promise<Steps>;
/** Today as an ISO day. */
export type Today = () => string;

type Work<T> = (steps: Steps, options: StepOptions) => Promise<Outcome<T>>;

/** What the pane's parts may ask for; everything answers through the state. */
export interface PaneActions {
  open(step: StepName): void;
  openSettings(open: boolean): void;
  speak(language: Language): void;
  read(): void;
  check(): void;
  /** Works out the analysis and the measures anew. */
  analyse(): void;
  highlight(): void;
  removeHighlights(): void;
  write(): void;
  runAll(): void;
  cancel(): void;
  closeFailure(): void;
  select(place: Place): void;
  change(settings: Partial<Settings>): void;
  /** The officer compared the scores with the announcement, today. */
  confirmCompared(): void;
  applyFix(finding: Finding): void;
  revertFix(at: Place): void;
  silence(finding: Finding, reason: string): void;
  settle(choices: readonly { conflict: Conflict; keep: "officer" | "ours" }[]): void;
  createForm(year: number): void;
  layPasted(year: number, pasted: string): void;
  prepareToSend(hide: boolean): void;
  startNewYear(): void;
  /** The range selected in Excel, or null when it cannot be told (the state says why). */
  selection(): Promise<Place | null>;
}

export interface Pane {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly today: Today;
}

/**
 * The pane's state and all that can be done with it. Tasks run one at a time, in the order asked.
 * loadSteps is called on first use, so that the first view needs none of the path's code.
 */
export function usePane(loadSteps: LoadSteps, today: Today): Pane {
  const [store] = useState(createPaneStore);
  const state = useSyncExternalStore(store.subscribe, store.state);
  const actions = useMemo(() => paneActions(store, loadSteps, today), [store, loadSteps, today]);
  useWatch(store, loadSteps, state.job !== null);
  return useMemo(() => ({ state, actions, today }), [state, actions, today]);
}

function paneActions(store: PaneStore, loadSteps: LoadSteps, today: Today): PaneActions {
  let queue: Promise<unknown> = Promise.resolve();
  let current: AbortController | null = null;

  const run = <T>(task: Task, work: Work<T>, done: (value: T) => PaneEvent): void => {
    queue = queue.then(async () => {
      current = new AbortController();
      store.send({ type: "started", task });
      const outcome = await attempt(loadSteps, work, {
        signal: current.signal,
        onProgress: (progress) => store.send({ type: "progressed", ...progress }),
      });
      current = null;
      store.send(
        outcome.ok
          ? done(outcome.value)
          : { type: "failed", failure: { task, code: outcome.code, params: outcome.params } }
      );
    });
  };

  /** Runs on what was read; where nothing was yet, or the sheets changed since, reads first. */
  const withJob = <T>(
    task: Task,
    work: (steps: Steps, job: Job, options: StepOptions) => Promise<Outcome<T>>,
    done: (value: T) => PaneEvent
  ) =>
    run(
      task,
      async (steps, options) => {
        const { job, changed } = store.state();
        if (job && !changed) return work(steps, job, options);
        const fresh = await steps.read(options);
        if (!fresh.ok) return fresh;
        store.send({ type: "reread", job: fresh.value });
        return work(steps, fresh.value, options);
      },
      done
    );

  const workedOut = (task: Task) => (job: Job) => ({ type: "worked-out" as const, task, job });
  const readAs = (task: Task) => (job: Job) => ({ type: "read" as const, task, job });

  return {
    open: (step) => store.send({ type: "opened", step }),
    openSettings: (open) => store.send({ type: "settings", open }),
    speak: (language) => store.send({ type: "spoke", language }),
    read: () => run("read", (steps, options) => steps.read(options), readAs("read")),
    check: () => run("check", (steps, options) => steps.read(options), readAs("check")),
    analyse: () => run("measures", (steps, options) => steps.read(options), readAs("measures")),
    highlight: () =>
      withJob(
        "highlight",
        async (steps, job, options) => {
          const outcome = await steps.highlight(job, options);
          if (!outcome.ok) return outcome;
          return success({ ...outcome.value, threshold: job.settings.threshold });
        },
        (value) => ({ type: "highlighted", ...value })
      ),
    removeHighlights: () =>
      withJob(
        "unhighlight",
        (steps, job, options) => steps.removeHighlights(job, options),
        (value) => ({ type: "unhighlighted", ...value })
      ),
    write: () =>
      withJob(
        "report",
        (steps, job, options) => steps.write(job, options),
        (report) => ({ type: "written", task: "report", report })
      ),
    runAll: () =>
      run(
        "all",
        (steps, options) => steps.runAll(options),
        (report) => ({ type: "written", task: "all", report })
      ),
    cancel: () => current?.abort(),
    closeFailure: () => store.send({ type: "closed-failure" }),
    select: (place) => void point(store, loadSteps, (steps) => steps.select(place)),
    selection: () => point(store, loadSteps, (steps) => steps.selection()),
    change: (settings) =>
      withJob("change", (steps, job) => steps.change(job, settings), workedOut("change")),
    confirmCompared: () =>
      withJob(
        "change",
        (steps, job) => steps.change(job, { comparedOn: today() }),
        workedOut("change")
      ),
    applyFix: (finding) =>
      withJob("fix", (steps, job) => steps.applyFix(job, finding), workedOut("fix")),
    revertFix: (at) =>
      withJob("revert", (steps, job) => steps.revertFix(job, at), workedOut("revert")),
    silence: (finding, reason) =>
      withJob(
        "silence",
        (steps, job) => steps.silence(job, finding, reason, today()),
        workedOut("silence")
      ),
    settle: (choices) =>
      withJob(
        "settle",
        (steps, job) => steps.settle(job, choices),
        (job) => ({ type: "settled", job, conflicts: choices.length })
      ),
    createForm: (year) =>
      run(
        "form",
        (steps) => steps.createForm(year),
        ({ sheet }) => ({ type: "finished", done: { task: "form", params: { sheet } } })
      ),
    layPasted: (year, pasted) =>
      run(
        "paste",
        async (steps, options) => {
          const laid = await steps.layPasted(year, pasted);
          return laid.ok ? steps.read(options) : laid;
        },
        readAs("paste")
      ),
    prepareToSend: (hide) =>
      withJob(
        "send",
        (steps, job) => steps.prepareToSend(job, hide),
        ({ sheets }) => ({ type: "sent", hidden: hide, sheets })
      ),
    startNewYear: () =>
      withJob("new-year", (steps, job) => steps.startNewYear(job), readAs("new-year")),
  };
}

/** Runs a piece of work; whatever is thrown on the way becomes a failure with a code. */
async function attempt<T>(
  loadSteps: LoadSteps,
  work: Work<T>,
  options: StepOptions
): Promise<Outcome<T>> {
  try {
    return await work(await loadSteps(), options);
  } catch (cause) {
    return failure("unexpected", {
      detail: cause instanceof Error ? cause.message : String(cause),
    });
  }
}

/** Pointing at cells is no task of its own: it may be asked while one runs, and never marks a step. */
async function point<T>(
  store: PaneStore,
  loadSteps: LoadSteps,
  work: (steps: Steps) => Promise<Outcome<T>>
): Promise<T | null> {
  const outcome = await attempt(loadSteps, work, {});
  if (outcome.ok) return outcome.value;
  store.send({
    type: "failed",
    failure: { task: "point", code: outcome.code, params: outcome.params },
  });
  return null;
}

/** Watches the sheets once something was read from them, until the pane goes. */
function useWatch(store: PaneStore, loadSteps: LoadSteps, wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const stop = attempt(
      loadSteps,
      (steps) => steps.watch((change) => store.send({ type: "sheet-changed", change })),
      {}
    );
    return () => {
      void stop.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [store, loadSteps, wanted]);
}
