import type { EitPart, Instrument } from "../model/assessment";
import type { Place } from "../model/place";
import type { Framework } from "../ita/framework";
import { INDICATORS } from "../ita/indicators";
import { readLabel, type Label } from "./label";
import type { Lane } from "./lanes";
import type { NameIndex, NameMatch, Subject } from "./names";
import type { Section } from "./sections";
import type { SheetView } from "./sheet-view";

export type RowKind =
  | "item"
  | "indicator"
  | "group"
  | "instrument"
  | "total"
  | "level"
  | "rank"
  | "subtotal"
  | "unknown";

/** What stands around a row: the instrument and the indicator that it is under. */
export interface Context {
  readonly instrument: Instrument | null;
  readonly indicator: number | null;
  /** The half of EIT that a title, a sheet's name or a cell of the row names for all figures. */
  readonly part: EitPart | null;
}

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
  /** It gives the other half of the row above, and names only the half. */
  readonly goesOn: boolean;
}

interface Cell {
  readonly column: number;
  readonly label: Label;
  /** Plain text of the column's head. */
  readonly head: string;
}

const ITEM_HEAD = /ข้อ|รหัส|คำถาม|code|item|^[ioe]$/i;
const INDICATOR_HEAD = /ตัวชี้วัด|indicator/i;
const SERIAL_HEAD = /^((ลำดับ|อันดับ)(ที่)?|ที่|no\.?|#|เลขที่|rank)$/i;

/** From this weight on a number or code is meant as one. */
const PLAIN = 2.5;

/** The context that a sheet's name gives ("IIT", "ตัวชี้วัดที่ 6"). */
export function sheetContext(sheet: string, index: NameIndex): Context {
  const label = readLabel(sheet, index);
  return contextOf(label ? [label] : [], { instrument: null, indicator: null, part: null });
}

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
  let context = around;
  for (const row of [...section.titles, ...section.heads]) {
    const isHead = section.heads.includes(row);
    const labels = labelsIn(view, row, isHead ? lane.labels : null);
    const stacked = isHead && labels.length > 1;
    context = contextOf(isHead ? labels.map((one) => asHead(one, stacked)) : labels, context);
  }
  const cellsByRow = section.rows.map((row) => cellsOf(view, section, lane, row, said));
  const bare = said ?? bareKind(cellsByRow, context);
  const rows: ScoreRow[] = [];
  section.rows.forEach((row, i) => {
    const own = cellsByRow[i]!;
    const above = cellsByRow[i - 1] ?? [];
    const goesOn = isHalf(own) && above.some(isNoHalf);
    const cells = goesOn ? [...above.filter(isNoHalf), ...own] : own;
    const labels = cells.map((cell) => cell.label);
    const kind = kindOf(cells, bare);
    const whole = context.part;
    context = contextOf(labels, context, kind === "item");
    const hasValue = lane.values.some(({ column }) => view.value(row, column) !== "");
    if (cells.length === 0 && !hasValue) {
      context = { ...context, part: whole };
      return;
    }
    rows.push({
      ...scoreRow(view, row, lane, section, kind, cells, context, framework),
      goesOn,
    });
    if (kind === "item" || goesOn) context = { ...context, part: whole };
  });
  return { rows, context };
}

function labelsIn(view: SheetView, row: number, columns: readonly number[] | null): Label[] {
  const labels: Label[] = [];
  for (let column = 0; column < view.columns; column++) {
    if (columns && !columns.includes(column)) continue;
    const label = view.label(row, column);
    if (label) labels.push(label);
  }
  return labels;
}

/** A head that happens to hold a name, or one of several that names a half, says nothing of the rows under it. */
function asHead(label: Label, oneOfSeveral: boolean): Label {
  return { ...label, names: [], text: oneOfSeveral ? "" : label.text };
}

/** The head that numbers have where the officer says what they count. */
const SAID_HEAD = { indicator: "ตัวชี้วัดที่", item: "ข้อ" };

function cellsOf(
  view: SheetView,
  section: Section,
  lane: Lane,
  row: number,
  said: "indicator" | "item" | null
): Cell[] {
  return lane.labels.flatMap((column) => {
    const label = view.label(row, column);
    const head = said ? SAID_HEAD[said] : (section.headings.get(column)?.text ?? "");
    return label ? [{ column, label, head }] : [];
  });
}

function contextOf(labels: readonly Label[], around: Context, itemRow = false): Context {
  let { instrument, indicator, part } = around;
  for (const label of labels) {
    const half = partIn(label.text);
    const named = label.mentions;
    if (half !== null) part = half;
    else if (named !== null && !itemRow) part = null;
    if (named && named !== instrument) {
      instrument = named;
      indicator =
        indicator !== null && instrumentOfIndicator(indicator) === named ? indicator : null;
    }
    const said = itemRow && label.code !== null ? null : indicatorSaid(label);
    if (said !== null) {
      indicator = said;
      instrument = instrumentOfIndicator(said);
    }
  }
  return { instrument, indicator, part };
}

const PARTS: readonly (readonly [RegExp, EitPart])[] = [
  [/\bpublic\b|(?:EIT|^)\s*[(\-–]?\s*(?:ส่วนที่|ตอนที่|part)\s*1\b/i, "public"],
  [/\bs[ue]rv[ae]y\b|(?:EIT|^)\s*[(\-–]?\s*(?:ส่วนที่|ตอนที่|part)\s*2\b/i, "survey"],
];
/** A chapter of a report is longer than the name of a half. */
const LONGEST_PART = 60;

/** The one half of EIT that a title or cell names; null for none, or both. */
function partIn(text: string): EitPart | null {
  if (text.length > LONGEST_PART) return null;
  const named = PARTS.filter(([pattern]) => pattern.test(text));
  return named.length === 1 ? named[0]![1] : null;
}

/** Whether a row says nothing but which half of the row above it gives. */
function isHalf(cells: readonly Cell[]): boolean {
  return cells.length > 0 && !cells.some(isNoHalf);
}

function isNoHalf({ label }: Cell): boolean {
  return partIn(label.text) === null;
}

/** The indicator that a label is of: by its name when that is plain, else by its number. */
function indicatorSaid(label: Label): number | null {
  const [best] = label.names;
  if (best && best.score >= 0.8 && best.subject.startsWith("indicator:"))
    return Number(best.subject.slice(10));
  return label.indicator;
}

/** The instrument of an indicator, alike in every year (ITA.md 2). */
export function instrumentOfIndicator(number: number): Instrument {
  return INDICATORS.find((frame) => frame.number === number)?.instrument ?? "OIT";
}

/** Whether bare numbers of a lane count indicators or items, where no head and no name says so. */
function bareKind(rows: readonly (readonly Cell[])[], context: Context): RowKind {
  const numbers = rows.flatMap((cells) =>
    cells.flatMap(({ label, head }) =>
      label.code && !SERIAL_HEAD.test(head) ? [Number(label.code.printed)] : []
    )
  );
  const names = rows.flatMap((cells) => cells.flatMap(({ label }) => label.names[0] ?? []));
  if (names.some(({ subject, score }) => subject.startsWith("indicator:") && score >= 0.8))
    return "indicator";
  if (context.indicator !== null || Math.max(0, ...numbers) > 10) return "item";
  if (rows.some((cells) => cells.some(({ label }) => label.instrument !== null)))
    return "indicator";
  if (numbers.length >= 10 || context.instrument === null) return "indicator";
  return context.instrument === null ? "unknown" : "item";
}

/** Whether a bare number stands beside nothing but a total or an instrument, under a head that is of no indicator or item. */
function countsRows(cells: readonly Cell[]): boolean {
  const number = cells.find(({ label }) => label.code !== null);
  if (!number || number.head === "" || cells.length !== 2) return false;
  if (INDICATOR_HEAD.test(number.head) || ITEM_HEAD.test(number.head)) return false;
  return cells.some(({ label }) => label.aggregate === "total" || label.instrument !== null);
}

function kindOf(cells: readonly Cell[], bare: RowKind): RowKind {
  const has = (test: (cell: Cell) => boolean): boolean => cells.some(test);
  const named = (kind: string) => (cell: Cell) =>
    cell.label.names[0] !== undefined &&
    cell.label.names[0].score >= 0.8 &&
    cell.label.names[0].subject.startsWith(kind);
  const coded = ({ label }: Cell): boolean =>
    label.code !== null && label.code.readings.some((reading) => reading.weight >= 2);
  if (has((cell) => coded(cell) && !named("indicator:")(cell))) return "item";
  const headed = ({ label, head }: Cell): boolean =>
    label.code !== null && ITEM_HEAD.test(head) && !INDICATOR_HEAD.test(head);
  if (has(headed) || has(named("item:"))) return "item";
  const aggregate = cells.find(({ label }) => label.aggregate !== null)?.label.aggregate;
  const isNumbered = ({ label, head }: Cell): boolean =>
    label.code !== null && label.aggregate === null && !SERIAL_HEAD.test(head);
  if (countsRows(cells)) return aggregate ?? "instrument";
  if (aggregate && !has(isNumbered)) return aggregate;
  if (has(({ label }) => label.indicator !== null) || has(named("indicator:"))) return "indicator";
  if (has(({ label }) => label.group !== null) || has(named("group:"))) return "group";
  const number = cells.find(({ label, head }) => label.code !== null && !SERIAL_HEAD.test(head));
  if (number) return INDICATOR_HEAD.test(number.head) ? "indicator" : bare;
  if (has(({ label }) => label.instrument !== null)) return "instrument";
  return "unknown";
}

function scoreRow(
  view: SheetView,
  row: number,
  lane: Lane,
  section: Section,
  kind: RowKind,
  cells: readonly Cell[],
  context: Context,
  framework: Framework | null
): Omit<ScoreRow, "goesOn"> {
  const codes = new Map<Subject, number>();
  let names: readonly NameMatch[] = [];
  let printed: string | null = null;
  let printedWeight = 0;
  let numberCell: Cell | undefined;
  const strongest = new Set<Subject>();
  const named = new Set<Subject>();
  let nameCell: Cell | undefined;
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
function isMixed(kind: RowKind, cells: readonly Cell[]): boolean {
  return (
    (kind === "item" || kind === "indicator") &&
    cells.some(({ label }) => label.aggregate === "total")
  );
}

/** What the numbers and codes of a cell say about a row of a kind. Serial numbers say next to nothing. */
function codesOf(
  { label, head }: Cell,
  kind: RowKind,
  context: Context,
  framework: Framework | null
): { subject: Subject; weight: number; as: string }[] {
  if (kind === "indicator") {
    if (label.indicator !== null) {
      return [{ subject: `indicator:${label.indicator}`, weight: 3, as: String(label.indicator) }];
    }
    const number = Number(label.code?.printed);
    if (!(number >= 1 && number <= 10) || SERIAL_HEAD.test(head)) return [];
    return [
      {
        subject: `indicator:${number}`,
        weight: INDICATOR_HEAD.test(head) ? 3 : 2,
        as: String(number),
      },
    ];
  }
  if (kind === "group" && label.group)
    return [{ subject: `group:${label.group}`, weight: 3, as: label.group }];
  if (kind === "instrument" && label.instrument) {
    return [{ subject: `instrument:${label.instrument}`, weight: 3, as: label.instrument }];
  }
  if (kind !== "item" || !label.code) return [];
  const { readings, printed } = label.code;
  const serial = SERIAL_HEAD.test(head) && readings[0]!.weight < 2;
  return readings.map(({ code, weight }) => {
    const fits = instrumentMatches(code, context) ? 1 : 0;
    const frame = framework?.items.find((item) => item.code === code);
    const under =
      frame && context.indicator !== null
        ? frame.indicator === context.indicator
          ? 0.6
          : -0.3
        : 0;
    return {
      subject: `item:${code}`,
      weight: serial ? 0.1 : Math.max(0.1, weight + fits + under),
      as: serial ? "" : /^[ieo]/.test(printed) ? printed : code,
    };
  });
}

function instrumentMatches(code: string, { instrument }: Context): boolean {
  return instrument !== null && instrument.toLowerCase().startsWith(code[0]!);
}
