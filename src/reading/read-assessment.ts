import { type Assessment } from "../model/assessment";
import type { Grid } from "../model/grid";
import type { RangeChoice } from "../model/settings";
import { frameworkOf } from "../ita/years";
import { groupEntries, indicatorEntries, instrumentEntries, itemEntries } from "./entries";
import { gatherScores } from "./gather";
import { nameIndex } from "./names";

export interface ReadingOptions {
  /** Fiscal year chosen by the officer (Buddhist era); null lets the sheets say it. */
  readonly year: number | null;
  /** What the officer said of ranges. */
  readonly ranges: readonly RangeChoice[];
}

/** Reads everything that the add-in needs from the officer's sheets. Never throws, whatever the cells hold. */
export function readAssessment(grids: readonly Grid[], options: ReadingOptions): Assessment {
  const framework = frameworkOf(options.year ?? 2568);
  const index = nameIndex(framework);
  const gathered = gatherScores(grids, index, framework, () => () => false);
  const nothing = { value: null, mentions: [] };
  return {
    edition: { value: "agency", mentions: [] },
    fiscalYear: nothing,
    agency: nothing,
    district: nothing,
    province: nothing,
    agencyType: nothing,
    printedTotal: nothing,
    printedLevel: nothing,
    rank: nothing,
    instruments: instrumentEntries(gathered.mentions),
    indicators: indicatorEntries(gathered.mentions, framework),
    groups: groupEntries(gathered.mentions, framework),
    items: itemEntries(gathered.mentions, framework),
    history: [],
    texts: {
      sheets: [],
      parts: [],
      memo: null,
      sections: [],
      measures: [],
      measuresYear: { value: null, mentions: [] },
    },
    account: {
      tables: gathered.tables,
      ignored: gathered.ignored,
      unknown: gathered.unknown,
      unsettled: gathered.unsettled,
    },
  };
}
