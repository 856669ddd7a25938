import type { Book } from "./book";

/** Whether any loaded cell holds a formula. */
function hasFormulas(book: Book): boolean {
  return book.model.worksheets.some((sheet) => {
    let found = false;
    sheet.eachRow((row) => {
      if (!found) row.eachCell((cell) => (found ||= cell.formula !== undefined));
    });
    return found;
  });
}

/** Calculates every formula of the workbook with the library's engine. */
export function calculate(book: Book): void {
  if (hasFormulas(book)) book.model.calculateFormulas();
}
