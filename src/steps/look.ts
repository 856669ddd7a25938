import { reconciling, type Choices, type OwnSheet, type Reconciled } from "../edits/reconcile";
import { lookAt } from "../excel/look-at";
import type { Reread } from "../excel/read-workbook";
import { inTurns } from "../excel/turn";
import { success, type Outcome } from "../model/outcome";
import type { SheetId, SheetPlan } from "../model/sheet-plan";
import type { StepFailure } from "./contract";

/**
 * Merges all plans with their sheets. Where something that stands would go, or wear or measure something else, one
 * more request looks at what the officer made of it, and the merge minds that.
 */
export async function mergedWithMarks(
  plans: readonly SheetPlan[],
  own: ReadonlyMap<SheetId, OwnSheet>,
  choices: Choices,
  noted: Reread["noted"]
): Promise<Outcome<{ readonly merged: Reconciled; readonly looked: boolean }, StepFailure>> {
  const first = await inTurns(reconciling(plans, own, choices));
  const touched = first.patches.flatMap(({ name, toSee }) => {
    return toSee && Object.values(toSee).includes(true)
      ? [{ name, toSee, noted: noted.get(name) ?? { comments: 0, notes: 0 } }]
      : [];
  });
  if (touched.length === 0) return success({ merged: first, looked: false });
  const seen = await lookAt(touched);
  if (!seen.ok) return seen;
  const looked = [...own].map(([id, sheet]): [SheetId, OwnSheet] => [
    id,
    { ...sheet, seen: seen.value.get(sheet.name) ?? null },
  ]);
  const merged = await inTurns(reconciling(plans, new Map(looked), choices));
  return success({ merged, looked: true });
}
