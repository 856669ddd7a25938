import type { Check } from "./check";
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
import { totalMismatch } from "./scores/total-mismatch";
import { unknownItem } from "./scores/unknown-item";
import { unknownYear } from "./scores/unknown-year";
import { unusedLetterGrade } from "./scores/unused-letter-grade";
import { weightedScore } from "./scores/weighted-score";
import { wrongEdition } from "./scores/wrong-edition";
import { yearMismatch } from "./scores/year-mismatch";

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
  { code: "mean-mismatch", severity: "error", group: "scores", find: meanMismatch },
  { code: "total-mismatch", severity: "error", group: "scores", find: totalMismatch },
  { code: "level-mismatch", severity: "error", group: "scores", find: levelMismatch },
  { code: "near-threshold", severity: "note", group: "scores", find: nearThreshold },
  { code: "weighted-score", severity: "error", group: "scores", find: weightedScore },
  { code: "year-mismatch", severity: "warning", group: "scores", find: yearMismatch },
  { code: "unused-letter-grade", severity: "error", group: "scores", find: unusedLetterGrade },
];

/** Every check, in the order in which findings of one weight and place are listed. */
export const CATALOGUE: readonly Check[] = [...SCORES];
