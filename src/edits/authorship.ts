import type { SheetPlan } from "../model/sheet-plan";
import { isLoose, type SheetBase } from "./base";
import { isFormula, sameContent, type Content } from "./content";
import { Memory } from "./memory";
import type { Seen } from "./seen";
import type { Standing } from "./standing";

export interface MergeInput {
  readonly plan: SheetPlan;
  /** What was written last; null before the first run. */
  readonly base: SheetBase | null;
  /** What runs that were broken off meant to write: their cells are ours as well. */
  readonly pending: readonly SheetBase[];
  /** null when the sheet does not stand. */
  readonly standing: Standing | null;
  /** What was seen of the sheet beside its texts; null where nobody has looked yet. */
  readonly seen: Seen | null;
  /** A formula of ours as Excel would show it where its cells stand now; null when one does not. */
  readonly shown: (template: string, row: string) => string | null;
  /** The same formula as it was left: sorting moves the cells that it names and leaves the formula as it is. */
  readonly left: (template: string, row: string) => string | null;
  /** What the officer chose of earlier conflicts, by cellKey. */
  readonly choices: ReadonlyMap<string, "officer" | "ours">;
}

/** Tells of each cell what stands in it and whose it is: as a run left it, or as the officer made it. */
export class Authorship {
  readonly #input: MergeInput;
  readonly #base: Memory;
  readonly #pending: readonly Memory[];
  readonly #rows: ReadonlySet<string>;
  readonly #columns: ReadonlySet<string>;

  constructor(input: MergeInput) {
    this.#input = input;
    this.#base = new Memory(input.base);
    this.#pending = input.pending.map((base) => new Memory(base));
    this.#rows = new Set(input.standing?.rows ?? []);
    this.#columns = new Set(input.standing?.columns ?? []);
  }

  /** What was written last; undefined where nothing was. */
  before(row: string, column: string): Content | undefined {
    return this.#base.content(row, column);
  }

  /** Looks that a cell may have now, by what was remembered; the look of the last finished run first. */
  looks(row: string, column: string): string[] {
    return [this.#base, ...this.#pending].flatMap((memory) => memory.look(row, column) ?? []);
  }

  lookBefore(row: string, column: string): string | undefined {
    return this.#base.look(row, column);
  }

  /** What stands in a cell: on the sheet, or as remembered when the sheet is gone. */
  stands(row: string, column: string): Content | undefined {
    if (this.#input.standing) {
      return this.#rows.has(row) && this.#columns.has(column)
        ? this.#input.standing.content(row, column)
        : undefined;
    }
    return this.#base.kept(row, column) ?? this.#base.content(row, column);
  }

  /** Whether the officer changed the cell (loose cells that hold something count as changed). */
  edited(row: string, column: string): boolean {
    const stands = this.stands(row, column);
    if (stands === undefined) return false;
    if (isLoose(row) || isLoose(column)) return stands !== "" && !isLoose(row) !== !isLoose(column);
    const before = this.#base.content(row, column);
    if (this.same(stands, before, row)) return false;
    if (this.#pending.length === 0) return before !== undefined || stands !== "";
    return (
      stands !== "" &&
      !this.#pending.some((memory) => this.same(stands, memory.content(row, column), row))
    );
  }

  /** Whether the cell still holds what the officer typed before the last run, which the plan took up or left. */
  typed(row: string, column: string): boolean {
    const stands = this.stands(row, column);
    const typed = this.#base.kept(row, column);
    if (stands === undefined || typed === undefined) return false;
    return stands !== "" && sameContent(stands, typed);
  }

  /** Whether a cell holds what is ours there. */
  same(stands: Content, ours: Content | undefined, row: string): boolean {
    if (ours === undefined) return false;
    if (!isFormula(ours) || this.#input.standing === null) return sameContent(stands, ours);
    const left = this.#input.left(ours.formula, row);
    if (left !== null && sameCells(stands, left)) return true;
    const shown = this.#input.shown(ours.formula, row);
    if (shown !== null) return sameCells(stands, shown);
    // A cell that the formula names was deleted: Excel shows #REF!, or we wrote the value.
    return isFormula(stands) ? stands.formula.includes("#REF!") : true;
  }

  /** Whether a cell needs no writing. A formula that has lost a reference does, and one whose cells were sorted. */
  agrees(stands: Content, final: Content, row: string): boolean {
    if (stands === final) return true;
    if (!isFormula(final)) return this.same(stands, final, row);
    const shown = this.#input.shown(final.formula, row);
    return shown !== null && sameContent(stands, { formula: shown });
  }
}

/** Whether a cell holds a formula over those cells, whichever of its addresses are absolute. */
function sameCells(stands: Content, formula: string): boolean {
  const relative = (text: string) => text.replaceAll("$", "");
  return isFormula(stands)
    ? sameContent({ formula: relative(stands.formula) }, { formula: relative(formula) })
    : sameContent(stands, { formula });
}
