import type { Settings } from "../model/settings";
import type { Job } from "./contract";

/**
 * Settings for the year after the one analysed: office, divisions, digits, threshold and the office's own
 * measures go along; what was said of this year's cells, the memo's number and its date do not.
 */
export function nextYearSettings({ settings, results }: Job): Partial<Settings> {
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
  };
}
