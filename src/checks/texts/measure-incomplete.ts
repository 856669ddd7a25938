import type { CheckInput, Observation } from "../check";
import { emptyCells } from "./empty-cells";

/** An empty measure, analysis, steps, period or unit cell, one finding for each. */
export function measureIncomplete({ assessment }: CheckInput): Observation[] {
  return emptyCells(assessment).map(({ row, column, at }) => ({
    at,
    params: { lacking: column, kind: "indicator", subject: String(row.indicator ?? "") },
  }));
}
