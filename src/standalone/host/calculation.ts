import type { Cell, Workbook } from "@cj-tech-master/excelts";
import type { Book } from "./book";
import { quoteMarked } from "./formula-references";
import { setFormulaText } from "./references";

/** Every loaded cell that holds a formula. */
export function* formulaCells(model: Workbook): Generator<Cell> {
  for (const sheet of model.worksheets) {
    const found: Cell[] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula !== undefined) found.push(cell);
      })
    );
    yield* found;
  }
}

/**
 * Makes the formulas of a book that was opened ready for the engine.
 * @returns whether any has no result yet, so that Excel would calculate it on opening
 */
export function prepareFormulas(book: Book): boolean {
  let open = false;
  for (const cell of formulaCells(book.model)) {
    open ||= cell.result === undefined;
    const formula = cell.formula ?? "";
    const quoted = quoteMarked(formula);
    if (quoted !== formula) setFormulaText(cell, quoted);
  }
  return open;
}

const isError = (result: unknown, error?: string): boolean =>
  typeof result === "object" &&
  result !== null &&
  "error" in result &&
  (error === undefined || result.error === error);

/**
 * Calculates every formula of the workbook with the library's engine. A function that the engine does not
 * know keeps the result that Excel once gave it.
 */
export function calculate(book: Book): void {
  const before = [...formulaCells(book.model)].map((cell) => ({ cell, result: cell.result }));
  if (before.length === 0) return;
  book.model.calculateFormulas();
  for (const { cell, result } of before)
    if (isError(cell.result, "#NAME?") && result !== undefined && !isError(result))
      cell.result = result;
}

/**
 * Calculates only some formulas, as Excel does with those that are entered while calculation is manual:
 * all others keep the results that they had.
 */
export function calculateOnly(book: Book, cells: ReadonlySet<Cell>): void {
  const before = [...formulaCells(book.model)]
    .filter((cell) => !cells.has(cell))
    .map((cell) => ({ cell, result: cell.result }));
  book.model.calculateFormulas();
  for (const { cell, result } of before) cell.result = result;
}
