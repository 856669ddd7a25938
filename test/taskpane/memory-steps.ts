import { EMPTY_SNAPSHOT, type WorkbookSnapshot } from "../../src/excel/snapshot";
import type { CellValue, Grid } from "../../src/model/grid";
import { failure, success, type Outcome } from "../../src/model/outcome";
import { boundsOf, samePlace, type Place } from "../../src/model/place";
import { DEFAULT_SETTINGS, type Settings } from "../../src/model/settings";
import { composeReport } from "../../src/report/compose-report";
import type { Conflict, Job, SheetChange, Steps, WriteReport } from "../../src/steps/contract";
import { textAt, understand } from "../../src/steps/understand";

/** The workbook behind the pane in tests: cells and settings in memory, no Excel. */
export interface MemoryWorkbook {
  grids: Grid[];
  settings: Settings;
  /** Places selected through the pane, in order. */
  readonly selected: Place[];
  /** What the officer has selected in the sheet. */
  selection: Place;
  marked: number;
  workingHidden: boolean;
  conflicts: readonly Conflict[];
  settled: { conflict: Conflict; keep: "officer" | "ours" }[];
  written: number;
  /** The next steps fail with these codes, first come first served. */
  readonly failures: string[];
  /** Tells the pane of a change, once it watches. */
  change(change: Partial<SheetChange>): void;
  /** What steps wait for before they begin. */
  hold: Promise<void>;
}

/**
 * The steps over the real pure core (reading, checks, analysis, report) and cells in memory. Only what
 * Excel would do is played: cells, selection, formats.
 */
export function memorySteps(grids: readonly Grid[], settings: Partial<Settings> = {}) {
  let listener: ((change: SheetChange) => void) | null = null;
  const book: MemoryWorkbook = {
    grids: [...grids],
    settings: { ...DEFAULT_SETTINGS, ...settings },
    selected: [],
    selection: { sheet: grids[0]?.sheet ?? "", address: "A1" },
    marked: 0,
    workingHidden: false,
    conflicts: [],
    settled: [],
    written: 0,
    failures: [],
    hold: Promise.resolve(),
    change: (change) =>
      listener?.({ sheet: "", address: "A1", own: false, remote: false, ...change }),
  };

  const job = (): Job => understand(snapshotOf(book.grids), book.settings);
  const reported = (from: Job): WriteReport => {
    const plans = composeReport({ ...from, standing: {} });
    book.written += 1;
    return {
      sheets: plans.map(({ id, name }) => ({ id, name })),
      kept: 0,
      conflicts: book.conflicts,
      changedScores: [],
      rereadBecauseChanged: false,
      unmarked: [],
      job: from,
    };
  };
  /** Waits, fails where a failure is due, else does the work. */
  const step = async <T>(work: () => T, signal?: AbortSignal): Promise<Outcome<T>> => {
    await book.hold;
    if (signal?.aborted) return failure("cancelled");
    const code = book.failures.shift();
    return code ? failure(code, { sheet: "ชีต", address: "A1" }) : success(work());
  };
  const set = (at: Place, value: CellValue) => {
    book.grids = book.grids.map((grid) =>
      grid.sheet === at.sheet ? withCell(grid, at, value) : grid
    );
  };

  const steps: Steps = {
    read: (options) => {
      options?.onProgress?.({ share: 0.2, what: "reading" });
      return step(job, options?.signal);
    },
    highlight: (from, options) =>
      step(() => ({ marked: (book.marked = from.below.length) }), options?.signal),
    removeHighlights: (_, options) =>
      step(() => {
        const removed = book.marked;
        book.marked = 0;
        return { removed };
      }, options?.signal),
    toggleHighlights: (from, options) =>
      step(() => {
        book.marked = book.marked > 0 ? 0 : from.below.length;
        return { on: book.marked > 0 };
      }, options?.signal),
    write: (from, options) => {
      options?.onProgress?.({ share: 0.6, what: "writing" });
      return step(() => reported(from), options?.signal);
    },
    runAll: (options) => {
      options?.onProgress?.({ share: 0.1, what: "reading" });
      return step(() => {
        const all = job();
        book.marked = all.below.length;
        return reported(all);
      }, options?.signal);
    },
    settle: (_, choices) =>
      step(() => {
        book.settled.push(...choices);
        book.conflicts = [];
        return job();
      }),
    change: (_, change) =>
      step(() => {
        book.settings = { ...book.settings, ...change };
        return job();
      }),
    select: (place) =>
      step(() => {
        book.selected.push(place);
        return null;
      }),
    selection: () => step(() => book.selection),
    applyFix: (_, finding) =>
      step(() => {
        const { fix } = finding;
        if (!fix) return job();
        set(fix.at, fix.to);
        const applied = {
          code: finding.code,
          at: fix.at,
          before: fix.from,
          after: fix.to,
          date: "2026-11-24",
        };
        book.settings = { ...book.settings, fixes: [...book.settings.fixes, applied] };
        return job();
      }),
    revertFix: (_, at) =>
      step(() => {
        const fix = book.settings.fixes.find((one) => samePlace(one.at, at));
        if (fix) set(at, fix.before);
        const fixes = book.settings.fixes.filter((one) => one !== fix);
        book.settings = { ...book.settings, fixes };
        return job();
      }),
    silence: (from, finding, reason, date) =>
      step(() => {
        const cell = textAt(from.grids, finding.at);
        const one = { code: finding.code, at: finding.at, reason, date, cell };
        book.settings = { ...book.settings, silenced: [...book.settings.silenced, one] };
        return job();
      }),
    createForm: (year) => step(() => ({ sheet: `แบบฟอร์ม ${year}` })),
    layPasted: (year, pasted) =>
      step(() => {
        const values = pasted.split("\n").map((line) => line.split("\t"));
        book.grids = [...book.grids, gridFrom(`แบบฟอร์ม ${year}`, values)];
        return { sheet: `แบบฟอร์ม ${year}`, scores: values.length };
      }),
    prepareToSend: (_, hide) =>
      step(() => {
        book.workingHidden = hide;
        return { sheets: 3 };
      }),
    startNewYear: () => step(job),
    watch: async (onChange) => {
      listener = onChange;
      return success(async () => {
        listener = null;
      });
    },
  };
  return { steps, book };
}

/** Sheets of a workbook as a step reads them. */
export function snapshotOf(grids: readonly Grid[]): WorkbookSnapshot {
  return {
    ...EMPTY_SNAPSHOT,
    name: "คะแนน.xlsx",
    sheets: grids.map((grid, index) => ({
      id: String(index + 1),
      name: grid.sheet,
      grid,
      mark: null,
      protected: false,
      formulaRules: [],
    })),
  };
}

function gridFrom(sheet: string, values: string[][]): Grid {
  const formats = values.map((row) => row.map(() => "General"));
  return { sheet, visibility: "Visible", row: 0, column: 0, values, formulas: values, formats };
}

function withCell(grid: Grid, at: Place, value: CellValue): Grid {
  const bounds = boundsOf(at.address);
  if (!bounds) return grid;
  const put = (rows: Grid["values"]) =>
    rows.map((row, r) =>
      r === bounds.row - grid.row
        ? row.map((cell, c) => (c === bounds.column - grid.column ? value : cell))
        : row
    );
  return { ...grid, values: put(grid.values), formulas: put(grid.formulas) };
}
