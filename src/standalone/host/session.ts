import { installFormulaEngine } from "@cj-tech-master/excelts/formula";
import { type Chart, installChartSupport } from "@cj-tech-master/excelts/chart";
import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import type { Book } from "./book";
import type { ExcelClass, Instance } from "./excel-class";
import { calculate, calculateOnly, prepareFormulas } from "./calculation";
import { type ChartTarget, refreshCharts } from "./charts";
import { type Area, formatArea, intersect } from "./area";
import { SheetRange } from "./sheet-range";

installFormulaEngine();
installChartSupport();

/** What goes out to the client without being asked for. */
export interface OutgoingEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** The calculation mode that a file asks for. */
function modeOf({ source }: Book): CalculationMode {
  const text = source?.text(source.workbookPart) ?? "";
  const mode = /<(?:\w+:)?calcPr\s[^>]*?calcMode\s*=\s*["'](\w+)/.exec(text)?.[1];
  if (mode === "manual") return "Manual";
  return mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic";
}

/**
 * What Excel knows about an open workbook beyond its cells: the selection, objects that the client keeps
 * between requests, who listens to which event, and whether formulas have to be calculated.
 */
export class Session {
  readonly references = new Map<string, Instance>();
  /** Ranges of bindings by the bindings' ids; they move with their cells. */
  readonly bindings = new Map<string, SheetRange>();
  readonly #listeners = new Map<string, number>();
  readonly #ids = new WeakMap<object, string>();
  /** Facts about objects of the model that the model has no place for, by kind of fact. */
  readonly #notes = new Map<string, WeakMap<object, unknown>>();
  readonly #selections = new Map<number, Area>();
  /** Charts made or changed here: their cached values follow the cells. */
  readonly charts = new Set<Chart>();
  /** What must be done before the book can be saved (hashing of passwords). */
  pending: Promise<unknown> = Promise.resolve();
  chartsStale = false;
  activeChart: ChartTarget | null = null;
  outbox: OutgoingEvent[] = [];
  enableEvents = true;
  /** What the client last said about unsaved changes; undefined: as the change log has it. */
  dirty?: boolean;
  calculationMode: CalculationMode;
  /** The getter keeps saying what the file opened with, and that is saved (OFFICE.md I: seen in Excel). */
  readonly openedMode: CalculationMode;
  #stale = false;
  #serial = 0;

  /** Formulas entered while calculation is manual: Excel calculates those alone. */
  readonly #entered = new Set<Cell>();

  constructor(readonly book: Book) {
    this.calculationMode = this.openedMode = modeOf(book);
    this.#stale = prepareFormulas(book);
  }

  /** Sheets in tab order. */
  get sheets(): Worksheet[] {
    return this.book.model.worksheets;
  }

  get activeSheet(): Worksheet {
    const index = this.book.model.views?.[0]?.activeTab ?? 0;
    const sheet = this.sheets[index] ?? this.sheets.find((each) => each.state === "visible");
    if (!sheet) throw new Error("A workbook has at least one sheet");
    return sheet;
  }

  activate(sheet: Worksheet): void {
    const before = this.activeSheet;
    const view = this.book.model.views?.[0];
    const activeTab = this.sheets.indexOf(sheet);
    if (view) view.activeTab = activeTab;
    else {
      const window = {
        x: 0,
        y: 0,
        width: 24000,
        height: 12000,
        firstSheet: 0,
        visibility: "visible",
      };
      this.book.model.views = [{ ...window, activeTab }];
    }
    if (before === sheet) return;
    this.book.changes.workbook = true;
    this.raise(12, [worksheetId(before)], { worksheetId: worksheetId(before) });
    this.raise(11, [worksheetId(sheet)], { worksheetId: worksheetId(sheet) });
  }

  /** The selected area of a sheet, A1 unless something was selected. */
  selection(sheet: Worksheet): Area {
    const stored = this.#selections.get(sheet.id);
    return stored ?? { top: 1, left: 1, bottom: 1, right: 1 };
  }

  select(sheet: Worksheet, area: Area): void {
    this.#selections.set(sheet.id, area);
    // The older kind of event, which the client takes without registering (WIRE.md 3).
    if (this.enableEvents) this.outbox.push({ type: 2, target: "", args: {} });
    this.#tellBindings(new SheetRange(sheet, area), 3);
  }

  waitFor(work: Promise<unknown>): void {
    const before = this.pending;
    this.pending = before.then(() => work);
  }

  /** Sets a custom document property; undefined removes it. Dates come from the client as JSON has them. */
  setCustomProperty(key: string, given: unknown): void {
    const isDate =
      typeof given === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(given);
    const wanted = isDate ? new Date(given) : given;
    const { customProperties } = this.book;
    if (wanted === undefined) customProperties.delete(key);
    else if (
      typeof wanted === "string" ||
      typeof wanted === "number" ||
      typeof wanted === "boolean" ||
      wanted instanceof Date
    )
      customProperties.set(key, wanted);
    else customProperties.set(key, String(wanted));
    this.book.changes.properties = true;
  }

  nextId(prefix: string): string {
    return `{${prefix}-${++this.#serial}}`;
  }

  /** A stable id for an object of the model that has none of its own. */
  idOf(target: object, prefix: string): string {
    let id = this.#ids.get(target);
    if (!id) {
      const serial = (++this.#serial).toString(16).toUpperCase().padStart(12, "0");
      this.#ids.set(target, (id = `{${prefix}-0000-0000-${serial}}`));
    }
    return id;
  }

  setId(target: object, id: string): void {
    this.#ids.set(target, id);
  }

  note<V>(kind: string, target: object): V | undefined {
    return this.#notes.get(kind)?.get(target) as V | undefined;
  }

  setNote(kind: string, target: object, fact: unknown): void {
    let notes = this.#notes.get(kind);
    if (!notes) this.#notes.set(kind, (notes = new WeakMap()));
    notes.set(target, fact);
  }

  /** A formula was entered. */
  enteredFormula(cell: Cell): void {
    if (this.calculationMode === "Manual") this.#entered.add(cell);
  }

  /** Something that formulas may depend on has changed. */
  touch(): void {
    this.#stale = true;
  }

  /** Brings formula results up to date when the calculation mode asks for it. */
  refresh(): void {
    if (this.#stale && this.calculationMode !== "Manual") this.calculate();
    else if (this.#entered.size > 0) {
      calculateOnly(this.book, this.#entered);
      this.#entered.clear();
    } else if (this.chartsStale) refreshCharts(this);
  }

  calculate(): void {
    this.#stale = false;
    this.#entered.clear();
    calculate(this.book);
    for (const sheet of this.sheets) {
      const id = worksheetId(sheet);
      this.raise(16, [id], { worksheetId: id });
    }
    refreshCharts(this);
  }

  listen(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.#listeners.set(key, (this.#listeners.get(key) ?? 0) + 1);
  }

  stopListening(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.#listeners.get(key) ?? 0) - 1;
    if (left > 0) this.#listeners.set(key, left);
    else this.#listeners.delete(key);
  }

  listens(type: number, target: string): boolean {
    return this.#listeners.has(`${type} ${target}`);
  }

  /** Bindings are told of changes and selections in their cells, by the older kind of event. */
  #tellBindings({ sheet, area }: SheetRange, type: number): void {
    if (this.bindings.size === 0 || !this.enableEvents) return;
    for (const [target, range] of this.bindings)
      if (range.exists && range.sheet === sheet && intersect(range.area, area))
        this.outbox.push({ type, target, args: {} });
  }

  /** Whether anybody would be told of a kind of event about a sheet's cells. */
  hears(type: number, sheet: Worksheet): boolean {
    if (!this.enableEvents || this.#listeners.size === 0) return false;
    return this.listens(type, worksheetId(sheet)) || this.listens(type, "Workbook");
  }

  /** An event about cells: to the sheet's listeners and the workbook's. */
  raiseFor(range: SheetRange, type: number, args: Readonly<Record<string, unknown>>): void {
    if (!this.hears(type, range.sheet)) return;
    const id = worksheetId(range.sheet);
    const referenceId = this.nextId("R");
    this.references.set(referenceId, { of: EVENT_RANGE, target: range });
    const address = formatArea(range.area);
    this.raise(type, [id], { worksheetId: id, address, source: "Local", referenceId, ...args });
  }

  /** Cells were changed by the client. */
  changed(
    range: SheetRange,
    changeType: string,
    shiftDirection = "None",
    details: Readonly<Record<string, unknown>> = {}
  ): void {
    const told = { changeType, triggerSource: "ThisLocalAddin", shiftDirection, ...details };
    this.raiseFor(range, 10, told);
    this.#tellBindings(range, 4);
  }

  /** Notes an event for each of the targets, and for the workbook, that somebody listens to. */
  raise(type: number, targets: readonly string[], args: Readonly<Record<string, unknown>>): void {
    if (!this.enableEvents) return;
    for (const target of [...targets, "Workbook"])
      if (this.listens(type, target)) this.outbox.push({ type, target, args });
  }
}

/** Stands for the range of an event until the client asks for it by reference. */
const EVENT_RANGE: ExcelClass<unknown> = { name: "Range", properties: {}, methods: {} };

/** Excel's form of a worksheet id. */
export function worksheetId(sheet: Worksheet): string {
  const index = sheet.id - 1;
  const byte = (n: number) => (n & 255).toString(16).toUpperCase().padStart(2, "0");
  return `{00000000-0001-0000-${byte(index)}${byte(index >> 8)}-000000000000}`;
}

const sessions = new WeakMap<Book, Session>();

/** The session of a book: made at first, the same ever after. */
export function sessionOf(book: Book): Session {
  let session = sessions.get(book);
  if (!session) sessions.set(book, (session = new Session(book)));
  return session;
}

/** Ends when a book is ready to be saved; at once for one that nobody has worked on. */
export const readyToSave = async (book: Book): Promise<void> => {
  await sessions.get(book)?.pending;
};
