import { ANALYSIS_ROLES, isBlank, partsOf } from "../texts/report";
import { analysisSheet } from "./all-analysed";
import type { Point } from "./checklist";

/** 3. Each indicator has what falls short, what to develop and what to maintain. */
export const threeParts: Point = ({ assessment, framework }) => {
  const missing = (framework?.indicators ?? []).filter(({ number }) =>
    ANALYSIS_ROLES.some(
      (role) => !partsOf(assessment, [role], number).some((part) => !isBlank(part.body))
    )
  );
  if (missing.length === 0) return null;
  const first = partsOf(assessment, ANALYSIS_ROLES, missing[0]!.number)[0];
  const params = { missing: missing.map((it) => it.number).join(", ") };
  return { at: first?.at ?? analysisSheet(assessment), params };
};
