import type { Measure } from "../../model/analysis";
import { MEASURES_WORDS } from "../../wording/report/measures-sheet";
import type { ReportContext } from "../context";

/** The measures of one responsible unit. */
export interface UnitMeasures {
  readonly unit: string;
  readonly measures: readonly Measure[];
}

/** Measures by responsible unit, units in the order in which they first come. */
export function measuresByUnit({ analysis }: Pick<ReportContext, "analysis">): UnitMeasures[] {
  const units = new Map<string, Measure[]>();
  for (const measure of analysis.measures) {
    const unit = measure.unit || MEASURES_WORDS.byUnit.noUnit;
    units.set(unit, [...(units.get(unit) ?? []), measure]);
  }
  return [...units].map(([unit, measures]) => ({ unit, measures }));
}
