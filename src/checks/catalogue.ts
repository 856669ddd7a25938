import type { Check } from "./check";
import { allAnalysed } from "./completeness/all-analysed";
import { asked } from "./completeness/checklist";
import { followUpStated } from "./completeness/follow-up";
import { fullRows } from "./completeness/full-rows";
import { itemsNamed } from "./completeness/items-named";
import { measureForEach } from "./completeness/measure-for-each";
import { threeParts } from "./completeness/three-parts";
import { yearsDiffer } from "./completeness/years-differ";
import { agencyMismatch } from "./scores/agency-mismatch";
import { conflictingScore } from "./scores/conflicting-score";
import { duplicates } from "./scores/duplicate";
import { incomplete } from "./scores/incomplete";
import { levelMismatch } from "./scores/level-mismatch";
import { lostDecimal } from "./scores/lost-decimal";
import { meanMismatch } from "./scores/mean-mismatch";
import { missingIndicator, missingItem } from "./scores/missing";
import { nameMismatch } from "./scores/name-mismatch";
import { nearThreshold } from "./scores/near-threshold";
import { noScores } from "./scores/no-scores";
import { notANumber } from "./scores/not-a-number";
import { outOfRange } from "./scores/out-of-range";
import { tooPrecise } from "./scores/too-precise";
import { placeMismatch } from "./scores/place-mismatch";
import { totalMismatch } from "./scores/total-mismatch";
import { unknownItem } from "./scores/unknown-item";
import { unsettledScore } from "./scores/unsettled-score";
import { unknownYear } from "./scores/unknown-year";
import { unusedLetterGrade } from "./scores/unused-letter-grade";
import { weightedScore } from "./scores/weighted-score";
import { wrongEdition } from "./scores/wrong-edition";
import { yearMismatch } from "./scores/year-mismatch";
import { brokenSentence } from "./texts/broken-sentence";
import { copiedText } from "./texts/copied-text";
import { developIsMaintain } from "./texts/develop-is-maintain";
import { findingOfOtherIndicator } from "./texts/finding-of-other-indicator";
import { instrumentHeading } from "./texts/instrument-heading";
import { instrumentsNotStated } from "./texts/instruments-not-stated";
import { lawYear } from "./texts/law-year";
import { maintainIsImprove } from "./texts/maintain-is-improve";
import { measureIncomplete } from "./texts/measure-incomplete";
import { memoIncomplete } from "./texts/memo-incomplete";
import { mixedDigits } from "./texts/mixed-digits";
import { notALaw } from "./texts/not-a-law";
import { numberPrefix } from "./texts/number-prefix";
import { numbering } from "./texts/numbering";
import { partGap } from "./texts/part-gap";
import { periodBeforeApproval } from "./texts/period-before-approval";
import { periodOutsideYear } from "./texts/period-outside-year";
import { sameEverywhere } from "./texts/same-everywhere";
import { scoreFormat } from "./texts/score-format";
import { scoreQuotedWrong } from "./texts/score-quoted-wrong";
import { strengthIsLowest } from "./texts/strength-is-lowest";
import { superlativeTwice } from "./texts/superlative-twice";
import { termMisspelt } from "./texts/term-misspelt";
import { unaddressedItem } from "./texts/unaddressed-item";
import { weaknessIsStrength } from "./texts/weakness-is-strength";
import { weaknessSaysNothing } from "./texts/weakness-says-nothing";

const SCORES: readonly Check[] = [
  { code: "wrong-edition", severity: "error", group: "scores", find: wrongEdition },
  { code: "no-scores", severity: "error", group: "scores", find: noScores },
  { code: "unknown-year", severity: "error", group: "scores", find: unknownYear },
  { code: "not-a-number", severity: "error", group: "scores", find: notANumber },
  { code: "out-of-range", severity: "error", group: "scores", find: outOfRange },
  { code: "lost-decimal", severity: "error", group: "scores", find: lostDecimal },
  { code: "too-precise", severity: "note", group: "scores", find: tooPrecise },
  { code: "incomplete", severity: "warning", group: "scores", find: incomplete },
  { code: "missing-indicator", severity: "error", group: "scores", find: missingIndicator },
  { code: "missing-item", severity: "warning", group: "scores", find: missingItem },
  {
    code: "duplicate-indicator",
    severity: "error",
    group: "scores",
    find: (input) => duplicates("indicator", input),
  },
  {
    code: "duplicate-item",
    severity: "error",
    group: "scores",
    find: (input) => duplicates("item", input),
  },
  { code: "conflicting-score", severity: "error", group: "scores", find: conflictingScore },
  { code: "name-mismatch", severity: "warning", group: "scores", find: nameMismatch },
  { code: "unknown-item", severity: "error", group: "scores", find: unknownItem },
  { code: "unsettled-score", severity: "note", group: "scores", find: unsettledScore },
  { code: "mean-mismatch", severity: "error", group: "scores", find: meanMismatch },
  { code: "total-mismatch", severity: "error", group: "scores", find: totalMismatch },
  { code: "level-mismatch", severity: "error", group: "scores", find: levelMismatch },
  { code: "near-threshold", severity: "note", group: "scores", find: nearThreshold },
  { code: "weighted-score", severity: "error", group: "scores", find: weightedScore },
  { code: "year-mismatch", severity: "warning", group: "scores", find: yearMismatch },
  { code: "agency-mismatch", severity: "warning", group: "scores", find: agencyMismatch },
  { code: "place-mismatch", severity: "warning", group: "scores", find: placeMismatch },
  { code: "unused-letter-grade", severity: "error", group: "scores", find: unusedLetterGrade },
];

const TEXTS: readonly Check[] = [
  { code: "instrument-heading", severity: "warning", group: "texts", find: instrumentHeading },
  { code: "term-misspelt", severity: "note", group: "texts", find: termMisspelt },
  { code: "numbering", severity: "warning", group: "texts", find: numbering },
  { code: "broken-sentence", severity: "note", group: "texts", find: brokenSentence },
  { code: "mixed-digits", severity: "note", group: "texts", find: mixedDigits },
  { code: "weakness-is-strength", severity: "warning", group: "texts", find: weaknessIsStrength },
  { code: "maintain-is-improve", severity: "warning", group: "texts", find: maintainIsImprove },
  { code: "strength-is-lowest", severity: "warning", group: "texts", find: strengthIsLowest },
  { code: "unaddressed-item", severity: "warning", group: "texts", find: unaddressedItem },
  { code: "copied-text", severity: "warning", group: "texts", find: copiedText },
  {
    code: "finding-of-other-indicator",
    severity: "warning",
    group: "texts",
    find: findingOfOtherIndicator,
  },
  { code: "measure-incomplete", severity: "warning", group: "texts", find: measureIncomplete },
  { code: "score-quoted-wrong", severity: "error", group: "texts", find: scoreQuotedWrong },
  { code: "same-everywhere", severity: "note", group: "texts", find: sameEverywhere },
  { code: "period-outside-year", severity: "warning", group: "texts", find: periodOutsideYear },
  { code: "period-before-approval", severity: "note", group: "texts", find: periodBeforeApproval },
  { code: "part-gap", severity: "note", group: "texts", find: partGap },
  {
    code: "instruments-not-stated",
    severity: "warning",
    group: "texts",
    find: instrumentsNotStated,
  },
  { code: "law-year", severity: "error", group: "texts", find: lawYear },
  { code: "not-a-law", severity: "note", group: "texts", find: notALaw },
  { code: "develop-is-maintain", severity: "warning", group: "texts", find: developIsMaintain },
  { code: "weakness-says-nothing", severity: "warning", group: "texts", find: weaknessSaysNothing },
  { code: "memo-incomplete", severity: "warning", group: "texts", find: memoIncomplete },
  { code: "number-prefix", severity: "note", group: "texts", find: numberPrefix },
  { code: "superlative-twice", severity: "note", group: "texts", find: superlativeTwice },
  { code: "score-format", severity: "note", group: "texts", find: scoreFormat },
];

/** The points of ITA.md 3 in order: checklist-1 to checklist-7. */
const POINTS = [
  yearsDiffer,
  allAnalysed,
  threeParts,
  measureForEach,
  fullRows,
  itemsNamed,
  followUpStated,
];
const COMPLETENESS: readonly Check[] = POINTS.map((point, index) => ({
  code: `checklist-${index + 1}`,
  severity: "note",
  group: "completeness",
  find: asked(point),
}));

/** Every check, in the order in which findings of one weight and place are listed. */
export const CATALOGUE: readonly Check[] = [...SCORES, ...TEXTS, ...COMPLETENESS];
