import type { Instrument } from "../model/assessment";
import type { Heading, Measure } from "./heading";
import { instrumentIn, isStrong, subjectsOf } from "./label";
import { partIn } from "./row-context";
import type { Section } from "./sections";
import type { SheetView } from "./sheet-view";
import { yearAlone } from "./years";
import { isFigure } from "./score-cell";

/** A table inside a section: the columns that say which score, and the columns that give it. */
export interface Lane {
  readonly labels: readonly number[];
  readonly values: readonly { readonly column: number; readonly heading: Heading | null }[];
  /** The instrument whose items bare numbers count, where the heads of the figures name one each. */
  readonly instrument?: Instrument;
}

type ColumnKind = "label" | "value" | "text" | "blank";

interface Votes {
  strong: number;
  figures: number;
  filled: number;
}

/** Votes of every column over the whole view, for sections too short to tell. */
export function columnVotes(view: SheetView, sections: readonly Section[]): Votes[] {
  return Array.from({ length: view.columns }, (_, column) =>
    votesOf(
      view,
      sections.flatMap((section) => section.rows),
      column
    )
  );
}

function votesOf(view: SheetView, rows: readonly number[], column: number): Votes {
  const votes = { strong: 0, figures: 0, filled: 0 };
  for (const row of rows) {
    if (view.value(row, column) === "") continue;
    votes.filled++;
    if (isFigure(view.score(row, column))) votes.figures++;
    else if (isStrong(view.label(row, column))) votes.strong++;
  }
  return votes;
}

/**
 * Divides a section's columns into lanes: tables that stand side by side are read each for itself. Columns may come in
 * any order: a score stands right of its label, or left of it where the first column is a score.
 */
export function lanesOf(view: SheetView, section: Section, sheetVotes: readonly Votes[]): Lane[] {
  const clusters = clustersOf(view, section, sheetVotes);
  const labelFirst = clusters[0]?.kind !== "value";
  const lanes: { labels: number[]; values: number[] }[] = [];
  let before: number[] = [];
  for (const { kind, columns } of clusters) {
    const last = lanes.at(-1);
    if (kind === "value") {
      if (labelFirst) last?.values.push(...columns);
      else before = columns;
    } else if (
      last &&
      (givesNoScore(section, last.values) || sameSubjects(view, section.rows, last.labels, columns))
    ) {
      last.labels.push(...columns);
      last.values.push(...before);
      before = [];
    } else {
      lanes.push({ labels: [...columns], values: before });
      before = [];
    }
  }
  lanes.at(-1)?.values.push(...before);
  return lanes
    .filter(({ labels, values }) => labels.length > 0 && values.length > 0)
    .map(({ labels, values }) => ({
      labels,
      values: values.map((column) => ({ column, heading: figureHead(section, column) })),
    }))
    .flatMap((lane) => perInstrument(view, section, lane));
}

/** "ข้อ | IIT | EIT | OIT": one column of numbers that counts the items of every instrument is as many tables. */
function perInstrument(view: SheetView, { rows }: Section, lane: Lane): Lane[] {
  const named = (heading: Heading | null): Instrument | null =>
    heading ? instrumentIn(heading.text) : null;
  const instruments = new Set(lane.values.flatMap(({ heading }) => named(heading) ?? []));
  const numbered = rows.filter((row) =>
    lane.labels.some((column) => /^\d{1,2}$/.test(view.label(row, column)?.code?.printed ?? ""))
  );
  const isList = lane.labels.length === 1 && numbered.length >= LIST;
  if (instruments.size < 2 || !isList) return [lane];
  return [...instruments].map((instrument) => ({
    labels: lane.labels,
    values: lane.values.filter(({ heading }) => named(heading) === instrument),
    instrument,
  }));
}

/** So many numbered rows at least are a list of items. */
const LIST = 5;

/** Measures that stand between labels without ending their table. */
const NO_SCORES: ReadonlySet<Measure> = new Set(["weight", "full", "change", "other"]);

function givesNoScore({ headings }: Section, columns: readonly number[]): boolean {
  const measures = columns.map((column) => headings.get(column)?.measure);
  return columns.length > 0 && measures.every((one) => one !== undefined && NO_SCORES.has(one));
}

interface Cluster {
  readonly kind: "label" | "value";
  readonly columns: number[];
}

/** Neighbouring columns of a kind. Plain text belongs to the labels before it. */
function clustersOf(view: SheetView, section: Section, sheetVotes: readonly Votes[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (let column = 0; column < view.columns; column++) {
    const kind = kindOf(view, section, column, sheetVotes[column]!);
    if (kind === "blank") continue;
    const last = clusters.at(-1);
    const joined =
      kind === "text"
        ? clusters.findLast((cluster) => cluster.kind === "label")
        : last?.kind === kind
          ? last
          : null;
    if (joined) joined.columns.push(column);
    else clusters.push({ kind: kind === "value" ? "value" : "label", columns: [column] });
  }
  return clusters;
}

/** Whether two groups of label columns speak of the same scores, row by row, so that they are one table. */
function sameSubjects(
  view: SheetView,
  rows: readonly number[],
  first: readonly number[],
  second: readonly number[]
): boolean {
  let same = 0;
  let other = 0;
  for (const row of rows) {
    const [a, b] = [first, second].map(
      (columns) => new Set(columns.flatMap((column) => spokenOf(view, row, column)))
    );
    if (!a?.size || !b?.size) continue;
    if ([...a].some((subject) => b.has(subject))) same++;
    else other++;
  }
  return same >= other;
}

/** The scores that a cell may be the label of; a total or a level is one that no item or indicator is. */
function spokenOf(view: SheetView, row: number, column: number): string[] {
  const label = view.label(row, column);
  return label?.aggregate ? [label.aggregate] : subjectsOf(label);
}

function kindOf(view: SheetView, section: Section, column: number, sheet: Votes): ColumnKind {
  const here = votesOf(view, section.rows, column);
  const measure = section.headings.get(column)?.measure;
  if (here.filled === 0 && measure === undefined) return "blank";
  if (namesLists(view, section.rows, column)) return "label";
  if (measure === "text" && isAllScores(view, section.rows, column, here)) return "value";
  if (measure === "number" || measure === "text") return "label";
  if (here.strong > here.figures) return "label";
  if (isSerial(view, section.rows, column)) return "label";
  if (measure !== undefined) return "value";
  if (here.figures > 0) {
    const counts = sheet.strong > sheet.figures && isCounting(view, section.rows, column);
    return counts ? "label" : "value";
  }
  return "text";
}

/** The share of such a column that may be something else by mistake. */
const SLIPS = 1 / 2;

/** Whether a column names years, or the halves of EIT, as lists of several years or halves do. */
function namesLists(view: SheetView, rows: readonly number[], column: number): boolean {
  const filled = rows.filter((row) => view.value(row, column) !== "");
  const years = filled.filter((row) => yearAlone(view.value(row, column)) !== null);
  const halves = filled.filter((row) => partIn(view.label(row, column)?.text ?? "") !== null);
  if (filled.length === 1) return years.length === 1;
  return Math.max(years.length, halves.length) >= (1 - SLIPS) * filled.length && filled.length > 0;
}

/** Whether a column holds nothing but scores with decimals, so that a head of words has slipped over it. */
function isAllScores(
  view: SheetView,
  rows: readonly number[],
  column: number,
  { figures, filled, strong }: Votes
): boolean {
  if (figures < 2 || figures < filled || strong > 0) return false;
  return !isCounting(view, rows, column);
}

/** The head of a column of figures; a head of words says nothing of them. */
function figureHead(section: Section, column: number): Heading | null {
  const heading = section.headings.get(column) ?? null;
  return heading?.measure === "text" ? null : heading;
}

/** Whether all figures of a column are small whole numbers, as codes and serial numbers are. */
function isCounting(view: SheetView, rows: readonly number[], column: number): boolean {
  return rows.every((row) => {
    const score = view.score(row, column);
    return score.kind !== "score" || (score.decimals === 0 && score.value <= 45);
  });
}

/** Whether a column counts its rows: whole numbers, nearly every one the next of the one before. */
function isSerial(view: SheetView, rows: readonly number[], column: number): boolean {
  const numbers: number[] = [];
  for (const row of rows) {
    const score = view.score(row, column);
    if (!isFigure(score)) continue;
    if (!Number.isInteger(score.value) || (score.kind === "score" && score.decimals > 0))
      return false;
    numbers.push(score.value);
  }
  if (numbers.length < 3 || numbers[0]! > 45) return false;
  let steps = 0;
  for (let i = 1; i < numbers.length; i++) {
    if (Math.abs(numbers[i]! - numbers[i - 1]!) === 1) steps++;
  }
  return steps >= 0.6 * (numbers.length - 1);
}
