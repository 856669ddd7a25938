import { itemsOf } from "../../../ita/framework";
import type { ReportContext } from "../../context";
import { scoreLink } from "../../score-link";
import { at, itemColumn } from "./columns";

/**
 * An indicator's formula: the officer's cell; where no cell gives it, its items by the year's rule
 * (ITA.md R0, R3-R5), nothing rounded in between. null where it has to stand as a value.
 */
export function indicatorFormula(context: ReportContext, indicator: number): string | null {
  const { assessment, results } = context;
  if (results.computed.includes(indicator)) return fromItems(context, indicator);
  const entry = assessment.indicators.find((one) => one.number === indicator);
  return scoreLink(entry?.mentions ?? [], results.indicators[indicator] ?? null);
}

function fromItems({ framework, assessment }: ReportContext, indicator: number): string | null {
  if (!framework) return null;
  const frames = itemsOf(framework, indicator);
  const entries = assessment.items.filter((item) => item.indicator === indicator);
  const codes = (frames.length > 0 ? frames : entries).map((item) => item.code);
  const mean = (part: "public" | "survey" | null, of: readonly string[] = codes) =>
    `AVERAGE(${of.map((code) => at(`item:${code}`, itemColumn(part))).join(",")})`;
  if (entries.every((item) => item.parts)) return `=AVERAGE(${mean("public")},${mean("survey")})`;
  const groups = framework.groups.filter((group) => group.indicator === indicator);
  if (groups.length === 0) return `=${mean(null)}`;
  const means = groups.map(({ number }) =>
    mean(
      null,
      frames.filter((item) => item.group === number).map((item) => item.code)
    )
  );
  return `=AVERAGE(${means.join(",")})`;
}
