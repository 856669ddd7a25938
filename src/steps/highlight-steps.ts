import { markRules } from "../edits/rules";
import { readStore } from "../edits/store";
import { ruleTasks } from "../excel/rules";
import { play } from "../excel/write-workbook";
import { failure, success, type Outcome } from "../model/outcome";
import type { Settings } from "../model/settings";
import type { Job, StepFailure, StepOptions } from "./contract";
import { highlightRules, protectedScoreSheets } from "./highlights";
import { readAgain } from "./read-again";
import { understand } from "./understand";

/** Marks the scores as they stand now: reads once more (the sheets may have changed), then one request. */
export async function highlight(
  job: Job,
  overrides: Partial<Settings>,
  { onProgress, signal }: StepOptions = {}
): Promise<Outcome<{ readonly marked: number }, StepFailure>> {
  const again = await readAgain(job.snapshot, signal);
  if (!again.ok) return again;
  const { snapshot, rules } = again.value;
  if (snapshot.readOnly) return failure("read-only");
  const current = understand(snapshot, overrides, readStore(snapshot.parts));
  const [locked] = protectedScoreSheets(current);
  if (locked !== undefined) return failure("conditional-format-refused", { sheet: locked });
  onProgress?.({ share: 0.5, what: "highlighting" });
  const { tasks } = ruleTasks(highlightRules(current, []), rules);
  const played = await play(tasks);
  return played.ok ? success({ marked: current.below.length }) : played;
}

/** Takes away the marks on the officer's sheets, and nobody else's conditional format. */
export async function removeHighlights(
  job: Job,
  { signal }: StepOptions = {}
): Promise<Outcome<{ readonly removed: number }, StepFailure>> {
  const again = await readAgain(job.snapshot, signal);
  if (!again.ok) return again;
  if (again.value.snapshot.readOnly) return failure("read-only");
  const { tasks, removed } = ruleTasks(markRules("scores", [], 0), again.value.rules);
  const played = await play(tasks);
  return played.ok ? success({ removed }) : played;
}
