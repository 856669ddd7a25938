import type { Assessment } from "../../model/assessment";
import type { CheckInput, Observation } from "../check";
import { everyEntry, nameOf, type NamedEntry } from "./every-score";
import { columnOf } from "./layout";
import { hasScores } from "./no-scores";

/**
 * A score cell that should be filled is empty: of an item that no other place gives, or of an indicator in a
 * summary. A whole column of a part without a single score is one finding, at its first cell. Titles of item
 * tables need no score.
 */
export function incomplete({ assessment }: CheckInput): Observation[] {
  if (!hasScores(assessment)) return [];
  const entries = everyEntry(assessment);
  const columns = (["public", "survey"] as const).flatMap((part) => {
    const halves = entries.filter((named) => named.part === part && named.kind === "item");
    const blank = halves.filter(isEmpty);
    if (blank.length < 2 || blank.length < halves.length) return [];
    const places = blank.map((named) => named.entry.mentions[0]!.at);
    const params = { case: "column", part, columnCell: columnOf(places[0]!) };
    return [{ part, observation: { at: places[0]!, also: places.slice(1), params } }];
  });
  const told = columns.map((column) => column.part);
  const items = entries
    .filter((named) => named.kind === "item" && isEmpty(named))
    .filter((named) => named.part === undefined || !told.includes(named.part))
    .map((named) => ({ at: named.entry.mentions[0]!.at, params: nameOf(named) }));
  return [...columns.map((column) => column.observation), ...items, ...inSummary(assessment)];
}

function isEmpty(named: NamedEntry): boolean {
  return named.entry.mentions.every((mention) => mention.parsed.kind === "empty");
}

/** Indicators of a summary whose score cell is empty. */
function inSummary(assessment: Assessment): Observation[] {
  return everyEntry(assessment)
    .filter((named) => named.kind === "indicator" && named.part === undefined)
    .flatMap((named) =>
      named.entry.mentions
        .filter((mention) => mention.parsed.kind === "empty")
        .filter((mention) => assessment.account.tables[mention.table]?.kind === "summary")
        .map((mention) => ({ at: mention.at, params: nameOf(named) }))
    );
}
