import type { RowPlan } from "../model/sheet-plan";
import { rowLists, runs } from "./areas";
import type { SheetBase } from "./base";
import type { MergedSheet } from "./merge";
import { movedKeys } from "./moves";
import { freshKeys } from "./order";
import type { Seen } from "./seen";

/** Sizes of neighbouring rows (or columns), from the first on. */
export interface Sized {
  /** Position on the sheet, from 0. */
  readonly at: number;
  readonly points: readonly number[];
}

export interface Sizes {
  readonly heights: readonly Sized[];
  /** Rows whose height Excel is asked to fit once the texts stand. */
  readonly fitRows: readonly string[];
  readonly widths: readonly Sized[];
}

/**
 * Heights and widths that are new or planned anew; one that differs from what was set last is the officer's and stays.
 * The height that was planned for our text is none for a row that holds the officer's: Excel fits it where it can,
 * else it is left alone.
 *
 * @param left what runs left last, or broke off leaving
 * @param seen sizes as they are; null where nobody has looked yet
 * @returns the sizes to set, and whether any of a row or column that stands is among them: then it must be looked at
 */
export function sizes(
  merged: MergedSheet,
  left: readonly SheetBase[],
  seen: Seen | null,
  rowAt: ReadonlyMap<string, number>,
  columnAt: ReadonlyMap<string, number>
): { readonly sizes: Sizes; readonly touches: { heights: boolean; widths: boolean } } {
  const { plan } = merged;
  const plainHeight = plan.fontSize * 1.5;
  const freshRows = freshKeys(merged.rows);
  const freshColumns = freshKeys(merged.columns);
  const heightsBefore = known(left.map(({ rows }) => rows.map((row) => [row.key, row.height])));
  const widthsBefore = known(left.map(({ columns }) => columns.map((one) => [one.key, one.width])));
  const heightNow = sizesNow(merged.rows, seen?.heights);
  const widthNow = sizesNow(merged.columns, seen?.widths);
  const isTheirs = heightJudge(plan.rows, plainHeight, heightsBefore, heightNow);

  const moved = movedKeys(merged.rows);
  const changed = plan.rows.filter(
    ({ key, height }) =>
      rowAt.has(key) &&
      (freshRows.has(key) || (isOther(heightsBefore.get(key), height ?? null) && !isTheirs(key)))
  );
  const planned = changed
    .filter(({ key }) => freshRows.has(key) || !merged.base.kept[key])
    .map(({ key, height }) => ({ key, points: height ?? plainHeight }));
  // A row that is cut and pasted is to be as high as it was, whatever Excel makes of it.
  const carried = plan.rows.flatMap((row) => {
    const points = heightNow.get(row.key);
    const isSame = moved.has(row.key) && !changed.includes(row);
    return isSame && points !== undefined ? [{ ...row, points, theirs: isTheirs(row.key) }] : [];
  });
  const heights = [...planned, ...carried.filter(({ fit, theirs }) => theirs || !fit)];
  const fit = [...changed, ...carried.filter(({ theirs }) => !theirs)].filter(({ fit }) => fit);
  const rowsOf = (rows: readonly { readonly key: string }[]) =>
    rows.map(({ key }) => rowAt.get(key) ?? 0);

  const widths = plan.columns.flatMap(({ key, width }) => {
    const were = widthsBefore.get(key);
    const now = widthNow.get(key);
    const theirs = now !== undefined && were?.every((was) => was !== null && differs(now, was));
    const isNew = freshColumns.has(key) || (isOther(were, width) && !theirs);
    return columnAt.has(key) && isNew ? [{ key, points: width }] : [];
  });
  return {
    sizes: {
      heights: sized(heights, rowAt),
      fitRows: rowLists(rowsOf(fit)),
      widths: sized(widths, columnAt),
    },
    touches: {
      heights: changed.some(({ key }) => !freshRows.has(key)),
      widths: widths.some(({ key }) => !freshColumns.has(key)),
    },
  };
}

function sized(
  sizes: readonly { readonly key: string; readonly points: number }[],
  positionOf: ReadonlyMap<string, number>
): Sized[] {
  const pointsAt = new Map(sizes.map(({ key, points }) => [positionOf.get(key) ?? 0, points]));
  return runs([...pointsAt.keys()]).map(({ at, count }) => ({
    at,
    points: Array.from({ length: count }, (_, index) => pointsAt.get(at + index) ?? 0),
  }));
}

type Before = ReadonlyMap<string, readonly (number | null)[]>;

/** Sizes by key as they were set, by the last run and by those that were broken off. */
function known(sizes: readonly (readonly (readonly [string, number | null])[])[]): Before {
  const all = new Map<string, (number | null)[]>();
  for (const [key, size] of sizes.flat()) all.set(key, [...(all.get(key) ?? []), size]);
  return all;
}

function isOther(were: readonly (number | null)[] | undefined, size: number | null): boolean {
  return were === undefined || were.some((was) => was !== size);
}

type PlacedKeys = MergedSheet["rows"];

function sizesNow(placed: PlacedKeys, sizes: readonly number[] = []): Map<string, number> {
  return new Map(
    placed.flatMap(({ key, from }) => {
      const size = from === null ? undefined : sizes[from];
      return size === undefined ? [] : [[key, size] as const];
    })
  );
}

/** Excel sets sizes in whole pixels, and columns by the width of a digit on that machine. */
function differs(now: number, was: number): boolean {
  return Math.abs(now - was) > Math.max(1, was * 0.04);
}

/**
 * Tells rows whose height is the officer's. What Excel fits stands as high as its own font needs: below the height that
 * was reckoned, seldom by half. Where most of such rows stand just as high as was reckoned, Excel's font is that one.
 */
function heightJudge(
  rows: readonly RowPlan[],
  plain: number,
  before: Before,
  now: ReadonlyMap<string, number>
): (key: string) => boolean {
  const both = (key: string) => {
    const were = before.get(key)?.map((was) => was ?? plain);
    const is = now.get(key);
    return were === undefined || is === undefined ? null : { were, is };
  };
  const isAsSet = ({ were, is }: { were: readonly number[]; is: number }) =>
    were.some((was) => !differs(is, was));
  const fitted = rows.flatMap(({ key, fit }) => (fit ? (both(key) ?? []) : []));
  const asReckoned = fitted.filter(isAsSet).length * 2 > fitted.length;
  const isFitted = new Set(rows.flatMap(({ key, fit }) => (fit ? [key] : [])));
  return (key) => {
    const sizes = both(key);
    if (!sizes || isAsSet(sizes)) return false;
    const { were, is } = sizes;
    return asReckoned || !isFitted.has(key) || were.every((was) => is > was || is < was / 2);
  };
}
