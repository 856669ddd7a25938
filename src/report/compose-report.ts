import type { Framework } from "../ita/framework";
import type { LibraryEntry } from "../ita/library";
import type { Analysis } from "../model/analysis";
import type { Assessment } from "../model/assessment";
import type { Finding } from "../model/finding";
import type { CellValue } from "../model/grid";
import type { Results } from "../model/results";
import type { Settings } from "../model/settings";
import type { SheetId, SheetPlan } from "../model/sheet-plan";

export interface ReportInput {
  readonly assessment: Assessment;
  readonly framework: Framework | null;
  readonly results: Results;
  readonly findings: readonly Finding[];
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly library: readonly LibraryEntry[];
  /** Own sheets as they stand now, by row key and column key: follow-up entries, dates, links typed there. */
  readonly standing: Readonly<
    Partial<Record<SheetId, Readonly<Record<string, Readonly<Record<string, CellValue>>>>>>
  >;
}

/** Every sheet of the report as a plan, in tab order. Pure: the same input gives the same plans. */
export function composeReport(_input: ReportInput): SheetPlan[] {
  throw new Error("the report is being built");
}
