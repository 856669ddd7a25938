import { readStore, settingsChange, type PartChange } from "../edits/store";
import { remember } from "../excel/cells";
import { inTurns } from "../excel/turn";
import type { FailureCode } from "../model/failure";
import { failure, success, type Outcome } from "../model/outcome";
import type { Settings } from "../model/settings";
import type { Job, StepFailure } from "./contract";
import { understanding } from "./understand";

/** How settings are to be remembered in the workbook; refused where that cannot be. */
export function settingsPart(job: Job, settings: Settings): Outcome<PartChange, FailureCode> {
  const store = readStore(job.snapshot.parts);
  if (store.newer) return failure("store-newer");
  if (job.snapshot.readOnly) return failure("read-only");
  return success(settingsChange(store, settings));
}

/** Remembers settings in the workbook and works the job out again from the cells that were read. */
export async function withSettings(
  job: Job,
  settings: Settings,
  overrides: Partial<Settings>
): Promise<Outcome<Job, StepFailure>> {
  const part = settingsPart(job, settings);
  if (!part.ok) return part;
  const remembered = await remember(part.value);
  if (!remembered.ok) return remembered;
  const id = remembered.value;
  const xml = "xml" in part.value ? part.value.xml : "";
  const { parts } = job.snapshot;
  const known = parts.some((each) => each.id === id);
  const updated = known
    ? parts.map((each) => (each.id === id ? { id, xml } : each))
    : [...parts, { id, xml }];
  return success(await inTurns(understanding({ ...job.snapshot, parts: updated }, overrides)));
}
