import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import {
  type Area,
  cellArea,
  columnsOf,
  formatArea,
  intersect,
  isEntireColumn,
  isEntireRow,
  quoteSheet,
  rowsOf,
} from "./area";
import { isCovered, valueOf } from "./cells";
import { rulesIn, holderOf, areasOf, setAreas } from "./conditional-rules";
import { mustBe } from "./excel-error";
import { copied } from "./formula-references";
import { guardCells } from "./protection-guard";
import { loaded, mergesIn, noteCells, SheetRange } from "./sheet-range";
import { type Session } from "./session";
import { setValidation, validationsIn } from "./validations";

export type CopyType = "All" | "Formulas" | "Values" | "Formats" | "Link";

interface Held {
  readonly cell: Cell | undefined;
  readonly value: Cell["value"];
  readonly style: Cell["style"];
  readonly result: ReturnType<typeof valueOf>;
  readonly covered: boolean;
}

interface Options {
  readonly type: CopyType;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

function take(excel: Session, sheet: Worksheet, area: Area): Held[][] {
  return Array.from({ length: rowsOf(area) }, (_, row) =>
    Array.from({ length: columnsOf(area) }, (_, column) => {
      const cell = sheet.findCell(area.top + row, area.left + column);
      const covered = cell ? isCovered(cell) : false;
      return {
        cell,
        value: covered ? null : (cell?.value ?? null),
        style: cell?.style ?? {},
        result: valueOf(cell, excel),
        covered,
      };
    })
  );
}

/** A cell's content as it stands after being copied some rows and columns away. */
export function contentAt(value: Cell["value"], rows: number, columns: number): Cell["value"] {
  const held = value as { formula?: string } | null;
  if (typeof held !== "object" || typeof held?.formula !== "string") return value;
  const formula = copied(held.formula, rows, columns);
  return (
    "shareType" in held ? { ...held, formula, ref: undefined } : { formula }
  ) as Cell["value"];
}

function put(
  excel: Session,
  sheet: Worksheet,
  held: Held,
  from: [number, number],
  to: [number, number],
  type: CopyType,
  link: string
): void {
  const [row, column] = to;
  const cell = sheet.getCell(row, column);
  if (isCovered(cell)) return;
  if (type === "Link") cell.value = { formula: link } as Cell["value"];
  else if (type === "Values") cell.value = held.result === "" ? null : held.result;
  else if (type !== "Formats") cell.value = contentAt(held.value, row - from[0], column - from[1]);
  const array = cell.value as { shareType?: string; ref?: string } | null;
  if (typeof array === "object" && array?.shareType)
    cell.value = { ...array, ref: cell.address } as Cell["value"];
  if (type === "All" || type === "Formats") cell.style = held.style;
  excel.book.changes.cell(sheet.id, row, column);
}

/** How often a block fits into the target: a target that is no multiple of it takes it once. */
function times(target: number, source: number): number {
  return target % source === 0 ? target / source : 1;
}

/**
 * Copies a block to where the target starts, as often as it fits into the target. Merges, conditional formats
 * and validations go along with formats.
 */
export function copyCells(
  excel: Session,
  source: SheetRange,
  target: SheetRange,
  options: Options
): void {
  excel.refresh();
  const from = loaded(excel, source.sheet);
  const to = loaded(excel, target.sheet);
  const area = clipped(excel, source);
  const held = take(excel, from, area);
  const rows = options.transpose ? columnsOf(area) : rowsOf(area);
  const columns = options.transpose ? rowsOf(area) : columnsOf(area);
  const down = isEntireColumn(target.area) ? 1 : times(rowsOf(target.area), rows);
  const across = isEntireRow(target.area) ? 1 : times(columnsOf(target.area), columns);
  const written: Area = {
    top: target.area.top,
    left: target.area.left,
    bottom: target.area.top + rows * down - 1,
    right: target.area.left + columns * across - 1,
  };
  mustBe(written.bottom <= 1048576 && written.right <= 16384);
  guardCells(to, written);
  const withFormats = options.type === "All" || options.type === "Formats";
  if (withFormats)
    for (const merge of mergesIn(to, written))
      to.unMergeCells(merge.top, merge.left, merge.bottom, merge.right);
  const merges = withFormats ? mergesIn(from, area).filter((merge) => intersect(merge, area)) : [];
  for (let i = 0; i < down; i++)
    for (let j = 0; j < across; j++) {
      const top = written.top + i * rows;
      const left = written.left + j * columns;
      held.forEach((line, r) =>
        line.forEach((each, c) => {
          if (each.covered || (options.skipBlanks && each.value === null)) return;
          const place: [number, number] = options.transpose
            ? [top + c, left + r]
            : [top + r, left + c];
          const origin: [number, number] = [area.top + r, area.left + c];
          const link = `${from === to ? "" : `${quoteSheet(from.name)}!`}${formatArea(cellArea(...origin), "$")}`;
          put(excel, to, each, origin, place, options.type, link);
        })
      );
      for (const merge of merges) {
        const move = (row: number, column: number): [number, number] =>
          options.transpose
            ? [top + column - area.left, left + row - area.top]
            : [top + row - area.top, left + column - area.left];
        const [a, b] = [move(merge.top, merge.left), move(merge.bottom, merge.right)];
        to.mergeCells(a[0], a[1], b[0], b[1]);
      }
      if (withFormats && !options.transpose)
        copyRules(excel, from, area, to, top - area.top, left - area.left);
    }
  if (merges.length) excel.book.changes.sheet(to.id, "merges");
  noteCells(excel, to, written);
  excel.touch();
  excel.changed(new SheetRange(to, written), "RangeEdited");
}

/** Whole rows and columns are copied as far as the sheet is used. */
function clipped(_excel: Session, { sheet, area }: SheetRange): Area {
  return {
    ...area,
    bottom: isEntireColumn(area) ? Math.max(area.top, sheet.rowCount) : area.bottom,
    right: isEntireRow(area) ? Math.max(area.left, sheet.columnCount) : area.right,
  };
}

function copyRules(
  excel: Session,
  from: Worksheet,
  area: Area,
  to: Worksheet,
  rows: number,
  columns: number
): void {
  const moved = (each: Area): Area => ({
    top: each.top + rows,
    bottom: each.bottom + rows,
    left: each.left + columns,
    right: each.right + columns,
  });
  for (const target of rulesIn(from, [area])) {
    const holder = holderOf(target);
    if (!holder) continue;
    const parts = areasOf(holder).flatMap((own) => intersect(own, area) ?? []);
    if (from === to) setAreas(excel, to, holder, [...areasOf(holder), ...parts.map(moved)]);
    else
      to.conditionalFormattings.push({
        ref: parts
          .map(moved)
          .map((each) => formatArea(each))
          .join(" "),
        rules: [{ ...target.rule }],
      });
    excel.book.changes.sheet(to.id, "conditional-formats");
  }
  for (const { areas, validation } of validationsIn(from, [area]))
    setValidation(excel, to, areas.map(moved), validation);
}
