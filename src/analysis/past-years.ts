import type { Assessment, Mention } from "../model/assessment";
import type { ClosedYear, Settings } from "../model/settings";

/** A fiscal year other than the one analysed, as far as it is known. Scores 0-100. */
export interface PastYear {
  readonly year: number;
  readonly total: number | null;
  readonly level: string | null;
  readonly indicators: Readonly<Record<number, number>>;
  /** Where the total stands on a sheet; null when it is remembered alone. */
  readonly mention: Mention<number> | null;
}

/** Years that the sheets give or that the workbook remembers, oldest first; what a sheet says wins. */
export function pastYears(
  { history }: Pick<Assessment, "history">,
  { closedYears }: Pick<Settings, "closedYears">
): PastYear[] {
  const closed = new Map<number, ClosedYear>(closedYears.map((one) => [one.year, one]));
  const given = new Map(history.map((one) => [one.year, one]));
  return [...new Set([...closed.keys(), ...given.keys()])]
    .sort((a, b) => a - b)
    .map((year) => {
      const remembered = closed.get(year);
      const said = given.get(year);
      const indicators = Object.entries(said?.indicators ?? {}).map(([n, { value }]) => [n, value]);
      return {
        year,
        total: said?.total?.value ?? remembered?.total ?? null,
        level: said?.level?.value ?? remembered?.level ?? null,
        indicators: { ...remembered?.indicators, ...Object.fromEntries(indicators) },
        mention: said?.total ?? null,
      };
    });
}
