import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { columnNumber } from "../area";
import { shownFormat } from "../system-formats";
import type { Book, PeekedCell } from "../book";
import { readCell, SharedStrings, type WrittenCell } from "./cell-source";
import { mergesOf } from "./opened-state";
import { expandSharedFormulas } from "./shared-formulas";
import type { OpenedPackage } from "./source-package";
import { attribute, childOf, childrenOf, rootOf, tagOf } from "./xml";

type Window = Parameters<Book["peek"]>[1];

/** Merged areas beyond this many are left to the file: the library takes minutes over them. */
const MERGES = 5_000;
const ROW = /<((?:\w+:)?)row(?=[\s/>])[^>]*>/g;
const CELL = /<((?:\w+:)?)c(?=[\s/>])[^>]*>/g;

interface RowPlace {
  readonly number: number;
  readonly tag: string;
  readonly open: number;
  readonly close: number;
}

/**
 * Cells of sheets that were too large to be loaded with the workbook: looked up in the sheet's part where a
 * window is asked for, and put into the model when everything is.
 */
export class HugeSheets {
  readonly #strings: SharedStrings;
  readonly #parts = new Map<number, { xml: string; rows: RowPlace[] }>();

  constructor(
    private readonly source: OpenedPackage,
    private readonly model: Workbook,
    private readonly formats: readonly { readonly numFmt?: unknown }[],
    private readonly unloaded: Set<number>
  ) {
    this.#strings = new SharedStrings(source.parts, source.workbookPart);
  }

  peek(sheet: number, { row, column, rows, columns }: Window): PeekedCell[] {
    const { xml, rows: places } = this.#part(sheet);
    const found: PeekedCell[] = [];
    for (let index = firstAt(places, row); index < places.length; index++) {
      const place = places[index];
      if (!place || place.number >= row + rows) break;
      for (const cell of cellsOf(xml, place)) {
        if (cell.column < column || cell.column >= column + columns) continue;
        const { value, formula, format } = readCell(cell.source, this.#strings);
        if (value === "" && formula === null) continue;
        const numberFormat = this.formats[format]?.numFmt;
        found.push({
          row: place.number,
          column: cell.column,
          value,
          formula: formula === null ? null : `=${formula}`,
          format: typeof numberFormat === "string" ? shownFormat(numberFormat) : "General",
        });
      }
    }
    return found;
  }

  bounds(sheet: number): Window | null {
    const { xml, rows } = this.#part(sheet);
    let top = 0;
    let bottom = 0;
    let left = Infinity;
    let right = 0;
    for (const place of rows) {
      const columns = columnsIn(xml, place);
      if (!columns) continue;
      top ||= place.number;
      bottom = place.number;
      left = Math.min(left, columns.first);
      right = Math.max(right, columns.last);
    }
    if (top === 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Puts every cell, row size and merged area of a sheet into the model. */
  load(id: number): void {
    const sheet = this.model.getWorksheet(id);
    if (!sheet || !this.unloaded.has(id)) return;
    this.unloaded.delete(id);
    const { xml, rows } = this.#part(id);
    const masters = new Map<string, string>();
    for (const place of rows) {
      this.#loadRow(sheet, place);
      for (const cell of cellsOf(xml, place)) {
        this.#loadCell(sheet, place.number, cell, masters);
      }
    }
    expandSharedFormulas(sheet);
    this.#loadMerges(sheet, xml);
    this.#parts.delete(id);
  }

  #loadRow(sheet: Worksheet, { number, tag }: RowPlace): void {
    const height = attribute(tag, "ht");
    const format = attribute(tag, "s");
    const hidden = attribute(tag, "hidden");
    const level = attribute(tag, "outlineLevel");
    if (!height && !format && !hidden && !level) return;
    const row = sheet.getRow(number);
    if (height) row.height = Number(height);
    if (hidden) row.hidden = hidden === "1" || hidden === "true";
    if (level) row.outlineLevel = Number(level);
    if (format) row.style = structuredClone(this.formats[Number(format)] ?? {}) as typeof row.style;
  }

  #loadCell(
    sheet: Worksheet,
    row: number,
    { column, source }: SourceCell,
    masters: Map<string, string>
  ): void {
    const written = readCell(source, this.#strings);
    const cell = sheet.getCell(row, column);
    cell.value = valueOf(written, source, cell.address, masters) as typeof cell.value;
    cell.style = structuredClone(this.formats[written.format] ?? {}) as typeof cell.style;
  }

  #loadMerges(sheet: Worksheet, xml: string): void {
    const list = childOf(xml, rootOf(xml), "mergeCells");
    const merges = list ? childrenOf(xml, list) : [];
    if (merges.length > MERGES) return;
    for (const merge of merges) {
      const ref = attribute(tagOf(xml, merge), "ref");
      if (ref) sheet.mergeCellsWithoutStyle(ref);
    }
    const opened = this.source.opened.get(sheet.id);
    if (opened) opened.merges = mergesOf(sheet);
  }

  #part(id: number): { xml: string; rows: RowPlace[] } {
    let known = this.#parts.get(id);
    if (!known) {
      const part = this.source.opened.get(id)?.source.part;
      const xml = part === undefined ? "<worksheet/>" : this.source.parts.xml(part);
      this.#parts.set(id, (known = { xml, rows: rowsOf(xml) }));
    }
    return known;
  }
}

function rowsOf(xml: string): RowPlace[] {
  const data = childOf(xml, rootOf(xml), "sheetData");
  if (!data) return [];
  const rows: RowPlace[] = [];
  const pattern = new RegExp(ROW);
  pattern.lastIndex = data.open;
  let number = 0;
  for (
    let match = pattern.exec(xml);
    match && match.index < data.close;
    match = pattern.exec(xml)
  ) {
    const [tag, prefix] = match;
    const open = match.index + tag.length;
    const close = tag.endsWith("/>") ? open : xml.indexOf(`</${prefix}row`, open);
    number = Number(/\sr\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? number + 1);
    rows.push({ number, tag, open, close });
    pattern.lastIndex = close;
  }
  return rows;
}

/** Place of the first row with that number or a later one. */
function firstAt(rows: readonly RowPlace[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface SourceCell {
  readonly column: number;
  readonly source: string;
}

function* cellsOf(xml: string, { open, close }: RowPlace): Generator<SourceCell> {
  const pattern = new RegExp(CELL);
  pattern.lastIndex = open;
  let column = 0;
  for (let match = pattern.exec(xml); match && match.index < close; match = pattern.exec(xml)) {
    const [tag, prefix] = match;
    const after = match.index + tag.length;
    const end = tag.endsWith("/>")
      ? after
      : xml.indexOf(">", xml.indexOf(`</${prefix}c`, after)) + 1;
    const letters = /\sr\s*=\s*["']([A-Za-z]+)/.exec(tag)?.[1];
    column = letters ? columnNumber(letters) : column + 1;
    pattern.lastIndex = end;
    yield { column, source: xml.slice(match.index, end) };
  }
}

function columnsIn(xml: string, place: RowPlace): { first: number; last: number } | null {
  const first = /<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Za-z]+)\d/.exec(
    xml.slice(place.open, Math.min(place.close, place.open + 200))
  )?.[1];
  const at = xml.lastIndexOf("<c ", place.close);
  const last = at < place.open ? undefined : /\sr="([A-Z]+)\d/.exec(xml.slice(at, at + 60))?.[1];
  if (first && last) return { first: columnNumber(first), last: columnNumber(last) };
  const columns = [...cellsOf(xml, place)].map((cell) => cell.column);
  if (columns.length === 0) return null;
  return { first: Math.min(...columns), last: Math.max(...columns) };
}

function valueOf(
  { value, formula, isError }: WrittenCell,
  source: string,
  address: string,
  masters: Map<string, string>
): unknown {
  const held = isError ? { error: value } : value === "" ? null : value;
  if (formula === null) return held;
  const tag = /<(?:\w+:)?f(?=[\s/>])[^>]*>/.exec(source)?.[0] ?? "";
  const result = held ?? undefined;
  const kind = attribute(tag, "t");
  if (kind === "array") return { formula, result, shareType: "array", ref: attribute(tag, "ref") };
  const index = kind === "shared" ? attribute(tag, "si") : undefined;
  if (index === undefined) return { formula, result };
  const master = masters.get(index);
  if (formula === "" && master !== undefined) return { sharedFormula: master, result };
  masters.set(index, address);
  return { formula, result };
}
