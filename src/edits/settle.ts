import type { CellPlan, SheetPlan } from "../model/sheet-plan";
import type { Authorship, MergeInput } from "./authorship";
import { isLoose } from "./base";
import { plainContent, sameContent, type Content } from "./content";
import { lookOf, PLAIN_LOOK } from "./look";
import type { Placed } from "./order";

/** A cell that both sides changed; it stays as the officer has it until the officer chooses. */
export interface CellConflict {
  readonly row: string;
  readonly column: string;
  readonly base: Content;
  readonly officer: Content;
  readonly ours: Content;
}

export function cellKey(row: string, column: string): string {
  return `${row}|${column}`;
}

/** Font and size that the whole sheet is written in. */
export function fontOf(plan: SheetPlan): string {
  return `${plan.font} ${plan.fontSize}`;
}

/** Decides cell by cell, and gathers what to write and what to remember. */
export class Cells {
  readonly writes = new Map<string, Map<string, Content>>();
  readonly newLooks = new Map<string, Map<string, string>>();
  readonly remembered = new Map<string, Record<string, [Content, number]>>();
  readonly keptCells = new Map<string, Record<string, Content>>();
  readonly conflicts: CellConflict[] = [];
  readonly lookTable: string[] = [];
  keptCount = 0;
  readonly #input: MergeInput;
  readonly #plan: ReadonlyMap<string, Readonly<Record<string, CellPlan>>>;
  readonly #cells: Authorship;
  readonly #lookIndex = new Map<string, number>();
  readonly #newFont: boolean;

  constructor(input: MergeInput, cells: Authorship) {
    this.#input = input;
    this.#cells = cells;
    this.#plan = new Map(input.plan.rows.map((row) => [row.key, row.cells]));
    this.#newFont = input.base !== null && input.base.font !== fontOf(input.plan);
  }

  settle(row: Placed, column: Placed): void {
    const stands = this.#cells.stands(row.key, column.key);
    const fresh = row.from === null || column.from === null;
    if (isLoose(row.key) || isLoose(column.key)) {
      if (stands === undefined || stands === "") return;
      this.#keep(row.key, column.key, stands);
      if (fresh) this.#write(row.key, column.key, stands);
      return;
    }
    const cells = this.#plan.get(row.key);
    const planned = this.#input.plan.columns.some(({ key }) => key === column.key);
    if (!cells || !planned) {
      this.#retire(row.key, column.key, stands, fresh);
      return;
    }
    const plan = cells[column.key];
    const ours = contentOf(plan);
    const final = this.#decide(row.key, column.key, stands, ours, plan?.input === true);
    const unchanged = stands !== undefined && !fresh && this.#cells.agrees(stands, final, row.key);
    if (!unchanged && !(fresh && final === "")) this.#write(row.key, column.key, final);
    this.#look(row.key, column.key, lookOf(plan, final), fresh);
  }

  /** The content that shall stand, with what is to be remembered of it. */
  #decide(
    row: string,
    column: string,
    stands: Content | undefined,
    ours: Content,
    input: boolean
  ): Content {
    const before = this.#cells.before(row, column);
    const choice = this.#input.choices.get(cellKey(row, column));
    const edited = this.#cells.edited(row, column);
    if (stands === undefined || this.#cells.same(stands, ours, row) || !edited) {
      this.#remember(row, column, ours);
      // A plan that takes up what the officer typed makes it no less the officer's.
      const taken = input && stands !== undefined && stands !== "" && sameContent(stands, ours);
      if (taken && (edited || this.#cells.typed(row, column))) this.#keep(row, column, stands);
      return ours;
    }
    if (choice === "ours") {
      this.#remember(row, column, ours);
      return ours;
    }
    this.#keep(row, column, stands);
    this.keptCount++;
    const agreed =
      input || choice === "officer" || (before !== undefined && sameContent(before, ours));
    this.#remember(row, column, agreed ? ours : (before ?? ""));
    if (!agreed) this.conflicts.push({ row, column, base: before ?? "", officer: stands, ours });
    return stands;
  }

  /** A cell that the plan has no more, but whose row or column the officer's edits hold. */
  #retire(row: string, column: string, stands: Content | undefined, fresh: boolean): void {
    const before = this.#cells.before(row, column);
    if (before !== undefined) this.#remember(row, column, before);
    if (stands === undefined) return;
    const changed = before === undefined ? stands !== "" : !this.#cells.same(stands, before, row);
    if (changed || this.#cells.typed(row, column)) {
      this.#keep(row, column, stands);
      this.keptCount++;
    }
    const look = this.#cells.lookBefore(row, column) ?? PLAIN_LOOK;
    this.#look(row, column, look, fresh);
    if (fresh && stands !== "") this.#write(row, column, stands);
  }

  #look(row: string, column: string, look: string, fresh: boolean): void {
    const record = this.remembered.get(row)?.[column];
    if (record) record[1] = this.#lookNumber(look);
    else if (look !== PLAIN_LOOK) this.#remember(row, column, "", look);
    const left = this.#cells.looks(row, column);
    const changed = (left.length === 0 ? [PLAIN_LOOK] : left).some((before) => before !== look);
    if (fresh ? look !== PLAIN_LOOK : changed || this.#newFont)
      put(this.newLooks, row, column, look);
  }

  #lookNumber(look: string): number {
    let index = this.#lookIndex.get(look);
    if (index === undefined) {
      index = this.lookTable.push(look) - 1;
      this.#lookIndex.set(look, index);
    }
    return index;
  }

  /** Empty cells without a look are not worth remembering: a known row and column says that they were empty. */
  #remember(row: string, column: string, ours: Content, look = PLAIN_LOOK): void {
    if (ours === "" && look === PLAIN_LOOK) return;
    let cells = this.remembered.get(row);
    if (!cells) this.remembered.set(row, (cells = {}));
    cells[column] = [ours, this.#lookNumber(look)];
  }

  #keep(row: string, column: string, content: Content): void {
    const cells = this.keptCells.get(row) ?? {};
    this.keptCells.set(row, { ...cells, [column]: content });
  }

  #write(row: string, column: string, content: Content): void {
    put(this.writes, row, column, content);
  }
}

function contentOf(plan: CellPlan | undefined): Content {
  if (!plan) return "";
  return plan.formula === undefined ? plainContent(plan.value) : { formula: plan.formula };
}

function put<T>(map: Map<string, Map<string, T>>, row: string, column: string, value: T): void {
  let cells = map.get(row);
  if (!cells) map.set(row, (cells = new Map()));
  cells.set(column, value);
}
