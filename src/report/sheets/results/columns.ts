import { keyedReference } from "../../../model/sheet-plan";
import { columnsOn, PORTRAIT } from "../paper";

export const RESULTS_PRINT = { ...PORTRAIT, margins: { ...PORTRAIT.margins, left: 2 } };

const SCORE = 60;

/** Number or code, name, and four columns of figures. */
export const RESULTS_COLUMNS = columnsOn(RESULTS_PRINT, {
  no: 60,
  name: { share: 1 },
  score: SCORE,
  second: SCORE,
  third: SCORE,
  fourth: SCORE,
});
export const ALL = RESULTS_COLUMNS.length;
/** Columns right of the name. */
export const FIGURES = 4;

export type ResultsColumn = (typeof RESULTS_COLUMNS)[number]["key"];

/** A cell of the results sheet as a formula names it. */
export function at(row: string, column: ResultsColumn): string {
  return keyedReference({ sheet: "results", row, column });
}

/** Cells of one column of the results sheet, one by one: a range would name others once its rows are sorted. */
export function each(rows: readonly string[], column: ResultsColumn): string {
  return rows.map((row) => at(row, column)).join(",");
}
