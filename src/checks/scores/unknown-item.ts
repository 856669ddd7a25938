import type { CheckInput, Observation } from "../check";

/** A code that the year does not have, or one that stands under the wrong indicator. */
export function unknownItem({ assessment, framework }: CheckInput): Observation[] {
  if (!framework) return [];
  return assessment.account.unknown.map((label) => {
    const params: Record<string, string | number> = {
      kind: "item",
      subject: label.code,
      year: framework.year,
    };
    if (label.under !== undefined) Object.assign(params, { case: "under", under: label.under });
    return { at: label.at, params };
  });
}
