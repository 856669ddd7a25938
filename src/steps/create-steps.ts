import type { Choices } from "../edits/reconcile";
import { cellKey } from "../edits/merge";
import { readWorkbook } from "../excel/read-workbook";
import { success, type Outcome } from "../model/outcome";
import type { Settings } from "../model/settings";
import type { SheetId } from "../model/sheet-plan";
import type { Job, StepFailure, StepOptions, Steps } from "./contract";
import { understand } from "./understand";
import { writeReport } from "./write";

/**
 * The steps over the workbook that is open in Excel.
 * @param overrides settings of this session, over those that the workbook remembers (the runner's options)
 */
export function createSteps(overrides: Partial<Settings> = {}): Steps {
  const none: Choices = new Map();

  async function read(options: StepOptions = {}): Promise<Outcome<Job, StepFailure>> {
    options.onProgress?.({ share: 0, what: "reading" });
    const workbook = await readWorkbook(options.signal);
    if (!workbook.ok) return workbook;
    options.onProgress?.({ share: 0.8, what: "checking" });
    const job = understand(workbook.value, overrides);
    options.onProgress?.({ share: 1, what: "checking" });
    return success(job);
  }

  return {
    read,
    write: (job, options = {}) =>
      writeReport(
        job,
        { overrides, highlight: options.highlight === true, choices: none },
        options
      ),
    async runAll(options = {}) {
      const job = await read(options);
      if (!job.ok) return job;
      return writeReport(job.value, { overrides, highlight: true, choices: none }, options);
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
  } as Partial<Steps> as Steps;
}
