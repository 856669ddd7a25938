import type { Cell, Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { Book } from "../book";
import { contentOf, resultOf } from "./cell-content";
import { holds, SharedStrings } from "./cell-source";
import { wholeSheet, writeDonor, type CellModel, type DonorSheet } from "./donor";
import { graftPart, hostSheet, inlineStrings, WORKSHEET, type Graft } from "./graft-sheets";
import { defineStyles } from "./define-styles";
import { dynamicMark } from "./dynamic-metadata";
import { donorCharts, hang } from "./hanging";
import { lossesOf } from "./losses";
import { StyleMerge } from "./merge-styles";
import { patchCells, sharersOf, type CellPatch } from "./patch-cells";
import { isPlain, plainCellsOf, withPlainCells } from "./plain-cells";
import { patchHyperlinks } from "./patch-hyperlinks";
import { patchCharts } from "./patch-charts";
import { moveNotes } from "./patch-notes";
import { patchTables } from "./patch-tables";
import { changesOf, donorSheetOf, mustBeRebuilt, needsDonor, patchSheet } from "./patch-sheet";
import type { ChangedSheet } from "./patch-sheet";
import { RELATIONSHIP } from "./parts";
import {
  dropCalcChain,
  patchWorkbook,
  sheetNamesOf,
  sheetOrder,
  withFullCalculation,
  type ListedSheet,
  type SheetName,
} from "./patch-workbook";
import { namesOf, patchNames } from "./patch-names";
import { affectedBy } from "./recalculated";
import { renameReferences } from "./rename-references";
import { removeWithParts } from "./remove-parts";
import { finish, type Loss, type SavedBook } from "./save-book";
import { withSelection } from "./patch-view";
import { readSheets } from "./workbook-part";
import { attribute, childOf, childrenOf, rootOf, tagOf } from "./xml";
import { SheetFormats } from "./sheet-formats";
import { followTableHeaders } from "./table-headers";
import type { OpenedPackage } from "./source-package";
import type { WorkbookPackage } from "./workbook-package";

const DONOR_WORKBOOK = "xl/workbook.xml";

/** Writes a book that was opened from a file: its package, with what changed patched or grafted in. */
export async function saveOpened(book: Book, source: OpenedPackage): Promise<SavedBook> {
  const host = source.parts.copy();
  const saving = new Saving(book, source, host);
  const losses = await saving.run();
  await defineStyles(book, host, source.workbookPart);
  finish(book, host, source.workbookPart, saving.rebuilt);
  return { bytes: host.write(), losses };
}

class Saving {
  readonly #strings: SharedStrings;
  readonly #styles: StyleMerge;
  readonly #formats: SheetFormats;
  /** The mark of formulas that spill, once one is asked for. */
  #mark: number | null | undefined;
  /** Ids of sheets that were made anew. */
  readonly rebuilt = new Set<number>();

  constructor(
    private readonly book: Book,
    private readonly source: OpenedPackage,
    private readonly host: WorkbookPackage
  ) {
    this.#strings = new SharedStrings(source.parts, source.workbookPart);
    const styles = source.stylesPart === undefined ? undefined : host.xml(source.stylesPart);
    this.#styles = new StyleMerge(styles);
    this.#formats = new SheetFormats(source.formats, this.#styles);
  }

  async run(): Promise<Loss[]> {
    const { book, source, host } = this;
    const sheets = book.model.worksheets;
    renameReferences(host, source.workbookPart, this.#renames());
    const added = sheets.filter((sheet) => !this.#stays(sheet));
    const changed = sheets
      .filter((sheet) => this.#stays(sheet) && book.changes.of(sheet.id).size > 0)
      .flatMap((sheet) => {
        const opened = source.opened.get(sheet.id);
        return opened ? [changesOf(book.changes, sheet, opened)] : [];
      });
    const rebuilt = changed.filter(mustBeRebuilt);
    const patched = changed.filter((each) => !mustBeRebuilt(each));
    for (const { sheet } of rebuilt) this.rebuilt.add(sheet.id);
    for (const { sheet } of patched) this.#wantFormats(sheet);

    const whole = [...added, ...rebuilt.map(({ sheet }) => sheet)];
    const plain = new Map(whole.map((sheet) => [sheet, plainCellsOf(sheet)]));
    for (const cell of [...plain.values()].flat()) this.#formats.want(cell.style);
    const donorSheets = [
      ...added.map((sheet) => wholeSheet(sheet, undefined, isSpecial)),
      ...rebuilt.map(({ sheet, opened }) => wholeSheet(sheet, opened.state.page, isSpecial)),
      ...patched.map(donorSheetOf),
      this.#formats.sheet(),
    ];
    const needed = whole.length > 0 || this.#formats.anyFresh || patched.some(needsDonor);
    const graft = needed ? await this.#donor(book.model, donorSheets) : null;
    if (graft) this.#formats.take(donorXml(graft, donorSheets.length));

    patched.forEach((each, index) => {
      this.#patch(each, graft, sheetPart(whole.length + index + 1));
    });
    this.#writeResults(whole);
    const relationships = graft ? this.#graft(graft, added, rebuilt) : new Map<number, string>();
    this.#writePlain(plain, relationships);
    const styles = this.#styles.changed;
    if (styles !== null) this.#writeStyles(styles);
    this.#writeWorkbook(whole, relationships, graft);
    return rebuilt.flatMap(({ sheet, opened }) =>
      lossesOf(source.parts, opened.source.part).map((what) => ({ sheet: sheet.name, what }))
    );
  }

  /** Sheets of the file that have other names now, or are gone and have no namesake. */
  #renames(): Map<string, string | null> {
    const renames = new Map<string, string | null>();
    const taken = new Set(this.book.model.worksheets.map((sheet) => sheet.name.toLowerCase()));
    for (const [id, { source }] of this.source.opened) {
      const sheet = this.book.model.getWorksheet(id);
      const stays = sheet && this.#stays(sheet);
      if (stays && sheet.name !== source.name) renames.set(source.name.toLowerCase(), sheet.name);
      if (!stays && !taken.has(source.name.toLowerCase())) {
        renames.set(source.name.toLowerCase(), null);
      }
    }
    return renames;
  }

  /** Results of formulas of the officer's that read what changed; Excel computes those that the engine cannot. */
  #writeResults(whole: readonly Worksheet[]): void {
    const { book, source, host } = this;
    const from1904 = book.model.properties?.date1904 === true;
    const changed = new Map<number, Set<string>>(whole.map((sheet) => [sheet.id, new Set(["*"])]));
    for (const sheet of book.model.worksheets) {
      const cells = book.changes.cellsOf(sheet.id);
      if (cells.size > 0 && !changed.has(sheet.id)) changed.set(sheet.id, new Set(cells));
    }
    if (changed.size === 0) return;
    let unknown = false;
    for (const [id, cells] of affectedBy(book.model, changed)) {
      const sheet = book.model.getWorksheet(id);
      const part = source.opened.get(id)?.source.part;
      if (!sheet || part === undefined || changed.get(id)?.has("*")) continue;
      const patches = [...cells].flatMap((key): CellPatch[] => {
        if (changed.get(id)?.has(key)) return [];
        const [row = 0, column = 0] = key.split(",").map(Number);
        const result = resultOf(sheet.findCell(row, column)?.result, from1904);
        if (result === undefined || typeof result === "object") {
          unknown = true;
          return [];
        }
        const content = { kind: "result", result } as const;
        const holding = (written: string) => holds(written, content, this.#strings);
        return [{ row, column, content, holds: holding, format: (inFile) => inFile ?? 0 }];
      });
      const before = host.xml(part);
      const xml = patchCells(before, patches);
      if (xml !== before) host.set(part, xml);
    }
    if (unknown) host.set(source.workbookPart, withFullCalculation(host.xml(source.workbookPart)));
  }

  /** Whether a sheet of the model is one that stood in the file. */
  #stays(sheet: Worksheet): boolean {
    return this.source.opened.has(sheet.id) && !this.book.changes.deleted.has(sheet.id);
  }

  #dynamicMark(): number | null {
    return (this.#mark ??= dynamicMark(this.host, this.source.workbookPart));
  }

  async #donor(model: Workbook, sheets: readonly DonorSheet[]): Promise<Graft> {
    const donor = await writeDonor(model, sheets, false);
    return {
      host: this.host,
      donor,
      mark: donor.related(DONOR_WORKBOOK, "/sheetMetadata") ? this.#dynamicMark() : null,
      styles: this.#styles.merge(donor.xml("xl/styles.xml")),
      strings: inlineStrings(donor, DONOR_WORKBOOK),
      moved: new Map(),
    };
  }

  #wantFormats(sheet: Worksheet): void {
    const { changes } = this.book;
    for (const key of changes.cellsOf(sheet.id)) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      this.#formats.want(sheet.findCell(row, column)?.style);
    }
    const kinds = changes.of(sheet.id);
    if (kinds.has("columns")) {
      for (const column of sheet.columns ?? []) this.#formats.want(column.style);
    }
    if (kinds.has("rows")) {
      for (const row of sheet.findRows(1, sheet.rowCount)) this.#formats.want(row?.style);
    }
  }

  #patch(changed: ChangedSheet, graft: Graft | null, donorPart: string): void {
    const donor = graft ? hostSheet(graft, graft.donor.xml(donorPart)) : "<worksheet/>";
    const { part } = changed.opened.source;
    const before = this.host.xml(part);
    const cells = this.#cellPatches(changed.sheet, before);
    let xml = patchSheet(before, changed, cells, this.#formats, donor);
    const changedCells = this.book.changes.cellsOf(changed.sheet.id);
    if (changed.kinds.has("hyperlinks")) {
      xml = patchHyperlinks(this.host, part, xml, changed.sheet, changedCells);
    }
    const { hanging } = changed.opened;
    const charts = graft ? donorCharts(graft, donorPart, changed.sheet, hanging) : new Map();
    if (changed.kinds.has("drawing"))
      patchCharts(this.host, part, changed.sheet, hanging.charts ?? [], charts);
    if (changed.kinds.has("tables"))
      xml = patchTables(this.host, part, xml, changed.sheet, hanging.tables);
    if (graft) xml = hang(graft, donorPart, part, xml, charts.size);
    moveNotes(this.host, part, this.book.changes.movesOf(changed.sheet.id));
    followTableHeaders(this.host, part, changed.sheet, changedCells);
    if (xml !== before) this.host.set(part, xml);
    if (cells.length > 0) dropCalcChain(this.host, this.source.workbookPart);
  }

  #cellPatches(sheet: Worksheet, xml: string): CellPatch[] {
    const changed = new Set(this.book.changes.cellsOf(sheet.id));
    if (changed.size === 0) return [];
    for (const { row, column } of sharersOf(xml, (r, c) => changed.has(`${r},${c}`))) {
      changed.add(`${row},${column}`);
    }
    const from1904 = this.book.model.properties?.date1904 === true;
    return [...changed].map((key): CellPatch => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const cell = sheet.findCell(row, column);
      const content = cell ? contentOf(cell, from1904) : ({ kind: "empty" } as const);
      return {
        row,
        column,
        content,
        ...(isDynamic(cell) ? { mark: this.#dynamicMark() } : {}),
        holds: (written) => holds(written, content, this.#strings),
        format: (inFile) => this.#formats.of(cell?.style ?? {}, inFile),
      };
    });
  }

  /** Puts in new sheets, and those that are made anew in the place of their old parts. */
  #graft(
    graft: Graft,
    added: readonly Worksheet[],
    rebuilt: readonly ChangedSheet[]
  ): Map<number, string> {
    const { host, source } = this;
    const relationships = new Map<number, string>();
    rebuilt.forEach(({ sheet, opened }, index) => {
      removeWithParts(host, opened.source.part);
      graftPart(graft, sheetPart(added.length + index + 1), opened.source.part);
      relationships.set(sheet.id, opened.source.relationship);
    });
    added.forEach((sheet, index) => {
      const part = graftPart(graft, sheetPart(index + 1));
      relationships.set(sheet.id, host.relate(source.workbookPart, WORKSHEET, part));
    });
    return relationships;
  }

  /** Fills sheets that the donor made without their plain cells. */
  #writePlain(
    plain: ReadonlyMap<Worksheet, readonly Cell[]>,
    relationships: ReadonlyMap<number, string>
  ): void {
    const { book, source, host } = this;
    const from1904 = book.model.properties?.date1904 === true;
    const parts = new Map(
      host.relationshipsOf(source.workbookPart).map(({ id, part }) => [id, part])
    );
    for (const [sheet, cells] of plain) {
      const part = parts.get(relationships.get(sheet.id) ?? "");
      if (part === undefined) continue;
      host.set(part, withPlainCells(host.xml(part), sheet, cells, this.#formats, from1904));
    }
  }

  /** Marks the sheet in front as the selected one: two selected sheets would be edited as a group. */
  #bringToFront(workbook: string): void {
    const { host, source } = this;
    const now = readSheets(host, source.workbookPart)[frontOf(workbook)];
    const before = source.sheets[frontOf(source.parts.xml(source.workbookPart))];
    if (now === undefined || now.relationship === before?.relationship) return;
    for (const sheet of readSheets(host, source.workbookPart)) {
      if (sheet.kind !== "worksheet") continue;
      const xml = host.xml(sheet.part);
      const marked = withSelection(xml, sheet.relationship === now.relationship);
      if (marked !== xml) host.set(sheet.part, marked);
    }
  }

  #writeStyles(styles: string): void {
    const { host, source } = this;
    if (source.stylesPart !== undefined) return host.set(source.stylesPart, styles);
    const named = host.related(source.workbookPart, "/styles")?.part;
    const part = named ?? host.freeName("xl/styles.xml");
    host.set(part, styles, STYLES_TYPE);
    if (named === undefined) host.relate(source.workbookPart, `${RELATIONSHIP}/styles`, part);
  }

  #writeWorkbook(
    whole: readonly Worksheet[],
    relationships: ReadonlyMap<number, string>,
    graft: Graft | null
  ): void {
    const { book, source, host } = this;
    const removed = [...source.opened].filter(
      ([id]) => book.changes.deleted.has(id) || !book.model.getWorksheet(id)
    );
    if (whole.length === 0 && removed.length === 0 && !book.changes.workbook) return;
    const wanted = book.model.worksheets.map((sheet): ListedSheet => {
      const fresh = relationships.get(sheet.id);
      const relationship = fresh ?? source.opened.get(sheet.id)?.source.relationship ?? "";
      return { name: sheet.name, state: sheet.state, relationship };
    });
    for (const [, { source: sheet }] of removed) {
      host.unrelate(source.workbookPart, sheet.relationship);
      removeWithParts(host, sheet.part);
    }
    const front = book.model.worksheets[book.model.views[0]?.activeTab ?? 0];
    const relationshipOf = (sheet: Worksheet | undefined) =>
      wanted[sheet ? book.model.worksheets.indexOf(sheet) : -1]?.relationship ?? null;
    const onlyWorksheets = source.sheets.every((sheet) => sheet.kind === "worksheet");
    const active =
      onlyWorksheets || book.model.views[0]?.activeTab !== source.active
        ? relationshipOf(front)
        : null;
    const names: SheetName[] = [];
    for (const { sheet, source: name } of graft
      ? sheetNamesOf(graft.donor.xml(DONOR_WORKBOOK))
      : []) {
      const relationship = relationships.get(whole[sheet]?.id ?? -1);
      if (relationship !== undefined) names.push({ relationship, source: name });
    }
    const xml = host.xml(source.workbookPart);
    const gone = new Set(removed.map(([, { source: sheet }]) => sheet.relationship));
    const listed = patchWorkbook(xml, wanted, names, active, gone);
    const order = sheetOrder(listed);
    const placeOf = (sheet: number) => order.indexOf(wanted[sheet]?.relationship ?? "");
    const known = namesOf(book.model);
    host.set(source.workbookPart, patchNames(listed, source.definedNames, known, placeOf));
    this.#bringToFront(listed);
    dropCalcChain(host, source.workbookPart);
  }
}

const isSpecial = (cell: CellModel): boolean => !isPlain(cell);

const isDynamic = (cell: Cell | undefined): boolean =>
  (cell?.value as { isDynamicArray?: boolean } | null)?.isDynamicArray === true;

/** Place of the tab in front. */
function frontOf(workbook: string): number {
  const views = childOf(workbook, rootOf(workbook), "bookViews");
  const view = views && childrenOf(workbook, views)[0];
  return Number((view && attribute(tagOf(workbook, view), "activeTab")) ?? 0);
}

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

const sheetPart = (number: number) => `xl/worksheets/sheet${number}.xml`;

function donorXml(graft: Graft, number: number): string {
  return hostSheet(graft, graft.donor.xml(sheetPart(number)));
}
