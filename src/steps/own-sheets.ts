import { sameContent } from "../edits/content";
import { cornerIn, readStanding, valuesByKey, type Standing } from "../edits/standing";
import type { OwnSheet } from "../edits/reconcile";
import type { Store } from "../edits/store";
import type { SheetSnapshot, WorkbookSnapshot } from "../excel/snapshot";
import type { CellValue, Grid } from "../model/grid";
import type { SheetId } from "../model/sheet-plan";

/** The add-in's own sheets among those of a workbook. */
export interface Ownership {
  /** The one sheet that is written, for each plan that has one. */
  readonly own: ReadonlyMap<SheetId, SheetSnapshot>;
  /** Grids of all sheets; those that the add-in made carry the plan's id, copies of them included. */
  readonly grids: readonly Grid[];
}

/**
 * Tells own sheets from the officer's: by the mark, or where another program dropped it by the hidden corner,
 * never by name. Of several copies the one that was written last is ours (Excel's id, else the name, else the
 * first); the others belong to the officer, and are not read for scores either.
 */
export function ownershipOf(snapshot: WorkbookSnapshot, store: Store): Ownership {
  const own = new Map<SheetId, SheetSnapshot>();
  const grids = snapshot.sheets.map((sheet): Grid => {
    const id = sheet.mark ?? cornerIn(sheet.grid) ?? begun(sheet, store);
    if (id === null) return sheet.grid;
    const base = store.bases.get(id) ?? store.pending.get(id)?.[0];
    const rival = own.get(id);
    const likelier = (each: SheetSnapshot) =>
      (each.id === base?.worksheet ? 2 : 0) + (each.name === base?.name ? 1 : 0);
    if (isWritable(sheet) && (!rival || likelier(sheet) > likelier(rival))) own.set(id, sheet);
    return { ...sheet.grid, own: id };
  });
  return { own, grids };
}

/** A sheet that lost its hidden corner cannot be merged any more: it is left to the officer as it is. */
function isWritable({ grid }: SheetSnapshot): boolean {
  return cornerIn(grid) !== null || grid.values.length === 0;
}

/** An empty sheet under the name that a broken run meant to make: it was broken off before the mark was set. */
function begun({ grid, name }: SheetSnapshot, store: Store): SheetId | null {
  if (grid.values.length > 0) return null;
  const pending = [...store.pending.values()].flat();
  return pending.find((base) => base.name === name && base.worksheet === "")?.sheet ?? null;
}

/** Own sheets as they stand, by keys. Half a run may stand on a sheet: then nothing is taken for sorted. */
export function standingOf({ own }: Ownership, store: Store): Map<SheetId, Standing> {
  const standing = new Map<SheetId, Standing>();
  for (const [id, { grid }] of own) {
    const base = store.pending.has(id) ? null : (store.bases.get(id) ?? null);
    const read = readStanding(grid, base);
    if (read) standing.set(id, read);
  }
  return standing;
}

/** What the officer typed into own sheets, for those who compose them anew. */
export function standingValues(
  standing: ReadonlyMap<SheetId, Standing>
): Partial<Record<SheetId, Record<string, Record<string, CellValue>>>> {
  return Object.fromEntries([...standing].map(([id, sheet]) => [id, valuesByKey(sheet)]));
}

/** Of what stands on own sheets, only what the officer typed: cells that hold something else than was written last. */
export function typedValues(
  standing: ReadonlyMap<SheetId, Standing>,
  store: Store
): ReturnType<typeof standingValues> {
  return Object.fromEntries(
    [...standing].map(([id, sheet]) => {
      const written = new Map(store.bases.get(id)?.rows.map((row) => [row.key, row.cells]));
      const rows = Object.entries(valuesByKey(sheet)).map(([row, cells]) => [
        row,
        Object.fromEntries(
          Object.entries(cells).filter(
            ([column, value]) => !sameContent(written.get(row)?.[column]?.[0] ?? "", value)
          )
        ),
      ]);
      return [id, Object.fromEntries(rows)];
    })
  );
}

/** Every plan's sheet: where it stands, or under which free name it is to be made. */
export function targets(
  plans: readonly { readonly id: SheetId; readonly name: string }[],
  snapshot: WorkbookSnapshot,
  ownership: Ownership,
  store: Store
): Map<SheetId, OwnSheet> {
  const standing = standingOf(ownership, store);
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  return new Map(
    plans.map(({ id, name }) => {
      const sheet = ownership.own.get(id);
      const target = sheet?.name ?? freeName(name, taken);
      taken.add(target.toLowerCase());
      return [
        id,
        {
          name: target,
          stands: sheet !== undefined,
          marked: sheet?.mark === id,
          standing: standing.get(id) ?? null,
          base: store.bases.get(id) ?? null,
          pending: store.pending.get(id) ?? [],
          seen: null,
        },
      ];
    })
  );
}

const LONGEST_NAME = 31;

/** A name that no sheet has: a foreign sheet that bears ours is left alone. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : ` (${number})`;
    const free = name.slice(0, LONGEST_NAME - ending.length) + ending;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
