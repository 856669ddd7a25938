import type { SheetPlan } from "../model/sheet-plan";
import { atOnce, type Stretches } from "../model/stretches";
import { contextOf, type ReportInput } from "./context";
import { analysisSheet } from "./sheets/analysis";
import { byUnitSheet } from "./sheets/by-unit";
import { checklistSheet } from "./sheets/checklist";
import { coverSheet } from "./sheets/cover";
import { findingsSheet } from "./sheets/findings";
import { followUpReportSheet } from "./sheets/follow-up-report";
import { followUpSheet } from "./sheets/follow-up";
import { frameworkSheet, needsFramework } from "./sheets/framework";
import { librarySheet } from "./sheets/library";
import { measuresSheet } from "./sheets/measures";
import { memoSheet } from "./sheets/memo";
import { prioritiesSheet } from "./sheets/priorities";
import { problemsSheet } from "./sheets/problems";
import { resultsSheet } from "./sheets/results";
import { summarySheet } from "./sheets/summary";

export { contextOf } from "./context";
export type { ReportContext, ReportInput, Standing } from "./context";

/** The sheets in reading order: first what is printed and sent, then what the office works in. */
const SHEETS = [
  memoSheet,
  coverSheet,
  summarySheet,
  resultsSheet,
  analysisSheet,
  measuresSheet,
  byUnitSheet,
  problemsSheet,
  followUpReportSheet,
  prioritiesSheet,
  findingsSheet,
  checklistSheet,
  followUpSheet,
  librarySheet,
] as const;

/**
 * Every sheet of the report as a plan, in tab order; the framework sheet behind them for a year without
 * rules of its own. Pure: the same input gives the same plans.
 */
export function composeReport(input: ReportInput): SheetPlan[] {
  return atOnce(composing(input));
}

/** The same in stretches, one sheet after another. */
export function* composing(input: ReportInput): Stretches<SheetPlan[]> {
  const context = contextOf(input);
  const plans: SheetPlan[] = [];
  for (const sheet of SHEETS) {
    plans.push(sheet(context));
    yield;
  }
  return needsFramework(context) ? [...plans, frameworkSheet(context)] : plans;
}
