import { createSteps } from "../../src/steps/create-steps";
import type { Steps, WriteReport } from "../../src/steps/contract";
import { openBytes, type OpenWorkbook } from "../excel/open-workbook";
import { BOOK } from "./faults";

/** The numeric score workbook with its report written. */
export async function reported(): Promise<{ workbook: OpenWorkbook; steps: Steps }> {
  const workbook = await openBytes(BOOK);
  const steps = createSteps();
  await written(steps);
  return { workbook, steps };
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
