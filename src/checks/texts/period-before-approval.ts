import { compareDates } from "../../ita/dates";
import type { CheckInput, Observation } from "../check";
import { isInside } from "./period-outside-year";
import { beginOf, yearsOfRow } from "./periods";
import { measureRows, wordsOf } from "./report";

/**
 * Periods that begin before the date of the memo that asks for approval: one finding, at the first. A period of
 * another year has its own finding.
 */
export function periodBeforeApproval({ assessment }: CheckInput): Observation[] {
  const { memo } = assessment.texts;
  const approval = memo?.date;
  if (!approval) return [];
  const early = measureRows(assessment).flatMap((row) => {
    const cell = wordsOf(row, "period");
    const begin = cell ? beginOf(cell.text) : null;
    if (!cell || !isInside(cell.text, yearsOfRow(row, assessment))) return [];
    return begin && compareDates(begin, approval.value) < 0 ? [cell] : [];
  });
  const [first, ...rest] = early;
  if (!first) return [];
  const params = { text: first.text, count: early.length, memoCell: approval.at.address };
  return [{ at: first.at, also: [...rest.map((cell) => cell.at), approval.at], params }];
}
