import type { OpenWorkbook } from "../excel/open-workbook";

/** Contents of every sheet that the add-in made, by sheet name. */
export async function ownState(
  { play }: OpenWorkbook,
  officers: readonly string[]
): Promise<Record<string, unknown[][]>> {
  return play(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const ranges = worksheets.items
      .filter(({ name }) => !officers.includes(name))
      .map((sheet) => ({ name: sheet.name, range: sheet.getUsedRangeOrNullObject(true) }));
    for (const { range } of ranges) range.load("formulas");
    await context.sync();
    return Object.fromEntries(
      ranges.map(({ name, range }) => [name, range.isNullObject ? [] : range.formulas])
    );
  });
}
