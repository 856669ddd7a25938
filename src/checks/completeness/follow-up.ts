import type { TextRole } from "../../model/texts";
import { FOLLOW_UP, REPORTING, WHEN_OR_TO_WHOM } from "../data/follow-up";
import { measuresSheet, proseOf } from "../texts/report";
import { compact } from "../texts/subjects";
import type { Point } from "./checklist";

/**
 * 7. Follow-up of the measures as a whole, and reporting on it, are stated: in one text, or in the lines of a
 * section on it. A single step that mentions it is not enough.
 */
export const followUpStated: Point = ({ assessment }) => {
  const texts = proseOf(assessment).filter((part) => TELLING.has(part.role));
  const section = texts.filter((part) => part.role === "follow-up").map((part) => part.text);
  const stated =
    assessment.texts.measures.some((row) => row.followUp !== undefined) ||
    [...texts.map((part) => part.text), section.join("\n")].some((text) => states(compact(text)));
  return stated ? null : { at: measuresSheet(assessment), params: {} };
};

const TELLING = new Set<TextRole>([
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
