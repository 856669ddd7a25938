import type { Place } from "../model/place";
import type { SheetView } from "./sheet-view";
import { scoreColumns, type Table } from "./tables";

/** A column that gives a score in nearly every row is meant as one. */
const NEARLY = 0.8;
/** Fewer rows or years show no pattern. */
const LEAST = 3;

/**
 * What speaks for a head that was moved over another column: beside the scores stands a column as full of scores that has no
 * head, or the years of the heads neither rise nor fall. The scores are read as headed, and the officer is told.
 */
export function headsAmiss(
  view: SheetView,
  table: Table
): { readonly at: Place; readonly reason: string }[] {
  const { heads } = table.section;
  const headed = scoreColumns(table).filter(({ inferred }) => !inferred);
  const lowest = heads.at(-1);
  const isDrafted = table.columns.some(({ measure }) => measure === "draft");
  if (lowest === undefined || (headed.length === 0 && !isDrafted)) return [];
  const bare = table.columns.filter(
    ({ column, measure, inferred }) =>
      inferred &&
      (measure === "unsure" || (measure === "score" && isDrafted)) &&
      heads.every((row) => view.value(row, column) === "") &&
      givesScores(view, table, column)
  );
  const years = headed.flatMap(({ year }) => year ?? []);
  const steps = years.slice(1).map((year, i) => Math.sign(year - years[i]!));
  const isMixed = years.length >= LEAST && steps.includes(1) && steps.includes(-1);
  return [
    ...bare.map(({ column }) => ({ at: view.place(lowest, column), reason: "headless" })),
    ...(isMixed ? [{ at: view.place(lowest, headed[0]!.column), reason: "years" }] : []),
  ];
}

function givesScores(view: SheetView, { rows }: Table, column: number): boolean {
  const labelled = rows.filter(({ kind }) => kind === "item" || kind === "indicator");
  const scores = labelled.filter(({ row }) => {
    const score = view.score(row, column);
    return score.kind === "score" && score.decimals > 0;
  });
  return labelled.length >= LEAST && scores.length >= NEARLY * labelled.length;
}
