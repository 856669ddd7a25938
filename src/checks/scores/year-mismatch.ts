import type { CheckInput, Observation } from "../check";

/** Two fiscal years for one table, or a year analysed and a year of the measures that are not one apart. */
export function yearMismatch({ assessment }: CheckInput): Observation[] {
  const found: Observation[] = [];
  const { value, mentions } = assessment.fiscalYear;
  const told = new Set<string>();
  for (const mention of mentions) {
    if (value === null || mention.value === value || told.has(mention.at.sheet)) continue;
    told.add(mention.at.sheet);
    found.push({ at: mention.at, params: { year: mention.value, expected: value } });
  }
  const measures = assessment.texts.measuresYear;
  if (value !== null && measures.value !== null && measures.value !== value + 1) {
    const at = measures.mentions.find((it) => it.value === measures.value)?.at;
    const params = { case: "measures", year: measures.value, analysed: value, expected: value + 1 };
    if (at) found.push({ at, params });
  }
  return found;
}
