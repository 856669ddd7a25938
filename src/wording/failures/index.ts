import { FAILURE_CODES, type FailureCode } from "../../model/failure";
import type { Language } from "../../model/settings";
import { fill, type Params } from "../say";
import { en } from "./en";
import { th } from "./th";

const SENTENCES = { th, en };
const KNOWN: ReadonlySet<string> = new Set(FAILURE_CODES);

/** What to tell the officer about a failure; a code that nobody knows says that Excel failed. */
export function failureSentence(code: string, params: Params, language: Language): string {
  const known = KNOWN.has(code) ? (code as FailureCode) : "excel-failed";
  return fill(SENTENCES[language][known], params);
}
