import type { Place } from "../model/place";
import type { Framework } from "../ita/framework";
import { keyedIndicator } from "./form-rows";
import { isTitleOfYear, type Label } from "./label";
import type { Lane } from "./lanes";
import type { NameMatch, Subject } from "./names";
import { codesOf } from "./row-codes";
import { asHead, contextOf, partIn, type Context } from "./row-context";
import { figuresBelow, isHalfAlone, mergedHalves, yearsOfRows } from "./row-lists";
import { bareKind, kindOf, type LabelCell, type RowKind } from "./row-kind";
import type { Section } from "./sections";
import type { SheetView } from "./sheet-view";

/** One row of a lane: all that its labels say, before it is settled which score it gives. */
export interface ScoreRow {
  readonly row: number;
  readonly lane: Lane;
  readonly section: Section;
  readonly kind: RowKind;
  /** What numbers and codes say, each with its weight (0-4). */
  readonly codes: ReadonlyMap<Subject, number>;
  readonly names: readonly NameMatch[];
  readonly printed: string | null;
  readonly name: string;
  readonly at: Place;
  readonly text: string;
  /** The number or code could not be one of another list: it has its letter, or "ตัวชี้วัดที่" before it. */
  readonly explicit: boolean;
  readonly nameAt?: Place;
  /** Two of its cells say different things: two codes, or two names. */
  readonly contradictory: boolean;
  readonly context: Context;
  /** It goes on with the row above: it gives the other half and names only that, or the figure of a label above it. */
  readonly goesOn: boolean;
  /** Fiscal year (Buddhist era) that a cell of the row says, in lists of several years. */
  readonly year: number | null;
}

/** From this weight on a number or code is meant as one. */
const PLAIN = 2.5;

/**
 * Rows of a lane in order, with the context carried down from titles, heads, merged cells and rows above. said is what the
 * officer says that bare numbers count.
 */
export function rowsOf(
  view: SheetView,
  section: Section,
  lane: Lane,
  around: Context,
  framework: Framework | null,
  said: "indicator" | "item" | null = null
): { rows: ScoreRow[]; context: Context } {
  let context = lane.instrument
    ? { instrument: lane.instrument, indicator: null, part: null }
    : around;
  for (const row of lane.instrument ? [] : [...section.titles, ...section.heads]) {
    const isHead = section.heads.includes(row);
    const labels = labelsIn(view, row, isHead ? lane.labels : null);
    const stacked = isHead && labels.length > 1;
    context = contextOf(isHead ? labels.map((one) => asHead(one, stacked)) : labels, context);
  }
  const cellsByRow = section.rows.map((row) => cellsOf(view, section, lane, row, said));
  const bare = said ?? bareKind(cellsByRow, context);
  const halves = mergedHalves(view, section, lane);
  const years = yearsOfRows(view, section, lane);
  const below = figuresBelow(view, section, lane, cellsByRow);
  const rows: ScoreRow[] = [];
  section.rows.forEach((row, i) => {
    const own = cellsByRow[i]!;
    const last = rows.at(-1);
    if (last && below.has(row)) {
      rows.push({ ...last, row, goesOn: true });
      return;
    }
    const keyed = keyedIndicator(view, lane, row, own);
    if (keyed) {
      context = contextOf([keyed], context);
      return;
    }
    const label = isHalfAlone(own)
      ? cellsByRow.findLastIndex((cells, at) => at < i && !isHalfAlone(cells))
      : i;
    const above = label < i ? (cellsByRow[label]?.filter(isNoHalf) ?? []) : [];
    const goesOn = above.length > 0 && last !== undefined && last.row >= section.rows[label]!;
    const cells = [...above, ...own];
    const labels = cells.map((cell) => cell.label);
    const kind = kindOf(cells, bare);
    const whole = context.part;
    context = contextOf(labels, context, kind === "item");
    context = { ...context, part: halves.get(row) ?? context.part };
    const hasValue = lane.values.some(({ column }) => view.value(row, column) !== "");
    const isLead = isHalfAlone(cellsByRow[i + 1] ?? []);
    if (!hasValue && (cells.length === 0 || lane.instrument || isLead)) {
      context = { ...context, part: whole };
      return;
    }
    const one = scoreRow(view, row, lane, section, kind, cells, context, framework);
    const lost = years.get(row) === null ? NOTHING : {};
    rows.push({ ...one, ...lost, goesOn, year: years.get(row) ?? null });
    if (kind === "item" || goesOn) context = { ...context, part: whole };
  });
  return { rows, context };
}

/** What the labels of a row say that has lost its year: of which year its figure is, cannot be known. */
const NOTHING = { kind: "unknown", codes: new Map(), names: [] } as const;

function labelsIn(view: SheetView, row: number, columns: readonly number[] | null): Label[] {
  const labels: Label[] = [];
  for (let column = 0; column < view.columns; column++) {
    if (columns && !columns.includes(column)) continue;
    const label = view.label(row, column);
    if (label) labels.push(label);
  }
  return labels;
}

/** The head that numbers have where the officer says what they count. */
const SAID_HEAD = { indicator: "ตัวชี้วัดที่", item: "ข้อ" };

function cellsOf(
  view: SheetView,
  section: Section,
  lane: Lane,
  row: number,
  said: "indicator" | "item" | null
): LabelCell[] {
  const cells = lane.labels.flatMap((column) => {
    const label = view.label(row, column);
    const head = said ? SAID_HEAD[said] : (section.headings.get(column)?.text ?? "");
    return label ? [{ column, label, head }] : [];
  });
  return cells.some(({ label }) => label.code !== null || label.indicator !== null)
    ? cells.filter(({ label }) => !isTitleOfYear(label))
    : cells;
}

function isNoHalf({ label }: LabelCell): boolean {
  return partIn(label.text) === null;
}

function scoreRow(
  view: SheetView,
  row: number,
  lane: Lane,
  section: Section,
  kind: RowKind,
  cells: readonly LabelCell[],
  context: Context,
  framework: Framework | null
): Omit<ScoreRow, "goesOn" | "year"> {
  const codes = new Map<Subject, number>();
  let names: readonly NameMatch[] = [];
  let printed: string | null = null;
  let printedWeight = 0;
  let numberCell: LabelCell | undefined;
  const strongest = new Set<Subject>();
  const named = new Set<Subject>();
  let nameCell: LabelCell | undefined;
  for (const cell of cells) {
    const said = codesOf(cell, kind, context, framework);
    const top = said.reduce(
      (best, one) => (one.weight > (best?.weight ?? 0) ? one : best),
      said[0]
    );
    if (top && top.weight >= PLAIN) strongest.add(top.subject);
    for (const { subject, weight, as } of said) {
      codes.set(subject, Math.max(weight, codes.get(subject) ?? 0));
      if (weight > printedWeight) {
        printedWeight = weight;
        printed = as || null;
        numberCell = cell;
      }
    }
    const own = cell.label.names.filter((match) => match.subject.startsWith(`${kind}:`));
    if (own[0] && own[0].score >= 0.9 && (own[1]?.score ?? 0) < 0.85) named.add(own[0].subject);
    if ((own[0]?.score ?? 0) > (names[0]?.score ?? 0)) {
      names = own;
      nameCell = cell;
    }
  }
  nameCell ??= cells.findLast(
    (cell) => /[\u0e01-\u0e4e]{4}|[a-z]{4}/i.test(cell.label.name) && cell.label.instrument === null
  );
  const first = numberCell ?? nameCell ?? cells[0];
  return {
    row,
    lane,
    section,
    kind,
    codes,
    names,
    printed,
    name: nameCell?.label.name ?? "",
    at: view.place(row, first?.column ?? lane.labels[0]!),
    text: first ? String(view.value(row, first.column)) : "",
    contradictory: strongest.size > 1 || named.size > 1 || isMixed(kind, cells),
    explicit: cells.some(
      ({ label }) => label.indicator !== null || /^[ieo]/.test(label.code?.printed ?? "")
    ),
    ...(nameCell && nameCell !== first ? { nameAt: view.place(row, nameCell.column) } : {}),
    context,
  };
}

/** A row of an indicator or item that is also called a total: a label has slipped into another's row. */
function isMixed(kind: RowKind, cells: readonly LabelCell[]): boolean {
  return (
    (kind === "item" || kind === "indicator") &&
    cells.some(({ label }) => label.aggregate === "total")
  );
}
