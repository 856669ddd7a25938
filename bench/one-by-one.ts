import { Workbook } from "@cj-tech-master/excelts";
import { openBehindClient } from "./job";

interface Written {
  readonly sheet: string;
  readonly address: string;
  readonly content: string | number | boolean;
}

/** The cells of a finished report that are not in the workbook that it was made from. */
export async function cellsToWrite(report: Uint8Array, from: Uint8Array): Promise<Written[]> {
  const [made, original] = [new Workbook(), new Workbook()];
  await made.xlsx.load(report);
  await original.xlsx.load(from);
  const cells: Written[] = [];
  for (const sheet of made.worksheets.filter(({ name }) => !original.getWorksheet(name))) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master !== cell) return;
        const content = cell.formula === undefined ? cell.value : `=${cell.formula}`;
        const plain = typeof content === "object" || content === undefined ? cell.text : content;
        cells.push({ sheet: sheet.name, address: cell.address, content: plain });
      })
    );
  }
  return cells;
}

/**
 * What a first attempt at an add-in does: each cell on its own, and a sync after each. Gives its requests.
 * @param cells all of them, or a sample
 */
export async function oneByOne(
  bytes: Uint8Array,
  cells: readonly Written[],
  latency = 0
): Promise<number> {
  const { client } = await openBehindClient(bytes, latency);
  await client.Excel.run(async (context) => {
    for (const name of new Set(cells.map(({ sheet }) => sheet)))
      context.workbook.worksheets.add(name);
    await context.sync();
    for (const { sheet, address, content } of cells) {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address);
      range.formulas = [[content]];
      range.untrack();
      await context.sync();
    }
  });
  return client.counted().length;
}
