import { associate, displayLanguage, showPage } from "../excel/ribbon";
import type { Outcome } from "../model/outcome";
import type { Language } from "../model/settings";
import { steps } from "../steps/steps";
import { failureSentence } from "../wording/failures";
import { messageAddress, messageIn } from "./message-address";

/** The page is both: loaded by the ribbon it runs commands, opened with a message it shows that. */
const message = messageIn(location.hash);
if (message) {
  document.body.textContent = failureSentence(message.code, message.params, message.language);
} else {
  void associate({
    check: silent(check),
    toggleHighlights: silent(toggleHighlights),
    writeReport: silent(writeReport),
  });
}

/** A command that begins without what an earlier one said. */
function silent(command: () => Promise<void>): () => Promise<void> {
  return () => {
    document.body.textContent = "";
    return command();
  };
}

/** Reads, checks, and shows the findings on their own sheet. */
async function check(): Promise<void> {
  const job = await said(steps.read());
  const written = job && (await said(steps.write(job, { only: ["findings"] })));
  await show(written?.sheets[0]?.name);
}

/** Marks the scores below the threshold, or takes the marks away. */
async function toggleHighlights(): Promise<void> {
  const job = await said(steps.read());
  if (job) await said(steps.toggleHighlights(job));
}

/** The whole main job; the first sheet of the report comes to the front. */
async function writeReport(): Promise<void> {
  const written = await said(steps.runAll());
  await show(written?.sheets[0]?.name);
}

async function show(sheet: string | undefined): Promise<void> {
  if (sheet !== undefined) await said(steps.select({ sheet, address: "B2" }));
}

/**
 * The value of an outcome; a failure is told in words and gives nothing. The words stand on this page, which a
 * host may show, and in a window of their own where Office opens one.
 */
async function said<T>(outcome: Promise<Outcome<T>>): Promise<T | undefined> {
  const result = await outcome;
  if (result.ok) return result.value;
  const language: Language = /^th\b/i.test(displayLanguage()) ? "th" : "en";
  document.body.textContent = failureSentence(result.code, result.params, language);
  showPage(messageAddress(location.href, { code: result.code, params: result.params, language }));
  return undefined;
}
