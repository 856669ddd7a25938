import type { CellValue } from "./grid";
import type { Place } from "./place";

export type Severity = "error" | "warning" | "note";

/** A change of one cell that is certain to be right; applied only on a click, and revertible. */
export interface Fix {
  readonly at: Place;
  readonly from: CellValue;
  readonly to: CellValue;
}

/**
 * Something a careful reviewer would say: a code of the catalogue and a place, no sentence
 * (FINDINGS.md is the contract). params fill the sentence and explain; places in params are also places
 * to look at.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** The cell to look at first; the sheet alone when nothing better is known. */
  readonly at: Place;
  readonly also?: readonly Place[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
}
