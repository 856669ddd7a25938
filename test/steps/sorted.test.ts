import { valuesOf } from "../excel/look-into";
import type { OpenWorkbook } from "../excel/open-workbook";
import { cell, find, reported, written } from "../robustness/workbooks";

/** Sorts a block of a report sheet by its first column, downwards, as Excel's own command does. */
function sort({ play }: OpenWorkbook, sheet: string, address: string, key: number): Promise<void> {
  return play(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.sort.apply([{ key, ascending: false }]);
    await context.sync();
  });
}

/** Rows (from 1) whose hidden key begins with a text. */
async function keyedRows(workbook: OpenWorkbook, sheet: string, start: string): Promise<number[]> {
  const { values } = await valuesOf(workbook, sheet);
  return values.flatMap((row, index) => (String(row[0]).startsWith(start) ? [index + 1] : []));
}

it("follows measures that were sorted without their hidden keys, the officer's edits with them", async () => {
  const { workbook, steps } = await reported();
  const sheet = "ติดตามมาตรการ";
  const rows = await keyedRows(workbook, sheet, "measure:");
  const measure = (await cell(workbook, sheet, `C${rows[2]}`)).value;
  await workbook.play(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.getRange(`H${rows[2]}`).values = [["อบรมแล้ว ๔๐ คน"]];
    await context.sync();
  });
  await sort(workbook, sheet, `B${rows[0]}:L${rows.at(-1)}`, 0);
  const sorted = (await valuesOf(workbook, sheet)).values.map((row) => row.slice(1));
  const again = await written(steps);
  expect(again.conflicts).toEqual([]);
  expect((await valuesOf(workbook, sheet)).values.map((row) => row.slice(1))).toEqual(sorted);
  const at = await find(workbook, sheet, "อบรมแล้ว ๔๐ คน");
  expect((await cell(workbook, sheet, at.replace("H", "C"))).value).toBe(measure);
  const report = (await valuesOf(workbook, "รายงานผลการดำเนินการตามมาตรการ")).values;
  const done = report.find((row) => row.some((value) => String(value).includes("อบรมแล้ว")));
  expect(done).toContain(measure);
});

it("writes formulas anew whose cells were sorted: the total stays the total", async () => {
  const { workbook, steps } = await reported();
  const sheet = "ผลการประเมิน";
  const rows = await keyedRows(workbook, sheet, "indicator:");
  const before = (await valuesOf(workbook, sheet)).values.flat();
  await sort(workbook, sheet, `A${rows[0]}:I${rows.at(-1)}`, 3);
  expect(await written(steps)).toMatchObject({ kept: 0, conflicts: [] });
  const { values, formulas } = await valuesOf(workbook, sheet);
  expect(values.flat()).toContainEqual(expect.closeTo(95.41, 2));
  expect(values.flat().map(String).sort()).toEqual(before.map(String).sort());
  expect(formulas.flat().filter((formula) => String(formula).includes("#REF!"))).toEqual([]);
  const wrote = workbook.client.counted().length;
  await written(steps);
  const deeds = workbook.client.counted().slice(wrote);
  expect(deeds.flatMap(({ actions }) => actions).filter(({ type }) => type === 4)).toEqual([]);
});
