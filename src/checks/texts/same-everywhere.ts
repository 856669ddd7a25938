import type { CheckInput, Observation } from "../check";
import { grouped } from "../grouped";
import { plain } from "./likeness";
import { measureRows, wordsOf } from "./report";
import { compact } from "./subjects";

/** Rows from which a share of them says something. */
const FEWEST = 5;
const SHARE = 0.8;

/** The same period, or the same unit, in 80 % of the rows or more: one finding for each. */
export function sameEverywhere({ assessment }: CheckInput): Observation[] {
  return (["period", "unit"] as const).flatMap((column) => {
    const cells = measureRows(assessment).flatMap((row) => wordsOf(row, column) ?? []);
    const key = column === "unit" ? plain : compact;
    const groups = grouped(cells, (cell) => key(cell.text));
    const largest = groups.sort((a, b) => b.length - a.length)[0];
    if (!largest || cells.length < FEWEST || largest.length / cells.length < SHARE) return [];
    const [first, ...rest] = largest;
    const params = { case: column, text: first!.text, count: largest.length, rows: cells.length };
    return [{ at: first!.at, also: rest.map((cell) => cell.at), params }];
  });
}
