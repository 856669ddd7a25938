import { sheetPlace } from "../../model/place";
import type { CheckInput, Observation } from "../check";
import { hasScores } from "./no-scores";

/**
 * A year without weights or a level rule of its own, or scores of which no sheet says the year: nothing is
 * totalled or levelled (R10).
 */
export function unknownYear({ assessment, framework }: CheckInput): Observation[] {
  if (framework?.weights && framework.levelRule) return [];
  if (!hasScores(assessment)) return [];
  const { value, mentions } = assessment.fiscalYear;
  const said = mentions.find((mention) => mention.value === value) ?? mentions[0];
  const at = said?.at ?? sheetPlace(assessment.account.tables[0]?.place.sheet ?? "");
  return [{ at, params: value === null ? { case: "unsaid" } : { year: value } }];
}
