import type { MeasureColumn } from "../../model/texts";
import { emptyCells } from "../texts/empty-cells";
import { isInside } from "../texts/period-outside-year";
import { yearsOfRow } from "../texts/periods";
import { measureRows, measuresSheet, wordsOf } from "../texts/report";
import type { Observation } from "../check";
import type { Point } from "./checklist";

const ASKED: readonly MeasureColumn[] = ["steps", "period", "unit"];

/** 5. Steps, period and responsible unit in every row, the period inside the fiscal year of the measures. */
export const fullRows: Point = ({ assessment }): Observation | null => {
  const rows = measureRows(assessment);
  const columns = ASKED.filter((column) => rows.some((row) => row.cells[column] === null));
  if (rows.length === 0 || columns.length > 0) {
    const missing = rows.length === 0 ? ASKED : columns;
    return {
      at: measuresSheet(assessment),
      params: { case: "columns", lacking: missing.join(" ") },
    };
  }
  const empties = emptyCells(assessment).filter((cell) => ASKED.includes(cell.column));
  const lacking = rows.flatMap((row) => {
    const empty = empties.find((cell) => cell.row === row);
    const period = wordsOf(row, "period");
    const outside = period !== null && !isInside(period.text, yearsOfRow(row, assessment));
    return empty?.at ?? (outside ? period.at : []);
  });
  const [first, ...rest] = lacking;
  return first ? { at: first, also: rest, params: { count: lacking.length } } : null;
};
