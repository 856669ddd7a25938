import type { TextPart } from "../../model/texts";
import type { CheckInput, Observation } from "../check";
import { partsOf } from "./report";
import { admits, stanceOf } from "./stance";

/**
 * A shortcoming that states something good, or a negatively worded question copied unturned so that the
 * office admits what it was scored well on; the latter also under "to maintain". Right are "no
 * shortcoming found" where nothing is below the threshold, and a good thing conceded before a real lack.
 */
export function weaknessIsStrength(input: CheckInput): Observation[] {
  const { assessment } = input;
  const found: Observation[] = [];
  for (const part of partsOf(assessment, ["shortcoming", "maintain"])) {
    const admitted = admittedItem(part, input);
    const subject = String(part.indicator ?? "");
    if (admitted !== null) {
      found.push({
        at: part.at,
        params: { case: "admits", kind: "indicator", subject, item: admitted },
      });
    } else if (part.role === "shortcoming" && statesStrength(part, input)) {
      found.push({ at: part.at, params: { kind: "indicator", subject } });
    }
  }
  return found;
}

function statesStrength(part: TextPart, input: CheckInput): boolean {
  const stance = stanceOf(part.body);
  if (stance.lacks) return false;
  if (stance.noneFound) return hasLowScore(part.indicator, input);
  return stance.praises;
}

/** An item that the text admits although it was scored well (100 is good: ITA.md 1). */
function admittedItem(part: TextPart, { assessment, threshold }: CheckInput): string | null {
  const item = assessment.items.find(
    (it) =>
      it.indicator === part.indicator &&
      (part.role === "maintain" || (it.score ?? 0) >= threshold) &&
      admits(part.body, it.code)
  );
  return item?.code ?? null;
}

/** Whether anything in the indicator is below the threshold, either part of an EIT item included. */
function hasLowScore(
  indicator: number | null,
  { assessment, results, threshold }: CheckInput
): boolean {
  if (indicator === null) return false;
  const scores = assessment.items
    .filter((it) => it.indicator === indicator)
    .flatMap((it) => [it.score, it.parts?.public?.score, it.parts?.survey?.score]);
  return [...scores, results.indicators[indicator]].some(
    (score) => typeof score === "number" && score < threshold
  );
}
