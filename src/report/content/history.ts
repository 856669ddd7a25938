import { pastYears } from "../../analysis/past-years";
import type { Mention } from "../../model/assessment";
import type { ReportContext } from "../context";

/** One fiscal year of the history; the year analysed has no mention, it is this report's own total. */
export interface HistoryYear {
  readonly year: number;
  readonly total: number | null;
  readonly level: string | null;
  readonly mention: Mention<number> | null;
  readonly own: boolean;
}

/** Totals and levels by fiscal year, oldest first, the year analysed among them; [] where fewer than two years have a total. */
export function historyYears(context: ReportContext): HistoryYear[] {
  const { assessment, results, settings, year } = context;
  const before: HistoryYear[] = pastYears(assessment, settings)
    .filter((entry) => entry.year !== year)
    .map(({ indicators: _, ...entry }) => ({ ...entry, own: false }));
  const own: HistoryYear[] =
    year === null
      ? []
      : [{ year, total: results.total, level: results.level, mention: null, own: true }];
  const years = [...before, ...own].sort((a, b) => a.year - b.year);
  return years.filter((one) => one.total !== null).length >= 2 ? years : [];
}
