import { readWorkbook, rereadWorkbook, type Reread } from "../excel/read-workbook";
import type { WorkbookSnapshot } from "../excel/snapshot";
import { failure, success, type Outcome } from "../model/outcome";
import type { StepFailure } from "./contract";

/** The workbook as it stands now, before something is written: one request, or more where sheets came or went. */
export async function readAgain(
  known: WorkbookSnapshot,
  signal?: AbortSignal
): Promise<Outcome<Reread, StepFailure>> {
  const again = await rereadWorkbook(known);
  if (!again.ok) return again;
  if (again.value) return success(again.value);
  const anew = await readWorkbook(signal);
  if (!anew.ok) return anew;
  const second = await rereadWorkbook(anew.value);
  if (!second.ok) return second;
  return second.value ? success(second.value) : failure("sheet-gone");
}
