import { valueAt, type Grid } from "../../model/grid";
import { cellPlace } from "../../model/place";
import type { TextPart, TextRole } from "../../model/texts";
import { plainText } from "../../ita/thai-text";
import { isStrong, readLabel } from "../label";
import type { NameIndex } from "../names";
import { parseScore } from "../score-cell";
import { readHeading } from "../heading";
import { isLawHeading, isMemoHead, isMemoHeading, memoLines } from "./memo";
import type { MeasuresTable } from "./measures";
import { indicatorNumber } from "./measures-indicator";
import { instrumentHeading } from "./instrument-heading";
import { listHeading, type ListRole } from "./list-headings";
import { cleaned, headingRole, isAnalysisTitle, rolePieces } from "./roles";
import { isSectionTitle, NUMBER } from "./section-titles";

const NOTE = /^(หมายเหตุ|\*|note)/i;
const LONG = 90;
interface State {
  indicator: number | null;
  list: ListRole;
  /** The number of the open list's last entry. */
  entry: number;
  /** The role of a heading that stands alone, for the cells under it or beside it. */
  open: TextRole | null;
  /** The row of that heading: the cells beside it are its text, however short. */
  openRow: number;
  columns: ReadonlyMap<number, TextRole>;
  columnsFrom: number;
}

/** Every text cell of a sheet in reading order, each with the part that it plays; scores and empty cells are none. */
export function textParts(
  grid: Grid,
  index: NameIndex,
  measures: readonly MeasuresTable[],
  isMemo: boolean
): TextPart[] {
  const state: State = {
    indicator: indicatorOfSheet(grid, index),
    list: null,
    entry: 0,
    open: null,
    openRow: -1,
    columns: new Map(),
    columnsFrom: -1,
  };
  const parts: TextPart[] = [];
  let memoBody = isMemo;
  for (let r = 0; r < grid.values.length; r++) {
    const row = grid.row + r;
    const cells = textCells(grid, row).flatMap((cell) =>
      memoBody ? memoLines(cell.text).map((text) => ({ ...cell, text })) : [cell]
    );
    if (cells.length === 0) {
      if ((grid.values[r] ?? []).every((value) => value === "")) state.columns = new Map();
      continue;
    }
    const table = measures.find(({ from, to }) => row >= from && row <= to);
    if (table) {
      state.open = null;
      state.list = null;
      parts.push(
        ...cells.map(({ column, text }) =>
          part(grid, row, column, text, tableRole(table, row), indicatorOfRow(table, row))
        )
      );
      continue;
    }
    const heads = roleColumns(cells);
    if (heads.size >= 2) {
      state.columns = heads;
      state.columnsFrom = row;
      parts.push(
        ...cells.map(({ column, text }) => part(grid, row, column, text, "table-head", null))
      );
      continue;
    }
    if (memoBody && TITLE_OF_REPORT.test(plainText(cells[0]!.text)) && r > 25) memoBody = false;
    const rowIndicator = indicatorIn(cells, index);
    if (rowIndicator !== null) {
      if (rowIndicator !== state.indicator) state.open = null;
      state.indicator = rowIndicator;
      state.list = null;
    }
    if (NOTE.test(plainText(cells[0]!.text)) && cells.length === 2 && !memoBody) {
      parts.push(...cells.map(({ column, text }) => part(grid, row, column, text, "note", null)));
      continue;
    }
    for (const cell of cells)
      parts.push(...cellParts(grid, row, cell, cells.length, state, index, memoBody));
  }
  return parts;
}

const TITLE_OF_REPORT = /^รายงานการวิเคราะห์|^รายงานผลการ/;

interface TextCell {
  readonly column: number;
  readonly text: string;
}

function textCells(grid: Grid, row: number): TextCell[] {
  const cells: TextCell[] = [];
  (grid.values[row - grid.row] ?? []).forEach((value, c) => {
    if (typeof value !== "string" || value.trim() === "") return;
    const kind = parseScore(value).kind;
    if (kind === "score" || kind === "empty" || kind === "lost-decimal" || kind === "out-of-range")
      return;
    cells.push({ column: grid.column + c, text: value });
  });
  return cells;
}

function part(
  grid: Grid,
  row: number,
  column: number,
  text: string,
  role: TextRole,
  indicator: number | null,
  body?: string
): TextPart {
  const plain = plainText(text);
  const number = NUMBER.exec(plain)?.[1] ?? null;
  return {
    at: cellPlace(grid.sheet, row, column),
    text,
    role,
    body:
      body ?? cleaned(text).replace(/^\s*\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*\s*[.)]\)?\s*/, ""),
    indicator,
    number,
  };
}

function tableRole(table: MeasuresTable, row: number): TextRole {
  if (table.heads.includes(row)) return "table-head";
  const measure = table.rows.find((one) => one.row === row);
  return measure?.followUp ? "follow-up" : "paragraph";
}

function indicatorOfRow(table: MeasuresTable, row: number): number | null {
  return table.rows.find((one) => one.row === row)?.indicator ?? null;
}

/** Columns headed with the parts of an analysis, or with problems and ways forward. */
function roleColumns(cells: readonly TextCell[]): Map<number, TextRole> {
  const roles = new Map<number, TextRole>();
  for (const { column, text } of cells) {
    const plain = plainText(text);
    const role = headingRole(text) ?? (plain.length <= 60 ? listHeading(plain) : null);
    if (role) roles.set(column, role);
  }
  return new Set(roles.values()).size >= 2 ? roles : new Map();
}

function indicatorOfSheet(grid: Grid, index: NameIndex): number | null {
  const label = readLabel(grid.sheet, index);
  return label?.indicator ?? null;
}

/** The indicator that a row is headed with: its first cell names it, by number or by name. */
function indicatorIn(cells: readonly TextCell[], index: NameIndex): number | null {
  for (const { text } of cells.slice(0, 3)) {
    const plain = plainText(text);
    if (plain.length > 200) continue;
    const label = readLabel(plain, index);
    if (!label || !isStrong(label)) continue;
    const named = label.names[0]?.subject.startsWith("indicator:") && label.names[0].score >= 0.8;
    if (label.indicator !== null || (named && label.code?.readings[0]?.weight !== 4))
      return indicatorNumber(text, index);
    const [item] = label.code?.readings ?? [];
    if (item && item.weight >= 2) return null;
  }
  return null;
}

function cellParts(
  grid: Grid,
  row: number,
  { column, text }: TextCell,
  inRow: number,
  state: State,
  index: NameIndex,
  memo: boolean
): TextPart[] {
  const make = (role: TextRole, body?: string): TextPart[] => [
    part(
      grid,
      row,
      column,
      text,
      role,
      ANALYSED.has(role) || role === "heading" || role === "item" ? state.indicator : null,
      body
    ),
  ];
  const plain = plainText(text);
  const columnRole = state.columns.get(column);
  if (columnRole && row > state.columnsFrom) {
    const pieces = rolePieces(text);
    return make(columnRole, pieces.length === 1 ? pieces[0]!.body : cleaned(text));
  }
  if (memo) return memoParts(make, plain, text, state);
  if (isAnalysisTitle(text)) return make("heading");
  const alone = headingRole(text);
  if (alone) {
    state.open = alone;
    state.openRow = row;
    state.list = null;
    return make("heading");
  }
  const pieces = state.indicator !== null || plain.length > 30 ? rolePieces(text) : [];
  if (pieces.length > 0) {
    state.open = pieces.at(-1)!.role;
    state.list = null;
    return pieces.flatMap(({ role, body }) => make(role, body));
  }
  const instrument = instrumentHeading(plain);
  if (instrument !== undefined) {
    state.open = null;
    return make("instrument-heading").map((one) => ({
      ...one,
      instrument,
      indicator: state.indicator,
    }));
  }
  if (state.open !== null && state.openRow === row) return make(state.open);
  const label = readLabel(plain, index);
  const coded = label?.code?.readings.some((reading) => reading.weight >= 2) ?? false;
  const next = Number(NUMBER.exec(plain)?.[1]);
  const goesOn = state.list !== null && next === state.entry + 1 && !YEAR.test(plain);
  if (!coded && !goesOn && isSectionTitle(plain)) {
    state.list = listHeading(plain) === "follow-up" ? "follow-up" : null;
    state.entry = 0;
    state.open = null;
    return make("heading");
  }
  const namesItem = label?.names[0]?.subject.startsWith("item:") && label.names[0].score >= 0.9;
  if (state.open !== null && coded && !namesItem && plain.length > 25 && isLone(grid, row)) {
    return make(state.open);
  }
  if (
    label &&
    isStrong(label) &&
    plain.length < 300 &&
    !(state.open && inRow === 1 && plain.length > LONG)
  ) {
    state.open =
      label.indicator !== null || label.names[0]?.subject.startsWith("indicator:")
        ? null
        : state.open;
    if ((coded || namesItem) && state.list === null) return make("item");
    if (label.indicator !== null || label.names[0]?.subject.startsWith("indicator:"))
      return make("heading");
  }
  const [, before = "", behind = ""] = INLINE_LIST.exec(text) ?? [];
  const inline = behind === "" ? null : listHeading(plainText(before));
  if (inline && inline !== state.list) {
    state.list = inline;
    state.entry = Number(NUMBER.exec(plainText(behind))?.[1] ?? 0);
    return make(inline, behind.trim());
  }
  const list = listHeading(plain);
  if (list && (plain.length <= 60 || inRow === 1) && !(state.list !== null && NUMBER.test(plain))) {
    state.list = list;
    state.entry = 0;
    state.open = null;
    return make("heading");
  }
  if (NOTE.test(plain)) return make("note");
  if (goesOn) state.entry = next;
  if (state.list !== null) return make(state.list);
  if (state.open !== null && (inRow === 1 || plain.length > 25)) return make(state.open);
  if (inRow > 1 && readHeading(text)) return make("table-head");
  if (row - grid.row < 6 && parts0(grid, row, column))
    return make(plain.length > 200 ? "paragraph" : "title");
  return make(plain.length > LONG || NUMBER.test(plain) ? "paragraph" : "heading");
}

/** "ปัญหาและอุปสรรค: ...": a heading and what it heads in one cell. */
const INLINE_LIST = /^([^:：\n]{3,60})[:：]\s*(\S[\s\S]{4,})$/;

/** Whether nothing stands beside a text: an item has its score beside it. */
function isLone(grid: Grid, row: number): boolean {
  return (grid.values[row - grid.row] ?? []).filter((value) => value !== "").length === 1;
}

/** Titles of sections name the year; entries of a list that goes on do not. */
const YEAR = /ปีงบประมาณ|พ\.\s?ศ\./;

const ANALYSED: ReadonlySet<TextRole> = new Set([
  "shortcoming",
  "develop",
  "maintain",
  "instrument-heading",
]);

/** Whether only titles stand above a cell: the sheet has not begun its own text yet. */
function parts0(grid: Grid, row: number, column: number): boolean {
  for (let above = grid.row; above < row; above++) {
    if (plainText(String(valueAt(grid, above, column))).length > 220) return false;
    if (NUMBER.test(plainText(String(valueAt(grid, above, column))))) return false;
  }
  return !NUMBER.test(plainText(String(valueAt(grid, row, column))));
}

function memoParts(
  make: (role: TextRole, body?: string) => TextPart[],
  plain: string,
  text: string,
  state: State
): TextPart[] {
  if (isMemoHeading(text)) {
    state.list = isLawHeading(text) ? "law" : null;
    return make("heading");
  }
  if (isMemoHead(text)) return make("memo");
  if (state.list === "law")
    return make(NUMBER.test(plain) || /^[-•]/.test(plain) || plain.length > 15 ? "law" : "memo");
  return make("memo");
}
