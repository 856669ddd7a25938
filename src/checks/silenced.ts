import type { Finding } from "../model/finding";
import { valueAt, type Grid } from "../model/grid";
import { boundsOf, samePlace, type Place } from "../model/place";
import type { Silenced } from "../model/settings";

/** Findings that stand, and those of which the officer said that they are no mistake. */
export interface Sorted {
  readonly standing: Finding[];
  readonly silenced: Finding[];
}

/**
 * Sets aside the findings that were silenced. A finding is silenced by its code and place for as long as the
 * cell holds the text that it held then; once the cell changes the finding is told again.
 */
export function silence(
  findings: readonly Finding[],
  silenced: readonly Silenced[],
  grids: readonly Grid[]
): Sorted {
  const sorted: Sorted = { standing: [], silenced: [] };
  for (const finding of findings) {
    const quiet = silenced.some(
      (it) =>
        it.code === finding.code &&
        samePlace(it.at, finding.at) &&
        it.cell === cellText(grids, finding.at)
    );
    (quiet ? sorted.silenced : sorted.standing).push(finding);
  }
  return sorted;
}

/** The text of a finding's cell, to be kept when it is silenced; "" for a sheet as a whole and for an empty cell. */
export function cellText(grids: readonly Grid[], at: Place): string {
  const grid = grids.find((it) => it.sheet === at.sheet);
  const bounds = boundsOf(at.address);
  return grid && bounds ? String(valueAt(grid, bounds.row, bounds.column)) : "";
}
