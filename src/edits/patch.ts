import type { CellValue } from "../model/grid";
import { addressOf, cellPlace, columnName, type Bounds } from "../model/place";
import type { SheetId, SheetPlan } from "../model/sheet-plan";
import { rowLists, runs, type Run } from "./areas";
import { isLoose, type SheetBase } from "./base";
import { isFormula, sameContent, type Content } from "./content";
import { fittingsOf, type Fittings } from "./fittings";
import { positionOf, resolved, type Layouts } from "./layout";
import { readLook } from "./look";
import { fontOf, type MergedSheet } from "./merge";
import type { Placed } from "./order";
import { cornerOf, type Standing } from "./standing";
import { areasOf, grouped, styledAreas, type StyledAreas } from "./style-areas";

/** Cells to write at once; null leaves a cell as it is. Row and column are absolute, from 0. */
export interface Block<T> {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (T | null)[])[];
}

/** Everything that must be done to one own sheet, in addresses. Empty when it stands as it should. */
export interface SheetPatch {
  readonly plan: SheetPlan;
  readonly sheet: SheetId;
  readonly name: string;
  readonly create: boolean;
  /** The add-in's mark must be set. */
  readonly mark: boolean;
  /** Positions as they stand, last first. */
  readonly removeRows: readonly Run[];
  readonly removeColumns: readonly Run[];
  /** Positions as they shall stand, first first. */
  readonly insertRows: readonly Run[];
  readonly insertColumns: readonly Run[];
  /** Keys and texts, numbers, formulas. */
  readonly keys: readonly Block<string>[];
  readonly values: readonly Block<CellValue>[];
  readonly formulas: readonly Block<string>[];
  /** Areas that lose the look they had. */
  readonly plain: readonly string[];
  /** Areas written in the sheet's font. */
  readonly inFont: readonly string[];
  readonly styles: readonly StyledAreas[];
  readonly numberFormats: readonly Block<string>[];
  /** Merged as a whole, or each row of the area by itself. */
  readonly merges: readonly { readonly area: string; readonly across: boolean }[];
  readonly heights: readonly { readonly points: number; readonly areas: readonly string[] }[];
  readonly fitRows: readonly string[];
  readonly widths: readonly { readonly points: number; readonly areas: readonly string[] }[];
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
  /** A run was broken off here: nobody knows which charts, links ... stand. */
  readonly broken: boolean;
  readonly name: string;
  /** Where everything will stand, on all own sheets. */
  readonly layouts: Layouts;
}

/** Turns a merged sheet into what must be done to the sheet that stands. Pure. */
export function patchOf(input: PatchInput): SheetPatch {
  const { merged, standing, before, broken, name, layouts } = input;
  const { plan, rows, columns } = merged;
  const rowAt = new Map(rows.map((row, index) => [row.key, index + 1]));
  const columnAt = new Map(columns.map((column, index) => [column.key, index + 1]));
  const fresh = new Set([...rows, ...columns].filter(({ from }) => from === null));
  const inPlace = ({ row, column }: { readonly row: number; readonly column: number }) =>
    ![rows[row - 1], columns[column - 1]].some((placed) => placed && fresh.has(placed));
  const looks = grouped(absolute(merged.looks, rowAt, columnAt), ({ content }) => content).flatMap(
    ([content, cells]) => {
      const look = readLook(content);
      return cells.map(({ row, column, keys }) => ({ row, column, keys, look }));
    }
  );
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
  const stale = looks.filter(inPlace);
  const covering = looks.filter(({ look }) => look.span > 1 || look.rowSpan > 1);
  const unknown = broken || standing === null;
  const fittings = fittingsOf(plan, rows, columns, name, layouts, unknown ? null : before);
  const newFont = before !== null && before.font !== fontOf(plan);
  return {
    plan,
    sheet: plan.id,
    name,
    create: !input.stands,
    mark: !input.marked,
    removeRows: removed(standing?.rows.length ?? 0, rows),
    removeColumns: removed(standing?.columns.length ?? 0, columns),
    insertRows: inserted(rows),
    insertColumns: inserted(columns),
    keys: blocks(keyCells(merged, standing)),
    values: blocks(values),
    formulas: blocks(formulas),
    plain: areasOf(stale),
    inFont: newFont ? [] : areasOf(looks),
    styles: styledAreas(
      looks.flatMap((cell) =>
        cellsOf(covered(cell, cell.look, merged, rowAt, columnAt)).map((place) => ({
          ...place,
          style: cell.look.style,
        }))
      )
    ),
    numberFormats: blocks(
      looks.flatMap(({ look, ...cell }) =>
        look.numberFormat === "General" ? [] : [{ ...cell, content: look.numberFormat }]
      )
    ),
    merges: merges(covering.map((cell) => covered(cell, cell.look, merged, rowAt, columnAt))),
    ...sizes(merged, before, rowAt, columnAt),
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
      patch.insertRows,
      patch.insertColumns,
      patch.keys,
      patch.values,
      patch.formulas,
      patch.plain,
      patch.inFont,
      patch.styles,
      patch.merges,
      patch.heights,
      patch.widths,
    ].every((list) => list.length === 0) &&
    Object.keys(patch.fittings).length === 0
  );
}

interface Cell<T> {
  readonly row: number;
  readonly column: number;
  readonly content: T;
}

function absolute<T>(
  map: ReadonlyMap<string, ReadonlyMap<string, T>>,
  rowAt: ReadonlyMap<string, number>,
  columnAt: ReadonlyMap<string, number>
): (Cell<T> & { readonly keys: readonly [string, string] })[] {
  return [...map].flatMap(([row, cells]) =>
    [...cells].map(([column, content]) => ({
      row: rowAt.get(row) ?? 0,
      column: columnAt.get(column) ?? 0,
      content,
      keys: [row, column] as const,
    }))
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

/** What must be pushed in before something that stands; what comes after all of it needs no room made. */
function inserted(placed: readonly Placed[]): Run[] {
  const last = placed.reduce((last, { from }, index) => (from === null ? last : index), -1);
  const fresh = placed.flatMap(({ from }, index) =>
    from === null && index < last ? [index + 1] : []
  );
  return runs(fresh);
}

/** Neighbouring rows with cells to write become one block; rows and columns between them are left alone. */
function blocks<T>(cells: readonly Cell<T>[]): Block<T>[] {
  const byRow = new Map<number, Cell<T>[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  return runs([...byRow.keys()]).map(({ at, count }) => {
    const rows = Array.from({ length: count }, (_, index) => byRow.get(at + index) ?? []);
    const columns = rows.flat().map((cell) => cell.column);
    const first = Math.min(...columns);
    const width = Math.max(...columns) - first + 1;
    return {
      row: at,
      column: first,
      cells: rows.map((row) => {
        const line = new Array<T | null>(width).fill(null);
        for (const cell of row) line[cell.column - first] = cell.content;
        return line;
      }),
    };
  });
}

/** Merges that stand under one another become one, row by row. */
function merges(areas: readonly Bounds[]): SheetPatch["merges"] {
  const single = areas.filter(({ rows }) => rows === 1);
  const under = grouped(single, ({ column, columns }) => `${column} ${columns}`).flatMap(
    ([, [first, ...more]]) =>
      first ? runs([first, ...more].map(({ row }) => row)).map((run) => ({ ...first, run })) : []
  );
  return [
    ...under.map(({ column, columns, run: { at, count } }) => ({
      area: addressOf({ row: at, rows: count, column, columns }),
      across: count > 1,
    })),
    ...areas
      .filter(({ rows }) => rows > 1)
      .map((area) => ({ area: addressOf(area), across: false })),
  ];
}

/** Every cell of an area: a merged cell has its right and lower border on the cells that it covers. */
function cellsOf({ row, column, rows, columns }: Bounds): { row: number; column: number }[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}

/** The area of a merged cell: from its own row and column to the last planned ones that it covers. */
function covered(
  cell: { readonly row: number; readonly column: number; readonly keys: readonly [string, string] },
  look: { readonly span: number; readonly rowSpan: number },
  merged: MergedSheet,
  rowAt: ReadonlyMap<string, number>,
  columnAt: ReadonlyMap<string, number>
): Bounds {
  const reach = (
    planned: readonly { readonly key: string }[],
    key: string,
    span: number,
    at: ReadonlyMap<string, number>,
    from: number
  ) => {
    const first = planned.findIndex((each) => each.key === key);
    const ends = planned
      .slice(first, first + span)
      .flatMap((each) => at.get(each.key) ?? [])
      .filter((end) => end >= from);
    return Math.max(from, ...ends) - from + 1;
  };
  const [row, column] = cell.keys;
  return {
    row: cell.row,
    column: cell.column,
    rows: reach(merged.plan.rows, row, look.rowSpan, rowAt, cell.row),
    columns: reach(merged.plan.columns, column, look.span, columnAt, cell.column),
  };
}

/** Heights and widths that are new or planned anew; what the officer set otherwise stays. */
function sizes(
  merged: MergedSheet,
  before: SheetBase | null,
  rowAt: ReadonlyMap<string, number>,
  columnAt: ReadonlyMap<string, number>
) {
  const { plan } = merged;
  const plainHeight = plan.fontSize * 1.5;
  const fresh = new Set(merged.rows.filter((row) => row.from === null).map((row) => row.key));
  const freshColumns = new Set(merged.columns.filter((c) => c.from === null).map((c) => c.key));
  const heightBefore = new Map(before?.rows.map((row) => [row.key, row.height]));
  const widthBefore = new Map(before?.columns.map((column) => [column.key, column.width]));
  const changed = plan.rows.filter(
    (row) =>
      rowAt.has(row.key) &&
      (fresh.has(row.key) || heightBefore.get(row.key) !== (row.height ?? null))
  );
  const rowsOf = (rows: typeof changed) => rows.map((row) => rowAt.get(row.key) ?? 0);
  const widths = plan.columns.filter(
    (column) =>
      columnAt.has(column.key) &&
      (freshColumns.has(column.key) || widthBefore.get(column.key) !== column.width)
  );
  return {
    heights: grouped(changed, (row) => String(row.height ?? plainHeight)).map(([points, rows]) => ({
      points: Number(points),
      areas: rowLists(rowsOf(rows)),
    })),
    fitRows: rowLists(rowsOf(changed.filter((row) => row.fit))),
    widths: grouped(widths, (column) => String(column.width)).map(([points, columns]) => ({
      points: Number(points),
      areas: runs(columns.map((column) => columnAt.get(column.key) ?? 0)).map(
        ({ at, count }) => `${columnName(at)}:${columnName(at + count - 1)}`
      ),
    })),
  };
}
