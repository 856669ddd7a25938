import { composeReport } from "../report/compose-report";
import type { Job } from "./contract";
import { readStore } from "../edits/store";
import { ownershipOf, standingOf, standingValues } from "./own-sheets";

/** Names of the own sheets that stay in the office: they are hidden before the workbook is sent. */
export function workingSheets(job: Job): string[] {
  const store = readStore(job.snapshot.parts);
  const standing = standingValues(standingOf(ownershipOf(job.snapshot, store), store));
  const working = new Set(
    composeReport({ ...job, standing }).flatMap((plan) => (plan.working ? [plan.id] : []))
  );
  return job.ownSheets.flatMap(({ id, name }) => (working.has(id) ? [name] : []));
}
