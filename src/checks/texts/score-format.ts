import type { CheckInput, Observation } from "../check";
import { quotationsIn } from "./quotations";
import { measureRows } from "./report";

/** Scores quoted in the measures with differing decimals; full marks are written either way. */
export function scoreFormat({ assessment }: CheckInput): Observation[] {
  const cells = measureRows(assessment).flatMap((row) => {
    const cell = row.cells.indicator;
    const [quotation] = cell ? quotationsIn(cell.text) : [];
    return cell && quotation && quotation.value < 100 ? [{ ...cell, quotation }] : [];
  });
  const usual = cells.find((cell) => cell.quotation.decimals === 2);
  const other = cells.find((cell) => cell.quotation.decimals !== 2);
  if (!usual || !other) return [];
  const params = { value: other.quotation.value.toFixed(other.quotation.decimals) };
  return [{ at: other.at, params }];
}
