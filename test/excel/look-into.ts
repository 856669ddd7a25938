import type { OpenWorkbook } from "./open-workbook";

/** Values and formulas of a sheet's used range. */
export function valuesOf({ play }: OpenWorkbook, sheet: string) {
  return play(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
    range.load("values,formulas");
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
  });
}

/** Every text of a sheet. */
export async function sheetTexts(workbook: OpenWorkbook, sheet: string): Promise<string[]> {
  const { values } = await valuesOf(workbook, sheet);
  return values
    .flat()
    .filter((value): value is string => typeof value === "string" && value !== "");
}

/** Names of all sheets in tab order. */
export function sheetNames({ play }: OpenWorkbook): Promise<string[]> {
  return play(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}
