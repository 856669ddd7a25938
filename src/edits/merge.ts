import type { SheetPlan } from "../model/sheet-plan";
import { Authorship, type MergeInput } from "./authorship";
import { BASE_VERSION, isLoose, type SheetBase } from "./base";
import type { Content } from "./content";
import { Marks } from "./marks";
import { arrange, type Placed } from "./order";
import { Cells, fontOf, type CellConflict } from "./settle";

/** What a sheet shall be: places of all rows and columns, cells to write and looks to set. */
export interface MergedSheet {
  readonly plan: SheetPlan;
  readonly rows: readonly Placed[];
  readonly columns: readonly Placed[];
  /** Contents to write, by row key and column key. */
  readonly writes: ReadonlyMap<string, ReadonlyMap<string, Content>>;
  /** Looks to set, by row key and column key. */
  readonly looks: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Cells that hold the officer's text, and rows and columns that stay for the officer's marks. */
  readonly kept: number;
  readonly conflicts: readonly CellConflict[];
  /** What the officer made of cells beside their texts. */
  readonly marks: Marks;
  /** What to remember; run, name and worksheet are the writer's to fill in. */
  readonly base: SheetBase;
}

/** Merges a plan with what was written last and what stands now (DESIGN.md: the officer's work is never lost). */
export function mergeSheet(input: MergeInput): MergedSheet {
  const { plan, base, pending, standing } = input;
  const rowKeys = plan.rows.map((row) => row.key);
  const columnKeys = plan.columns.map((column) => column.key);
  const baseRows = base?.rows.map((row) => row.key) ?? [];
  const baseColumns = base?.columns.map((column) => column.key) ?? [];
  const standingRows = standing?.rows ?? withoutBlankEnd(baseRows, rowsKept(base));
  const standingColumns = standing?.columns ?? withoutBlankEnd(baseColumns, columnsKept(base));
  // A run that was broken off may itself have been taking rows out or moving them: then nothing is taken for deleted.
  const broken = pending.length > 0;
  const deletedRows = deletions(baseRows, base?.deletedRows, standingRows, broken);
  const deletedColumns = deletions(baseColumns, base?.deletedColumns, standingColumns, broken);
  const authorship = new Authorship(input);
  const isOfficers = (row: string, column: string) =>
    authorship.edited(row, column) || authorship.typed(row, column);
  const left = (edge: "rows" | "columns") =>
    [...(base ? [base] : []), ...pending].map((each) => each[edge].map(({ key }) => key));
  const written = (edge: "rows" | "columns") => new Set(left(edge).flat());
  const marks = new Marks(input, authorship);
  const unwantedColumns = gone(standingColumns, columnKeys, written("columns"), (column) =>
    standingRows.some((row) => isOfficers(row, column))
  );
  const unwantedRows = gone(standingRows, rowKeys, written("rows"), (row) =>
    standingColumns.some((column) => isOfficers(row, column))
  );
  const roomLeft = broken
    ? {
        rows: emptyRoom(standingRows, left("rows"), (row) =>
          standingColumns.every((column) => (authorship.stands(row, column) ?? "") === "")
        ),
        columns: emptyRoom(standingColumns, left("columns"), (column) =>
          standingRows.every((row) => (authorship.stands(row, column) ?? "") === "")
        ),
      }
    : { rows: [], columns: [] };
  const keptColumns = [...unwantedColumns].filter((key) => marks.inColumn(key));
  const keptRows = [...unwantedRows].filter((key) => marks.inRow(key));
  const goneColumns = without([...unwantedColumns, ...roomLeft.columns], keptColumns);
  const goneRows = without([...unwantedRows, ...roomLeft.rows], keptRows);
  const marked = keptColumns.length + keptRows.length;
  const place = (
    stands: readonly string[],
    before: readonly string[],
    planned: readonly string[],
    deleted: ReadonlySet<string>,
    goes: ReadonlySet<string>,
    isTied: (position: number) => boolean
  ) => {
    const wanted = planned.filter((key) => !deleted.has(key));
    const placed = arrange(stands, before, wanted, goes, isTied);
    return standing ? placed : placed.map(({ key }) => ({ key, from: null }));
  };
  const merges = input.seen?.merges ?? [];
  const rows = place(
    standingRows,
    base?.planned.rows ?? [],
    rowKeys,
    deletedRows,
    goneRows,
    (position) =>
      merges.some(({ row, rows }) => rows > 1 && row <= position && position < row + rows)
  );
  const columns = place(
    standingColumns,
    base?.planned.columns ?? [],
    columnKeys,
    deletedColumns,
    goneColumns,
    (position) =>
      merges.some(({ column, columns }) => {
        return columns > 1 && column <= position && position < column + columns;
      })
  );
  const cells = new Cells(input, authorship);
  for (const row of rows) for (const column of columns) cells.settle(row, column);
  const heights = new Map(plan.rows.map((row) => [row.key, row.height]));
  return {
    plan,
    rows,
    columns,
    writes: cells.writes,
    looks: cells.newLooks,
    kept: cells.keptCount + marked,
    conflicts: cells.conflicts,
    marks,
    base: {
      version: BASE_VERSION,
      sheet: plan.id,
      run: 0,
      name: plan.name,
      worksheet: "",
      font: fontOf(plan),
      columns: columns.map(({ key }) => ({ key, width: widthOf(plan, base, key) })),
      rows: rows.map(({ key }) => ({
        key,
        height: heights.get(key) ?? null,
        cells: cells.remembered.get(key) ?? {},
      })),
      planned: { rows: rowKeys, columns: columnKeys },
      looks: cells.lookTable,
      deletedRows: [...deletedRows],
      deletedColumns: [...deletedColumns],
      kept: Object.fromEntries(cells.keptCells),
      fittings: base?.fittings ?? {},
    },
  };
}

/** Blank rows of the officer's at the end of a sheet that is gone are not worth bringing back. */
function withoutBlankEnd(keys: readonly string[], filled: ReadonlySet<string>): readonly string[] {
  const last = keys.findLastIndex((key) => !isLoose(key) || filled.has(key));
  return keys.slice(0, last + 1);
}

function rowsKept(base: SheetBase | null): Set<string> {
  return new Set(Object.keys(base?.kept ?? {}));
}

function columnsKept(base: SheetBase | null): Set<string> {
  return new Set(Object.values(base?.kept ?? {}).flatMap((cells) => Object.keys(cells)));
}

function widthOf(plan: SheetPlan, base: SheetBase | null, key: string): number | null {
  const planned = plan.columns.find((column) => column.key === key)?.width;
  return planned ?? base?.columns.find((column) => column.key === key)?.width ?? null;
}

/** Keys that the officer deleted: remembered ones, and those that were left standing and are gone. */
function deletions(
  before: readonly string[],
  remembered: readonly string[] = [],
  standing: readonly string[],
  broken: boolean
): Set<string> {
  const stands = new Set(standing);
  const lost = broken ? [] : before.filter((key) => !isLoose(key));
  return new Set([...remembered, ...lost].filter((key) => !stands.has(key)));
}

/**
 * Rows (or columns) that a run made room for and was broken off before it filled or closed it: blank ones without a key,
 * under a key that had fewer of them.
 *
 * @param left keys as runs left them, or meant to
 */
function emptyRoom(
  standing: readonly string[],
  left: readonly (readonly string[])[],
  isBlank: (key: string) => boolean
): string[] {
  const known = left.map(looseByHead);
  return [...looseByHead(standing)].flatMap(([head, loose]) => {
    const expected = Math.max(0, ...known.map((each) => each.get(head)?.length ?? 0));
    const blank = loose.filter(isBlank);
    return blank.slice(0, Math.max(0, Math.min(blank.length, loose.length - expected)));
  });
}

/** Loose keys by the keyed one that they stand under. */
function looseByHead(keys: readonly string[]): Map<string, string[]> {
  const blocks = new Map<string, string[]>();
  let head = "";
  for (const key of keys) {
    if (isLoose(key)) blocks.set(head, [...(blocks.get(head) ?? []), key]);
    else head = key;
  }
  return blocks;
}

function without(keys: readonly string[], others: readonly string[]): Set<string> {
  return new Set(keys.filter((key) => !others.includes(key)));
}

/** Keys that we wrote, the plan has no more and the officer did not touch: they are taken out. */
function gone(
  standing: readonly string[],
  planned: readonly string[],
  written: ReadonlySet<string>,
  edited: (key: string) => boolean
): Set<string> {
  const wanted = new Set(planned);
  return new Set(
    standing.filter((key) => !isLoose(key) && !wanted.has(key) && written.has(key) && !edited(key))
  );
}
