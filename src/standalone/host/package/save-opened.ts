import { ValueType, type Workbook, type Worksheet } from "@cj-tech-master/excelts";
import type { Book } from "../book";
import { contentOf } from "./cell-content";
import { readCell, SharedStrings } from "./cell-source";
import { wholeSheet, writeDonor, type DonorSheet, type WorksheetModel } from "./donor";
import { graftPart, hostSheet, inlineStrings, WORKSHEET, type Graft } from "./graft-sheets";
import { StyleMerge } from "./merge-styles";
import { patchCells, sharersOf, type CellPatch } from "./patch-cells";
import { patchRules, ruleChanges, type RuleChanges } from "./patch-conditional-formats";
import {
  dropCalcChain,
  patchWorkbook,
  sheetNamesOf,
  type ListedSheet,
  type SheetName,
} from "./patch-workbook";
import { removeWithParts } from "./remove-parts";
import { finish, type SavedBook } from "./save-book";
import type { OpenedPackage, OpenedSheet } from "./source-package";
import type { WorkbookPackage } from "./workbook-package";

const DONOR_WORKBOOK = "xl/workbook.xml";

/** Writes a book that was opened from a file: its package, with what changed patched or grafted in. */
export async function saveOpened(book: Book, source: OpenedPackage): Promise<SavedBook> {
  const host = source.parts.copy();
  await new Saving(book, source, host).run();
  finish(book, host, source.workbookPart);
  return { bytes: host.write(), losses: [] };
}

interface PatchedSheet {
  readonly sheet: Worksheet;
  readonly opened: OpenedSheet;
  readonly rules: RuleChanges;
}

class Saving {
  readonly #strings: SharedStrings;
  readonly #stylesXml: StyleMerge;
  readonly #formats = new Map<string, number>();
  /** Styles that the file has no format for yet, by their JSON; then their index in the file. */
  readonly #newStyles = new Map<string, object>();

  constructor(
    private readonly book: Book,
    private readonly source: OpenedPackage,
    private readonly host: WorkbookPackage
  ) {
    this.#strings = new SharedStrings(source.parts, source.workbookPart);
    const styles = source.stylesPart === undefined ? undefined : host.xml(source.stylesPart);
    this.#stylesXml = new StyleMerge(styles);
    source.formats.forEach((json, index) => {
      if (!this.#formats.has(json)) this.#formats.set(json, index);
    });
  }

  async run(): Promise<void> {
    const { book, source, host } = this;
    const stays = (sheet: Worksheet) =>
      source.opened.has(sheet.id) && !book.changes.deleted.has(sheet.id);
    const added = book.model.worksheets.filter((sheet) => !stays(sheet));
    const patched = book.model.worksheets.filter(stays).flatMap((sheet): PatchedSheet[] => {
      const opened = source.opened.get(sheet.id);
      if (!opened || book.changes.of(sheet.id).size === 0) return [];
      return [{ sheet, opened, rules: ruleChanges(opened.rules, sheet) }];
    });
    for (const { sheet } of patched) this.#collectStyles(sheet);
    const styles = [...this.#newStyles.values()];
    const donorSheets: DonorSheet[] = [
      ...added.map(wholeSheet),
      ...patched.map(({ sheet, rules }) => changesOf(sheet, rules)),
      styleSheet(styles),
    ];
    const needed =
      added.length > 0 || styles.length > 0 || patched.some(({ rules }) => rules.added.length > 0);
    const graft = needed ? await this.#donor(book.model, donorSheets) : null;
    if (graft) this.#placeStyles(graft, donorSheets.length);

    patched.forEach((each, index) => {
      this.#patch(each, graft ? donorXml(graft, added.length + index + 1) : null);
    });
    const relationships = new Map<number, string>();
    added.forEach((sheet, index) => {
      if (!graft) return;
      const part = graftPart(graft, `xl/worksheets/sheet${index + 1}.xml`);
      relationships.set(sheet.id, host.relate(source.workbookPart, WORKSHEET, part));
    });
    const merged = this.#stylesXml.changed;
    if (merged !== null && source.stylesPart) host.set(source.stylesPart, merged);
    this.#writeWorkbook(added, relationships, graft);
  }

  async #donor(model: Workbook, sheets: readonly DonorSheet[]): Promise<Graft> {
    const donor = await writeDonor(model, sheets, false);
    return {
      host: this.host,
      donor,
      styles: this.#stylesXml.merge(donor.xml("xl/styles.xml")),
      strings: inlineStrings(donor, DONOR_WORKBOOK),
      moved: new Map(),
    };
  }

  #collectStyles(sheet: Worksheet): void {
    for (const key of this.book.changes.cellsOf(sheet.id)) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const style = sheet.findCell(row, column)?.style ?? {};
      const json = JSON.stringify(style);
      if (!this.#formats.has(json)) this.#newStyles.set(json, style);
    }
  }

  #placeStyles(graft: Graft, sheetNumber: number): void {
    const xml = donorXml(graft, sheetNumber);
    let row = 0;
    for (const json of this.#newStyles.keys()) {
      const index = new RegExp(`<c r="A${++row}"[^>]*? s="(\\d+)"`).exec(xml)?.[1];
      this.#formats.set(json, Number(index ?? 0));
    }
  }

  #patch({ sheet, opened, rules }: PatchedSheet, donor: string | null): void {
    const { host, source } = this;
    const { part } = opened.source;
    const before = host.xml(part);
    let xml = before;
    const cells = this.#cellPatches(sheet, xml);
    xml = patchCells(xml, cells);
    const rulesChanged = rules.removed.size + rules.priorities.size + rules.added.length > 0;
    if (rulesChanged) xml = patchRules(xml, rules, donor ?? "<worksheet/>");
    if (xml === before) return;
    host.set(part, xml);
    if (cells.length > 0) dropCalcChain(host, source.workbookPart);
  }

  #cellPatches(sheet: Worksheet, xml: string): CellPatch[] {
    const changed = new Set(this.book.changes.cellsOf(sheet.id));
    if (changed.size === 0) return [];
    for (const { row, column } of sharersOf(xml, (r, c) => changed.has(`${r},${c}`))) {
      changed.add(`${row},${column}`);
    }
    const from1904 = this.book.model.properties?.date1904 === true;
    return [...changed].map((key) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const cell = sheet.findCell(row, column);
      const content = cell ? contentOf(cell, from1904) : ({ kind: "empty" } as const);
      const json = JSON.stringify(cell?.style ?? {});
      return {
        row,
        column,
        content,
        holds: (written) => holds(written, content, this.#strings),
        format: (inFile) =>
          inFile !== undefined && this.source.formats[inFile] === json
            ? inFile
            : (this.#formats.get(json) ?? 0),
      };
    });
  }

  #writeWorkbook(
    added: readonly Worksheet[],
    relationships: ReadonlyMap<number, string>,
    graft: Graft | null
  ): void {
    const { book, source, host } = this;
    const removed = [...source.opened].filter(
      ([id]) => book.changes.deleted.has(id) || !book.model.getWorksheet(id)
    );
    if (added.length === 0 && removed.length === 0 && !book.changes.workbook) return;
    const wanted = book.model.worksheets.map((sheet): ListedSheet => {
      const fresh = relationships.get(sheet.id);
      const relationship = fresh ?? source.opened.get(sheet.id)?.source.relationship ?? "";
      return { name: sheet.name, state: sheet.state, relationship };
    });
    for (const [, { source: sheet }] of removed) {
      host.unrelate(source.workbookPart, sheet.relationship);
      removeWithParts(host, sheet.part);
    }
    const names: SheetName[] = [];
    if (graft) {
      for (const { sheet, source: name } of sheetNamesOf(graft.donor.xml(DONOR_WORKBOOK))) {
        const relationship = relationships.get(added[sheet]?.id ?? -1);
        if (relationship !== undefined) names.push({ relationship, source: name });
      }
    }
    const xml = host.xml(source.workbookPart);
    const gone = new Set(removed.map(([, { source: sheet }]) => sheet.relationship));
    host.set(source.workbookPart, patchWorkbook(xml, wanted, names, null, gone));
    dropCalcChain(host, source.workbookPart);
  }
}

function donorXml(graft: Graft, sheetNumber: number): string {
  return hostSheet(graft, graft.donor.xml(`xl/worksheets/sheet${sheetNumber}.xml`));
}

/** A sheet for the donor that holds what is new in one of the officer's. */
function changesOf(sheet: Worksheet, rules: RuleChanges): DonorSheet {
  return {
    name: sheet.name,
    model: { ...emptyModel(sheet.name), conditionalFormattings: rules.added },
  };
}

/** A sheet for the donor with one cell for each style. */
function styleSheet(styles: readonly object[]): DonorSheet {
  const rows = styles.map((style, index) => ({
    number: index + 1,
    min: 1,
    max: 1,
    style: {},
    cells: [{ address: `A${index + 1}`, type: ValueType.Null, style }],
  }));
  return { name: "styles", model: { ...emptyModel("styles"), rows: rows as never } };
}

function emptyModel(name: string): WorksheetModel {
  return {
    id: 1,
    name,
    dataValidations: {},
    properties: {},
    state: "visible",
    pageSetup: {} as WorksheetModel["pageSetup"],
    headerFooter: {} as WorksheetModel["headerFooter"],
    rowBreaks: [],
    colBreaks: [],
    views: [],
    autoFilter: null,
    media: [],
    sheetProtection: null,
    tables: [],
    pivotTables: [],
    conditionalFormattings: [],
    formControls: [],
    ignoredErrors: [],
    rows: [],
    mergeCells: [],
  };
}

/** Whether a cell as written holds that content. */
function holds(written: string, content: CellPatch["content"], strings: SharedStrings): boolean {
  const cell = readCell(written, strings);
  switch (content.kind) {
    case "kept":
      return true;
    case "empty":
      return cell.formula === null && cell.value === "";
    case "number":
    case "boolean":
    case "text":
      return cell.formula === null && !cell.isError && cell.value === content.value;
    case "error":
      return cell.formula === null && cell.isError && cell.value === content.value;
    default:
      return false;
  }
}
