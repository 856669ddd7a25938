import { markRules } from "../edits/rules";
import type { Reread } from "../excel/read-workbook";
import { ruleTasks } from "../excel/rules";
import { inTurns } from "../excel/turn";
import { play } from "../excel/write-workbook";
import { failure, success, type Outcome } from "../model/outcome";
import type { Settings } from "../model/settings";
import type { Job, StepFailure, StepOptions } from "./contract";
import { highlightRules, protectedScoreSheets } from "./highlights";
import { readAgain } from "./read-again";
import { understanding } from "./understand";

/** Marks the scores as they stand now: reads once more (the sheets may have changed), then one request. */
export async function highlight(
  job: Job,
  overrides: Partial<Settings>,
  options: StepOptions = {}
): Promise<Outcome<{ readonly marked: number }, StepFailure>> {
  const again = await readAgain(job.snapshot, options.signal);
  return again.ok ? mark(again.value, overrides, options) : again;
}

/** Takes away the marks on the officer's sheets, and nobody else's conditional format. */
export async function removeHighlights(
  job: Job,
  { signal }: StepOptions = {}
): Promise<Outcome<{ readonly removed: number }, StepFailure>> {
  const again = await readAgain(job.snapshot, signal);
  return again.ok ? unmark(again.value) : again;
}

export async function toggleHighlights(
  job: Job,
  overrides: Partial<Settings>,
  options: StepOptions = {}
): Promise<Outcome<{ readonly on: boolean }, StepFailure>> {
  const again = await readAgain(job.snapshot, options.signal);
  if (!again.ok) return again;
  const stands = [...again.value.rules.values()].flat().some(({ formula }) => NONE.isOurs(formula));
  const done = stands ? await unmark(again.value) : await mark(again.value, overrides, options);
  return done.ok ? success({ on: !stands }) : done;
}

const NONE = markRules("scores", [], 0);

async function mark(
  { snapshot, rules }: Reread,
  overrides: Partial<Settings>,
  { onProgress }: StepOptions
): Promise<Outcome<{ readonly marked: number }, StepFailure>> {
  if (snapshot.readOnly) return failure("read-only");
  const current = await inTurns(understanding(snapshot, overrides));
  const [locked] = protectedScoreSheets(current);
  if (locked !== undefined) return failure("conditional-format-refused", { sheet: locked });
  onProgress?.({ share: 0.5, what: "highlighting" });
  const played = await play(ruleTasks(highlightRules(current, []), rules).tasks);
  return played.ok ? success({ marked: current.below.length }) : played;
}

async function unmark({
  snapshot,
  rules,
}: Reread): Promise<Outcome<{ readonly removed: number }, StepFailure>> {
  if (snapshot.readOnly) return failure("read-only");
  const { tasks, removed } = ruleTasks(NONE, rules);
  const played = await play(tasks);
  return played.ok ? success({ removed }) : played;
}
