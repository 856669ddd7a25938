import type { Observation, CheckInput } from "../check";
import { hasReport } from "../texts/report";

/** A point of the checklist (ITA.md 3): what is still missing, or null where nothing is. */
export type Point = (input: CheckInput) => Observation | null;

/** A point asked only of a workbook that holds a report: scores alone are no incomplete report. */
export function asked(point: Point): (input: CheckInput) => Observation[] {
  return (input) => {
    if (!hasReport(input.assessment)) return [];
    const missing = point(input);
    return missing ? [missing] : [];
  };
}
