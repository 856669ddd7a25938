import { Workbook } from "@cj-tech-master/excelts";
import type { Book } from "./book";
import { ChangeLog } from "./change-log";

/**
 * A workbook that came from no file: one empty sheet as Excel makes it, or the given model.
 * @param name file name as Workbook.name gives it
 */
export function newBook(model: Workbook = new Workbook(), name = "Book1.xlsx"): Book {
  const changes = new ChangeLog();
  if (model.worksheets.length === 0) model.addWorksheet("Sheet1");
  for (const sheet of model.worksheets) changes.added.add(sheet.id);
  return {
    name,
    model,
    source: null,
    changes,
    xmlParts: [],
    sheetProperties: new Map(),
    customProperties: new Map(),
    settings: new Map(),
    readOnly: false,
    unloaded: new Set(),
    loadFully: () => undefined,
    peek: () => [],
    drawnShapes: () => [],
    peekBounds: () => null,
  };
}
