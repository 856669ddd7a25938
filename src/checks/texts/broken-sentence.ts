import type { Place } from "../../model/place";
import type { CheckInput, Observation } from "../check";
import { OPEN_BEGINNING, OPEN_END } from "../data/open-words";
import { entriesOf } from "./numbers";
import { measureRows, proseOf, wordsOf } from "./report";

/** One sentence split over two numbers: an entry ends on a word that cannot end, or the next begins on one that cannot begin. */
export function brokenSentence({ assessment }: CheckInput): Observation[] {
  const found: Observation[] = [];
  const parts = proseOf(assessment);
  parts.forEach((part, i) => {
    const next = parts[i + 1];
    if (part.number === null || !next || next.number === null) return;
    if (next.at.sheet !== part.at.sheet || !isSplit(part.body, next.body)) return;
    found.push(observation(part.at, part.number, next.number, next.at));
  });
  for (const row of measureRows(assessment)) {
    for (const column of ["measure", "steps"] as const) {
      const cell = wordsOf(row, column);
      if (!cell) continue;
      const entries = entriesOf(cell.text);
      const i = entries.findIndex((entry, at) => {
        const next = entries[at + 1];
        return next !== undefined && isSplit(entry.text, next.text);
      });
      if (i < 0) continue;
      const [entry, next] = [entries[i]!, entries[i + 1]!];
      found.push(observation(cell.at, String(entry.number), String(next.number)));
    }
  }
  return found;
}

function isSplit(text: string, next: string): boolean {
  return OPEN_END.test(text.trim()) || OPEN_BEGINNING.test(next.trim());
}

function observation(at: Place, number: string, next: string, nextAt?: Place): Observation {
  return { at, ...(nextAt ? { also: [nextAt] } : {}), params: { number, next } };
}
