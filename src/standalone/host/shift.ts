import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import {
  type Area,
  cellArea,
  columnsOf,
  contains,
  formatArea,
  intersect,
  isEntireColumn,
  isEntireRow,
  LAST_COLUMN,
  LAST_ROW,
  parseArea,
  rowsOf,
} from "./area";
import { areasOf, setAreas } from "./conditional-rules";
import { ExcelError } from "./excel-error";
import { areaOf, withArea } from "./formula-references";
import { changeReferences } from "./references";
import { type Session } from "./session";
import { loaded, SheetRange } from "./sheet-range";
import { noteShape, shapesOf } from "./shapes";
import { keyOf } from "./validations";
import { tableAreas, moveTable } from "./tables";

/** Cells move along an axis from a line on, inside a band of the other axis. */
interface Shift {
  readonly sheet: Worksheet;
  readonly axis: "rows" | "columns";
  /** First line that moves (insert) or goes (delete). */
  readonly at: number;
  readonly count: number;
  readonly insert: boolean;
  /** Columns (or rows) whose cells move. */
  readonly from: number;
  readonly to: number;
}

const isWhole = ({ axis, from, to }: Shift): boolean =>
  from === 1 && to === (axis === "rows" ? LAST_COLUMN : LAST_ROW);

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a span of lines ends up; null when all of it is deleted. */
function movedSpan({ at, count, insert }: Shift, { start, end }: Span, last: number): Span | null {
  if (insert) {
    const moved = {
      start: start >= at ? start + count : start,
      end: end >= at ? end + count : end,
    };
    return { start: Math.min(moved.start, last), end: Math.min(moved.end, last) };
  }
  const gone = at + count - 1;
  if (start >= at && end <= gone) return null;
  return {
    start: start < at ? start : start > gone ? start - count : at,
    end: end < at ? end : end > gone ? end - count : at - 1,
  };
}

/** Where an area ends up. One that reaches out of the band stays, as references do in Excel. */
export function movedArea(shift: Shift, area: Area): Area | null {
  const { axis, from, to } = shift;
  const inBand =
    axis === "rows" ? area.left >= from && area.right <= to : area.top >= from && area.bottom <= to;
  if (!inBand) return area;
  if (axis === "rows") {
    if (isEntireColumn(area)) return area;
    const span = movedSpan(shift, { start: area.top, end: area.bottom }, LAST_ROW);
    return span && { ...area, top: span.start, bottom: span.end };
  }
  if (isEntireRow(area)) return area;
  const span = movedSpan(shift, { start: area.left, end: area.right }, LAST_COLUMN);
  return span && { ...area, left: span.start, right: span.end };
}

/** The cells that move or go. */
const affected = ({ axis, at, from, to }: Shift): Area =>
  axis === "rows"
    ? { top: at, bottom: LAST_ROW, left: from, right: to }
    : { left: at, right: LAST_COLUMN, top: from, bottom: to };

/** @throws ExcelError InsertDeleteConflict where only a part of a merge or a table would move */
function checkWhole(shift: Shift): void {
  if (isWhole(shift)) return;
  const moving = affected(shift);
  const cut = (area: Area) => {
    const common = intersect(area, moving);
    if (!common) return false;
    const { axis, from, to } = shift;
    return axis === "rows"
      ? area.left < from || area.right > to
      : area.top < from || area.bottom > to;
  };
  if (shift.sheet.mergedRegions.some(cut) || tableAreas(shift.sheet).some(cut))
    throw new ExcelError("InsertDeleteConflict");
}

interface Held {
  readonly row: number;
  readonly column: number;
  readonly value: Cell["value"];
  readonly style: Cell["style"];
  readonly comment: Cell["comment"];
}

/** Takes all cells of the moving area off the sheet. */
function lift(shift: Shift): Held[] {
  const { sheet } = shift;
  const area = affected(shift);
  const held: Held[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rowCount); row++) {
    const model = sheet.findRow(row);
    if (!model) continue;
    for (let column = area.left; column <= Math.min(area.right, model.cellCount); column++) {
      const cell = model.findCell(column);
      if (!cell) continue;
      held.push({ row, column, value: cell.value, style: cell.style, comment: cell.comment });
      cell.value = null;
      cell.style = {};
      cell.comment = undefined;
    }
  }
  return held;
}

function drop(excel: Session, shift: Shift, held: readonly Held[]): void {
  const { sheet, axis } = shift;
  const last = axis === "rows" ? LAST_ROW : LAST_COLUMN;
  for (const each of held) {
    excel.book.changes.cell(sheet.id, each.row, each.column);
    const line = axis === "rows" ? each.row : each.column;
    const span = movedSpan(shift, { start: line, end: line }, last);
    if (!span) continue;
    const row = axis === "rows" ? span.start : each.row;
    const column = axis === "rows" ? each.column : span.start;
    const cell = sheet.getCell(row, column);
    const array = each.value as { ref?: string } | null;
    const ref = typeof array === "object" && array?.ref ? parseArea(array.ref) : null;
    const moved = ref && movedArea(shift, ref);
    cell.value = (moved ? { ...array, ref: formatArea(moved) } : each.value) as Cell["value"];
    cell.style = each.style;
    if (each.comment) cell.comment = each.comment;
    excel.book.changes.cell(sheet.id, row, column);
  }
}

/** New cells look like those above (or to the left). */
function format(excel: Session, shift: Shift): void {
  const { sheet, axis, at, count } = shift;
  if (at === 1) return;
  const held = axis === "rows" ? (sheet.findRow(at - 1)?.cellCount ?? 0) : sheet.rowCount;
  const band = Math.min(shift.to, held);
  for (let line = shift.from; line <= band; line++) {
    const model = axis === "rows" ? sheet.findCell(at - 1, line) : sheet.findCell(line, at - 1);
    if (!model || Object.keys(model.style).length === 0) continue;
    for (let step = 0; step < count; step++) {
      const cell =
        axis === "rows" ? sheet.getCell(at + step, line) : sheet.getCell(line, at + step);
      cell.style = model.style;
      excel.book.changes.cell(sheet.id, Number(cell.row), Number(cell.col));
    }
  }
}

interface Line {
  height?: number;
  customHeight?: boolean;
  width?: number;
  hidden: boolean;
  outlineLevel: number;
  style: Cell["style"];
}

/** Heights, widths and hiding go with whole rows and columns. */
function moveLines(excel: Session, shift: Shift): void {
  if (!isWhole(shift)) return;
  const { sheet, axis, at, count, insert } = shift;
  const rows = axis === "rows";
  const known = rows ? sheet.rowCount : (sheet.columns?.length ?? 0);
  const line = (index: number): Line =>
    (rows ? sheet.getRow(index) : sheet.getColumn(index)) as unknown as Line;
  const look = (index: number): Line | undefined =>
    index > known
      ? undefined
      : rows
        ? (sheet.findRow(index) as unknown as Line | undefined)
        : line(index);
  const copy = (from: Line | undefined): Line | undefined =>
    from && {
      height: from.height,
      customHeight: from.customHeight,
      width: from.width,
      hidden: from.hidden,
      outlineLevel: from.outlineLevel,
      style: from.style,
    };
  const plain: Line = { hidden: false, outlineLevel: 0, style: {} };
  const before = Array.from({ length: Math.max(0, known - at + 1) }, (_, i) => copy(look(at + i)));
  const above = copy(at > 1 ? look(at - 1) : undefined);
  const put = (index: number, given: Line | undefined) => {
    if (!given && !look(index)) return;
    const { height, customHeight, width, hidden, outlineLevel, style } = given ?? plain;
    const target = line(index);
    Object.assign(target, rows ? { height, customHeight } : { width });
    Object.assign(target, { hidden, outlineLevel, style });
  };
  if (insert) {
    before.forEach((given, i) => put(at + i + count, given));
    for (let i = 0; i < count; i++) put(at + i, above && { ...above, hidden: false });
  } else for (let index = at; index <= known; index++) put(index, before[index - at + count]);
  excel.book.changes.sheet(sheet.id, rows ? "rows" : "columns");
}

/** Merges, rules, validations, tables, breaks, filters, titles and drawings move with their cells. */
function moveFurniture(excel: Session, shift: Shift, merges: readonly Area[]): void {
  const { sheet } = shift;
  const { changes } = excel.book;
  for (const merge of merges) {
    const moved = movedArea(shift, merge);
    if (moved && (rowsOf(moved) > 1 || columnsOf(moved) > 1))
      sheet.mergeCellsWithoutStyle(moved.top, moved.left, moved.bottom, moved.right);
  }
  if (merges.length) changes.sheet(sheet.id, "merges");
  for (const options of sheet.conditionalFormattings) {
    const before = areasOf(options);
    const after = before.flatMap((area) => movedArea(shift, area) ?? []);
    if (JSON.stringify(after) !== JSON.stringify(before)) setAreas(excel, sheet, options, after);
  }
  sheet.conditionalFormattings = sheet.conditionalFormattings.filter(
    (options) => options.ref !== ""
  );
  const { model } = sheet.dataValidations;
  for (const [key, validation] of Object.entries(model)) {
    const area = parseArea(key.replace(/^range:/, ""));
    const moved = area && movedArea(shift, area);
    if (!area || (moved && formatArea(moved) === formatArea(area))) continue;
    delete model[key];
    if (moved) model[keyOf(moved)] = validation;
    changes.sheet(sheet.id, "validations");
  }
  for (const table of sheet.getTables())
    moveTable(excel, sheet, table, (area) => movedArea(shift, area));
  moveComments(excel, shift);
  if (!isWhole(shift)) return;
  moveBreaks(excel, shift);
  moveDrawings(excel, shift);
  moveShapes(excel, shift);
  movePage(excel, shift);
}

function moveComments(excel: Session, shift: Shift): void {
  const { sheet } = shift;
  if (excel.book.source?.opened.has(sheet.id)) {
    excel.book.changes.sheet(sheet.id, "comments");
    excel.book.changes.move(sheet.id, (row, column) => {
      const area = movedArea(shift, cellArea(row, column));
      return area && { row: area.top, column: area.left };
    });
  }
  if (sheet.threadedComments.length === 0) return;
  sheet.threadedComments = sheet.threadedComments.flatMap((each) => {
    const area = parseArea(each.ref);
    const moved = area && movedArea(shift, area);
    return moved ? [{ ...each, ref: formatArea(moved) }] : [];
  });
  excel.book.changes.sheet(sheet.id, "threads");
}

function moveBreaks(excel: Session, shift: Shift): void {
  const { sheet, axis } = shift;
  const before = axis === "rows" ? sheet.rowBreaks : sheet.colBreaks;
  if (before.length === 0) return;
  const after = before.flatMap((each) => {
    const span = movedSpan(shift, { start: each.id + 1, end: each.id + 1 }, LAST_ROW);
    return span && span.start > 1 ? [{ ...each, id: span.start - 1 }] : [];
  });
  if (axis === "rows") sheet.rowBreaks = after;
  else sheet.colBreaks = after;
  excel.book.changes.sheet(sheet.id, "page");
}

interface Corner {
  nativeRow: number;
  nativeCol: number;
}

/** The line where a corner stands after the shift. */
function movedLine(shift: Shift, line: number): number {
  const span = movedSpan(shift, { start: line + 1, end: line + 1 }, LAST_ROW);
  return (span ? span.start : shift.at) - 1;
}

/** Shapes that move with cells follow the cells under their corners, those of the file as well. */
function moveShapes(excel: Session, shift: Shift): void {
  const { sheet, axis } = shift;
  const key = axis === "rows" ? "nativeRow" : "nativeCol";
  for (const shape of shapesOf(excel, sheet)) {
    if (!shape.corners || shape.placement === "Absolute") continue;
    const before = JSON.stringify(shape.corners);
    for (const corner of Object.values(shape.corners)) corner[key] = movedLine(shift, corner[key]);
    if (JSON.stringify(shape.corners) !== before) noteShape(excel, sheet, shape, "place");
  }
}

/** Charts that move with cells follow the cells under their corners. */
function moveDrawings(excel: Session, shift: Shift): void {
  const { sheet, axis } = shift;
  const key = axis === "rows" ? "nativeRow" : "nativeCol";
  const corners = sheet
    .getCharts()
    .filter((each) => each.range?.editAs !== "absolute")
    .flatMap((each) =>
      [each.range?.tl, each.range?.br].filter((corner) => corner !== undefined)
    ) as Corner[];
  for (const corner of corners) {
    corner[key] = movedLine(shift, corner[key]);
  }
  if (corners.length) excel.book.changes.sheet(sheet.id, "drawing");
}

function movePage(excel: Session, shift: Shift): void {
  const { pageSetup } = shift.sheet;
  const moved = (text: string | undefined, join: string) =>
    text
      ?.split(join)
      .flatMap((part) => {
        const area = parseArea(part.replace(/\$/g, ""));
        const after = area && movedArea(shift, area);
        return area ? (after ? [formatArea(after)] : []) : [part];
      })
      .join(join);
  for (const [key, join] of [
    ["printArea", "&&"],
    ["printTitlesRow", ","],
    ["printTitlesColumn", ","],
  ] as const) {
    const after = moved(pageSetup[key], join);
    if (after === pageSetup[key]) continue;
    pageSetup[key] = after || undefined;
    excel.book.changes.sheet(shift.sheet.id, "page");
  }
}

function carryOut(excel: Session, shift: Shift): void {
  const { sheet } = shift;
  loaded(excel, sheet);
  checkWhole(shift);
  const moving = affected(shift);
  const merges = sheet.mergedRegions
    .filter((merge) => intersect(merge, moving))
    .map((merge) => ({ ...merge }));
  for (const { top, left, bottom, right } of merges) sheet.unMergeCells(top, left, bottom, right);
  const held = lift(shift);
  drop(excel, shift, held);
  moveLines(excel, shift);
  moveFurniture(excel, shift, merges);
  if (shift.insert) format(excel, shift);
  changeReferences(excel, (reference, prefix, home) => {
    const target = reference.sheet === null ? home : reference.sheet;
    const here =
      typeof target === "string"
        ? target.toLowerCase() === sheet.name.toLowerCase()
        : target === sheet;
    if (!here) return undefined;
    const area = areaOf(reference);
    const moved = movedArea(shift, area);
    if (moved === area) return undefined;
    return moved ? withArea(reference, moved) : `${prefix}#REF!`;
  });
  const tracked = [...excel.references.values()].map(({ target }) => target);
  for (const target of [...tracked, ...excel.bindings.values()])
    if (target instanceof SheetRange && target.sheet === sheet && target.exists)
      target.move(movedArea(shift, target.area));
}

const shiftOf = (range: SheetRange, axis: "rows" | "columns", insert: boolean): Shift => {
  const { sheet, area } = range;
  return axis === "rows"
    ? { sheet, axis, at: area.top, count: rowsOf(area), insert, from: area.left, to: area.right }
    : {
        sheet,
        axis,
        at: area.left,
        count: columnsOf(area),
        insert,
        from: area.top,
        to: area.bottom,
      };
};

/** Which way cells go when the caller does not say: whole rows go down, whole columns right. */
const usualAxis = ({ area }: SheetRange): "rows" | "columns" =>
  isEntireColumn(area) && !isEntireRow(area) ? "columns" : "rows";

const CHANGES = {
  rows: { insert: "RowInserted", delete: "RowDeleted" },
  columns: { insert: "ColumnInserted", delete: "ColumnDeleted" },
} as const;

/** Puts empty cells where the range stands; what was there moves down or to the right. */
export function insertCells(
  excel: Session,
  range: SheetRange,
  direction: "Down" | "Right" | undefined
): SheetRange {
  const axis =
    direction === undefined ? usualAxis(range) : direction === "Down" ? "rows" : "columns";
  const { sheet, area } = range;
  const edge =
    axis === "rows"
      ? { ...area, top: LAST_ROW - rowsOf(area) + 1, bottom: LAST_ROW }
      : { ...area, left: LAST_COLUMN - columnsOf(area) + 1, right: LAST_COLUMN };
  if (isEdgeUsed(sheet, edge)) throw new ExcelError("InvalidOperation");
  const shift = shiftOf(range, axis, true);
  const tracked = new SheetRange(sheet, area);
  carryOut(excel, shift);
  const kind = isWhole(shift) ? CHANGES[axis].insert : "CellInserted";
  excel.changed(tracked, kind, toldShift(kind, axis === "rows" ? "Down" : "Right"));
  return tracked;
}

function isEdgeUsed(sheet: Worksheet, edge: Area): boolean {
  let used = false;
  for (let row = edge.top; row <= Math.min(edge.bottom, sheet.rowCount) && !used; row++)
    sheet.findRow(row)?.eachCell((cell) => {
      const column = Number(cell.col);
      used ||= column >= edge.left && column <= edge.right && cell.value !== null;
    });
  return used;
}

/** Takes the cells of the range out; those below or to the right take their place. */
export function deleteCells(excel: Session, range: SheetRange, direction: "Up" | "Left"): void {
  const axis = isEntireRow(range.area)
    ? "rows"
    : isEntireColumn(range.area)
      ? "columns"
      : direction === "Up"
        ? "rows"
        : "columns";
  const shift = shiftOf(range, axis, false);
  const tables = tableAreas(range.sheet);
  if (
    !isWhole(shift) &&
    tables.some(
      (table) =>
        intersect(table, range.area) && !contains(range.area, table) && !contains(table, range.area)
    )
  )
    throw new ExcelError("InsertDeleteConflict");
  const where = new SheetRange(range.sheet, range.area);
  carryOut(excel, shift);
  const kind = isWhole(shift) ? CHANGES[axis].delete : "CellDeleted";
  excel.changed(where, kind, toldShift(kind, axis === "rows" ? "Up" : "Left"));
}

/** What an event tells of the way that cells moved; whole rows and columns have none to tell. */
const toldShift = (kind: string, way: string): string =>
  kind.startsWith("Cell") ? `ShiftCell${way}` : "None";
