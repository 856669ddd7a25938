import { analyse } from "../analysis/analyse";
import { belowThreshold, itemsBelow } from "../analysis/below-threshold";
import { unaddressed } from "../analysis/unaddressed";
import { checkingAssessment } from "../checks/check-assessment";
import { readStore, settingsOf, type Store } from "../edits/store";
import type { WorkbookSnapshot } from "../excel/snapshot";
import { frameworkFor } from "../ita/framework-for";
import { resultsOf } from "../ita/scoring";
import { libraryOf } from "../ita/years";
import type { Assessment } from "../model/assessment";
import type { Finding } from "../model/finding";
import { valueAt, type Grid } from "../model/grid";
import { boundsOf, samePlace, type Place } from "../model/place";
import type { Settings, Silenced } from "../model/settings";
import { atOnce, type Stretches } from "../model/stretches";
import { readingAssessment } from "../reading/read-assessment";
import { frameworkFrom } from "../report/standing/framework";
import { libraryFrom } from "../report/standing/library";
import { officeFrom } from "../report/standing/office";
import { remarksFrom } from "../report/standing/remarks";
import type { Job } from "./contract";
import { yearsOver } from "./new-year";
import { ownershipOf, standingOf, standingValues, typedValues, type Ownership } from "./own-sheets";

/**
 * All that can be known of a workbook as it was read. Pure: the same workbook and settings give the same job.
 * @param overrides settings that hold for this session, over those that the workbook remembers
 */
export function understand(
  snapshot: WorkbookSnapshot,
  overrides: Partial<Settings>,
  store: Store = readStore(snapshot.parts)
): Job {
  return atOnce(understanding(snapshot, overrides, store));
}

/** The same in stretches: reading, checking, analysing. */
export function* understanding(
  snapshot: WorkbookSnapshot,
  overrides: Partial<Settings>,
  store: Store = readStore(snapshot.parts)
): Stretches<Job> {
  const ownership = ownershipOf(snapshot, store);
  const known = settingsIn(store, ownership, overrides);
  const officers = ownership.grids.filter(({ own }) => own === undefined);
  yield;
  const assessment = yield* readingAssessment(officers, known);
  yield;
  const framework = frameworkFor(assessment, known.framework);
  const results = resultsOf(assessment, framework);
  const closedYears = yearsOver(results, known.closedYears, store.journal.years);
  const settings = { ...known, closedYears };
  const { threshold } = settings;
  yield;
  const all = yield* checkingAssessment({ assessment, framework, results, threshold });
  const silenced = all.filter((finding) => isSilenced(ownership.grids, finding, settings.silenced));
  const findings = all.filter((finding) => !silenced.includes(finding));
  yield;
  const library = libraryFrom(
    standingValues(standingOf(ownership, store)),
    libraryOf(framework?.year ?? null)
  );
  const analysis = analyse({ assessment, framework, results, settings, library });
  const below = itemsBelow(assessment, threshold).map(({ code }) => code);
  return {
    snapshot,
    workbookName: snapshot.name,
    settings,
    grids: ownership.grids,
    assessment,
    framework,
    results,
    findings,
    silenced,
    below: belowThreshold(assessment, threshold),
    library,
    analysis,
    unaddressed: unaddressed(below, analysis.measures),
    reportable: isReportable(assessment),
    ownSheets: [...ownership.own].map(([id, { name }]) => ({ id, name })),
  };
}

/** What stands in a cell, as text; "" for a sheet as a whole. */
export function textAt(grids: readonly Grid[], at: Place): string {
  const grid = grids.find(({ sheet }) => sheet === at.sheet);
  const bounds = boundsOf(at.address);
  return grid && bounds ? String(valueAt(grid, bounds.row, bounds.column)) : "";
}

/** "Not a mistake" holds until the cell changes. */
function isSilenced(
  grids: readonly Grid[],
  { code, at }: Finding,
  silenced: readonly Silenced[]
): boolean {
  return silenced.some(
    (each) => each.code === code && samePlace(each.at, at) && each.cell === textAt(grids, at)
  );
}

/** Whether there is any score to report on, of the assessment that this add-in is for. */
function isReportable({ edition, indicators, items }: Assessment): boolean {
  if (edition.value !== null && edition.value !== "agency") return false;
  return [...indicators, ...items].some(({ score }) => score !== null);
}

/**
 * The settings that hold: the defaults, what the workbook remembers, what the officer filled in on own sheets,
 * this session's. A blank of the memo that the officer typed into wins over a remembered detail; one that still
 * holds what we wrote does not, since the detail may have been changed in the pane since.
 */
function settingsIn(store: Store, ownership: Ownership, overrides: Partial<Settings>): Settings {
  const remembered = settingsOf(store);
  const standing = standingOf(ownership, store);
  const all = standingValues(standing);
  const given = Object.entries(remembered.office).filter(([, value]) => value.length > 0);
  return {
    ...remembered,
    office: {
      ...remembered.office,
      ...officeFrom(all),
      ...Object.fromEntries(given),
      ...officeFrom(typedValues(standing, store)),
    },
    framework: frameworkFrom(all) ?? remembered.framework,
    remarks: { ...remembered.remarks, ...remarksFrom(all) },
    ...overrides,
  };
}
