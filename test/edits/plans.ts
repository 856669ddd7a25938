import type { CellPlan, SheetPlan } from "../../src/model/sheet-plan";
import type { CellValue } from "../../src/model/grid";
import { reconcile, type Choices, type Reconciled } from "../../src/edits/reconcile";
import type { SheetBase } from "../../src/edits/base";
import type { Seen } from "../../src/edits/seen";
import { readStanding } from "../../src/edits/standing";
import { PaperSheet } from "./paper-sheet";

/** A small plan: rows of values under columns, every cell in one look. */
export function planOf(
  columns: readonly string[],
  rows: Readonly<Record<string, readonly CellValue[]>>,
  more: Partial<SheetPlan> = {}
): SheetPlan {
  return {
    id: "measures",
    name: "มาตรการ",
    working: false,
    tabColor: "#2F6DB5",
    columns: columns.map((key) => ({ key, width: 100 })),
    rows: Object.entries(rows).map(([key, values]) => ({
      key,
      height: 30,
      cells: Object.fromEntries(
        columns.map((column, index): [string, CellPlan] => [
          column,
          { value: values[index] ?? "", style: "cell" },
        ])
      ),
    })),
    charts: [],
    validations: [],
    marks: [],
    print: { orientation: "Portrait", margins: { left: 2, right: 2, top: 2, bottom: 2 } },
    font: "TH SarabunPSK",
    fontSize: 16,
    ...more,
  };
}

/** One own sheet on paper through many runs, remembered as the workbook would remember it. */
export class Office {
  sheet: PaperSheet | null = null;
  base: SheetBase | null = null;

  run(plan: SheetPlan, choices: Choices = new Map(), seen: Seen | null = null): Reconciled {
    const standing = this.sheet && readStanding(this.sheet.grid(plan.name), this.base);
    const own = {
      name: plan.name,
      stands: this.sheet !== null,
      marked: this.sheet !== null,
      standing,
      base: this.base,
      pending: [],
      seen,
    };
    const merged = reconcile([plan], new Map([[plan.id, own]]), choices);
    const [patch] = merged.patches;
    if (!patch) throw new Error("one plan gives one patch");
    this.sheet ??= new PaperSheet();
    this.sheet.play(patch);
    this.base = JSON.parse(JSON.stringify({ ...patch.base, run: 1 })) as SheetBase;
    return merged;
  }

  /** Visible texts, row by row, blanks at the end left out. */
  get shown(): CellValue[][] {
    return (this.sheet?.rows.slice(1) ?? []).map((row) => {
      const cells = row.slice(1);
      while (cells.length > 0 && cells.at(-1) === "") cells.pop();
      return cells;
    });
  }

  /** The sheet on paper, which stands after the first run. */
  get paper(): PaperSheet {
    if (!this.sheet) throw new Error("nothing was written yet");
    return this.sheet;
  }
}
