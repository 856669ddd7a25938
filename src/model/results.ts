import type { Instrument } from "./assessment";

/** The results reckoned from an assessment (ITA.md R0-R9): full precision, null where unknown. */
export interface Results {
  readonly fiscalYear: number | null;
  readonly total: number | null;
  readonly level: string | null;
  readonly instruments: Readonly<Record<Instrument, number | null>>;
  readonly indicators: Readonly<Record<number, number | null>>;
  /** Numbers of the indicators that had no score of their own and were computed from their items. */
  readonly computed: readonly number[];
}
