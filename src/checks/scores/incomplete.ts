import type { CheckInput, Observation } from "../check";
import { everyEntry, nameOf, type NamedEntry } from "./every-score";
import { columnOf } from "./layout";
import { hasScores } from "./no-scores";

/**
 * A score cell that should be filled is empty. A whole column of a part without a single score is one
 * finding, at its first cell; an entry that another place gives is not missing.
 */
export function incomplete({ assessment }: CheckInput): Observation[] {
  if (!hasScores(assessment)) return [];
  const entries = everyEntry(assessment);
  const empty = entries.filter(isEmpty);
  const found: Observation[] = [];
  for (const part of ["public", "survey"] as const) {
    const halves = entries.filter((named) => named.part === part && named.kind === "item");
    const blank = halves.filter(isEmpty);
    if (blank.length < 2 || blank.length < halves.length) continue;
    const places = blank.map((named) => named.entry.mentions[0]!.at);
    const params = { case: "column", part, columnCell: columnOf(places[0]!) };
    found.push({ at: places[0]!, also: places.slice(1), params });
  }
  const columns = new Set(found.map((it) => it.params?.part));
  for (const named of empty) {
    if (named.part && columns.has(named.part)) continue;
    found.push({ at: named.entry.mentions[0]!.at, params: nameOf(named) });
  }
  return found;
}

function isEmpty(named: NamedEntry): boolean {
  return named.entry.mentions.every((mention) => mention.parsed.kind === "empty");
}
