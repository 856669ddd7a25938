import type { ItemEntry } from "../../model/assessment";
import type { ReportContext } from "../context";

const FULL = 100;

/** OIT items below full marks: only the assessor's remark says why, so each has a place for it. */
export function itemsWithRemark(
  { assessment }: Pick<ReportContext, "assessment">,
  indicator: number
): ItemEntry[] {
  return assessment.items.filter(
    (item) =>
      item.indicator === indicator &&
      item.code.startsWith("o") &&
      item.score !== null &&
      item.score < FULL
  );
}
