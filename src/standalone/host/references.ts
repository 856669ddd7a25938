import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { bodyText, mapReferences, type Reference } from "./formula-references";
import { quoteSheet } from "./area";
import { type Session } from "./session";

/** Changes a reference that stands on a sheet; see mapReferences. */
export type ReferenceChange = (
  reference: Reference,
  prefix: string,
  home: Worksheet | null
) => string | Reference | undefined;

interface Formula {
  readonly formula?: string;
}

/** Gives a cell another formula, everything else about it kept. */
export function setFormulaText(cell: Cell, formula: string): void {
  const held = cell.value as Formula & object;
  cell.value = { ...held, formula } as typeof cell.value;
}

/**
 * Changes references wherever the workbook holds any: formulas of cells, defined names, rules of conditional
 * formats and validations, series of charts, print areas.
 */
export function changeReferences(excel: Session, change: ReferenceChange): void {
  const { book } = excel;
  const on = (home: Worksheet | null) => (formula: string) =>
    mapReferences(formula, (reference, prefix) => change(reference, prefix, home));
  for (const sheet of excel.sheets) {
    const rewrite = on(sheet);
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        // Cells covered by a merge share the first one's value: it must not move once for each of them.
        if (cell.isMerged && cell.master !== cell) return;
        const held = cell.value as Formula | null;
        if (typeof held !== "object" || typeof held?.formula !== "string") return;
        const formula = rewrite(held.formula);
        if (formula === held.formula) return;
        setFormulaText(cell, formula);
        book.changes.cell(sheet.id, Number(cell.row), Number(cell.col));
      })
    );
    for (const options of sheet.conditionalFormattings)
      for (const rule of options.rules as { formulae?: (string | number)[] }[]) {
        const formulae = rule.formulae?.map((each) =>
          typeof each === "string" ? rewrite(each) : each
        );
        if (!formulae || formulae.every((each, index) => each === rule.formulae?.[index])) continue;
        rule.formulae = formulae;
        book.changes.sheet(sheet.id, "conditional-formats");
      }
    for (const [key, stored] of Object.entries(sheet.dataValidations.model)) {
      if (!stored || !("formulae" in stored)) continue;
      const formulae = stored.formulae.map((each) =>
        typeof each === "string" ? rewrite(each) : each
      );
      if (formulae.every((each, index) => each === stored.formulae[index])) continue;
      sheet.dataValidations.model[key] = { ...stored, formulae };
      book.changes.sheet(sheet.id, "validations");
    }
    for (const chart of sheet.getCharts())
      if (rewriteChart(chart.chartModel, on(null))) {
        chart.mutate(() => undefined);
        book.changes.sheet(sheet.id, "drawing");
      }
  }
  const names = book.model.definedNames;
  const before = names.model;
  const rewrite = on(null);
  const after = before.map((entry) => ({
    ...entry,
    ranges: entry.ranges.map(rewrite).filter((range) => !range.includes("#REF!")),
    ...(entry.ranges.some((range) => rewrite(range).includes("#REF!"))
      ? { formulaExpression: entry.ranges.map(rewrite).join(",") }
      : entry.formulaExpression === undefined
        ? {}
        : { formulaExpression: rewrite(entry.formulaExpression) }),
  }));
  if (JSON.stringify(after) !== JSON.stringify(before)) {
    names.model = after;
    book.changes.workbook = true;
  }
  excel.touch();
}

/** Changes every `formula` that stands anywhere in a chart; tells whether any did. */
function rewriteChart(held: unknown, rewrite: (formula: string) => string): boolean {
  if (typeof held !== "object" || held === null) return false;
  let changed = false;
  for (const [key, inner] of Object.entries(held)) {
    if (key === "formula" && typeof inner === "string") {
      const formula = rewrite(inner);
      if (formula !== inner) {
        (held as { formula: string }).formula = formula;
        changed = true;
      }
    } else changed = rewriteChart(inner, rewrite) || changed;
  }
  return changed;
}

/** Gives every reference to a sheet its new name. */
export const renameInFormulas = (excel: Session, before: string, after: string): void =>
  changeReferences(excel, (reference) =>
    reference.sheet !== null && reference.sheet.toLowerCase() === before.toLowerCase()
      ? `${quoteSheet(after)}!${bodyText(reference)}`
      : undefined
  );

/** References to a sheet that is deleted become errors. */
export const dropInFormulas = (excel: Session, name: string): void =>
  changeReferences(excel, (reference) =>
    reference.sheet?.toLowerCase() === name.toLowerCase() ? "#REF!" : undefined
  );

/** Structured references to a table take its new name. */
export function mapTableNames(
  excel: Session,
  before: string,
  after: string,
  sheets: readonly Worksheet[] = excel.sheets
): void {
  const name = new RegExp(
    `("(?:[^"]|"")*")|(?<![\\p{L}\\p{M}\\p{N}_.])${before.replace(/[.\\]/g, "\\$&")}(?![\\p{L}\\p{M}\\p{N}_.(!])`,
    "giu"
  );
  for (const sheet of sheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const held = cell.value as Formula | null;
        if (typeof held !== "object" || typeof held?.formula !== "string") return;
        const formula = held.formula.replace(name, (text, quoted?: string) =>
          quoted === undefined ? after : text
        );
        if (formula === held.formula) return;
        setFormulaText(cell, formula);
        excel.book.changes.cell(sheet.id, Number(cell.row), Number(cell.col));
      })
    );
}
