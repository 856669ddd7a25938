import type { Ignored, ScoreTable, UnknownLabel } from "../model/assessment";
import { valueAt, type Grid } from "../model/grid";
import { boundsOf, type Bounds, type Place } from "../model/place";
import type { RangeChoice } from "../model/settings";
import type { Framework } from "../ita/framework";
import { inlineView } from "./inline-scores";
import type { NameIndex } from "./names";
import { findScores, type Found, type RawMention } from "./score-tables";
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

/**
 * Reads the scores of all sheets. A sheet is read row by row and, where it is not too long, column by column; the
 * direction that gives more leads, the other adds only what the first left.
 */
export function gatherScores(
  grids: readonly Grid[],
  index: NameIndex,
  framework: Framework | null,
  ranges: readonly RangeChoice[],
  measures: ReadonlyMap<string, readonly MeasuresTable[]>,
  reports: readonly string[]
): Gathered {
  const all: Gathered = { mentions: [], tables: [], ignored: [], unknown: [], unsettled: [] };
  for (const grid of grids) {
    const mask = maskOf(grid, ranges, measures);
    const upright = findScores(
      viewOf(grid, index, false, mask),
      index,
      framework,
      all.tables.length
    );
    if (grid.values.length > WIDEST) {
      take(all, upright);
      continue;
    }
    const turnedFirst = findScores(
      viewOf(grid, index, true, mask),
      index,
      framework,
      all.tables.length
    );
    const [first, second] = worth(turnedFirst) > worth(upright) ? [true, false] : [false, true];
    const lead = first ? turnedFirst : upright;
    take(all, lead);
    const rest = findScores(viewOf(grid, index, second, mask), index, framework, all.tables.length);
    takeRest(all, lead, rest);
  }
  for (const grid of grids) {
    if (grid.values.length > WIDEST || reports.includes(grid.sheet)) continue;
    const view = viewOf(grid, index, false, maskOf(grid, ranges, measures));
    const inline = inlineView(view, index);
    if (inline) takeInline(all, findScores(inline, index, framework, all.tables.length), grid);
  }
  return all;
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
  all.mentions.push(...fresh);
  all.tables.push(...found.tables.map((table) => ({ ...table, kind: "list" as const })));
  all.unsettled.push(
    ...fresh.flatMap(({ at, doubt }) => (doubt === null ? [] : [{ at, reason: doubt }]))
  );
}

/** What is no score: measures tables quote scores, and the officer may say that a range is none. */
function maskOf(
  grid: Grid,
  ranges: readonly RangeChoice[],
  measures: ReadonlyMap<string, readonly MeasuresTable[]>
): Mask {
  const quoted = measures.get(grid.sheet) ?? [];
  const refused = ranges.flatMap(({ at, role }) =>
    role === "ignore" && at.sheet === grid.sheet ? (boundsOf(at.address) ?? []) : []
  );
  return (row, column) =>
    quoted.some(({ from, to }) => row >= from && row <= to) ||
    refused.some((one) => contains(one, { row, column, rows: 1, columns: 1 }));
}

/** How many different scores a reading gives. */
function worth(found: Found): number {
  return new Set(
    found.mentions
      .filter(({ parsed }) => parsed.kind === "score")
      .map(({ subject, part, year, agency }) => `${subject}/${part}/${year}/${agency}`)
  ).size;
}

function take(all: Gathered, found: Found): void {
  all.mentions.push(...found.mentions);
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
  all.mentions.push(...fresh);
  all.tables.push(
    ...rest.tables.map((table, i) =>
      used.has(all.tables.length + i) ? table : { ...table, confidence: 0 }
    )
  );
}

function contains(outer: Bounds, inner: Bounds): boolean {
  return (
    inner.row >= outer.row &&
    inner.row < outer.row + outer.rows &&
    inner.column >= outer.column &&
    inner.column < outer.column + outer.columns
  );
}
