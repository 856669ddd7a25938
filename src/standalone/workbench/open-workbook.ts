import type { Worksheet } from "@cj-tech-master/excelts";
import type { Book } from "../host/book";
import { execute, executing } from "../host/execute";
import { sessionOf, type OutgoingEvent } from "../host/session";
import { Answering } from "./answering";

/** A cell or block of the active sheet; rows and columns are counted from 1, as in the model. */
export interface Selection {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Highest ExcelApi set that the workbench answers: that of Office 2021 (1.14). */
export const EXCEL_API = 14;

interface Edit {
  readonly sheet: string;
  readonly at: Selection;
  readonly before: readonly (readonly unknown[])[];
}

/** The body of a request as execute takes it. */
type Body = Parameters<typeof execute>[1];

/**
 * The workbook that the workbench shows: what is open, what is selected, and what was typed. Everything
 * that changes cells goes through execute, as the pane's requests do, so that there is one way to change
 * a workbook. Views subscribe and read by version.
 */
export class OpenWorkbook {
  #listeners = new Set<() => void>();
  #undo: Edit[] = [];
  /** The pane's request that is being answered. Whatever else changes the workbook waits for its end. */
  #answering: Answering<ReturnType<typeof execute>> | null = null;
  /** Moves with everything that a view shows. */
  version = 0;
  /** Moves only when the workbook itself may have changed: what is costly to work out hangs on it. */
  contents = 0;
  unsaved = false;
  /** Told of every event that the client listens to. */
  onEvent: (event: OutgoingEvent) => void = () => {};

  constructor(readonly book: Book) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Sheets in tab order, without those that are hidden. */
  get sheets(): Worksheet[] {
    return this.book.model.worksheets.filter((sheet) => (sheet.state ?? "visible") === "visible");
  }

  get sheet(): Worksheet {
    return sessionOf(this.book).activeSheet;
  }

  get active(): string {
    return this.sheet.name;
  }

  get selection(): Selection {
    const { top, left, bottom, right } = sessionOf(this.book).selection(this.sheet);
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Answers a request of the pane and tells the views. */
  async answer(body: unknown): Promise<unknown> {
    this.finishAnswer();
    const work = executing(
      this.book,
      body as Body,
      this.#options((event) => event)
    );
    const answering = (this.#answering = new Answering(work));
    const reply = await answering.inTurns();
    if (writes(body as Body)) this.#edited();
    else this.#tell();
    return reply;
  }

  /** Ends the pane's request that is being answered: what is saved or changed by hand is never half written. */
  finishAnswer(): void {
    this.#answering?.finish();
  }

  select(selection: Selection): void {
    this.#ask(this.active, selection, { ActionType: 3, Name: "Select" });
    this.#tell();
  }

  /** Brings a sheet to the front. */
  show(sheet: string): void {
    this.finishAnswer();
    const named = this.book.model.getWorksheet(sheet);
    if (!named) return;
    // A huge sheet is read cell by cell only when somebody looks at it.
    if (this.book.unloaded.has(named.id)) this.book.loadFully(named.id);
    sessionOf(this.book).activate(named);
    this.#tell();
  }

  /** Types a block of texts into the active sheet, as a keyboard would: numbers, dates and formulas are understood. */
  type(at: Pick<Selection, "row" | "column">, texts: readonly (readonly string[])[]): void {
    const area = {
      ...at,
      rows: texts.length,
      columns: Math.max(1, ...texts.map((row) => row.length)),
    };
    const full = texts.map((row) => Array.from({ length: area.columns }, (_, i) => row[i] ?? ""));
    const before = this.formulas(area);
    this.#undo.push({ sheet: this.active, at: area, before });
    this.#write(this.active, area, full);
  }

  undo(): void {
    const edit = this.#undo.pop();
    if (!edit) return;
    this.show(edit.sheet);
    this.#write(edit.sheet, edit.at, edit.before);
    this.select(edit.at);
  }

  /** What stands in a block as it would be typed: formulas with "=", else values. */
  formulas(area: Selection): unknown[][] {
    const reply = this.#ask(this.active, area, {
      ActionType: 2,
      Name: "",
      QueryInfo: { Select: ["formulas"] },
    });
    const value = reply.Results.at(-1)?.Value as { Formulas?: unknown[][] } | undefined;
    return value?.Formulas ?? [];
  }

  saved(): void {
    this.unsaved = false;
    this.#tell();
  }

  #write(sheet: string, area: Selection, values: readonly (readonly unknown[])[]): void {
    this.#ask(sheet, area, {
      ActionType: 4,
      Name: "Formulas",
      ArgumentInfo: { Arguments: [values] },
    });
    this.#edited();
  }

  #ask(sheet: string, area: Selection, action: object) {
    this.finishAnswer();
    const body = rangeBody(sheet, area, action) as Body;
    return execute(this.book, body, this.#options(byHand));
  }

  #options(told: (event: OutgoingEvent) => OutgoingEvent) {
    return { floor: EXCEL_API, emit: (event: OutgoingEvent) => this.onEvent(told(event)) };
  }

  #edited(): void {
    this.unsaved = true;
    this.contents += 1;
    this.#tell();
  }

  #tell(): void {
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }
}

const READS = /^(_|Get|Select|Activate|Suspend|Notify)/;

/** Whether a request may have changed the workbook: it sets something, or calls what does more than look. */
function writes(body: Body): boolean {
  return (body.Actions ?? []).some(
    ({ ActionType, Name }) =>
      ActionType === 4 || ActionType === 9 || (ActionType === 3 && !READS.test(Name))
  );
}

/** What the officer does in the grid is no deed of the add-in, as Excel tells them apart. */
function byHand(event: OutgoingEvent): OutgoingEvent {
  const { args } = event;
  return "triggerSource" in args
    ? { ...event, args: { ...args, triggerSource: "Unknown" } }
    : event;
}

/** A request about one block, as Microsoft's client words it. */
function rangeBody(sheet: string, area: Selection, action: object): unknown {
  const bounds = [area.row - 1, area.column - 1, area.rows, area.columns];
  return {
    AutoKeepReference: false,
    Actions: [{ Id: 1, ObjectPathId: 4, ...action }],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: "" },
      2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
      3: {
        Id: 3,
        ObjectPathType: 5,
        Name: "",
        ParentObjectPathId: 2,
        ArgumentInfo: { Arguments: [sheet] },
      },
      4: {
        Id: 4,
        ObjectPathType: 3,
        Name: "GetRangeByIndexes",
        ParentObjectPathId: 3,
        ArgumentInfo: { Arguments: bounds },
      },
    },
  };
}
