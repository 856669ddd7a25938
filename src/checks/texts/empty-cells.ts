import type { Assessment } from "../../model/assessment";
import { boundsOf, type Place } from "../../model/place";
import type { MeasureColumn, MeasureRow } from "../../model/texts";
import { grouped } from "../grouped";
import { isBlank, measureRows } from "./report";

const COLUMNS: readonly MeasureColumn[] = ["measure", "analysis", "steps", "period", "unit"];
/** Columns that offices merge over rows of one indicator, and over indicators. */
const SHARED: readonly MeasureColumn[] = ["period", "unit"];

/** A cell of a measure that ought to be filled. */
export interface EmptyCell {
  readonly row: MeasureRow;
  readonly column: MeasureColumn;
  readonly at: Place;
}

/**
 * The empty cells of the measures. The reader is not told of merges (asking Excel for them would clear the officer's
 * undo), so a cell that belongs to a filled one above is known by its fellows: rows that go on under an indicator leave
 * the same column empty every time, or leave two cells or more; a shared period or unit is left empty often.
 */
export function emptyCells(assessment: Assessment): EmptyCell[] {
  return grouped(measureRows(assessment), (row) => row.sheet).flatMap((rows) => {
    const merged = COLUMNS.filter((column) => isMerged(column, rows));
    return rows.flatMap((row, i) => {
      const empty = emptyIn(row);
      const goesOn = isContinuation(row) && i > 0;
      if (goesOn && empty.length >= 2) return [];
      return empty.filter(({ column }) => {
        const continued = merged.includes(column) && (goesOn || SHARED.includes(column));
        return !(continued && rows.slice(0, i).some((above) => isFilled(above, column)));
      });
    });
  });
}

function emptyIn(row: MeasureRow): EmptyCell[] {
  return COLUMNS.flatMap((column) => {
    const cell = row.cells[column];
    return cell && isBlank(cell.text) ? [{ row, column, at: cell.at }] : [];
  });
}

function isFilled(row: MeasureRow, column: MeasureColumn): boolean {
  const cell = row.cells[column];
  return cell !== null && !isBlank(cell.text);
}

/** Empty cells from which a shared column is merged over indicators, and rows from which one way of writing shows. */
const OFTEN = 3;
const TWICE = 2;

function isMerged(column: MeasureColumn, rows: readonly MeasureRow[]): boolean {
  const goingOn = rows.filter((row, i) => i > 0 && isContinuation(row));
  const isShared = SHARED.includes(column);
  const least = isShared ? 1 : TWICE;
  const left = goingOn.filter((row) => !isFilled(row, column));
  if (left.length >= least && left.length === goingOn.length) return true;
  return isShared && rows.filter((row) => row.cells[column]?.text === "").length >= OFTEN;
}

/** A row under an indicator cell that is empty, or stands above. */
function isContinuation(row: MeasureRow): boolean {
  const cell = row.cells.indicator;
  return cell !== null && (isBlank(cell.text) || boundsOf(cell.at.address)?.row !== row.row);
}
