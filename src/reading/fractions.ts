import type { ParsedScore } from "../model/assessment";
import type { SheetView } from "./sheet-view";
import { scoreColumns, type Table } from "./tables";

/** Fewer figures may all be low by chance. */
const LEAST = 3;

/** The most marks of scales that surveys are kept in before they are turned into scores ("4.33" of 5). */
const SURVEY_MARKS = 10;

/**
 * How the figures of a sheet are meant: of 100, of 1 ("0.9867" without a per cent sign), or open: nothing but 0 and 1, or
 * nothing above the marks of a survey.
 */
export type Scale = "hundred" | "one" | "open";

/**
 * The scale of the figures that a view's tables give. No agency has only scores below 1 of 100: they are shares of 1 whose
 * per cent format was lost. Noughts and ones alone may be ticks.
 */
export function scaleOf(view: SheetView, tables: readonly Table[]): Scale {
  const figures = tables.flatMap((table) =>
    scoreColumns(table).flatMap(({ column }) =>
      table.rows.flatMap(({ row }) => {
        const score = view.score(row, column);
        return score.kind === "score" ? [score] : [];
      })
    )
  );
  const upTo = (most: number): boolean =>
    figures.length >= LEAST && figures.every(({ value, percent }) => value <= most && !percent);
  if (!upTo(SURVEY_MARKS) || figures.every(({ value }) => value === 0)) return "hundred";
  if (!upTo(1)) return "open";
  return figures.some(({ value }) => value > 0 && value < 1) ? "one" : "open";
}

/** A share of 1 as a score of 100. */
export function ofHundred(score: ParsedScore): ParsedScore {
  if (score.kind !== "score") return score;
  const value = Number((score.value * 100).toPrecision(13));
  return { kind: "score", value, decimals: Math.max(0, score.decimals - 2), percent: true };
}
