import type { CellPlan, SheetPlan } from "../model/sheet-plan";
import { BASE_VERSION, isLoose, type SheetBase } from "./base";
import { isFormula, sameContent, type Content } from "./content";
import { lookOf, PLAIN_LOOK } from "./look";
import { arrange, type Placed } from "./order";
import type { Standing } from "./standing";

export interface MergeInput {
  readonly plan: SheetPlan;
  /** What was written last; null before the first run. */
  readonly base: SheetBase | null;
  /** What runs that were broken off meant to write: their cells are ours as well. */
  readonly pending: readonly SheetBase[];
  /** null when the sheet does not stand. */
  readonly standing: Standing | null;
  /** A formula of ours as Excel would show it where its cells stand now; null when one does not. */
  readonly shown: (template: string, row: string) => string | null;
  /** The same formula as it was left: sorting moves the cells that it names and leaves the formula as it is. */
  readonly left: (template: string, row: string) => string | null;
  /** What the officer chose of earlier conflicts, by cellKey. */
  readonly choices: ReadonlyMap<string, "officer" | "ours">;
}

/** A cell that both sides changed; it stays as the officer has it until the officer chooses. */
export interface CellConflict {
  readonly row: string;
  readonly column: string;
  readonly base: Content;
  readonly officer: Content;
  readonly ours: Content;
}

/** What a sheet shall be: places of all rows and columns, cells to write and looks to set. */
export interface MergedSheet {
  readonly plan: SheetPlan;
  readonly rows: readonly Placed[];
  readonly columns: readonly Placed[];
  /** Contents to write, by row key and column key. */
  readonly writes: ReadonlyMap<string, ReadonlyMap<string, Content>>;
  /** Looks to set, by row key and column key. */
  readonly looks: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly kept: number;
  readonly conflicts: readonly CellConflict[];
  /** What to remember; run, name and worksheet are the writer's to fill in. */
  readonly base: SheetBase;
}

export function cellKey(row: string, column: string): string {
  return `${row}|${column}`;
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
  const cells = new Cells(input);
  const written = (edge: "rows" | "columns") =>
    new Set(
      [...(base ? [base] : []), ...pending].flatMap((each) => each[edge].map(({ key }) => key))
    );
  const goneColumns = gone(standingColumns, columnKeys, written("columns"), (column) =>
    standingRows.some((row) => cells.edited(row, column))
  );
  const goneRows = gone(standingRows, rowKeys, written("rows"), (row) =>
    standingColumns.some((column) => cells.edited(row, column))
  );
  const place = (
    stands: readonly string[],
    before: readonly string[],
    planned: readonly string[],
    deleted: ReadonlySet<string>,
    without: ReadonlySet<string>
  ) => {
    const placed = arrange(
      stands,
      before,
      planned.filter((key) => !deleted.has(key)),
      without
    );
    return standing ? placed : placed.map(({ key }) => ({ key, from: null }));
  };
  const rows = place(standingRows, base?.planned.rows ?? [], rowKeys, deletedRows, goneRows);
  const columns = place(
    standingColumns,
    base?.planned.columns ?? [],
    columnKeys,
    deletedColumns,
    goneColumns
  );
  for (const row of rows) for (const column of columns) cells.settle(row, column);
  const heights = new Map(plan.rows.map((row) => [row.key, row.height]));
  return {
    plan,
    rows,
    columns,
    writes: cells.writes,
    looks: cells.newLooks,
    kept: cells.keptCount,
    conflicts: cells.conflicts,
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

/** Font and size that the whole sheet is written in. */
export function fontOf(plan: SheetPlan): string {
  return `${plan.font} ${plan.fontSize}`;
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

/** Decides cell by cell, and gathers what to write and what to remember. */
class Cells {
  readonly writes = new Map<string, Map<string, Content>>();
  readonly newLooks = new Map<string, Map<string, string>>();
  readonly remembered = new Map<string, Record<string, [Content, number]>>();
  readonly keptCells = new Map<string, Record<string, Content>>();
  readonly conflicts: CellConflict[] = [];
  readonly lookTable: string[] = [];
  keptCount = 0;
  readonly #input: MergeInput;
  readonly #plan: ReadonlyMap<string, Readonly<Record<string, CellPlan>>>;
  readonly #base: Memory;
  readonly #pending: readonly Memory[];
  readonly #standsRow: ReadonlySet<string>;
  readonly #standsColumn: ReadonlySet<string>;
  readonly #lookIndex = new Map<string, number>();
  readonly #newFont: boolean;

  constructor(input: MergeInput) {
    this.#input = input;
    this.#plan = new Map(input.plan.rows.map((row) => [row.key, row.cells]));
    this.#base = new Memory(input.base);
    this.#pending = input.pending.map((base) => new Memory(base));
    this.#standsRow = new Set(input.standing?.rows ?? []);
    this.#standsColumn = new Set(input.standing?.columns ?? []);
    this.#newFont = input.base !== null && input.base.font !== fontOf(input.plan);
  }

  /** What stands in a cell: on the sheet, or as remembered when the sheet is gone. */
  #stands(row: string, column: string): Content | undefined {
    if (this.#input.standing) {
      return this.#standsRow.has(row) && this.#standsColumn.has(column)
        ? this.#input.standing.content(row, column)
        : undefined;
    }
    return this.#base.kept(row, column) ?? this.#base.content(row, column);
  }

  /** Whether the officer changed the cell (loose cells that hold something count as changed). */
  edited(row: string, column: string): boolean {
    const stands = this.#stands(row, column);
    if (stands === undefined) return false;
    if (isLoose(row) || isLoose(column)) return stands !== "" && !isLoose(row) !== !isLoose(column);
    if (this.#same(stands, this.#base.content(row, column), row)) return false;
    if (this.#pending.length === 0)
      return this.#base.content(row, column) !== undefined || stands !== "";
    return (
      stands !== "" &&
      !this.#pending.some((memory) => this.#same(stands, memory.content(row, column), row))
    );
  }

  #same(stands: Content, ours: Content | undefined, row: string): boolean {
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
  #agrees(stands: Content, final: Content, row: string): boolean {
    if (stands === final) return true;
    if (!isFormula(final)) return this.#same(stands, final, row);
    const shown = this.#input.shown(final.formula, row);
    return shown !== null && sameContent(stands, { formula: shown });
  }

  settle(row: Placed, column: Placed): void {
    const stands = this.#stands(row.key, column.key);
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
    const unchanged = stands !== undefined && !fresh && this.#agrees(stands, final, row.key);
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
    const before = this.#base.content(row, column);
    const choice = this.#input.choices.get(cellKey(row, column));
    if (stands === undefined || this.#same(stands, ours, row) || !this.edited(row, column)) {
      this.#remember(row, column, ours);
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
    const before = this.#base.content(row, column);
    if (before !== undefined) this.#remember(row, column, before);
    if (stands === undefined) return;
    if (before === undefined ? stands !== "" : !this.#same(stands, before, row)) {
      this.#keep(row, column, stands);
      this.keptCount++;
    }
    const look = this.#base.look(row, column) ?? PLAIN_LOOK;
    this.#look(row, column, look, fresh);
    if (fresh && stands !== "") this.#write(row, column, stands);
  }

  #look(row: string, column: string, look: string, fresh: boolean): void {
    const record = this.remembered.get(row)?.[column];
    if (record) record[1] = this.#lookNumber(look);
    else if (look !== PLAIN_LOOK) this.#remember(row, column, "", look);
    const left = [this.#base, ...this.#pending].flatMap((memory) => memory.look(row, column) ?? []);
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

/** A remembered sheet by keys. */
class Memory {
  readonly #rows: ReadonlyMap<string, SheetBase["rows"][number]>;
  readonly #columns: ReadonlySet<string>;
  readonly #base: SheetBase | null;

  constructor(base: SheetBase | null) {
    this.#base = base;
    this.#columns = new Set(base?.columns.map((column) => column.key));
    this.#rows = new Map(base?.rows.map((row) => [row.key, row]));
  }

  /** undefined where the row or the column was not there; "" where the cell was left empty. */
  content(row: string, column: string): Content | undefined {
    const cells = this.#rows.get(row)?.cells;
    return cells && this.#columns.has(column) ? (cells[column]?.[0] ?? "") : undefined;
  }

  look(row: string, column: string): string | undefined {
    const index = this.#rows.get(row)?.cells[column]?.[1];
    return index === undefined ? undefined : this.#base?.looks[index];
  }

  kept(row: string, column: string): Content | undefined {
    return this.#base?.kept[row]?.[column];
  }
}

/** Whether a cell holds a formula over those cells, whichever of its addresses are absolute. */
function sameCells(stands: Content, formula: string): boolean {
  const relative = (text: string) => text.replaceAll("$", "");
  return isFormula(stands)
    ? sameContent({ formula: relative(stands.formula) }, { formula: relative(formula) })
    : sameContent(stands, { formula });
}

function contentOf(plan: CellPlan | undefined): Content {
  if (!plan) return "";
  return plan.formula === undefined ? plan.value : { formula: plan.formula };
}

function put<T>(map: Map<string, Map<string, T>>, row: string, column: string, value: T): void {
  let cells = map.get(row);
  if (!cells) map.set(row, (cells = new Map()));
  cells.set(column, value);
}
