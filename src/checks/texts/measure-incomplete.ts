import { boundsOf } from "../../model/place";
import type { MeasureColumn, MeasureRow } from "../../model/texts";
import type { CheckInput, Observation } from "../check";
import { isBlank, measureRows } from "./report";

const COLUMNS: readonly MeasureColumn[] = ["measure", "analysis", "steps", "period", "unit"];

/** An empty measure, analysis, steps, period or unit cell, one finding for each. */
export function measureIncomplete({ assessment }: CheckInput): Observation[] {
  return measureRows(assessment).flatMap((row) =>
    emptyCells(row).map(({ column, at }) => ({
      at,
      params: { lacking: column, kind: "indicator", subject: String(row.indicator ?? "") },
    }))
  );
}

/**
 * The empty cells of a row. A row that goes on under a merged indicator cell and leaves two or more
 * cells to the row above it is a continuation, not an incomplete measure.
 */
export function emptyCells(row: MeasureRow) {
  const empty = COLUMNS.flatMap((column) => {
    const cell = row.cells[column];
    return cell && isBlank(cell.text) ? [{ column, at: cell.at }] : [];
  });
  return empty.length >= 2 && isContinuation(row) ? [] : empty;
}

function isContinuation(row: MeasureRow): boolean {
  const cell = row.cells.indicator;
  return cell !== null && (isBlank(cell.text) || boundsOf(cell.at.address)?.row !== row.row);
}
