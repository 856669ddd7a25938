import { quoteSheet } from "./area";
import { type Session } from "./session";

/** Changes every formula, defined name and chart reference that names a sheet to its new name. */
export function renameInFormulas(excel: Session, before: string, after: string): void {
  const from = [`${quoteSheet(before)}!`, `'${before.replace(/'/g, "''")}'!`];
  const to = `${quoteSheet(after)}!`;
  const rename = (text: string): string =>
    from.reduce((result, old) => {
      if (!result.includes(old)) return result;
      return result
        .split(old)
        .reduce((left, right) =>
          /[\p{L}\p{N}_.']$/u.test(left) ? left + old + right : left + to + right
        );
    }, text);
  for (const sheet of excel.sheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const held = cell.value as { formula?: string } | null;
        if (!held || typeof held !== "object" || typeof held.formula !== "string") return;
        const formula = rename(held.formula);
        if (formula === held.formula) return;
        cell.value = { ...held, formula } as typeof cell.value;
        excel.book.changes.cell(sheet.id, Number(cell.row), Number(cell.col));
      })
    );
  const names = excel.book.model.definedNames;
  const renamed = names.model.map((name) => ({ ...name, ranges: name.ranges.map(rename) }));
  names.model = renamed;
  excel.touch();
}
