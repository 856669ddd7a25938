import type { CellStyle, StyleName } from "../model/sheet-plan";
import { STYLES } from "../report/sheets/styles";
import { wornBy } from "./marks";
import type { Worn } from "./seen";
import { areasOf, grouped } from "./style-areas";

/** Some properties of a look that change, null where a cell is to have none, and the areas of which they do. */
export interface Restyled {
  readonly change: StyleChange;
  readonly areas: readonly string[];
}

export type StyleChange = { readonly [P in keyof CellStyle]?: CellStyle[P] | null };

/** A cell that stands where it stood, in the style it was given and the one it is to have. */
export interface Restyle {
  readonly row: number;
  readonly column: number;
  readonly before: StyleName;
  readonly now: StyleName;
  /** How it is dressed; null where nobody has looked. */
  readonly worn: Worn | null;
}

const STYLE: Readonly<Record<string, CellStyle>> = STYLES;

const SEEN = ["fill", "color", "bold", "italic", "underline", "size"] as const;

/** What changes of cells that get another style: where the officer has changed that very thing, it stays as it is. */
export function restyled(cells: readonly Restyle[]): Restyled[] {
  return together(cells, ({ before, now, worn }) => {
    const theirs = new Set<string>(worn ? theirOwn(before, worn) : []);
    return differences(before, now).filter(([property]) => !theirs.has(property));
  });
}

/** What the officer made of cells that must be dressed from the ground, to be put back over the new style. */
export function putBack(cells: readonly Restyle[]): Restyled[] {
  return together(cells, ({ before, worn }) =>
    worn
      ? theirOwn(before, worn).flatMap((property): Change[] =>
          worn[property] === null ? [] : [[property, worn[property] || null]]
        )
      : []
  );
}

type Change = readonly [property: keyof CellStyle, value: unknown];

/** Cells that change alike, in areas. */
function together(
  cells: readonly Restyle[],
  changes: (cell: Restyle) => readonly Change[]
): Restyled[] {
  const all = cells.flatMap((cell) =>
    changes(cell).map(([property, value]) => ({ ...cell, property, value }))
  );
  return grouped(all, ({ property, value }) => `${property} ${value}`).flatMap(([, alike]) =>
    alike.slice(0, 1).map(({ property, value }) => ({
      change: { [property]: value } as StyleChange,
      areas: areasOf(alike),
    }))
  );
}

function theirOwn(style: StyleName, worn: Worn) {
  const ours = wornBy(style);
  return SEEN.filter((property) => ours[property] !== null && worn[property] !== ours[property]);
}

function differences(before: StyleName, now: StyleName): Change[] {
  const was: CellStyle = STYLE[before] ?? {};
  const is: CellStyle = STYLE[now] ?? {};
  const properties = new Set([...Object.keys(was), ...Object.keys(is)]) as Set<keyof CellStyle>;
  return [...properties].flatMap((property): Change[] =>
    was[property] === is[property] ? [] : [[property, is[property] ?? null]]
  );
}
