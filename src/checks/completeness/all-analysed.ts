import type { Assessment } from "../../model/assessment";
import { sheetPlace } from "../../model/place";
import { ANALYSIS_ROLES, isBlank, measureRows, partsOf, wordsOf } from "../texts/report";
import type { Point } from "./checklist";

/** 2. All three instruments and all ten indicators are analysed. */
export const allAnalysed: Point = ({ assessment, framework }) => {
  const frames = framework?.indicators ?? [];
  const missing = frames.filter((it) => !isAnalysed(it.number, assessment));
  if (missing.length === 0) return null;
  const instruments = [...new Set(frames.map((it) => it.instrument))].filter((instrument) =>
    frames.every((it) => it.instrument !== instrument || missing.includes(it))
  );
  const params = {
    missing: missing.map((it) => it.number).join(", "),
    ...(instruments.length > 0 ? { case: "instruments", instruments: instruments.join(", ") } : {}),
  };
  return { at: analysisSheet(assessment), params };
};

function isAnalysed(number: number, assessment: Assessment): boolean {
  return (
    partsOf(assessment, ANALYSIS_ROLES, number).some((part) => !isBlank(part.body)) ||
    measureRows(assessment).some((row) => row.indicator === number && wordsOf(row, "analysis"))
  );
}

/** The sheet on which the analysis stands, or should. */
export function analysisSheet(assessment: Assessment) {
  const part = partsOf(assessment, ANALYSIS_ROLES)[0];
  const sheet = part?.at.sheet ?? measureRows(assessment)[0]?.sheet ?? assessment.texts.sheets[0];
  return sheetPlace(sheet ?? "");
}
