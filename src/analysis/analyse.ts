import type { Framework } from "../ita/framework";
import type { LibraryEntry } from "../ita/library";
import type { Analysis } from "../model/analysis";
import type { Assessment } from "../model/assessment";
import type { Results } from "../model/results";
import type { Settings } from "../model/settings";
import { basisOf } from "./basis";
import { chosenMeasures } from "./chosen-measures";
import { analyseIndicator } from "./indicator-analysis";
import { nextLevelOf } from "./next-level";
import { prioritiesOf } from "./priorities";
import { proposedMeasures } from "./proposed-measures";
import { sharesOf } from "./shares";

export interface AnalysisInput {
  readonly assessment: Assessment;
  readonly framework: Framework | null;
  readonly results: Results;
  readonly settings: Settings;
  /** The library of the year as the officer may have edited it: entries win over the built-in ones. */
  readonly library: readonly LibraryEntry[];
}

/**
 * What the scores say and what is advised: per indicator shortcomings, points to develop and what to
 * maintain; the measures as the officer settled them; what each score could still bring to the total; and
 * the least that reaches the next level. Texts are Thai, digits drawn by the settings. Never throws.
 */
export function analyse(input: AnalysisInput): Analysis {
  const basis = basisOf(input);
  const { assessment, framework, results } = input;
  const shares = sharesOf(assessment, framework);
  return {
    indicators: basis.indicators.map((frame) => analyseIndicator(basis, frame)),
    measures: chosenMeasures(basis, proposedMeasures(basis)),
    priorities: prioritiesOf(shares, framework, results),
    nextLevel: nextLevelOf(shares, framework, results),
  };
}
