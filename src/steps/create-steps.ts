import { cellKey } from "../edits/settle";
import type { Choices } from "../edits/reconcile";
import { changeCell, selectedPlace, selectPlace, showSheets } from "../excel/cells";
import { readWorkbook } from "../excel/read-workbook";
import { inTurns } from "../excel/turn";
import { watchCells } from "../excel/watch";
import type { Fix } from "../model/finding";
import { failure, success, type Outcome } from "../model/outcome";
import { samePlace } from "../model/place";
import type { Settings } from "../model/settings";
import type { SheetId } from "../model/sheet-plan";
import type { Job, StepFailure, StepOptions, Steps } from "./contract";
import { createForm, layPasted } from "./form";
import { highlight, removeHighlights, toggleHighlights } from "./highlight-steps";
import { nextYearSettings } from "./new-year";
import { withSettings, settingsPart } from "./settings";
import { textAt, understanding } from "./understand";
import { workingSheets } from "./working-sheets";
import { writeReport } from "./write";

const NO_CHOICES: Choices = new Map();

/**
 * The steps over the workbook that is open in Excel.
 * @param overrides settings of this session, over those that the workbook remembers (the runner's options)
 */
export function createSteps(overrides: Partial<Settings> = {}): Steps {
  return guarded(plainSteps(overrides));
}

function plainSteps(overrides: Partial<Settings>): Steps {
  async function read({ onProgress, signal }: StepOptions = {}): Promise<
    Outcome<Job, StepFailure>
  > {
    onProgress?.({ share: 0, what: "reading" });
    const workbook = await readWorkbook(signal);
    if (!workbook.ok) return workbook;
    onProgress?.({ share: 0.8, what: "checking" });
    const job = await inTurns(understanding(workbook.value, overrides));
    onProgress?.({ share: 1, what: "checking" });
    return success(job);
  }

  const change = (job: Job, settings: Partial<Settings>) =>
    withSettings(job, { ...job.settings, ...settings }, overrides);

  /** Changes a cell of the officer's and remembers it, then reads again: one score may change much. */
  async function changeAndRead(
    job: Job,
    fixes: Settings["fixes"],
    { at, from, to }: Fix
  ): Promise<Outcome<Job, StepFailure>> {
    const part = settingsPart(job, { ...job.settings, fixes });
    if (!part.ok) return part;
    const changed = await changeCell(at, from, to, part.value);
    return changed.ok ? read() : changed;
  }

  return {
    read,
    highlight: (job, options) => highlight(job, overrides, options),
    removeHighlights: (job, options) => removeHighlights(job, options),
    toggleHighlights: (job, options) => toggleHighlights(job, overrides, options),
    write: (job, options = {}) => {
      const { highlight = false, only } = options;
      return writeReport(job, { overrides, highlight, only, choices: NO_CHOICES }, options);
    },
    async runAll(options = {}) {
      const job = await read(options);
      if (!job.ok) return job;
      return writeReport(job.value, { overrides, highlight: true, choices: NO_CHOICES }, options);
    },
    async settle(job, chosen) {
      const choices = new Map<SheetId, Map<string, "officer" | "ours">>();
      for (const { conflict, keep } of chosen) {
        const sheet = choices.get(conflict.sheet) ?? new Map<string, "officer" | "ours">();
        choices.set(conflict.sheet, sheet.set(cellKey(conflict.row, conflict.column), keep));
      }
      const written = await writeReport(job, { overrides, highlight: false, choices }, {});
      return written.ok ? success(written.value.job) : written;
    },
    change,
    select: selectPlace,
    selection: selectedPlace,
    async applyFix(job, finding) {
      const { fix, code } = finding;
      if (!fix) return failure("fix-outdated", { address: finding.at.address });
      const applied = { code, at: fix.at, before: fix.from, after: fix.to, date: today() };
      const others = job.settings.fixes.filter(({ at }) => !samePlace(at, fix.at));
      return changeAndRead(job, [...others, applied], fix);
    },
    async revertFix(job, at) {
      const applied = job.settings.fixes.find((fix) => samePlace(fix.at, at));
      if (!applied) return failure("fix-outdated", { address: at.address });
      const others = job.settings.fixes.filter((fix) => fix !== applied);
      return changeAndRead(job, others, { at, from: applied.after, to: applied.before });
    },
    silence: (job, { code, at }, reason, date) =>
      change(job, {
        silenced: [
          ...job.settings.silenced.filter((each) => each.code !== code || !samePlace(each.at, at)),
          { code, at, reason, date, cell: textAt(job.grids, at) },
        ],
      }),
    createForm,
    layPasted,
    async prepareToSend(job, hide) {
      const names = workingSheets(job);
      const shown = await showSheets(names, !hide);
      return shown.ok ? success({ sheets: names.length }) : shown;
    },
    startNewYear: (job) => change(job, nextYearSettings(job)),
    watch: watchCells,
  };
}

/** ISO day of today, where the officer is. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** A fault of the add-in's own is a failure like any other: with a code, and nothing half told. */
function guarded(steps: Steps): Steps {
  const guard =
    (step: (...args: never[]) => Promise<Outcome<unknown>>) =>
    async (...args: never[]): Promise<Outcome<unknown>> => {
      try {
        return await step(...args);
      } catch {
        return failure("unexpected");
      }
    };
  const entries = Object.entries(steps).map(([name, step]) => [name, guard(step as never)]);
  return Object.fromEntries(entries) as Steps;
}
