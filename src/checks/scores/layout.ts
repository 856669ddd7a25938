import type { Assessment, EitPart, ScoreMention } from "../../model/assessment";
import { boundsOf, columnName, type Place } from "../../model/place";
import { everyMention } from "./every-score";

/** The letter of a cell's column. */
export function columnOf(place: Place): string {
  const bounds = boundsOf(place.address);
  return bounds ? columnName(bounds.column) : "";
}

/** Places in reading order of their own sheet. */
export function readingOrder(a: Place, b: Place): number {
  const [first, second] = [boundsOf(a.address), boundsOf(b.address)];
  if (!first || !second) return (first ? 1 : 0) - (second ? 1 : 0);
  return first.row - second.row || first.column - second.column;
}

/** The number cells of one table in reading order: what is printed there, and whose score the row holds. */
export interface LabelRow {
  readonly kind: "indicator" | "item";
  readonly subject: string;
  /** The half of EIT that the row gives alone; a row may give both. */
  readonly part?: EitPart;
  readonly mention: ScoreMention;
}

/**
 * The labelled rows of indicators or items in reading order, by sheet and kind of table (a block per
 * indicator is a table of its own, yet all blocks share their numbers). Each label counts once, though a
 * row of two parts has two scores; a heading that goes on ("(ต่อ)") is none.
 */
export function labelRows(assessment: Assessment, kind: "indicator" | "item"): LabelRow[][] {
  const lists = new Map<string, LabelRow[]>();
  const seen = new Set<string>();
  for (const { named, mention } of everyMention(assessment)) {
    if (named.kind !== kind || CONTINUED.test(mention.label.text)) continue;
    const { sheet, address } = mention.label.at;
    const key = `${named.subject}|${sheet}|${address}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const list = `${sheet}|${assessment.account.tables[mention.table]?.kind ?? ""}`;
    const { subject, part } = named;
    const row = { kind, subject, mention, ...(part ? { part } : {}) };
    lists.set(list, [...(lists.get(list) ?? []), row]);
  }
  return [...lists.values()].map((rows) =>
    rows.sort((a, b) => readingOrder(a.mention.label.at, b.mention.label.at))
  );
}

const CONTINUED = /\(\s*ต่อ\s*\)/;
