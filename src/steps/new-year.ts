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

/** The year analysed, to be remembered; null where its year or all of its scores are unknown. */
function closedYear({ results, analysis, reportable }: Job): ClosedYear | null {
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
