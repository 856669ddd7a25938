import type { SheetBase } from "./base";
import { absolute, blocks, type Block } from "./blocks";
import { coversTheSame, PLAIN_LOOK, readLook, type Look } from "./look";
import { wornBy } from "./marks";
import { Memory } from "./memory";
import type { MergedSheet } from "./merge";
import { putBack, restyled, type Restyled } from "./restyle";
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
  /** What changes of looks that are kept, and what of the officer's is put back over new ones. */
  readonly restyled: readonly Restyled[];
  readonly numberFormats: readonly Block<string>[];
  readonly merges: readonly Merge[];
}

/**
 * Turns the looks that are to be set into areas. What stands in its place changes piece by piece, so that whatever else
 * the officer made of the cell stays; only where it covers other cells than before is it undressed first.
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
  const newSize = newFont && !before.font.endsWith(` ${plan.fontSize}`);
  const remembered = new Memory(before);
  const { looks, dressed } = sorted(merged, remembered, inPlace, rowAt, columnAt);
  const lookOf = ({ keys }: DressedCell) => readLook(remembered.look(...keys) ?? PLAIN_LOOK);
  const renumbered = dressed.filter(
    (cell) =>
      lookOf(cell).numberFormat !== cell.look.numberFormat &&
      !merged.marks.isReformatted(...cell.keys)
  );
  const changeOf = (cell: DressedCell) => ({
    row: cell.row,
    column: cell.column,
    before: lookOf(cell).style,
    now: cell.look.style,
    worn: merged.marks.worn(...cell.keys),
  });
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
    restyled: [
      ...restyled(dressed.map(changeOf)),
      ...(newSize ? inSize(dressed) : []),
      ...putBack(
        looks.filter((cell) => inPlace(cell) && remembered.look(...cell.keys)).map(changeOf)
      ),
    ],
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

/** Cells whose style names no size of its own follow the sheet's. */
function inSize(cells: readonly DressedCell[]): Restyled[] {
  const areas = areasOf(cells.filter(({ look }) => wornBy(look.style).size === null));
  return areas.length > 0 ? [{ change: { size: null }, areas }] : [];
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
    const stays = inPlace(cell) && coversTheSame(remembered.look(...keys), look);
    (stays ? dressed : looks).push(cell);
  }
  return { looks, dressed };
}
