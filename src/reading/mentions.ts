import type { EitPart } from "../model/assessment";
import type { Subject } from "./names";
import type { RawMention } from "./raw-mention";
import type { Settled } from "./run";
import { isFigure } from "./score-cell";
import type { ScoreRow } from "./score-rows";
import type { SheetView } from "./sheet-view";
import { scoreColumns, type Table } from "./tables";
import type { ValueColumn } from "./value-columns";

/**
 * Cells of columns whose figures are merged over the rows of an instrument, or over the items of an indicator: filled on
 * the first row of each block and nowhere else. They are the blocks' scores, whatever stands beside them.
 */
export function blockColumns(view: SheetView, table: Table): Set<string> {
  const rows = table.rows.filter((row) => blockOf(row) !== null);
  const blocks = rows.map(blockOf);
  const first = rows.filter((_, i) => blocks[i] !== blocks[i - 1]);
  const cells = new Set<string>();
  if (first.length < 2 || first.length === rows.length) return cells;
  for (const { column } of scoreColumns(table)) {
    const filled = rows.filter((row) => view.value(row.row, column) !== "");
    if (filled.length !== first.length || !filled.every((row) => first.includes(row))) continue;
    if (!filled.some((row) => isFigure(view.score(row.row, column)))) continue;
    for (const row of rows) cells.add(view.place(row.row, column).address);
  }
  return cells;
}

/** What a row's merged figures are of: an indicator's instrument, an item's indicator. */
function blockOf({ kind, context }: ScoreRow): Subject | null {
  if (kind === "indicator") return `instrument:${context.instrument}`;
  return kind === "item" && context.indicator !== null ? `indicator:${context.indicator}` : null;
}

export function ofBlock(mention: RawMention, row: ScoreRow): RawMention {
  const label = { ...mention.label, name: "" };
  return { ...mention, subject: blockOf(row) ?? mention.subject, part: null, label };
}

/** The figures that a settled row gives, each with its half, year and agency; table is the index in the account. */
export function mentionsOf(
  view: SheetView,
  table: Table,
  row: ScoreRow,
  { subject, settledBy, doubt }: Settled,
  titles: ReadonlyMap<number, "score" | EitPart> | undefined,
  index: number
): RawMention[] {
  const columns = columnsFor(view, table, row, subject);
  const filled = table.columns
    .filter((one) => columns.includes(one) || view.score(row.row, one.column).kind === "score")
    .filter(({ column }) => view.value(row.row, column) !== "");
  const halves = table.columns.some(({ measure }) => measure === "public" || measure === "survey");
  return columns.flatMap((column) => {
    const own = partOf(subject, column, filled, titles);
    const part = own ?? (halves ? null : partOfRow(subject, row));
    if (part === "none") return [];
    const raw = view.value(row.row, column.column);
    return [
      {
        subject,
        part,
        year: column.year ?? row.year ?? table.year,
        agency: column.agency,
        titled: table.agency,
        doubt,
        draft: column.draft,
        under: row.context.indicator,
        at: view.place(row.row, column.column),
        raw,
        parsed: view.score(row.row, column.column),
        formula: view.formula(row.row, column.column),
        label: {
          at: row.at,
          text: row.text,
          printed: row.printed,
          name: subject.startsWith("indicator:") && row.kind !== "indicator" ? "" : row.name,
          ...(row.nameAt ? { nameAt: row.nameAt } : {}),
          settledBy,
        },
        table: index,
      },
    ];
  });
}

/** The columns that may give a subject: of a total that is only printed weighted, that column. */
function columnsFor(
  view: SheetView,
  table: Table,
  { row }: ScoreRow,
  subject: Subject
): readonly ValueColumn[] {
  if (subject === "level" || subject === "rank") return table.columns;
  const scores = scoreColumns(table);
  if (subject !== "total" || scores.some(({ column }) => view.value(row, column) !== ""))
    return scores;
  return table.columns.filter(({ measure }) => measure === "weighted");
}

/** Which half a column gives for a subject: only EIT has halves; elsewhere the one filled column is the score. */
function partOf(
  subject: Subject,
  column: ValueColumn,
  filled: readonly ValueColumn[],
  titles: ReadonlyMap<number, "score" | EitPart> | undefined
): EitPart | null | "none" {
  const title = titles?.get(column.column);
  if (title) return title === "score" ? null : title;
  const half = column.measure === "public" || column.measure === "survey" ? column.measure : null;
  if (half === null || subject.startsWith("item:e")) return half;
  const alone = filled.length === 1 && filled[0] === column;
  return alone ? null : "none";
}

/** The half that a row's own words or the title above it name, where its columns name none. */
function partOfRow(subject: Subject, { context }: ScoreRow): EitPart | null {
  return /^(item:e|indicator:[678]$)/.test(subject) ? context.part : null;
}
