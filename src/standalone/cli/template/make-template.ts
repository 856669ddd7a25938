import { createSteps, failureSentence } from "../../../steps/script";
import { newBook } from "../../host/new-book";
import { connectClient } from "../../host/node-client";
import { saveBook } from "../../host/package/save-book";

/**
 * The workbook that an office starts from: the score form of a fiscal year (Buddhist era), as the pane puts
 * it into an empty workbook, and nothing else. Rejects in words for a year before the first that is built in.
 */
export async function makeTemplate(year: number): Promise<Uint8Array> {
  const book = newBook(undefined, `ita-${year}.xlsx`);
  const client = connectClient(book);
  // The one seam: the add-in talks to the global that Excel gives it.
  Object.assign(globalThis, { Excel: client.Excel });
  const form = await createSteps().createForm(year);
  if (!form.ok) throw new Error(failureSentence(form.code, form.params, "en"));
  await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getFirst().delete();
    worksheets.getItem(form.value.sheet).getRange("B2").select();
    await context.sync();
  });
  return (await saveBook(book)).bytes;
}
