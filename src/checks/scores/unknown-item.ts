import type { CheckInput, Observation } from "../check";

/** A code that the year does not have, or one under the wrong indicator; claimed where all items of the instrument are known. */
export function unknownItem({ assessment, framework }: CheckInput): Observation[] {
  if (!framework) return [];
  const known = framework.complete.map((instrument) => instrument[0]!.toLowerCase());
  const unknown = assessment.account.unknown.filter((label) => known.includes(label.code[0] ?? ""));
  return unknown.map((label) => {
    const params: Record<string, string | number> = {
      kind: "item",
      subject: label.code,
      year: framework.year,
    };
    if (label.under !== undefined) Object.assign(params, { case: "under", under: label.under });
    return { at: label.at, params };
  });
}
