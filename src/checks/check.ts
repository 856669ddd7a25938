import type { Framework } from "../ita/framework";
import type { Assessment } from "../model/assessment";
import type { Fix, Severity } from "../model/finding";
import type { Place } from "../model/place";
import type { Results } from "../model/results";

export interface CheckInput {
  readonly assessment: Assessment;
  /** null for a year without rules of its own: then nothing is levelled (ITA.md R10). */
  readonly framework: Framework | null;
  readonly results: Results;
  /** 0-100. */
  readonly threshold: number;
}

export type CheckGroup = "scores" | "texts" | "completeness";

/** What one check saw: a finding without its code, which the catalogue adds. */
export interface Observation {
  readonly at: Place;
  readonly also?: readonly Place[];
  /** params.case picks the sentence where a code has several; params.subject says what it is about. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
  /** Only where it differs from the catalogue's. */
  readonly severity?: Severity;
}

/** A row of the catalogue. */
export interface Check {
  readonly code: string;
  readonly severity: Severity;
  readonly group: CheckGroup;
  readonly find: (input: CheckInput) => readonly Observation[];
}
