import type { CellStyle, StyleName } from "../model/sheet-plan";
import { STYLES } from "../report/sheets/styles";
import { addressLists, Tiles } from "./areas";

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
  const byValue = new Map<string, { style: CellStyle; tiles: Tiles }>();
  const tilesOf = (name: StyleName) =>
    Object.entries(STYLE[name] ?? {}).map(([property, value]) => {
      const known = byValue.get(`${property} ${value}`);
      if (known) return known.tiles;
      const tiles = new Tiles();
      byValue.set(`${property} ${value}`, { style: { [property]: value }, tiles });
      return tiles;
    });
  const byStyle = new Map<string, readonly Tiles[]>();
  for (const { row, column, style } of inOrder(cells)) {
    let values = byStyle.get(style);
    if (!values) byStyle.set(style, (values = tilesOf(style)));
    for (const tiles of values) tiles.add(row, column);
  }
  const byAreas = new Map<string, StyledAreas>();
  for (const { style, tiles } of byValue.values()) {
    const areas = addressLists(tiles.bounds());
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
  const tiles = new Tiles();
  for (const { row, column } of inOrder(cells)) tiles.add(row, column);
  return addressLists(tiles.bounds());
}

function inOrder<T extends Cell>(cells: readonly T[]): T[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}
