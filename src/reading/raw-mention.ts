import type { EitPart, ScoreMention } from "../model/assessment";
import type { Subject } from "./names";

/** A figure with the score that it gives, before years, agencies and places are compared. */
export interface RawMention extends ScoreMention {
  readonly subject: Subject;
  readonly part: EitPart | null;
  readonly year: number | null;
  readonly agency: string | null;
  readonly doubt: string | null;
  /** The indicator that the row stands under. */
  readonly under: number | null;
}
