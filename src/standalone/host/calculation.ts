import type { Cell, Workbook } from "@cj-tech-master/excelts";
import type { Book } from "./book";
import { formatArea, parseArea, quoteSheet, splitSheet } from "./area";
import { bodyText, mapReferences, quoteMarked } from "./formula-references";
import { evaluate } from "./scratch";
import { setFormulaText } from "./references";
import { releaseSpill } from "./spills";

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
  const released = new Map(before.map(({ cell }) => [cell, releaseSpill(cell)]));
  book.model.calculateFormulas();
  for (const { cell, result } of before)
    if (isError(cell.result, "#NAME?") && result !== undefined && !isError(result)) {
      cell.result = result;
      for (const { spilt, value } of released.get(cell) ?? []) spilt.value = value;
    }
  const cells = before.map(({ cell }) => cell);
  stateSpills(book, cells);
  calculateAnchored(book, cells);
}

const ANCHORED = /_xlfn\.ANCHORARRAY\(([^()]*)\)/g;

/**
 * The engine has no name for a spilt block (A1#): formulas that use one are calculated with the cells that the
 * block has taken, and have their own text again afterwards.
 */
function calculateAnchored(book: Book, cells: readonly Cell[]): void {
  const anchored = cells.flatMap((cell) => {
    const formula = cell.formula ?? "";
    return formula.includes("ANCHORARRAY(") ? [{ cell, formula }] : [];
  });
  if (anchored.length === 0) return;
  for (const { cell, formula } of anchored)
    setFormulaText(
      cell,
      formula.replace(ANCHORED, (text, block: string) => blockOf(book, cell, block) ?? text)
    );
  book.model.calculateFormulas();
  stateSpills(
    book,
    anchored.map(({ cell }) => cell)
  );
  for (const { cell, formula } of anchored) setFormulaText(cell, formula);
}

/** The cells that the dynamic array at a reference fills, as a reference. */
function blockOf(book: Book, { worksheet }: Cell, reference: string): string | undefined {
  const { sheet, rest } = splitSheet(reference);
  const home = sheet === null ? worksheet : book.model.getWorksheet(sheet);
  const at = parseArea(rest);
  const held = at && (home?.findCell(at.top, at.left)?.value as { ref?: string } | null);
  if (!home || typeof held !== "object" || !held?.ref) return undefined;
  return `${sheet === null ? "" : `${quoteSheet(home.name)}!`}${held.ref}`;
}

/** Lets dynamic arrays say how far they spill, which the engine knows and the file must state. */
function stateSpills(book: Book, cells: readonly Cell[]): void {
  const dynamic = cells.filter(
    (cell) => (cell.value as { isDynamicArray?: boolean }).isDynamicArray
  );
  if (dynamic.length === 0) return;
  const sizes = evaluate(
    book.model,
    dynamic.flatMap((cell) => {
      const prefix = `${quoteSheet(cell.worksheet.name)}!`;
      const formula = mapReferences(cell.formula ?? "", (reference) =>
        reference.sheet === null ? `${prefix}${bodyText(reference)}` : undefined
      );
      return [`ROWS(${formula})`, `COLUMNS(${formula})`];
    })
  );
  dynamic.forEach((cell, index) => {
    const [rows, columns] = [sizes[index * 2], sizes[index * 2 + 1]].map((size) =>
      typeof size === "number" ? size : 1
    );
    const [row, column] = [Number(cell.row), Number(cell.col)];
    const spilt = !isError(cell.result, "#SPILL!");
    const area = spilt
      ? {
          top: row,
          left: column,
          bottom: row + (rows ?? 1) - 1,
          right: column + (columns ?? 1) - 1,
        }
      : { top: row, left: column, bottom: row, right: column };
    const held = cell.value as { ref?: string } & object;
    const ref = formatArea(area);
    if (held.ref !== ref) cell.value = { ...held, ref } as typeof cell.value;
    for (let each = area.top; each <= area.bottom; each++)
      for (let at = area.left; at <= area.right; at++)
        book.changes.cell(cell.worksheet.id, each, at);
  });
}

/**
 * Calculates only some formulas, as Excel does with those that are entered while calculation is manual:
 * all others keep the results that they had.
 */
export function calculateOnly(book: Book, cells: ReadonlySet<Cell>): void {
  const before = [...formulaCells(book.model)]
    .filter((cell) => !cells.has(cell))
    .map((cell) => ({ cell, result: cell.result }));
  for (const cell of formulaCells(book.model)) releaseSpill(cell);
  book.model.calculateFormulas();
  for (const { cell, result } of before) cell.result = result;
}
