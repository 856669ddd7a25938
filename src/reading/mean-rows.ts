import type { EitPart } from "../model/assessment";
import { nameKey } from "../ita/thai-text";
import type { Settled } from "./run";
import type { ScoreRow } from "./score-rows";
import type { SheetView } from "./sheet-view";
import { figureOf, scoreColumns, type Table } from "./tables";

/** What the row of an indicator's score is called where its title stands elsewhere. */
const MEAN =
  /^(สรุป|ผล|ค่า)*(คะแนน|เฉลี่ย|รวม|average|mean|score)+(เฉลี่ย|ที่ได้|รวม|ประเมิน|รายข้อ|ทุกข้อ)*(ของ|ราย)?(ตัวชี้วัด(นี้)?)?$/i;
/** A sum is no mean: such a row must lie among its items. */
const SUM = /รวม|sum/i;

/** Whether a row is called a mean or a score and nothing else, under the title of an indicator. */
export function isMeanRow({ kind, text, context }: ScoreRow): boolean {
  return (
    (kind === "subtotal" || kind === "unknown") &&
    context.indicator !== null &&
    MEAN.test(nameKey(text))
  );
}

/**
 * Rows "คะแนนเฉลี่ย" under the title of an indicator that has no figure itself, above or below the indicator's items: they
 * give its score. Where several indicators stand in one list, each must have such a row, or the one there is is of them all.
 */
export function settleMeans(
  view: SheetView,
  tables: readonly Table[],
  settled: Map<ScoreRow, Settled>
): void {
  for (const start of new Set(tables.map(({ lane }) => lane.labels[0]))) {
    const rows = tables.flatMap(({ lane, rows }) => (lane.labels[0] === start ? rows : []));
    const titled = new Set(
      rows.flatMap((row) => {
        const { subject = "" } = settled.get(row) ?? {};
        return subject.startsWith("indicator:") && figureOf(view, row) !== null
          ? [Number(subject.slice(10))]
          : [];
      })
    );
    const under = new Set(rows.flatMap(({ context }) => context.indicator ?? []));
    const means = rows.filter(
      (row) =>
        !settled.has(row) &&
        isMeanRow(row) &&
        !titled.has(row.context.indicator!) &&
        isAmongItems(view, row, rows)
    );
    const summed = new Set(means.map(({ context }) => context.indicator));
    if (![...under].every((number) => titled.has(number) || summed.has(number))) continue;
    for (const row of means)
      settled.set(row, {
        subject: `indicator:${row.context.indicator}`,
        settledBy: "position",
        doubt: null,
      });
  }
}

function isAmongItems(view: SheetView, row: ScoreRow, rows: readonly ScoreRow[]): boolean {
  const mean = figureOf(view, row);
  if (mean === null) return false;
  if (!SUM.test(row.text)) return true;
  const items = rows.flatMap((one) =>
    one.kind === "item" && one.context.indicator === row.context.indicator
      ? (figureOf(view, one) ?? [])
      : []
  );
  return items.length > 0 && mean >= Math.min(...items) && mean <= Math.max(...items);
}

/** What the figures of such a row are: the means of both halves where both are there, else the score. */
export function meanFigures(
  view: SheetView,
  table: Table,
  row: ScoreRow
): ReadonlyMap<number, "score" | EitPart> {
  const filled = scoreColumns(table).filter(({ column }) => view.value(row.row, column) !== "");
  const halves = new Set(filled.map(({ measure }) => measure).filter((one) => one !== "score"));
  return new Map(
    filled.map(({ column, measure }) => [
      column,
      halves.size === 2 && measure !== "score" ? (measure as EitPart) : "score",
    ])
  );
}
