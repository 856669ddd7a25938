import type { Choices, Reconciled } from "../edits/reconcile";
import { isIdle, type SheetPatch } from "../edits/patch";
import { beginChanges, endChanges, readStore, type Store } from "../edits/store";
import { isFormula, type Content } from "../edits/content";
import { markRules } from "../edits/rules";
import { ruleTasks } from "../excel/rules";
import { inTurns, nextTurn } from "../excel/turn";
import { writeWorkbook } from "../excel/write-workbook";
import type { WorkbookSnapshot } from "../excel/snapshot";
import { failure, success, type Outcome } from "../model/outcome";
import type { CellValue } from "../model/grid";
import type { Settings } from "../model/settings";
import type { SheetId, SheetPlan } from "../model/sheet-plan";
import { composing } from "../report/compose-report";
import type { Conflict, Job, StepFailure, StepOptions, WriteReport } from "./contract";
import { highlightRules, protectedScoreSheets } from "./highlights";
import { ownershipOf, standingOf, standingValues, targets } from "./own-sheets";
import { mergedWithMarks } from "./look";
import { reportedYears } from "./new-year";
import { readAgain } from "./read-again";
import { changedScores, scoresOf } from "./scores";
import { understanding } from "./understand";

export interface WriteWishes {
  readonly overrides: Partial<Settings>;
  /** Marks scores below the threshold on the officer's sheets in the same requests. */
  readonly highlight: boolean;
  readonly choices: Choices;
  /** Only these sheets; all of them when left out. */
  readonly only?: readonly SheetId[] | undefined;
}

/**
 * Reads the workbook once more, works the job out again where it changed meanwhile, and writes every sheet of
 * the report with the officer's edits kept. Writes nothing that stands already.
 */
export async function writeReport(
  job: Job,
  wishes: WriteWishes,
  { onProgress, signal }: StepOptions
): Promise<Outcome<WriteReport, StepFailure>> {
  onProgress?.({ share: 0.3, what: "reading" });
  const reread = await readAgain(job.snapshot, signal);
  if (!reread.ok) return reread;
  const { snapshot, rules, noted } = reread.value;
  const store = readStore(snapshot.parts);
  const current = sameWorkbook(job.snapshot, snapshot)
    ? { ...job, snapshot }
    : await inTurns(understanding(snapshot, wishes.overrides, store));
  const refusal = refusalOf(current, store);
  if (refusal) return refusal;
  onProgress?.({ share: 0.5, what: "composing" });
  await nextTurn();
  const ownership = ownershipOf(snapshot, store);
  const standing = standingValues(standingOf(ownership, store));
  // What a broken run left is mended as a whole, whatever was asked for.
  const composed = await inTurns(composing({ ...current, standing }));
  const plans = composed.filter(
    ({ id }) => store.pending.has(id) || (wishes.only?.includes(id) ?? true)
  );
  await nextTurn();
  const own = targets(plans, snapshot, ownership, store);
  const outcome = await mergedWithMarks(plans, own, wishes.choices, noted);
  if (!outcome.ok) return outcome;
  const { merged, looked } = outcome.value;
  const blocked = blockedBy(merged.patches, snapshot);
  if (blocked) return blocked;

  const unmarked = wishes.highlight ? protectedScoreSheets(current) : [];
  const marks = [
    ...ruleTasks(reportMarks(plans, merged), rules, uprooted(merged.patches)).tasks,
    ...(wishes.highlight ? ruleTasks(highlightRules(current, unmarked), rules).tasks : []),
  ];
  const changed = merged.patches.filter((patch) => !isIdle(patch) || isNews(patch, store));
  if (signal?.aborted) return failure("cancelled");
  onProgress?.({ share: 0.6, what: "writing" });
  await nextTurn();
  if (changed.length > 0 || marks.length > 0) {
    const run = Math.max(store.journal.run, store.journal.done) + 1;
    const bases = changed.map(({ base }) => ({
      ...base,
      worksheet: ownership.own.get(base.sheet)?.id ?? "",
    }));
    const written = await writeWorkbook(
      {
        begin: beginChanges(store, bases, run),
        patches: changed,
        marks,
        looked,
        end: endChanges(store, bases, run, {
          scores: scoresOf(current),
          years: reportedYears(current, store.journal.years),
        }),
      },
      (share) => onProgress?.({ share: 0.6 + share * 0.4, what: "writing" })
    );
    if (!written.ok) return written;
  }
  const sheets = merged.patches.map(({ sheet, name }) => ({ id: sheet, name }));
  return success({
    sheets,
    kept: merged.kept,
    conflicts: merged.conflicts.map((conflict) => shownConflict(conflict, own)),
    changedScores: changedScores(store.journal.scores, scoresOf(current)),
    rereadBecauseChanged: !sameOfficerCells(job.snapshot, snapshot),
    unmarked,
    job: { ...current, ownSheets: sheets },
  });
}

function refusalOf(job: Job, store: Store) {
  if (store.newer) return failure("store-newer");
  if (job.snapshot.readOnly) return failure("read-only");
  return job.reportable ? null : failure("no-scores");
}

/** A sheet that cannot be written keeps everything from being written: half a report helps nobody. */
function blockedBy(patches: readonly SheetPatch[], snapshot: WorkbookSnapshot) {
  const locked = new Set(
    snapshot.sheets.filter((sheet) => sheet.protected).map(({ name }) => name)
  );
  for (const patch of patches) {
    if (patch.create && snapshot.structureProtected) return failure("structure-protected");
    if (!patch.create && locked.has(patch.name) && !isIdle(patch)) {
      return failure("sheet-protected", { sheet: patch.name });
    }
  }
  return null;
}

/** Whether the workbook remembers something else of a sheet than it should, though the sheet itself stands right. */
function isNews({ base, sheet }: SheetPatch, store: Store): boolean {
  const before = store.bases.get(sheet);
  if (!before || store.pending.has(sheet)) return true;
  const comparable = (each: typeof base) => JSON.stringify({ ...each, run: 0, worksheet: "" });
  return comparable(before) !== comparable(base);
}

/** Sheets whose marks may move: rows and columns come or go, or cells lose all that they wear. */
function uprooted(patches: readonly SheetPatch[]): Set<string> {
  const moves = (patch: SheetPatch) =>
    [
      patch.removeRows,
      patch.removeColumns,
      patch.moveRows,
      patch.moveColumns,
      patch.insertRows,
      patch.insertColumns,
      patch.plain,
    ].some(({ length }) => length > 0);
  return new Set(patches.filter(moves).map(({ name }) => name));
}

/** Marks on own sheets: numbers below the threshold, in the places where the rows end up. */
function reportMarks(plans: readonly SheetPlan[], { patches }: Reconciled) {
  const cells = plans.flatMap((plan) => {
    const patch = patches.find(({ sheet }) => sheet === plan.id);
    return plan.marks.flatMap(({ rows, column }) =>
      rows.flatMap((row) => {
        const address = patch?.addressOf(row, column);
        return patch && address
          ? [{ at: { sheet: patch.name, address }, form: "number" as const }]
          : [];
      })
    );
  });
  const below = plans.flatMap(({ marks }) => marks.map((mark) => mark.below));
  return markRules("report", cells, below[0] ?? 0);
}

function shownConflict(
  { sheet, row, column, at, base, officer, ours }: Reconciled["conflicts"][number],
  own: ReturnType<typeof targets>
): Conflict {
  const place = { sheet: own.get(sheet)?.name ?? "", address: at };
  return {
    at: place,
    sheet,
    row,
    column,
    base: shown(base),
    officer: shown(officer),
    ours: shown(ours),
  };
}

function shown(content: Content): CellValue {
  return isFormula(content) ? content.formula : content;
}

/** Whether two readings found the same in every cell and part. */
function sameWorkbook(a: WorkbookSnapshot, b: WorkbookSnapshot): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Whether the officer's own sheets hold the same in two readings. */
function sameOfficerCells(a: WorkbookSnapshot, b: WorkbookSnapshot): boolean {
  const cells = ({ sheets }: WorkbookSnapshot) =>
    JSON.stringify(
      sheets.flatMap(({ mark, grid }) =>
        mark ? [] : [[grid.sheet, grid.row, grid.column, grid.values]]
      )
    );
  return cells(a) === cells(b);
}
