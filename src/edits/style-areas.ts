import type { CellStyle, StyleName } from "../model/sheet-plan";
import { STYLES } from "../report/sheets/styles";
import { addressLists, rectangles } from "./areas";

/** Some properties of a style, and the areas that have them in common. */
export interface StyledAreas {
  readonly style: CellStyle;
  readonly areas: readonly string[];
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

const STYLE: Readonly<Record<string, CellStyle>> = STYLES;

/**
 * Styles taken apart: cells of many looks share a border, a size, a colour. Excel is asked once for each value
 * with all areas that have it, which is two thirds of the actions that look by look takes.
 */
export function styledAreas(
  cells: readonly (Cell & { readonly style: StyleName })[]
): StyledAreas[] {
  const byValue = new Map<string, { style: CellStyle; cells: Cell[] }>();
  for (const [name, alike] of grouped(cells, ({ style }) => style)) {
    for (const [property, value] of Object.entries(STYLE[name] ?? {})) {
      const known = byValue.get(`${property} ${value}`);
      if (known) known.cells.push(...alike);
      else byValue.set(`${property} ${value}`, { style: { [property]: value }, cells: [...alike] });
    }
  }
  const byAreas = new Map<string, StyledAreas>();
  for (const { style, cells } of byValue.values()) {
    const areas = areasOf(cells);
    const name = areas.join(";");
    byAreas.set(name, { style: { ...byAreas.get(name)?.style, ...style }, areas });
  }
  return [...byAreas.values()];
}

/** Items by name, in the order in which the names first come. */
export function grouped<T>(items: readonly T[], name: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const of = name(item);
    const group = groups.get(of);
    if (group) group.push(item);
    else groups.set(of, [item]);
  }
  return [...groups];
}

/** Cells as lists of areas, each short enough for an address. */
export function areasOf(cells: readonly Cell[]): string[] {
  const byRow = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const columns = byRow.get(row);
    if (columns) columns.push(column);
    else byRow.set(row, [column]);
  }
  return addressLists(rectangles(byRow));
}
