import { measuresSheet } from "../texts/report";
import type { Point } from "./checklist";

/** 1. The year analysed and the year of the measures differ by one. */
export const yearsDiffer: Point = ({ assessment }) => {
  const analysed = assessment.fiscalYear.value;
  const { value, mentions } = assessment.texts.measuresYear;
  if (analysed !== null && value === analysed + 1) return null;
  if (analysed === null) {
    return { at: measuresSheet(assessment), params: { case: "analysed" } };
  }
  const at = mentions[0]?.at ?? measuresSheet(assessment);
  return { at, params: { ...(value === null ? {} : { case: "wrong", year: value }), analysed } };
};
