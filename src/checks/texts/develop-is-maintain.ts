import { DEVELOP, GO_ON } from "../data/polarity";
import type { CheckInput, Observation } from "../check";
import { partsOf } from "./report";
import { compact } from "./subjects";

/** A text "to develop" that only asks to go on as now. */
export function developIsMaintain({ assessment }: CheckInput): Observation[] {
  return partsOf(assessment, ["develop"])
    .filter((part) => GO_ON.test(compact(part.body)) && !DEVELOP.test(compact(part.body)))
    .map((part) => ({
      at: part.at,
      params: { kind: "indicator", subject: String(part.indicator ?? "") },
    }));
}
