import { keyedReference } from "../../../model/sheet-plan";
import { columnsOn, PORTRAIT } from "../paper";

export const RESULTS_PRINT = { ...PORTRAIT, margins: { ...PORTRAIT.margins, left: 2 } };

const SCORE = 60;

const PAGE = columnsOn(RESULTS_PRINT, {
  no: 60,
  name: { share: 1 },
  score: SCORE,
  second: SCORE,
  third: SCORE,
  fourth: SCORE,
});
export const ALL = PAGE.length;
/** Columns right of the name. */
export const FIGURES = 4;
/** A name that takes the columns which a table of one score leaves free. */
export const WIDE = { span: FIGURES } as const;
const wide = PAGE.slice(1, 1 + WIDE.span).reduce((sum, { width }) => sum + width, 0);
/** Number or code, name, four columns of figures; beside the page a copy of wide names, which lets Excel fit their rows. */
export const RESULTS_COLUMNS = [...PAGE, { key: "beside", width: wide, aside: true } as const];

export type ResultsColumn = (typeof RESULTS_COLUMNS)[number]["key"];

/** Where an item stands: its one score in the last column, Public and Survey side by side before it. */
export function itemColumn(part: "public" | "survey" | null): "score" | "second" | "fourth" {
  if (part === null) return "fourth";
  return part === "survey" ? "second" : "score";
}

/** A cell of the results sheet as a formula names it. */
export function at(row: string, column: ResultsColumn): string {
  return keyedReference({ sheet: "results", row, column });
}

/** Cells of one column of the results sheet, one by one: a range would name others once its rows are sorted. */
export function each(rows: readonly string[], column: ResultsColumn): string {
  return rows.map((row) => at(row, column)).join(",");
}
