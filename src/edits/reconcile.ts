import { cellPlace } from "../model/place";
import { atOnce, type Stretches } from "../model/stretches";
import { resolveReferences, type SheetId, type SheetPlan } from "../model/sheet-plan";
import type { SheetBase } from "./base";
import { isFormula, type Content } from "./content";
import { layoutOf, resolved, type FormulaRow, type Layouts, type SheetLayout } from "./layout";
import { mergeSheet, type MergedSheet } from "./merge";
import type { CellConflict } from "./settle";
import { movedKeys } from "./moves";
import type { Placed } from "./order";
import { patchOf, type SheetPatch } from "./patch";
import type { Seen } from "./seen";
import type { Standing } from "./standing";

/** An own sheet as far as the workbook holds it. */
export interface OwnSheet {
  /** The tab's name: where it stands, or where it is to be made. */
  readonly name: string;
  /** Whether the sheet is there; one that was emptied is there without standing. */
  readonly stands: boolean;
  /** Whether it bears the add-in's mark: another program may have dropped it. */
  readonly marked: boolean;
  readonly standing: Standing | null;
  readonly base: SheetBase | null;
  readonly pending: readonly SheetBase[];
  readonly seen: Seen | null;
}

export interface Reconciled {
  readonly patches: readonly SheetPatch[];
  readonly kept: number;
  readonly conflicts: readonly (CellConflict & { readonly sheet: SheetId; readonly at: string })[];
}

export type Choices = ReadonlyMap<SheetId, ReadonlyMap<string, "officer" | "ours">>;

/** Merges every plan with its sheet and says what must be done to each. Pure. */
export function reconcile(
  plans: readonly SheetPlan[],
  own: ReadonlyMap<SheetId, OwnSheet>,
  choices: Choices
): Reconciled {
  return atOnce(reconciling(plans, own, choices));
}

/** The same in stretches, one sheet after another. */
export function* reconciling(
  plans: readonly SheetPlan[],
  own: ReadonlyMap<SheetId, OwnSheet>,
  choices: Choices
): Stretches<Reconciled> {
  const now = new Map<SheetId, SheetLayout>();
  const left = new Map<SheetId, SheetLayout>();
  for (const [id, { name, standing, base }] of own) {
    if (standing) now.set(id, layoutOf(name, standing.rows, standing.columns));
    if (base) left.set(id, layoutOf(name, base.rows.map(keyOf), base.columns.map(keyOf)));
  }
  const merged: MergedSheet[] = [];
  for (const plan of plans) {
    const sheet = own.get(plan.id);
    const one = mergeSheet({
      plan,
      base: sheet?.base ?? null,
      pending: sheet?.pending ?? [],
      standing: sheet?.standing ?? null,
      seen: sheet?.seen ?? null,
      shown: (template, row) => resolved(template, { sheet: plan.id, row }, now),
      left: (template, row) => resolved(template, { sheet: plan.id, row }, left),
      choices: choices.get(plan.id) ?? new Map(),
    });
    merged.push(one);
    yield;
  }
  const layouts: Layouts = new Map([
    ...now,
    ...merged.map(({ plan, rows, columns }): [SheetId, SheetLayout] => [
      plan.id,
      layoutOf(
        own.get(plan.id)?.name ?? plan.name,
        rows.map(({ key }) => key),
        columns.map(({ key }) => key)
      ),
    ]),
  ]);
  const uprooted = uprootedRows(merged);
  const patches: SheetPatch[] = [];
  for (const sheet of merged) {
    const one = own.get(sheet.plan.id);
    const patch = patchOf({
      merged: withFormulasMended(sheet, uprooted),
      stands: one?.stands ?? false,
      marked: one?.marked ?? false,
      standing: one?.standing ?? null,
      before: one?.base ?? null,
      seen: one?.seen ?? null,
      pending: one?.pending ?? [],
      name: one?.name ?? sheet.plan.name,
      layouts,
    });
    patches.push(patch);
    yield;
  }
  return {
    patches,
    kept: merged.reduce((sum, sheet) => sum + sheet.kept, 0),
    conflicts: merged.flatMap(({ plan, conflicts, rows, columns }) =>
      conflicts.map((conflict) => ({
        ...conflict,
        base: readable(conflict.base, { sheet: plan.id, row: conflict.row }, layouts),
        ours: valueOf(plan, conflict),
        sheet: plan.id,
        at: cellPlace("", positionIn(rows, conflict.row), positionIn(columns, conflict.column))
          .address,
      }))
    ),
  };
}

/** A formula of ours as the officer can read it: with the addresses of today. */
function readable(content: Content, on: FormulaRow, layouts: Layouts): Content {
  return isFormula(content) ? { formula: resolved(content.formula, on, layouts) ?? "" } : content;
}

/** What the plan would show in a cell: of a formula, its result. */
function valueOf(plan: SheetPlan, { row, column }: CellConflict): Content {
  return plan.rows.find(({ key }) => key === row)?.cells[column]?.value ?? "";
}

const keyOf = ({ key }: { readonly key: string }) => key;

/** Absolute row (or column) of a key, from 0. */
function positionIn(placed: readonly Placed[], key: string): number {
  return placed.findIndex((each) => each.key === key) + 1;
}

/**
 * Rows that move. References to them follow, but what Excel makes of a range of which only an end moves is not to be
 * relied on.
 */
function uprootedRows(merged: readonly MergedSheet[]): Set<string> {
  return new Set(
    merged.flatMap(({ plan, rows }) => [...movedKeys(rows)].map((key) => `${plan.id}|${key}`))
  );
}

/** Formulas of ours that name an uprooted row are written again, though they read the same. */
function withFormulasMended(sheet: MergedSheet, uprooted: ReadonlySet<string>): MergedSheet {
  if (uprooted.size === 0) return sheet;
  const writes = new Map([...sheet.writes].map(([row, cells]) => [row, new Map(cells)]));
  for (const row of sheet.base.rows) {
    for (const [column, [content]] of Object.entries(row.cells)) {
      if (!isFormula(content) || sheet.base.kept[row.key]?.[column] !== undefined) continue;
      if (!names(content, uprooted)) continue;
      const cells = writes.get(row.key) ?? new Map<string, Content>();
      writes.set(row.key, cells.set(column, content));
    }
  }
  return { ...sheet, writes };
}

function names(content: { readonly formula: string }, rows: ReadonlySet<string>): boolean {
  let found = false;
  resolveReferences(content.formula, (cell) => {
    found ||= rows.has(`${cell.sheet}|${cell.row}`);
    return "";
  });
  return found;
}
