import type { Book } from "../book";
import { ADD_IN, writeSettings } from "./add-in-settings";
import { writeXmlParts } from "./custom-xml";
import { saveOpened } from "./save-opened";
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
  if (book.source) return saveOpened(book, book.source);
  const parts = await writeDonor(
    book.model,
    book.model.worksheets.map((sheet) => wholeSheet(sheet)),
    true
  );
  finish(book, parts, "xl/workbook.xml");
  return { bytes: parts.write(), losses: [] };
}

/** What belongs to the whole workbook: properties of sheets, custom XML, settings. */
export function finish(book: Book, parts: WorkbookPackage, workbookPart: string): void {
  for (const sheet of readSheets(parts, workbookPart)) {
    const worksheet = sheet.kind === "worksheet" && book.model.getWorksheet(sheet.name);
    if (!worksheet) continue;
    writeSheetProperties(parts, sheet.part, book.sheetProperties.get(worksheet.id) ?? new Map());
  }
  writeXmlParts(parts, workbookPart, book.xmlParts);
  writeSettings(parts, book.addIn ?? ADD_IN, book.settings);
}
