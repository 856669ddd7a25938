import type { EitPart } from "../model/assessment";
import { mean } from "../ita/scoring";
import type { Lane } from "./lanes";
import type { Settled } from "./run";
import type { ScoreRow } from "./score-rows";
import type { SheetView } from "./sheet-view";
import type { ValueColumn } from "./value-columns";

/** What a figure beside an EIT indicator's title is. */
type Figure = "score" | EitPart;

interface TitleTable {
  readonly lane: Lane;
  readonly rows: readonly ScoreRow[];
  readonly columns: readonly ValueColumn[];
}

/** The ways in which two figures beside a title can be meant, the commonest first (ITA.md 1). */
const WAYS: readonly (readonly [Figure, Figure])[] = [
  ["score", "survey"],
  ["public", "survey"],
  ["score", "public"],
  ["survey", "score"],
  ["public", "score"],
  ["survey", "public"],
];

const TOLERANCE = 0.011;

/**
 * Above two-part EIT items the indicator's title row carries two figures, and the heads under them do not say what
 * they are: in real sheets the first is the indicator, not the mean of the column under it. The items of
 * all such tables decide together; where they say nothing, the commonest way is taken.
 */
export function settleTitles(
  view: SheetView,
  tables: readonly TitleTable[],
  settled: ReadonlyMap<ScoreRow, Settled>
): Map<ScoreRow, ReadonlyMap<number, Figure>> {
  const titles = tables.flatMap((table) => titleOf(view, table, settled) ?? []);
  const votes = WAYS.map((way) => titles.reduce((sum, title) => sum + agreement(way, title), 0));
  const best = WAYS[votes.indexOf(Math.max(...votes))]!;
  return new Map(
    titles.map(({ row, columns }) => [row, new Map(columns.map((column, i) => [column, best[i]!]))])
  );
}

interface Title {
  readonly row: ScoreRow;
  readonly columns: readonly number[];
  readonly figures: readonly number[];
  readonly means: Readonly<Record<Figure, number | null>>;
}

function titleOf(
  view: SheetView,
  table: TitleTable,
  settled: ReadonlyMap<ScoreRow, Settled>
): Title | null {
  const parts = table.columns.filter(({ measure }) => measure === "public" || measure === "survey");
  if (new Set(parts.map(({ measure }) => measure)).size !== 2) return null;
  if (parts.length !== 2 || table.columns.some(({ measure }) => measure === "score")) return null;
  const row = table.rows.find((one) => one.kind === "indicator" && settled.has(one));
  if (!row) return null;
  const figures = parts.map(({ column }) => figure(view, row.row, column));
  if (figures.every((value) => Number.isNaN(value))) return null;
  const items = table.rows.filter((one) => one.kind === "item");
  const meanOf = (part: EitPart): number | null => {
    const column = parts.find(({ measure }) => measure === part)!.column;
    return mean(items.map((item) => finite(figure(view, item.row, column))));
  };
  const [open, survey] = [meanOf("public"), meanOf("survey")];
  return {
    row,
    columns: parts.map(({ column }) => column),
    figures,
    means: { score: mean([open, survey]), public: open, survey },
  };
}

function agreement(way: readonly [Figure, Figure], { figures, means }: Title): number {
  return figures.filter((value, i) => {
    const expected = means[way[i]!];
    return expected !== null && Math.abs(expected - value) <= TOLERANCE;
  }).length;
}

function figure(view: SheetView, row: number, column: number): number {
  const score = view.score(row, column);
  return score.kind === "score" ? score.value : NaN;
}

function finite(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
