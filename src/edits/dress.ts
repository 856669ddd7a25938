import type { SheetBase } from "./base";
import { absolute, blocks, type Block } from "./blocks";
import { differInNumberFormat, readLook, type Look } from "./look";
import { Memory } from "./memory";
import type { MergedSheet } from "./merge";
import { fontOf } from "./settle";
import { cellsOf, covered, merges, type Merge } from "./spans";
import { areasOf, styledAreas, type StyledAreas } from "./style-areas";

/** What cells are to wear anew, in addresses. */
export interface Dress {
  /** Areas that lose the look they had. */
  readonly plain: readonly string[];
  /** Areas written in the sheet's font. */
  readonly inFont: readonly string[];
  /** Areas that keep their look in a font of another name. */
  readonly renamed: readonly string[];
  readonly styles: readonly StyledAreas[];
  readonly numberFormats: readonly Block<string>[];
  readonly merges: readonly Merge[];
}

/**
 * Turns the looks that are to be set into areas. What stands in its place is undressed first; where the number's format
 * or the font's name alone is another, whatever else the officer made of the cell stays.
 *
 * @param before what was written last; null where nobody knows how cells look
 * @param inPlace whether a cell stands where it stood
 */
export function dressOf(
  merged: MergedSheet,
  before: SheetBase | null,
  inPlace: (cell: { readonly row: number; readonly column: number }) => boolean,
  rowAt: ReadonlyMap<string, number>,
  columnAt: ReadonlyMap<string, number>
): Dress {
  const { plan } = merged;
  const newFont = before !== null && before.font !== fontOf(plan);
  const sameSize = !newFont || before.font.endsWith(` ${plan.fontSize}`);
  const remembered = new Memory(sameSize ? before : null);
  const { looks, dressed } = sorted(merged, remembered, inPlace, rowAt, columnAt);
  const renumbered = dressed.filter(
    ({ keys, look }) => readLook(remembered.look(...keys) ?? "").numberFormat !== look.numberFormat
  );
  const areas = looks.map(({ look, ...cell }) => ({
    look,
    area: covered(cell, look, merged, rowAt, columnAt),
  }));
  return {
    plain: areasOf(looks.filter(inPlace)),
    inFont: areasOf(looks),
    renamed: newFont ? areasOf(dressed) : [],
    styles: styledAreas(
      areas.flatMap(({ area, look }) =>
        cellsOf(area).map((place) => ({ ...place, style: look.style }))
      )
    ),
    numberFormats: blocks(
      [...looks.filter(({ look }) => look.numberFormat !== "General"), ...renumbered].map(
        ({ look, ...cell }) => ({ ...cell, content: look.numberFormat })
      )
    ),
    merges: merges(
      areas.flatMap(({ area, look }) => (look.span > 1 || look.rowSpan > 1 ? [area] : []))
    ),
  };
}

interface DressedCell {
  readonly row: number;
  readonly column: number;
  readonly keys: readonly [row: string, column: string];
  readonly look: Look;
}

/** Cells that are to be dressed anew, and those that keep what they wear. */
function sorted(
  merged: MergedSheet,
  remembered: Memory,
  inPlace: (cell: DressedCell) => boolean,
  rowAt: ReadonlyMap<string, number>,
  columnAt: ReadonlyMap<string, number>
): { readonly looks: DressedCell[]; readonly dressed: DressedCell[] } {
  const read = new Map<string, Look>();
  const looks: DressedCell[] = [];
  const dressed: DressedCell[] = [];
  for (const { row, column, keys, content } of absolute(merged.looks, rowAt, columnAt)) {
    let look = read.get(content);
    if (!look) read.set(content, (look = readLook(content)));
    const cell = { row, column, keys, look };
    const stays = inPlace(cell) && differInNumberFormat(remembered.look(...keys), look);
    (stays ? dressed : looks).push(cell);
  }
  return { looks, dressed };
}
