import type { Assessment, Ignored, Mention } from "../model/assessment";
import type { Grid } from "../model/grid";
import { boundsOf, isWithin, samePlace, sheetPlace, type Place } from "../model/place";
import type { RangeChoice } from "../model/settings";
import { atOnce, type Stretches } from "../model/stretches";
import { FRAMEWORKS, frameworkOf } from "../ita/years";
import { choose } from "./choose";
import { editionOf } from "./edition";
import { groupEntries, indicatorEntries, instrumentEntries, itemEntries } from "./entries";
import { agencyFacts, settled } from "./facts/agency";
import { announcedIn } from "./facts/announced";
import { fiscalYearMentions } from "./facts/fiscal-year";
import { gatherScores, type Gathered } from "./gather";
import { historyOf } from "./history";
import { historySentences } from "./history-sentences";
import { nameIndex } from "./names";
import type { RawMention } from "./raw-mention";
import { readRankings } from "./ranking";
import { readTexts, type TextsFound } from "./texts/report-texts";
import { plainText } from "../ita/thai-text";
import { windowsOf } from "./windows";
import { yearOfHead } from "./years";

export interface ReadingOptions {
  /** Fiscal year chosen by the officer (Buddhist era); null lets the sheets say it. */
  readonly year: number | null;
  /** What the officer said of ranges. */
  readonly ranges: readonly RangeChoice[];
}

/**
 * Reads everything that the add-in needs from the officer's sheets: scores, facts and texts, each with its cell, and an
 * account of what was taken for what. The add-in's own sheets are left aside. Never throws, whatever the cells hold;
 * what cannot be known is null with the places that leave it open.
 */
export function readAssessment(grids: readonly Grid[], options: ReadingOptions): Assessment {
  return atOnce(readingAssessment(grids, options));
}

/** The same in stretches: texts, scores, what is settled, texts in the words of the year. */
export function* readingAssessment(
  grids: readonly Grid[],
  options: ReadingOptions
): Stretches<Assessment> {
  const officers = grids.filter((grid) => grid.own === undefined);
  const windows = officers.flatMap(windowsOf);
  const names = nameIndex(frameworkOf(options.year));
  const found = readTexts(windows, names);
  yield;
  const inMeasures = measuresCells(found);
  const past = historySentences(windows);
  const isPast = (at: Place): boolean => past.some((one) => samePlace(one.at, at));
  const yearSaid = fiscalYearMentions(windows, (at) => inMeasures(at) || isPast(at));
  const gather = (year: number | null): Stretches<Gathered> => {
    const framework = frameworkOf(year);
    const { tables: measures, texts } = found;
    const { ranges } = options;
    const sheets = { whole: officers, grids: windows, ranges, measures, reports: texts.sheets };
    return gatherScores(sheets, nameIndex(framework), framework);
  };
  const guess = options.year ?? settled(yearSaid).value;
  let gathered = yield* gather(guess);
  yield;
  const year = options.year ?? newestYear([...gathered.mentions, ...past], guess);
  if (frameworkOf(year) !== frameworkOf(guess)) gathered = yield* gather(year);
  if (year === null) gathered = yield* byItemsOfAnyYear(gathered, gather);
  yield;
  const framework = frameworkOf(year);
  const agency = agencyFacts(windows, inMeasures);
  const chosen = choose([...gathered.mentions, ...past], year, agency.agency.value);
  const rankings = readRankings(windows, agency.agency.value);
  const taken = new Set(gathered.mentions.map(({ at }) => `${at.sheet}!${at.address}`));
  const isTaken = (at: Place): boolean => taken.has(`${at.sheet}!${at.address}`);
  const inOther = otherTables(gathered);
  const isSpokenFor = (at: Place): boolean => isTaken(at) || inOther(at);
  const announced = announcedIn(windows, chosen.mentions, year, isSpokenFor, inMeasures);
  yield;
  const texts =
    frameworkOf(year) === frameworkOf(options.year)
      ? found
      : readTexts(windows, nameIndex(framework));
  return {
    edition: editionOf(windows),
    fiscalYear: {
      value: year,
      mentions: yearSaid.filter(
        (one) =>
          !isLabel(one.at, gathered) &&
          !isBeside(one.value, year, gathered.mentions) &&
          !isOfPastReport(one, year, yearSaid, texts)
      ),
    },
    ...agency,
    printedTotal: settled([...announced.total, ...rankings.total]),
    printedLevel: settled([...announced.level, ...rankings.level]),
    rank: settled([...announced.rank, ...rankings.rank]),
    instruments: instrumentEntries(chosen.mentions),
    indicators: indicatorEntries(chosen.mentions, framework),
    groups: groupEntries(chosen.mentions, framework),
    items: itemEntries(chosen.mentions, framework),
    history: historyOf(chosen.ofAllYears),
    texts: texts.texts,
    account: {
      tables: [...gathered.tables, ...rankings.tables],
      ignored: [
        ...ignoredSheets(grids),
        ...gathered.ignored,
        ...chosen.ignored,
        ...rankings.ignored,
      ],
      unknown: gathered.unknown,
      unsettled: [...gathered.unsettled, ...chosen.unsettled],
    },
  };
}

/**
 * Where nothing says the year, the items may be known by the wording of a year that is built in: that helps to tell which
 * score a row gives, and says nothing of the workbook's year.
 */
function* byItemsOfAnyYear(
  plain: Gathered,
  gather: (year: number) => Stretches<Gathered>
): Stretches<Gathered> {
  const usable = ({ mentions }: Gathered): number =>
    mentions.filter(({ parsed, doubt }) => parsed.kind === "score" && doubt === null).length;
  let best = plain;
  for (const { year } of FRAMEWORKS.filter(({ complete }) => complete.length > 0)) {
    const one = yield* gather(year);
    if (usable(one) > usable(best)) best = one;
  }
  return best;
}

/** Titles of items name the years of documents, not the year assessed. */
function isLabel(at: Place, { mentions }: Gathered): boolean {
  return mentions.some(
    ({ subject, label, year }) =>
      (subject.startsWith("item:") || (subject === "total" && year !== null)) &&
      (samePlace(label.at, at) || (label.nameAt !== undefined && samePlace(label.nameAt, at)))
  );
}

/** Whether a place is in a measures table: what stands there is quoted, not given. */
function measuresCells({ tables }: TextsFound): (at: Place) => boolean {
  return (at) => {
    const row = boundsOf(at.address)?.row ?? -1;
    return (tables.get(at.sheet) ?? []).some(({ from, to }) => row >= from && row <= to);
  };
}

/** Whether a place is in a table of something else, whose total is no score of the agency. */
function otherTables({ ignored }: Gathered): (at: Place) => boolean {
  const tables = ignored.filter(({ reason }) => reason === "not-scores");
  return (at) => tables.some(({ place }) => isWithin(at, place));
}

/** Scored subjects that a table's year must have before it can be the year of the workbook. */
const ENOUGH = 5;

/** The years for which tables give scores. */
function scoredYears(mentions: readonly RawMention[]): number[] {
  const subjects = new Map<number, Set<string>>();
  for (const { year, subject, parsed } of mentions) {
    if (year === null || parsed.kind !== "score" || !/^(item|indicator):/.test(subject)) continue;
    subjects.set(year, (subjects.get(year) ?? new Set()).add(subject));
  }
  return [...subjects].filter(([, set]) => set.size >= ENOUGH).map(([year]) => year);
}

/** Whether a year is one whose scores stand beside those of the workbook's year: its name is right where it is. */
function isBeside(other: number, year: number | null, mentions: readonly RawMention[]): boolean {
  const scored = scoredYears(mentions);
  const beside = year !== null && other !== year && scored.includes(other) && scored.includes(year);
  return beside && !areOneResult(other, year, mentions);
}

/** Whether two years give the same indicators the same scores: one result, under a title that names the wrong year. */
function areOneResult(other: number, year: number, mentions: readonly RawMention[]): boolean {
  const scores = new Map<string, number>();
  for (const { year: of, subject, parsed } of mentions) {
    if (of === year && parsed.kind === "score") scores.set(subject, parsed.value);
  }
  const shared = mentions.flatMap(({ year: of, subject, parsed }) =>
    of === other && parsed.kind === "score" && scores.has(subject)
      ? [parsed.value === scores.get(subject)]
      : []
  );
  return shared.length >= ENOUGH && shared.every((same) => same);
}

/**
 * Whether a year is said by a report of an earlier year: its sheet says no other year and is named by it, or by
 * the year of its measures.
 */
function isOfPastReport(
  { at, value }: Mention<number>,
  year: number | null,
  said: readonly Mention<number>[],
  { texts }: TextsFound
): boolean {
  if (year === null || value >= year || !texts.sheets.includes(at.sheet)) return false;
  const own = said.filter((one) => one.at.sheet === at.sheet);
  const named = yearOfHead(plainText(at.sheet))?.year;
  return (named === value || named === value + 1) && own.every((one) => one.value === value);
}

/** The newest year for which tables give scores; where they name none, the year that the sheets speak of. */
function newestYear(mentions: readonly RawMention[], said: number | null): number | null {
  const years = scoredYears(mentions);
  if (years.length > 0) return said !== null && years.length === 1 ? years[0]! : Math.max(...years);
  const past = mentions.flatMap((one) => (one.subject === "total" ? (one.year ?? []) : []));
  return said ?? (past.length > 0 ? Math.max(...past) : null);
}

function ignoredSheets(grids: readonly Grid[]): Ignored[] {
  return grids.flatMap((grid): Ignored[] => {
    if (grid.own !== undefined) return [{ place: sheetPlace(grid.sheet), reason: "own-sheet" }];
    return grid.beyond === undefined
      ? []
      : [{ place: { sheet: grid.sheet, address: grid.beyond }, reason: "beyond-window" }];
  });
}
