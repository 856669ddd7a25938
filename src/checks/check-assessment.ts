import type { Framework } from "../ita/framework";
import type { Assessment } from "../model/assessment";
import type { Finding } from "../model/finding";
import type { Results } from "../model/results";

export interface CheckInput {
  readonly assessment: Assessment;
  readonly framework: Framework | null;
  readonly results: Results;
  /** 0-100. */
  readonly threshold: number;
}

/** Everything that a careful reviewer would say of an assessment, heaviest first. Never throws. */
export function checkAssessment(_input: CheckInput): Finding[] {
  throw new Error("checks are being built");
}
