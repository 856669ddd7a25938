import type { MeasureStep } from "../../model/analysis";
import { heightOf, TALLEST_ROW } from "../../model/text-extent";
import { stepsText } from "../content/measure-texts";
import type { ReportContext } from "../context";
import { STYLES } from "./styles";

/** Steps that stand in one row, and the number of the first of them. */
export interface StepPart {
  readonly steps: readonly MeasureStep[];
  readonly first: number;
}

/** Steps cut into as many rows as they need, because Excel lets no row be taller than its limit; width in points. */
export function stepParts(
  context: Pick<ReportContext, "voice">,
  steps: readonly MeasureStep[],
  width: number
): StepPart[] {
  const parts: { steps: MeasureStep[]; first: number }[] = [{ steps: [], first: 1 }];
  for (const step of steps) {
    const part = parts[parts.length - 1] as (typeof parts)[number];
    const text = stepsText(context, [...part.steps, step]);
    const fits = heightOf(text, width, STYLES.cell) < TALLEST_ROW;
    if (fits || part.steps.length === 0) part.steps.push(step);
    else parts.push({ steps: [step], first: part.first + part.steps.length });
  }
  return parts;
}
