import type { EitPart, ScoreMention } from "../model/assessment";
import type { Subject } from "./names";

/** A figure with the score that it gives, before years, agencies and places are compared. */
export interface RawMention extends ScoreMention {
  readonly subject: Subject;
  readonly part: EitPart | null;
  readonly year: number | null;
  /** Of the column, in tables that compare agencies. */
  readonly agency: string | null;
  /** The agency that the table's title names; it may be misspelt there. */
  readonly titled?: string | null;
  readonly doubt: string | null;
  /** A score expected or given to oneself: it counts only where none was announced. */
  readonly draft?: boolean;
  /** The indicator that the row stands under. */
  readonly under: number | null;
}
