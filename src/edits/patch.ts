import type { CellValue } from "../model/grid";
import { cellPlace } from "../model/place";
import type { SheetId, SheetPlan } from "../model/sheet-plan";
import { runs, type Run } from "./areas";
import { isLoose, type SheetBase } from "./base";
import { absolute, blocks, type Block, type Cell } from "./blocks";
import { isFormula, sameContent, type Content } from "./content";
import { dressOf, type Dress } from "./dress";
import { fittingsOf, type Fittings } from "./fittings";
import { positionOf, resolved, type Layouts } from "./layout";
import type { MergedSheet } from "./merge";
import { movesOf, type Move } from "./moves";
import type { Placed } from "./order";
import type { Seen, ToSee } from "./seen";
import { sizes, type Sizes } from "./sizes";
import { cornerOf, type Standing } from "./standing";

/** Everything that must be done to one own sheet, in addresses. Empty when it stands as it should. */
export interface SheetPatch extends Dress, Sizes {
  readonly plan: SheetPlan;
  readonly sheet: SheetId;
  readonly name: string;
  readonly create: boolean;
  /** The add-in's mark must be set. */
  readonly mark: boolean;
  /** Positions as they stand, last first. */
  readonly removeRows: readonly Run[];
  readonly removeColumns: readonly Run[];
  /** One after another, once rows and columns are taken out; positions as the sheet stands then. */
  readonly moveRows: readonly Move[];
  readonly moveColumns: readonly Move[];
  /** Positions as they shall stand, first first. */
  readonly insertRows: readonly Run[];
  readonly insertColumns: readonly Run[];
  /** What of the officer's must be looked at before all this is done; null where nothing stands. */
  readonly toSee: ToSee | null;
  /** Keys and texts, numbers, formulas. */
  readonly keys: readonly Block<string>[];
  readonly values: readonly Block<CellValue>[];
  readonly formulas: readonly Block<string>[];
  readonly fittings: Fittings;
  /** Where a keyed cell will stand; null when it does not. */
  readonly addressOf: (row: string, column: string) => string | null;
  /** What the workbook shall remember once all this stands. */
  readonly base: SheetBase;
}

export interface PatchInput {
  readonly merged: MergedSheet;
  readonly stands: boolean;
  readonly marked: boolean;
  readonly standing: Standing | null;
  readonly before: SheetBase | null;
  /** What runs that were broken off here meant to leave: nobody knows which charts, links ... stand. */
  readonly pending: readonly SheetBase[];
  readonly seen: Seen | null;
  readonly name: string;
  /** Where everything will stand, on all own sheets. */
  readonly layouts: Layouts;
}

/** Turns a merged sheet into what must be done to the sheet that stands. Pure. */
export function patchOf(input: PatchInput): SheetPatch {
  const { merged, standing, before, pending, name, layouts } = input;
  const broken = pending.length > 0;
  const { plan, rows, columns } = merged;
  const rowAt = new Map(rows.map((row, index) => [row.key, index + 1]));
  const columnAt = new Map(columns.map((column, index) => [column.key, index + 1]));
  const [freshRows, freshColumns] = [rows, columns].map((edge) =>
    edge.map(({ from }) => from === null)
  );
  const inPlace = ({ row, column }: { readonly row: number; readonly column: number }) =>
    !freshRows?.[row - 1] && !freshColumns?.[column - 1];
  const contents = absolute(merged.writes, rowAt, columnAt)
    .map((cell) => ({ ...cell, content: shownContent(cell.content, cell, merged, layouts) }))
    .filter(({ content, keys, ...cell }) => {
      if (isFormula(content) || !standing || !inPlace(cell)) return true;
      return !sameContent(standing.content(...keys), content);
    });
  const values = contents.flatMap((cell) =>
    isFormula(cell.content) ? [] : [{ ...cell, content: cell.content }]
  );
  const formulas = contents.flatMap((cell) =>
    isFormula(cell.content) ? [{ ...cell, content: cell.content.formula }] : []
  );
  const unknown = broken || standing === null;
  const fittings = fittingsOf(
    plan,
    rows,
    columns,
    name,
    layouts,
    unknown ? null : before,
    input.seen?.charts ?? null
  );
  const removeRows = removed(standing?.rows.length ?? 0, rows);
  const removeColumns = removed(standing?.columns.length ?? 0, columns);
  const moveRows = moved(rows);
  const moveColumns = moved(columns);
  const dress = dressOf(merged, broken ? null : before, inPlace, rowAt, columnAt);
  const resized = sizes(
    merged,
    [...(before ? [before] : []), ...pending],
    input.seen,
    rowAt,
    columnAt
  );
  const moves = moveRows.length + moveColumns.length > 0;
  return {
    plan,
    sheet: plan.id,
    name,
    create: !input.stands,
    mark: !input.marked,
    removeRows,
    removeColumns,
    moveRows,
    moveColumns,
    toSee: standing
      ? {
          cells:
            removeRows.length + removeColumns.length + dress.plain.length + dress.restyled.length >
            0,
          heights: resized.touches.heights || moveRows.length > 0,
          widths: resized.touches.widths || moveColumns.length > 0,
          merges: moves,
          charts: fittings.fittings.charts !== undefined,
          rows: standing.rows.length,
          columns: standing.columns.length,
        }
      : null,
    insertRows: inserted(rows),
    insertColumns: inserted(columns),
    keys: blocks(keyCells(merged, standing)),
    values: blocks(values),
    formulas: blocks(formulas),
    ...dress,
    ...resized.sizes,
    fittings: fittings.fittings,
    addressOf: (row, column) => {
      const at = positionOf(layouts.get(plan.id), row, column);
      return at && cellPlace(name, at.row, at.column).address;
    },
    base: { ...merged.base, name, fittings: fittings.remembered },
  };
}

/** Whether a patch has anything to do. */
export function isIdle(patch: SheetPatch): boolean {
  return (
    !patch.create &&
    !patch.mark &&
    [
      patch.removeRows,
      patch.removeColumns,
      patch.moveRows,
      patch.moveColumns,
      patch.insertRows,
      patch.insertColumns,
      patch.keys,
      patch.values,
      patch.formulas,
      patch.plain,
      patch.inFont,
      patch.renamed,
      patch.styles,
      patch.restyled,
      patch.numberFormats,
      patch.merges,
      patch.heights,
      patch.widths,
    ].every((list) => list.length === 0) &&
    Object.keys(patch.fittings).length === 0
  );
}

/** A formula with its addresses; where a cell that it names is gone, its value stands instead. */
function shownContent(
  content: Content,
  cell: { readonly keys: readonly [string, string] },
  merged: MergedSheet,
  layouts: Layouts
): Content {
  if (!isFormula(content)) return content;
  const [row, column] = cell.keys;
  const formula = resolved(content.formula, { sheet: merged.plan.id, row }, layouts);
  if (formula !== null) return { formula };
  return merged.plan.rows.find(({ key }) => key === row)?.cells[column]?.value ?? "";
}

/** The hidden corner, column keys and row keys where they are not written yet; copied keys are emptied. */
function keyCells(merged: MergedSheet, standing: Standing | null): Cell<string>[] {
  const key = ({ key }: Placed) => (isLoose(key) ? "" : key);
  const needed = (placed: Placed, stray: readonly number[] | undefined) =>
    placed.from === null ? !isLoose(placed.key) : stray?.includes(placed.from);
  const corner = standing ? [] : [{ row: 0, column: 0, content: cornerOf(merged.plan.id) }];
  return [
    ...corner,
    ...merged.columns.flatMap((placed, index) =>
      needed(placed, standing?.strayColumns)
        ? [{ row: 0, column: index + 1, content: key(placed) }]
        : []
    ),
    ...merged.rows.flatMap((placed, index) =>
      needed(placed, standing?.strayRows)
        ? [{ row: index + 1, column: 0, content: key(placed) }]
        : []
    ),
  ];
}

function removed(count: number, placed: readonly Placed[]): Run[] {
  const stays = new Set(placed.map(({ from }) => from));
  const out = Array.from({ length: count }, (_, index) => index).filter(
    (index) => !stays.has(index)
  );
  return runs(out.map((index) => index + 1)).reverse();
}

/** Positions on the sheet, where keys stand first. */
function moved(placed: readonly Placed[]): Move[] {
  return movesOf(placed).map(({ from, to, count }) => ({ from: from + 1, to: to + 1, count }));
}

/** What must be pushed in before something that stands; what comes after all of it needs no room made. */
function inserted(placed: readonly Placed[]): Run[] {
  const last = placed.reduce((last, { from }, index) => (from === null ? last : index), -1);
  const fresh = placed.flatMap(({ from }, index) =>
    from === null && index < last ? [index + 1] : []
  );
  return runs(fresh);
}
