import type { Worksheet } from "@cj-tech-master/excelts";
import type { Book } from "../book";
import { ADD_IN, writeSettings } from "./add-in-settings";
import { writeChartLabels } from "./chart-labels";
import { writeComments } from "./comments";
import { defineStyles } from "./define-styles";
import { patchDocumentProperties, writeCustomProperties } from "./document-properties";
import { FilterColors } from "./filter-colors";
import { nameFilter, writeFilters } from "./filters-in-parts";
import { attribute, childOf, rootOf, tagOf } from "./xml";
import { writeXmlParts } from "./custom-xml";
import { readyToSave, sessionOf } from "../session";
import { shapesOf } from "../shapes";
import { writeNameComments } from "./name-comments-in-part";
import { writeAppliedStyles } from "./named-style-parts";
import { drawingOf } from "./read-shapes";
import { saveOpened } from "./save-opened";
import { writeShapes } from "./write-shapes";
import { writeDonor, wholeSheet } from "./donor";
import { writeSheetProperties } from "./sheet-properties";
import { readSheets } from "./workbook-part";
import type { WorkbookPackage } from "./workbook-package";

/** Something that a sheet had in the file and that saving cannot keep. */
export interface Loss {
  readonly sheet: string;
  /** What is lost, as a code (losses.ts). */
  readonly what: string;
}

export interface SavedBook {
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
}

/**
 * Writes a book as a file. Of a book that was opened from a file, only what its change log names is written
 * anew; with nothing changed the very bytes come back. The book stays as it is and can be saved again.
 * @returns the file, and what of the officer's sheets it could not keep
 */
export async function saveBook(book: Book): Promise<SavedBook> {
  // Passwords are hashed in the background.
  await readyToSave(book);
  if (book.source) return saveOpened(book, book.source);
  const parts = await writeDonor(
    book.model,
    book.model.worksheets.map((sheet) => wholeSheet(sheet)),
    true
  );
  await defineStyles(book, parts, "xl/workbook.xml");
  finish(book, parts, "xl/workbook.xml");
  return { bytes: parts.write(), losses: [] };
}

/**
 * What the workbook library does not write: criteria of filters, names of charts, comments, properties,
 * custom XML, settings.
 * @param rebuilt ids of sheets that were written anew
 */
export function finish(
  book: Book,
  parts: WorkbookPackage,
  workbookPart: string,
  rebuilt: ReadonlySet<number> = new Set()
): void {
  const colors = new FilterColors(parts, workbookPart);
  for (const sheet of readSheets(parts, workbookPart)) {
    const worksheet = sheet.kind === "worksheet" && book.model.getWorksheet(sheet.name);
    if (!worksheet) continue;
    if (isFresh(book, worksheet) || book.changes.of(worksheet.id).size > 0) {
      writeFilters(parts, sheet.part, worksheet, colors);
      writeChartLabels(parts, sheet.part, worksheet);
      const fresh = isFresh(book, worksheet) || rebuilt.has(worksheet.id);
      drawShapes(book, parts, sheet.part, worksheet, rebuilt.has(worksheet.id));
      if (fresh || book.changes.of(worksheet.id).has("threads"))
        writeComments(parts, workbookPart, sheet.part, worksheet);
    }
    writeSheetProperties(parts, sheet.part, book.sheetProperties.get(worksheet.id) ?? new Map());
  }
  nameStyles(book, parts, workbookPart, rebuilt);
  nameFilters(book, parts, workbookPart);
  writeNameComments(parts, workbookPart, book.model);
  writeCustomProperties(parts, book.customProperties);
  if (book.source && book.changes.properties)
    patchDocumentProperties(parts, book.model, book.source.documentProperties);
  writeXmlParts(parts, workbookPart, book.xmlParts);
  writeSettings(parts, book.addIn ?? ADD_IN, book.settings);
}

/** Writes the shapes of a sheet where they may have changed, or where its drawing was made anew. */
function drawShapes(
  book: Book,
  parts: WorkbookPackage,
  part: string,
  sheet: Worksheet,
  rebuilt: boolean
): void {
  const excel = sessionOf(book);
  const { source } = book;
  const before = source?.opened.get(sheet.id)?.source.part;
  const drawing = source && before !== undefined ? drawingOf(source.parts, before) : undefined;
  if (source && rebuilt && drawing !== undefined)
    writeShapes(parts, part, shapesOf(excel, sheet), { parts: source.parts, drawing });
  else if (book.changes.of(sheet.id).has("shapes"))
    writeShapes(parts, part, shapesOf(excel, sheet));
}

/** Whether a sheet stood in no file. */
const isFresh = (book: Book, sheet: Worksheet): boolean => !book.source?.opened.has(sheet.id);

/** Writes the named styles of cells: of whole sheets that are new, of changed cells in others. */
function nameStyles(
  book: Book,
  parts: WorkbookPackage,
  workbookPart: string,
  rebuilt: ReadonlySet<number>
): void {
  const styles = parts.related(workbookPart, "/styles")?.part;
  if (styles === undefined || !parts.has(styles)) return;
  const sheets = readSheets(parts, workbookPart).flatMap(({ name, kind, part }) => {
    const sheet = kind === "worksheet" ? book.model.getWorksheet(name) : undefined;
    if (!sheet || book.unloaded.has(sheet.id)) return [];
    const whole = isFresh(book, sheet) || rebuilt.has(sheet.id);
    return [{ part, sheet, cells: whole ? null : book.changes.cellsOf(sheet.id) }];
  });
  writeAppliedStyles(parts, styles, sheets);
}

/** Gives the filtered blocks of sheets whose filter is new the hidden name that Excel gives them. */
function nameFilters(book: Book, parts: WorkbookPackage, workbookPart: string): void {
  const before = parts.xml(workbookPart);
  let xml = before;
  readSheets(parts, workbookPart).forEach((sheet, place) => {
    const worksheet = book.model.getWorksheet(sheet.name);
    if (sheet.kind !== "worksheet" || !worksheet?.autoFilter) return;
    if (!isFresh(book, worksheet) && !book.changes.of(worksheet.id).has("filter")) return;
    const part = parts.xml(sheet.part);
    const filter = childOf(part, rootOf(part), "autoFilter");
    const ref = filter && attribute(tagOf(part, filter), "ref");
    if (ref) xml = nameFilter(xml, place, worksheet, ref);
  });
  if (xml !== before) parts.set(workbookPart, xml);
}
