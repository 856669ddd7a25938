import { addressOf } from "../model/place";
import type { ChartPlan } from "../model/sheet-plan";
import type { StandingChart } from "./seen";

/** A chart in addresses. */
export interface PlacedChart {
  readonly plan: ChartPlan;
  readonly categories: string;
  readonly series: readonly string[];
  readonly from: string;
  readonly to: string;
  /** What it was drawn from, where it stands and is only to be adjusted; null where it is to be drawn. */
  readonly drawn: ChartPlan | null;
}

/** Where keys stand; null where they do not. */
export interface Places {
  readonly cell: (row: string, column: string) => string | null;
  readonly at: (row: string, column: string) => { row: number; column: number } | null;
}

/**
 * Charts that are to be drawn, or adjusted where they stand: then the officer's place, size and colours of them stay.
 * One that the officer took away stays away, and one that has other series by now is the officer's own.
 *
 * @param before charts as they were drawn last; null where nobody knows what stands
 * @param isUprooted whether the rows of a chart moved or some were put in
 * @param standing the charts that stand; null where nobody has looked yet
 */
export function chartsToDraw(
  plans: readonly ChartPlan[],
  before: readonly ChartPlan[] | null,
  isUprooted: (plan: ChartPlan) => boolean,
  standing: readonly StandingChart[] | null,
  places: Places
): PlacedChart[] {
  return plans.flatMap((plan) => {
    const drawn = before?.find(({ name }) => name === plan.name) ?? null;
    if (drawn && looksOf(drawn) === looksOf(plan) && !isUprooted(plan)) return [];
    const stands = standing?.find(({ name }) => name === plan.name);
    if (drawn && standing && stands?.series !== drawn.series.length) return [];
    return placed(plan, drawn && isOfSameMake(drawn, plan) ? drawn : null, places);
  });
}

/** All of a chart that is drawn: its description is for who reads the report otherwise. */
function looksOf(plan: ChartPlan): string {
  return JSON.stringify({ ...plan, description: "" });
}

/** Whether a chart can be adjusted to another plan without being drawn anew. */
function isOfSameMake(a: ChartPlan, b: ChartPlan): boolean {
  const make = ({ type, axisTitle, series, from, to }: ChartPlan) =>
    JSON.stringify([
      type,
      axisTitle,
      from,
      to,
      series.map(({ color, line, labels }) => [color, line, labels]),
    ]);
  return make(a) === make(b);
}

function placed(plan: ChartPlan, drawn: ChartPlan | null, { cell, at }: Places): PlacedChart[] {
  const { rows } = plan.categories;
  const categories = stretch(rows, plan.categories.column, at);
  const series = plan.series.flatMap((each) => stretch(rows, each.column, at) ?? []);
  const from = cell(plan.from.row, plan.from.column);
  const to = cell(plan.to.row, plan.to.column);
  const complete = categories && from && to && series.length === plan.series.length;
  return complete ? [{ plan, categories, series, from, to, drawn }] : [];
}

/** A series is one range, as Excel wants it: rows that the officer put in between are drawn along. */
function stretch(keys: readonly string[], column: string, at: Places["at"]): string | null {
  const cells = keys.flatMap((row) => at(row, column) ?? []);
  const [first] = cells;
  if (!first) return null;
  const rows = cells.map(({ row }) => row);
  const row = Math.min(...rows);
  return addressOf({
    row,
    rows: Math.max(...rows) - row + 1,
    column: first.column,
    columns: 1,
  });
}
