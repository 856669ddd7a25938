import { toArabicDigits } from "../ita/numerals";
import type { Measure } from "../model/analysis";

/**
 * Codes that no measure answers to: neither listed as one of its items nor named in its texts
 * ("ข้อ i๑๐", "o27"). codes are canonical, usually those of the items below the threshold.
 */
export function unaddressed(codes: readonly string[], measures: readonly Measure[]): string[] {
  const named = new Set<string>();
  for (const measure of measures) {
    measure.items.forEach((code) => named.add(code));
    const said = [measure.name, measure.analysis, ...measure.steps.map((step) => step.text)];
    for (const match of toArabicDigits(said.join("\n")).matchAll(
      /(?<![a-z])[ieo]\d{1,2}(?!\d)/gi
    )) {
      named.add(match[0].toLowerCase());
    }
  }
  return codes.filter((code) => !named.has(code));
}
