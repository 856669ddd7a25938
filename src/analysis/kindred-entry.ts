import { itemsOf } from "../ita/framework";
import { entryOf, type LibraryEntry } from "../ita/library";
import { likeness } from "../ita/thai-text";
import { FRAMEWORKS, libraryOf } from "../ita/years";
import { UNLISTED } from "../wording/analysis/unlisted";
import { fill } from "../wording/say";
import { noted } from "./unlisted-entry";

/** How alike two wordings of a question must be to ask the same, 0-1; years and spelling variants are set aside. */
const SAME_QUESTION = 0.9;

/**
 * What another year's library says of the same question, for an item that the year's own library does not have. Every
 * shortcoming says which year and item it comes from (ITA.md R10: never silently). null where no year asks the same.
 */
export function kindredEntry(code: string, text: string, indicator: number): LibraryEntry | null {
  for (const framework of FRAMEWORKS) {
    const library = libraryOf(framework.year);
    if (library.length === 0) continue;
    const [kindred] = itemsOf(framework, indicator)
      .map((item) => ({ code: item.code, alike: likeness(text, item.text) }))
      .filter(({ alike }) => alike >= SAME_QUESTION)
      .sort((a, b) => b.alike - a.alike);
    const entry = kindred && entryOf(library, kindred.code);
    if (!entry) continue;
    const source = fill(UNLISTED.kindred, { year: framework.year, code: kindred.code });
    return { ...entry, code, shortcoming: noted(entry.shortcoming, source) };
  }
  return null;
}
