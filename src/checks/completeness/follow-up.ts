import { FOLLOW_UP, REPORTING, WHEN_OR_TO_WHOM } from "../data/follow-up";
import { measuresSheet } from "../texts/report";
import { compact } from "../texts/subjects";
import type { Point } from "./checklist";

/** 7. Follow-up of the measures as a whole, and reporting on it, are stated; a single step that mentions it is not enough. */
export const followUpStated: Point = ({ assessment }) => {
  const { parts, measures } = assessment.texts;
  const stated =
    measures.some((row) => row.followUp !== undefined) ||
    parts.some((part) => TELLING.has(part.role) && states(compact(part.text)));
  return stated ? null : { at: measuresSheet(assessment), params: {} };
};

const TELLING = new Set([
  "paragraph",
  "follow-up",
  "problem",
  "way-forward",
  "memo",
  "note",
  "heading",
]);

function states(words: string): boolean {
  return FOLLOW_UP.test(words) && REPORTING.test(words) && WHEN_OR_TO_WHOM.test(words);
}
