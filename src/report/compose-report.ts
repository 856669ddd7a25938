import type { SheetPlan } from "../model/sheet-plan";
import { contextOf, type ReportInput } from "./context";
import { analysisSheet } from "./sheets/analysis";
import { findingsSheet } from "./sheets/findings";
import { coverSheet } from "./sheets/cover";
import { summarySheet } from "./sheets/summary";
import { memoSheet } from "./sheets/memo";
import { measuresSheet } from "./sheets/measures";
import { resultsSheet } from "./sheets/results";

export type { ReportInput, Standing } from "./context";

/** Every sheet of the report as a plan, in tab order. Pure: the same input gives the same plans. */
export function composeReport(input: ReportInput): SheetPlan[] {
  const context = contextOf(input);
  return [
    memoSheet(context),
    coverSheet(context),
    summarySheet(context),
    resultsSheet(context),
    analysisSheet(context),
    measuresSheet(context),
    findingsSheet(context),
  ];
}
