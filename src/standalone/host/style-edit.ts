import type { Style, Worksheet } from "@cj-tech-master/excelts";
import { type Area, cellCount, isEntireColumn, isEntireRow } from "./area";
import { cellAt, existingCell, inheritedStyle } from "./cells";
import { eachExisting, loaded } from "./sheet-range";
import { type Session } from "./session";

export type CellStyle = Partial<Style>;

/** The style of one cell position: the cell's own, else its row's or column's. */
export function styleAt(sheet: Worksheet, row: number, column: number): CellStyle {
  return existingCell(sheet, row, column)?.style ?? inheritedStyle(sheet, row, column) ?? {};
}

type StyleHolder = (excel: Session, change: (style: CellStyle) => CellStyle) => void;

/** Sheets that nobody sees, whose one cell holds the format of a named style, and what changing that does. */
const holders = new WeakMap<Worksheet, StyleHolder>();

export const holdStyle = (sheet: Worksheet, change: StyleHolder): void =>
  void holders.set(sheet, change);

/**
 * Changes the style of every cell of an area. Whole columns and rows keep the style on the column or row
 * and on the cells that exist. Style objects are shared between cells, so each change puts a new object in
 * place: one for all cells that looked alike, so that they need be neither made nor written twice.
 * @param change depends on the style alone
 */
export function restyle(
  excel: Session,
  sheet: Worksheet,
  area: Area,
  change: (style: CellStyle) => CellStyle
): void {
  const held = holders.get(sheet);
  if (held) return held(excel, change);
  loaded(excel, sheet);
  const changed = eachOnce(change);
  const { changes } = excel.book;
  if (isEntireColumn(area) || isEntireRow(area)) {
    if (isEntireColumn(area)) {
      for (let column = area.left; column <= area.right; column++) {
        const model = sheet.getColumn(column);
        setStyleAlone(model, changed(model.style));
      }
      changes.sheet(sheet.id, "columns");
    } else {
      for (let row = area.top; row <= area.bottom; row++) {
        const model = sheet.getRow(row);
        setStyleAlone(model, changed(model.style));
      }
      changes.sheet(sheet.id, "rows");
    }
    eachExisting(sheet, area, (cell, row, column) => {
      cell.style = changed(cell.style);
      changes.cell(sheet.id, row, column);
    });
    return;
  }
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const cell = cellAt(sheet, row, column);
      cell.style = changed(cell.style);
      changes.cell(sheet.id, row, column);
    }
}

const PLAIN: CellStyle = {};

/** The change of a style, made once for each style; cells without any have an empty one each. */
export function eachOnce(change: (style: CellStyle) => CellStyle): (style: CellStyle) => CellStyle {
  const made = new Map<CellStyle, CellStyle>();
  return (style) => {
    const from = Object.keys(style).length === 0 ? PLAIN : style;
    const known = made.get(from);
    if (known) return known;
    const to = change(from);
    made.set(from, to);
    return to;
  };
}

/** Sets a row's or column's style without the library's spreading it over cells. */
const setStyleAlone = (holder: { style: CellStyle }, style: CellStyle): void => {
  holder.style = style;
};

/** What a value is over a whole area: the value when all cells agree, else null. */
export function uniform<V>(
  excel: Session,
  sheet: Worksheet,
  area: Area,
  read: (style: CellStyle) => V
): V | null {
  loaded(excel, sheet);
  if (isEntireColumn(area) || isEntireRow(area) || cellCount(area) > 100_000) {
    const first = read(styleAt(sheet, area.top, area.left));
    let same = true;
    eachExisting(sheet, area, (cell) => (same &&= read(cell.style) === first));
    return same ? first : null;
  }
  let first: V | undefined;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const value = read(styleAt(sheet, row, column));
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
  return first ?? null;
}

/** An object without some of its keys. */
export function omit<T extends object, K extends keyof T>(from: T, ...keys: K[]): Omit<T, K> {
  const rest = { ...from };
  for (const key of keys) delete rest[key];
  return rest;
}
