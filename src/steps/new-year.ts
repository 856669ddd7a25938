import type { Results } from "../model/results";
import type { ClosedYear, Settings } from "../model/settings";
import type { Job } from "./contract";

/**
 * Settings for the year after the one analysed: office, divisions, digits, threshold and the office's own
 * measures go along, and the year that ends is remembered with its scores and measures, so that it stands in the
 * next history and in the report on what was done. What was said of this year's cells, the memo's number and its
 * date do not go along.
 */
export function nextYearSettings(job: Job): Partial<Settings> {
  const { settings, results } = job;
  const closed = closedYear(job);
  const others = settings.closedYears.filter(({ year }) => year !== closed?.year);
  return {
    year: results.fiscalYear === null ? null : results.fiscalYear + 1,
    office: { ...settings.office, memoNumber: "", memoDate: "" },
    measures: settings.measures.filter(
      ({ indicator, dropped }) => indicator !== undefined && !dropped
    ),
    silenced: [],
    fixes: [],
    ranges: [],
    remarks: {},
    framework: null,
    comparedOn: null,
    closedYears: closed ? [...others, closed] : settings.closedYears,
  };
}

/** What runs reported by fiscal year, with the year of this job in its place: the last word on a year holds. */
export function reportedYears(
  job: Pick<Job, "results" | "analysis" | "reportable">,
  before: readonly ClosedYear[]
): readonly ClosedYear[] {
  const reported = closedYear(job);
  if (!reported) return before;
  return [...before.filter(({ year }) => year !== reported.year), reported];
}

/**
 * Years that are over for a job: those that the officer closed, and those that earlier runs reported on, though
 * nobody closed them: the new year's figures were simply put in. A year with the very scores of the year analysed
 * is none: its number was corrected.
 */
export function yearsOver(
  { fiscalYear, indicators }: Results,
  closed: readonly ClosedYear[],
  reported: readonly ClosedYear[]
): readonly ClosedYear[] {
  const others = reported.filter(
    (one) =>
      fiscalYear !== null &&
      one.year < fiscalYear &&
      !closed.some(({ year }) => year === one.year) &&
      Object.entries(one.indicators).some(([number, score]) => indicators[Number(number)] !== score)
  );
  return others.length === 0 ? closed : [...closed, ...others];
}

/** The year analysed, to be remembered; null where its year or all of its scores are unknown. */
function closedYear({
  results,
  analysis,
  reportable,
}: Pick<Job, "results" | "analysis" | "reportable">): ClosedYear | null {
  const { fiscalYear, total, level } = results;
  if (fiscalYear === null || !reportable) return null;
  return {
    year: fiscalYear,
    total,
    level,
    indicators: Object.fromEntries(
      Object.entries(results.indicators).filter((entry): entry is [string, number] => {
        return typeof entry[1] === "number";
      })
    ),
    measures: analysis.measures.map(({ key, indicator, name, unit }) => ({
      key,
      indicator,
      name,
      unit,
    })),
  };
}
