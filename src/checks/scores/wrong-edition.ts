import { sheetPlace } from "../../model/place";
import type { CheckInput, Observation } from "../check";

/** Another assessment (MOIT, school, vocational): nothing is levelled. */
export function wrongEdition({ assessment }: CheckInput): Observation[] {
  const { value, mentions } = assessment.edition;
  if (value === null || value === "agency") return [];
  const evidence = mentions.find((mention) => mention.value === value);
  const at = evidence?.at ?? sheetPlace(assessment.account.tables[0]?.place.sheet ?? "");
  return [{ at, params: { case: value, evidence: evidence?.text.slice(0, 80) ?? "" } }];
}
