import type { Ignored, ScoreTable, UnknownLabel } from "../model/assessment";
import { valueAt, type Grid } from "../model/grid";
import { boundsOf, type Bounds, type Place } from "../model/place";
import type { RangeChoice } from "../model/settings";
import type { Stretches } from "../model/stretches";
import type { Framework } from "../ita/framework";
import { historyTables, type HistoryTable } from "./history-tables";
import { inlineView } from "./inline-scores";
import type { NameIndex } from "./names";
import type { RawMention } from "./raw-mention";
import { findScores, type Found } from "./score-tables";
import type { Role } from "./tables";
import { viewOf, type Mask } from "./sheet-view";
import type { MeasuresTable } from "./texts/measures";

/** More columns than this are never turned into rows: no table of scores is that wide or that long. */
const WIDEST = 300;

/** Everything that the sheets give, in both directions, before it is settled. */
export interface Gathered {
  readonly mentions: RawMention[];
  readonly tables: ScoreTable[];
  readonly ignored: Ignored[];
  readonly unknown: UnknownLabel[];
  readonly unsettled: { readonly at: Place; readonly reason: string }[];
}

/** What there is to read, and what is known of it beforehand. */
export interface Sheets {
  /** Every sheet as it is: the officer may point anywhere. */
  readonly whole: readonly Grid[];
  /** The stretches of them that can hold scores. */
  readonly grids: readonly Grid[];
  readonly ranges: readonly RangeChoice[];
  readonly measures: ReadonlyMap<string, readonly MeasuresTable[]>;
  /** Names of sheets that hold a report: sentences there quote scores. */
  readonly reports: readonly string[];
}

/**
 * Reads the scores of all sheets. A sheet is read row by row and, where it is not too long, column by column; the
 * direction that gives more leads, the other adds only what the first left. Where the officer says what a range is, it is
 * read as that, and what other places give for the same year is left aside.
 */
export function* gatherScores(
  { whole, grids, ranges, measures, reports }: Sheets,
  index: NameIndex,
  framework: Framework | null
): Stretches<Gathered> {
  const all: Gathered = { mentions: [], tables: [], ignored: [], unknown: [], unsettled: [] };
  const read = function* (grid: Grid, mask: Mask, role: Role | null): Stretches<void> {
    const find = (turned: boolean): Found =>
      findScores(viewOf(grid, index, turned, mask), index, framework, role);
    const upright = find(false);
    yield;
    if (grid.values.length > WIDEST) return take(all, upright);
    const turned = find(true);
    yield;
    const [lead, rest] = worth(turned) > worth(upright) ? [turned, upright] : [upright, turned];
    take(all, lead);
    takeRest(all, lead, rest);
  };
  for (const { at, role } of ranges) {
    const sheet = whole.find((grid) => grid.sheet === at.sheet);
    const part = sheet ? partOf(sheet, at) : null;
    if (part && role !== "ignore") yield* read(part, () => false, role);
  }
  const vouched = all.mentions.splice(0).map(byOfficer);
  const masks = new Map(grids.map((grid) => [grid, maskOf(grid, ranges, measures)]));
  for (const grid of grids) {
    const found = historiesIn(grid, index, masks.get(grid)!);
    for (const { table, mentions } of found) {
      all.mentions.push(...mentions.map((one) => ({ ...one, table: all.tables.length })));
      all.tables.push(table);
    }
    masks.set(grid, besides(masks.get(grid)!, found));
  }
  for (const grid of grids) yield* read(grid, masks.get(grid)!, null);
  for (const one of all.mentions.splice(0, Infinity, ...vouched)) {
    if (!vouched.some((other) => sayTheSame(one, other))) all.mentions.push(one);
    else if (one.parsed.kind !== "empty") all.ignored.push({ place: one.at, reason: "not-scores" });
  }
  for (const grid of grids) {
    if (grid.values.length > WIDEST || reports.includes(grid.sheet)) continue;
    const view = viewOf(grid, index, false, masks.get(grid)!);
    const inline = inlineView(view, index);
    if (inline) takeInline(all, findScores(inline, index, framework), grid);
  }
  return all;
}

/** Lists of past years, in either direction. */
function historiesIn(grid: Grid, index: NameIndex, mask: Mask): HistoryTable[] {
  const upright = historyTables(viewOf(grid, index, false, mask));
  if (grid.values.length > WIDEST) return upright;
  const rest = besides(mask, upright);
  return [...upright, ...historyTables(viewOf(grid, index, true, rest))];
}

/** A mask that leaves out what those lists take up, too. */
function besides(mask: Mask, found: readonly HistoryTable[]): Mask {
  if (found.length === 0) return mask;
  return (row, column) =>
    mask(row, column) ||
    found.some(({ bounds }) => contains(bounds, { row, column, rows: 1, columns: 1 }));
}

/** Takes scores that stand in one cell with their labels, as far as no table gives them; the cell is place and label. */
function takeInline(all: Gathered, found: Found, grid: Grid): void {
  const key = ({ sheet, address }: Place): string => `${sheet}!${address}`;
  const given = new Set(all.mentions.map(({ subject }) => subject));
  const spoken = new Set(
    all.mentions.flatMap(({ at, label }) => [at, label.at, label.nameAt ?? at].map(key))
  );
  const fresh = found.mentions.flatMap((mention): RawMention[] => {
    const { at, subject, parsed, label } = mention;
    const cell = boundsOf(at.address);
    if (parsed.kind !== "score" || given.has(subject) || spoken.has(key(at)) || !cell) return [];
    if (key(label.at) !== key(at)) return [];
    const raw = valueAt(grid, cell.row, cell.column);
    return [{ ...mention, raw, label: { ...label, text: String(raw) } }];
  });
  if (fresh.length === 0) return;
  all.mentions.push(...counted(all, fresh));
  all.tables.push(...found.tables.map((table) => ({ ...table, kind: "list" as const })));
  all.unsettled.push(
    ...fresh.flatMap(({ at, doubt }) => (doubt === null ? [] : [{ at, reason: doubt }]))
  );
}

/** What is not read here: measures tables quote scores, and of some ranges the officer said what they are. */
function maskOf(
  grid: Grid,
  ranges: readonly RangeChoice[],
  measures: ReadonlyMap<string, readonly MeasuresTable[]>
): Mask {
  const quoted = measures.get(grid.sheet) ?? [];
  const refused = ranges.flatMap(({ at }) =>
    at.sheet === grid.sheet ? (boundsOf(at.address) ?? []) : []
  );
  return (row, column) =>
    quoted.some(({ from, to }) => row >= from && row <= to) ||
    refused.some((one) => contains(one, { row, column, rows: 1, columns: 1 }));
}

/** The part of a grid that a range covers; null where they have nothing in common. */
function partOf(grid: Grid, { address }: Place): Grid | null {
  const range = boundsOf(address);
  if (!range) return address === "" ? grid : null;
  const rows = [Math.max(0, range.row - grid.row), range.row + range.rows - grid.row] as const;
  const columns = [
    Math.max(0, range.column - grid.column),
    range.column + range.columns - grid.column,
  ] as const;
  const cut = <T>(block: readonly (readonly T[])[]): T[][] =>
    block.slice(...rows).map((row) => row.slice(...columns));
  const values = cut(grid.values);
  if (!values.some((row) => row.length > 0)) return null;
  return {
    ...grid,
    row: grid.row + rows[0],
    column: grid.column + columns[0],
    values,
    formulas: cut(grid.formulas),
    formats: cut(grid.formats),
  };
}

/** Whether two places give the same score of the same year. */
function sayTheSame(a: RawMention, b: RawMention): boolean {
  return a.subject === b.subject && (a.year === b.year || a.year === null || b.year === null);
}

function byOfficer(mention: RawMention): RawMention {
  return { ...mention, label: { ...mention.label, settledBy: "officer" } };
}

/** How many different scores a reading gives. */
function worth(found: Found): number {
  return new Set(
    found.mentions
      .filter(({ parsed }) => parsed.kind === "score")
      .map(({ subject, part, year, agency }) => `${subject}/${part}/${year}/${agency}`)
  ).size;
}

/** Mentions as they are counted among the tables that were found before. */
function counted(all: Gathered, mentions: readonly RawMention[]): RawMention[] {
  const first = all.tables.length;
  return mentions.map((mention) => ({ ...mention, table: mention.table + first }));
}

function take(all: Gathered, found: Found): void {
  all.mentions.push(...counted(all, found.mentions));
  all.tables.push(...found.tables);
  all.ignored.push(...found.ignored);
  all.unknown.push(...found.unknown);
  all.unsettled.push(...found.unsettled);
}

function takeRest(all: Gathered, lead: Found, rest: Found): void {
  const taken = lead.tables.flatMap(({ place, confidence }) =>
    confidence > 0 ? (boundsOf(place.address) ?? []) : []
  );
  const isFree = ({ address }: Place): boolean => {
    const cell = boundsOf(address);
    return cell !== null && !taken.some((one) => contains(one, cell));
  };
  const fresh = rest.mentions.filter(
    ({ at, parsed, label }) => parsed.kind !== "empty" && isFree(at) && isFree(label.at)
  );
  if (fresh.length === 0) return;
  const used = new Set(fresh.map(({ table }) => table));
  const lonely = fresh.filter((mention) => mention.doubt === null && isLonely(mention, fresh));
  const doubted = fresh.map((one) =>
    lonely.includes(one) ? { ...one, doubt: "position" as const } : one
  );
  all.mentions.push(...counted(all, doubted));
  all.unsettled.push(...lonely.map(({ label }) => ({ at: label.at, reason: "position" })));
  all.tables.push(
    ...rest.tables.map((table, i) => (used.has(i) ? table : { ...table, confidence: 0 }))
  );
}

/** Whether an item's figure is the only one of its table: against the direction of its sheet, a label may lie above any figure. */
function isLonely({ subject, table }: RawMention, fresh: readonly RawMention[]): boolean {
  const own = fresh.filter((one) => one.table === table);
  return subject.startsWith("item:") && new Set(own.map((one) => one.subject)).size === 1;
}

function contains(outer: Bounds, inner: Bounds): boolean {
  return (
    inner.row >= outer.row &&
    inner.row < outer.row + outer.rows &&
    inner.column >= outer.column &&
    inner.column < outer.column + outer.columns
  );
}
