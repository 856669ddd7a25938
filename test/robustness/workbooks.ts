import { createSteps } from "../../src/steps/create-steps";
import type { Steps, WriteReport } from "../../src/steps/contract";
import { sheetNames, valuesOf } from "../excel/look-into";
import { saveBook } from "../../src/standalone/host/package/save-book";
import { openBytes, type OpenWorkbook } from "../excel/open-workbook";
import { BOOK } from "./faults";

/** The numeric score workbook with its report, saved once for all tests of a file. */
let file: Promise<Uint8Array> | undefined;

async function reportFile(): Promise<Uint8Array> {
  const { book } = await openBytes(BOOK);
  await written(createSteps());
  return (await saveBook(book)).bytes;
}

/** The numeric score workbook with its report written, opened again as the officer finds it. */
export async function reported(): Promise<{ workbook: OpenWorkbook; steps: Steps }> {
  file ??= reportFile();
  return { workbook: await openBytes(await file), steps: createSteps() };
}

/** Does the main job, which must succeed. */
export async function written(steps: Steps): Promise<WriteReport> {
  const outcome = await steps.runAll();
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.params)}`);
  return outcome.value;
}

/** What stands in a cell. */
export function cell({ play }: OpenWorkbook, sheet: string, address: string) {
  return play(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values,formulas");
    await context.sync();
    return { value: range.values[0]?.[0] as unknown, formula: range.formulas[0]?.[0] as unknown };
  });
}

/** The address of the first cell of a sheet that holds a text. */
export async function find({ play }: OpenWorkbook, sheet: string, text: string): Promise<string> {
  return play(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
    const found = range.findOrNullObject(text, { completeMatch: false, matchCase: true });
    found.load("address");
    await context.sync();
    if (found.isNullObject) throw new Error(`${sheet} does not hold ${text}`);
    return found.address.slice(found.address.lastIndexOf("!") + 1);
  });
}

/** Types values into cells of a sheet, as the officer does. */
export function put(
  { play }: OpenWorkbook,
  sheet: string,
  cells: Readonly<Record<string, string | number>>
): Promise<void> {
  return play(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    for (const [address, value] of Object.entries(cells)) {
      worksheet.getRange(address).values = [[value]];
    }
    await context.sync();
  });
}

/** The row (from 1) of a report sheet that has a key. */
export async function rowOf(workbook: OpenWorkbook, sheet: string, key: string): Promise<number> {
  const { values } = await valuesOf(workbook, sheet);
  const row = values.findIndex(([first]) => first === key) + 1;
  if (row === 0) throw new Error(`${sheet} has no row ${key}`);
  return row;
}

/** Every text of the workbook, the officer's sheets among them. */
export async function allTexts(workbook: OpenWorkbook): Promise<string[]> {
  const names = await sheetNames(workbook);
  return workbook.play(async (context) => {
    const ranges = names.map((name) =>
      context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true)
    );
    for (const range of ranges) range.load("values");
    await context.sync();
    return ranges
      .flatMap((range) => (range.isNullObject ? [] : (range.values as unknown[][]).flat()))
      .filter((value): value is string => typeof value === "string" && value !== "");
  });
}

/** What was asked of Excel since a request that changes anything: kinds and names of the actions. */
export function writesSince({ client }: OpenWorkbook, request: number): string[] {
  return client.requests
    .slice(request)
    .flatMap(({ actions }) => actions)
    .filter(({ type, name }) => type === 4 || type === 9 || WRITING.test(name))
    .map(({ type, name }) => `${type} ${name}`);
}

const WRITING = /^(Add|Delete|Insert|Merge|Clear|Set|Remove|Apply)/;
