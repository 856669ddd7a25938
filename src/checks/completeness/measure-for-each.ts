import { measureRows, measuresSheet, wordsOf } from "../texts/report";
import type { Point } from "./checklist";

/** 4. At least one measure per indicator, tied to that indicator's finding. */
export const measureForEach: Point = ({ assessment, framework }) => {
  const rows = measureRows(assessment);
  const missing = (framework?.indicators ?? []).filter(
    ({ number }) =>
      !rows.some(
        (row) =>
          row.indicator === number &&
          (wordsOf(row, "measure") !== null || wordsOf(row, "steps") !== null) &&
          wordsOf(row, "analysis") !== null
      )
  );
  if (missing.length === 0) return null;
  const params = { missing: missing.map((it) => it.number).join(", ") };
  return { at: measuresSheet(assessment), params };
};
