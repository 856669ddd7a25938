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
  parseArea,
  quoteSheet,
  rowsOf,
  subtract,
} from "./area";
import { isCovered } from "./cells";
import { areasOf, rulesIn, setAreas } from "./conditional-rules";
import { ExcelError, mustBe } from "./excel-error";
import { areaOf, bodyText, withArea } from "./formula-references";
import { guardCells } from "./protection-guard";
import { changeReferences } from "./references";
import { type Session } from "./session";
import { eachExisting, loaded, mergesIn, sheetByName, SheetRange } from "./sheet-range";
import { removeValidations, setValidation, validationsIn } from "./validations";

/** Cells on their way from one place to another. */
interface Journey {
  readonly from: Worksheet;
  readonly to: Worksheet;
  readonly source: Area;
  readonly target: Area;
}

/**
 * Moves cells with all they have, as cutting and pasting does: contents, formats, merges, notes, threads, rules,
 * validations, and of whole rows their heights. What stood there goes; references to what moved follow.
 * @throws ExcelError MergedRangeConflict where a part of a merged area would move or be written over
 */
export function moveCells(excel: Session, range: SheetRange, destination: SheetRange): void {
  const journey: Journey = {
    from: loaded(excel, range.sheet),
    to: loaded(excel, destination.sheet),
    source: range.area,
    target: placedAt(range.area, destination.area),
  };
  const { from, to, source, target } = journey;
  guardCells(from, source);
  guardCells(to, target);
  const isCut = (merge: Area, area: Area) => !contains(area, merge);
  const isTorn = (merge: Area) => isCut(merge, source) && !(from === to && contains(source, merge));
  if (mergesIn(from, source).some(isTorn)) throw new ExcelError("MergedRangeConflict");
  if (mergesIn(to, target).some((merge) => isCut(merge, target) && isTorn(merge)))
    throw new ExcelError("MergedRangeConflict");
  excel.refresh();
  carryCells(excel, journey);
  carryRules(excel, journey);
  carryNotes(excel, journey);
  if (isEntireRow(source)) carryHeights(excel, journey);
  followReferences(excel, journey);
  const moved = new SheetRange(to, target);
  excel.touch();
  excel.changed(moved, "RangeEdited");
}

/** The source's area where the destination starts, however large that is. */
function placedAt(source: Area, { top, left }: Area): Area {
  const area = {
    top,
    left: isEntireRow(source) ? 1 : left,
    bottom: top + rowsOf(source) - 1,
    right: (isEntireRow(source) ? 1 : left) + columnsOf(source) - 1,
  };
  mustBe(area.bottom <= 1048576 && area.right <= 16384);
  return area;
}

const shiftOf = ({ source, target }: Journey) => ({
  down: target.top - source.top,
  across: target.left - source.left,
});

function shifted(journey: Journey, area: Area): Area {
  const { down, across } = shiftOf(journey);
  return {
    top: area.top + down,
    bottom: area.bottom + down,
    left: area.left + across,
    right: area.right + across,
  };
}

function carryCells(excel: Session, journey: Journey): void {
  const { from, to, source, target } = journey;
  const { changes } = excel.book;
  const { down, across } = shiftOf(journey);
  const held: (Pick<Cell, "value" | "style" | "comment"> & { row: number; column: number })[] = [];
  eachExisting(from, source, (cell, row, column) => {
    const value = isCovered(cell) ? null : cell.value;
    held.push({ row, column, value, style: cell.style, comment: cell.comment });
  });
  const merges = mergesIn(from, source);
  for (const { top, left, bottom, right } of merges) from.unMergeCells(top, left, bottom, right);
  for (const { top, left, bottom, right } of mergesIn(to, target))
    to.unMergeCells(top, left, bottom, right);
  const empty = (sheet: Worksheet) => (cell: Cell, row: number, column: number) => {
    cell.value = null;
    cell.style = {};
    cell.comment = undefined;
    changes.cell(sheet.id, row, column);
  };
  eachExisting(to, target, empty(to));
  eachExisting(from, source, empty(from));
  for (const { row, column, value, style, comment } of held) {
    const cell = to.getCell(row + down, column + across);
    const array = value as { ref?: string } | null;
    const ref = typeof array === "object" && array?.ref ? parseArea(array.ref) : null;
    cell.value = (
      ref ? { ...array, ref: formatArea(shifted(journey, ref)) } : value
    ) as Cell["value"];
    cell.style = style;
    if (comment) cell.comment = comment;
    if (cell.isHyperlink) for (const { id } of [from, to]) changes.sheet(id, "hyperlinks");
    changes.cell(to.id, row + down, column + across);
  }
  for (const merge of merges) {
    const { top, left, bottom, right } = shifted(journey, merge);
    to.mergeCellsWithoutStyle(top, left, bottom, right);
  }
  if (merges.length) for (const { id } of [from, to]) changes.sheet(id, "merges");
}

/** Conditional formats and validations leave where the cells stood, and what stood where they come to. */
function carryRules(excel: Session, journey: Journey): void {
  const { from, to, source, target } = journey;
  const moved = (area: Area) => {
    const part = intersect(area, source);
    return part ? [shifted(journey, part)] : [];
  };
  const rest = (areas: readonly Area[], gone: Area) =>
    areas.flatMap((area) => subtract(area, gone));
  const rules = new Set([
    ...rulesIn(from, [source]).map(({ rule }) => rule),
    ...rulesIn(to, [target]).map(({ rule }) => rule),
  ]);
  for (const sheet of new Set([from, to])) {
    for (const options of [...sheet.conditionalFormattings]) {
      if (!options.rules.some((rule) => rules.has(rule as never))) continue;
      const before = areasOf(options);
      const carried = sheet === from ? before.flatMap(moved) : [];
      const left = sheet === from ? rest(before, source) : before;
      const clear = sheet === to ? rest(left, target) : left;
      if (to !== sheet && carried.length > 0) {
        const ref = carried.map((area) => formatArea(area)).join(" ");
        to.conditionalFormattings.push({ ref, rules: options.rules.map((rule) => ({ ...rule })) });
        excel.book.changes.sheet(to.id, "conditional-formats");
      }
      setAreas(excel, sheet, options, to === sheet ? [...clear, ...carried] : clear);
    }
    sheet.conditionalFormattings = sheet.conditionalFormattings.filter(({ ref }) => ref !== "");
  }
  const validations = validationsIn(from, [source]);
  removeValidations(excel, from, [source]);
  removeValidations(excel, to, [target]);
  for (const { areas, validation } of validations)
    setValidation(
      excel,
      to,
      areas.map((area) => shifted(journey, area)),
      validation
    );
}

/** Notes of a file are known by their parts, and stay behind where cells go to another sheet; threads go along. */
function carryNotes(excel: Session, journey: Journey): void {
  const { from, to, source, target } = journey;
  const { changes } = excel.book;
  const inSource = (area: Area) => contains(source, area);
  const inTarget = (area: Area) => contains(target, area);
  if (from === to && excel.book.source?.opened.has(from.id)) {
    changes.sheet(from.id, "comments");
    changes.move(from.id, (row, column) => {
      const cell = cellArea(row, column);
      if (!inSource(cell)) return inTarget(cell) ? null : { row, column };
      const { top, left } = shifted(journey, cell);
      return { row: top, column: left };
    });
  }
  const areaIn = ({ ref }: { ref: string }) => parseArea(ref) ?? cellArea(1, 1);
  const leaving = from.threadedComments.filter((each) => inSource(areaIn(each)));
  const covered = to.threadedComments.filter((each) => inTarget(areaIn(each)));
  if (leaving.length === 0 && covered.length === 0) return;
  from.threadedComments = from.threadedComments.filter((each) => !leaving.includes(each));
  to.threadedComments = to.threadedComments.filter((each) => !covered.includes(each));
  for (const each of leaving) each.ref = formatArea(shifted(journey, areaIn(each)));
  to.threadedComments.push(...leaving);
  for (const { id } of [from, to]) changes.sheet(id, "threads");
}

function carryHeights(excel: Session, { from, to, source, target }: Journey): void {
  if (isEntireColumn(source)) return;
  const held = Array.from({ length: rowsOf(source) }, (_, index) => {
    const row = from.findRow(source.top + index);
    return { height: row?.height, customHeight: row?.customHeight, hidden: row?.hidden ?? false };
  });
  held.forEach((_, index) => {
    const row = from.findRow(source.top + index);
    if (row) Object.assign(row, { height: undefined, customHeight: undefined, hidden: false });
  });
  held.forEach((line, index) => Object.assign(to.getRow(target.top + index), line));
  for (const { id } of [from, to]) excel.book.changes.sheet(id, "rows");
}

function followReferences(excel: Session, journey: Journey): void {
  const { from, to, source } = journey;
  changeReferences(excel, (reference, _prefix, home) => {
    const sheet = reference.sheet === null ? home : (sheetByName(excel, reference.sheet) ?? null);
    const held = areaOf(reference);
    if (sheet !== from || !contains(source, held)) return undefined;
    const text = bodyText(withArea(reference, shifted(journey, held)));
    const named = reference.sheet !== null || to !== home;
    return named ? `${quoteSheet(to.name)}!${text}` : text;
  });
}
