import type { Instrument, ScoreTable } from "../model/assessment";
import type { CellValue } from "../model/grid";
import { addressOf, boundsOf, type Place } from "../model/place";
import { plainText } from "../ita/thai-text";
import type { Scale } from "./fractions";
import type { RawMention } from "./raw-mention";
import type { SheetView } from "./sheet-view";
import type { Table } from "./tables";
import type { ValueColumn } from "./value-columns";

export function columnPlace(view: SheetView, table: Table, { column }: ValueColumn): Place {
  return spanOf(view, [
    [table.rows[0]?.row ?? 0, column],
    [table.rows.at(-1)?.row ?? 0, column],
  ]);
}

/** The range that cells (rows and columns of the view) span on the sheet. */
export function spanOf(view: SheetView, cells: readonly (readonly [number, number])[]): Place {
  const bounds = cells.flatMap(([row, column]) => boundsOf(view.place(row, column).address) ?? []);
  const row = Math.min(...bounds.map((one) => one.row));
  const column = Math.min(...bounds.map((one) => one.column));
  const rows = Math.max(...bounds.map((one) => one.row)) - row + 1;
  const columns = Math.max(...bounds.map((one) => one.column)) - column + 1;
  return { sheet: view.grid.sheet, address: addressOf({ row, column, rows, columns }) };
}

export function placeOf(view: SheetView, table: Table): Place {
  const rows = [
    ...table.section.titles,
    ...table.section.heads,
    ...table.rows.map((row) => row.row),
  ];
  const columns = [...table.lane.labels, ...table.lane.values.map(({ column }) => column)];
  return spanOf(view, [
    [Math.min(...rows), Math.min(...columns)],
    [Math.max(...rows), Math.max(...columns)],
  ]);
}

export function account(
  view: SheetView,
  table: Table,
  mentions: readonly RawMention[],
  scale: Scale
): ScoreTable {
  const instruments = new Set(table.rows.flatMap((row) => row.context.instrument ?? []));
  const scored = mentions.filter(({ parsed }) => parsed.kind === "score");
  const evidence = [
    ...(table.section.headings.size > 0 ? ["heads"] : []),
    ...(mentions.some(({ label }) => label.settledBy === "code") ? ["codes"] : []),
    ...(mentions.some(({ label }) => label.settledBy === "name") ? ["names"] : []),
    ...(table.columns.some((column) => column.inferred) ? ["columns-inferred"] : []),
    ...(mentions.some(({ part }) => part !== null) && numbersParts(view, table)
      ? ["parts-numbered"]
      : []),
    ...(scale === "one" && scored.length > 0 ? ["shares-of-one"] : []),
    ...(view.turned ? ["turned"] : []),
  ];
  return {
    place: placeOf(view, table),
    kind: kindOf(view, table),
    instrument: instruments.size === 1 ? ([...instruments][0] as Instrument) : null,
    year: table.year,
    confidence:
      mentions.length === 0 ? 0 : Math.round((100 * scored.length) / mentions.length) / 100,
    evidence,
  };
}

/** "ส่วนที่ 1", "Part 2": which of them is the public's is said nowhere; the first is taken for it. */
const NUMBERED_PART = /(ส่วนที่|ตอนที่|part)\s*(1|2|หนึ่ง|สอง|ก|ข|i{1,2}\b)/i;
const NAMED_PART = /public|s[ue]rv[ae]y|ประชาชน|ผู้รับบริการ|ผู้มาติดต่อ|สำรวจ/i;

/** Whether the heads, titles, cells or the sheet's name call the halves of EIT by numbers alone. */
function numbersParts(view: SheetView, table: Table): boolean {
  const { section, lane, rows } = table;
  const over = [...section.titles, ...section.heads].flatMap((row) => textsOf(view, row));
  const beside = rows.flatMap(({ row }) => lane.labels.map((column) => view.value(row, column)));
  const texts = [view.grid.sheet, ...over, ...beside].map((text) => plainText(String(text)));
  return (
    texts.some((text) => NUMBERED_PART.test(text)) && !texts.some((text) => NAMED_PART.test(text))
  );
}

function textsOf(view: SheetView, row: number): CellValue[] {
  return Array.from({ length: view.columns }, (_, column) => view.value(row, column));
}

function kindOf(view: SheetView, table: Table): ScoreTable["kind"] {
  if (view.turned || table.columns.some(({ agency }) => agency !== null)) return "transposed";
  if (table.columns.some(({ measure }) => measure === "weighted")) return "weighted";
  if (table.rows.some((row) => row.kind === "item")) return "items";
  return table.rows.some((row) => row.kind === "indicator") ? "summary" : "facts";
}
