import type { Framework } from "../ita/framework";
import type { LibraryEntry } from "../ita/library";
import type { Analysis } from "../model/analysis";
import type { Assessment } from "../model/assessment";
import type { Results } from "../model/results";
import type { Settings } from "../model/settings";

export interface AnalysisInput {
  readonly assessment: Assessment;
  readonly framework: Framework | null;
  readonly results: Results;
  readonly settings: Settings;
  /** The library of the year as the officer may have edited it: entries win over the built-in ones. */
  readonly library: readonly LibraryEntry[];
}

/** Shortcomings, points to develop, what to maintain, measures, priorities and the way to the next level. */
export function analyse(_input: AnalysisInput): Analysis {
  throw new Error("the analysis is being built");
}
