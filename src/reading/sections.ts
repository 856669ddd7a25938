import type { Heading } from "./heading";
import { isStrong, isTitleOfYear } from "./label";
import type { SheetView } from "./sheet-view";
import { isFigure } from "./score-cell";

/** A stretch of rows under one set of heads. Rows are counted in the view. */
export interface Section {
  readonly titles: readonly number[];
  /** The last row of the heads; heads of the section before are taken over where it has none. */
  readonly heads: readonly number[];
  readonly rows: readonly number[];
  /** Heads by column, from this section or taken over. */
  readonly headings: ReadonlyMap<number, Heading>;
}

type RowKind = "blank" | "title" | "head" | "data";

/** Divides a view into sections: at heads, titles and blank rows. */
export function sectionsOf(view: SheetView): Section[] {
  const sections: Section[] = [];
  let titles: number[] = [];
  let heads: number[] = [];
  let rows: number[] = [];
  const close = (): void => {
    if (rows.length > 0 || heads.length > 0)
      sections.push(section(view, titles, heads, rows, sections.at(-1)));
    titles = [];
    heads = [];
    rows = [];
  };
  for (let row = 0; row < view.rows; row++) {
    const kind = rowKind(view, row);
    const apart = heads.length > 0 && heads.at(-1)! < row - 1;
    if (kind === "head" && rows.length === 0 && apart) {
      titles.push(...heads);
      heads = [];
    }
    if (kind === "blank") {
      if (rows.length > 0) close();
    } else if (kind === "title") {
      if (rows.length > 0 || heads.length > 0) close();
      titles.push(row);
    } else if (kind === "head") {
      const lead = leadRow(view, rows, row);
      if (rows.length > (lead === null ? 0 : 1)) {
        if (lead !== null) rows.pop();
        close();
        if (lead !== null) rows.push(lead);
      }
      heads.push(row);
    } else {
      rows.push(row);
    }
  }
  close();
  return sections;
}

/** The row of an indicator's title with its score, where it stands right above the heads of its items. */
function leadRow(view: SheetView, rows: readonly number[], head: number): number | null {
  const last = rows.at(-1);
  if (last !== head - 1) return null;
  for (let column = 0; column < view.columns; column++) {
    const label = view.label(last, column);
    if (label && (label.indicator !== null || label.names[0]?.subject.startsWith("indicator:")))
      return last;
  }
  return null;
}

function section(
  view: SheetView,
  titles: readonly number[],
  heads: readonly number[],
  rows: readonly number[],
  before: Section | undefined
): Section {
  const headings = heads.length > 0 ? stack(view, heads) : (before?.headings ?? new Map());
  return { titles, heads, rows, headings };
}

/** Reads stacked heads: the lowest word of a column counts, a year or word above it adds what is missing. */
function stack(view: SheetView, heads: readonly number[]): Map<number, Heading> {
  const headings = new Map<number, Heading>();
  const lowest = heads.at(-1)!;
  for (const row of [...heads].reverse()) {
    const title = row !== lowest && isTitleOver(view, row, lowest);
    let carried: Heading | null = null;
    for (let column = 0; column < view.columns; column++) {
      const own = view.heading(row, column);
      if (view.value(row, column) !== "") carried = own;
      const heading = own ?? (row === lowest || view.value(row, column) !== "" ? null : carried);
      if (!heading) continue;
      const under = headings.get(column);
      if (title) {
        if (under) headings.set(column, { ...under, year: under.year ?? heading.year });
      } else if (!under) {
        const isHalf = heading.measure === "public" || heading.measure === "survey";
        if (own || (view.value(lowest, column) !== "" && !isHalf)) headings.set(column, heading);
      } else {
        headings.set(column, merge(under, heading));
      }
    }
  }
  return headings;
}

/** Whether a row above the heads holds one cell, over the first of them: the title of them all, which may name their year. */
function isTitleOver(view: SheetView, row: number, heads: number): boolean {
  const columns = Array.from({ length: view.columns }, (_, column) => column);
  const filled = (of: number): number[] => columns.filter((one) => view.value(of, one) !== "");
  const [only, ...more] = filled(row);
  const under = filled(heads);
  return more.length === 0 && only !== undefined && under.length > 1 && only <= under[0]!;
}

/** What the upper head adds: a year, a part, or that the figures are weights. */
function merge(under: Heading, above: Heading): Heading {
  const vague = under.measure === "score" && above.measure !== "text" && above.measure !== "number";
  return {
    measure: vague ? above.measure : under.measure,
    year: under.year ?? above.year,
    agency: under.agency ?? above.agency,
    text: `${above.text} ${under.text}`,
    weight: Math.max(under.weight, above.weight),
  };
}

/** "การเปิดเผยข้อมูล" is an indicator, though it has the word of a head in it. */
function isName(view: SheetView, row: number, column: number): boolean {
  return (view.label(row, column)?.names[0]?.score ?? 0) >= 0.9;
}

function rowKind(view: SheetView, row: number): RowKind {
  let filled = 0;
  let headWords = 0;
  let figureHeads = 0;
  let figures = 0;
  let agencies = 0;
  let only = "";
  let labelled = false;
  let coded = false;
  let aggregated = false;
  for (let column = 0; column < view.columns; column++) {
    const value = view.value(row, column);
    if (value === "") continue;
    filled++;
    only = String(value);
    labelled ||= isStrong(view.label(row, column)) && !isTitleOfYear(view.label(row, column));
    aggregated ||= Boolean(view.label(row, column)?.aggregate);
    coded ||= /^[ieo]/.test(view.label(row, column)?.code?.printed ?? "");
    const heading = view.heading(row, column);
    // "98.67 คะแนน" is a score, though it has the word of a head in it.
    if (isFigure(view.score(row, column)) && !heading?.year) figures++;
    else if (heading?.agency) agencies++;
    else if (heading && !(heading.measure === "text" && isName(view, row, column))) {
      headWords++;
      if (heading.measure !== "text") figureHeads++;
    }
  }
  if (filled === 0) return "blank";
  if (agencies > 1) {
    headWords += agencies;
    figureHeads += agencies;
  }
  const short =
    only.trim().length <= 12 || (only.trim().length <= 25 && /25[5-9]\d|๒๕[๕-๙]/.test(only));
  if (
    figures === 0 &&
    (!coded || figureHeads > 1) &&
    headWords * 2 > filled &&
    (filled > 1 ? figureHeads > 0 || headWords > 1 : figureHeads > 0 && short && !aggregated)
  ) {
    return "head";
  }
  return filled === 1 && figures === 0 && !labelled ? "title" : "data";
}
