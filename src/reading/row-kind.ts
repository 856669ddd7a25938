import type { Label } from "./label";
import type { Context } from "./row-context";

/** What a row of a table is of. */
export type RowKind =
  | "item"
  | "indicator"
  | "group"
  | "instrument"
  | "total"
  | "level"
  | "rank"
  | "subtotal"
  | "unknown";

/** A label of a row, with the head that it stands under. */
export interface LabelCell {
  readonly column: number;
  readonly label: Label;
  /** Plain text of the column's head. */
  readonly head: string;
}

/** Words over codes of items, numbers of indicators, and serial numbers that mean nothing. */
export const ITEM_HEAD = /ข้อ|รหัส|คำถาม|code|item|^[ioe]$/i;
export const INDICATOR_HEAD = /ตัวชี้วัด|indicator/i;
export const SERIAL_HEAD = /^((ลำดับ|อันดับ)(ที่)?|ที่|no\.?|#|เลขที่|rank)$/i;

/** Whether bare numbers of a lane count indicators or items, where no head and no name says so. */
export function bareKind(rows: readonly (readonly LabelCell[])[], context: Context): RowKind {
  const numbers = rows.flatMap((cells) =>
    cells.flatMap(({ label, head }) =>
      label.code && !SERIAL_HEAD.test(head) ? [Number(label.code.printed)] : []
    )
  );
  const names = rows.flatMap((cells) => cells.flatMap(({ label }) => label.names[0] ?? []));
  if (names.some(({ subject, score }) => subject.startsWith("indicator:") && score >= 0.8))
    return "indicator";
  if (context.indicator !== null || Math.max(0, ...numbers) > 10) return "item";
  if (rows.some((cells) => cells.some(({ label }) => label.instrument !== null)))
    return "indicator";
  if (numbers.length >= 10 || context.instrument === null) return "indicator";
  return context.instrument === null ? "unknown" : "item";
}

/** Whether a bare number stands beside nothing but a total or an instrument, under a head that is of no indicator or item. */
function countsRows(cells: readonly LabelCell[]): boolean {
  const number = cells.find(({ label }) => label.code !== null);
  if (!number || number.head === "" || cells.length !== 2) return false;
  if (INDICATOR_HEAD.test(number.head) || ITEM_HEAD.test(number.head)) return false;
  return cells.some(({ label }) => label.aggregate === "total" || label.instrument !== null);
}

/** What a row is of, by all that its labels say; bare is what its bare numbers count. */
export function kindOf(cells: readonly LabelCell[], bare: RowKind): RowKind {
  const has = (test: (cell: LabelCell) => boolean): boolean => cells.some(test);
  const named = (kind: string) => (cell: LabelCell) =>
    cell.label.names[0] !== undefined &&
    cell.label.names[0].score >= 0.8 &&
    cell.label.names[0].subject.startsWith(kind);
  const coded = ({ label }: LabelCell): boolean =>
    label.code !== null && label.code.readings.some((reading) => reading.weight >= 2);
  if (has((cell) => coded(cell) && !named("indicator:")(cell))) return "item";
  const headed = ({ label, head }: LabelCell): boolean =>
    label.code !== null && ITEM_HEAD.test(head) && !INDICATOR_HEAD.test(head);
  if (has(headed) || has(({ label }) => label.nth !== null) || has(named("item:"))) return "item";
  const aggregate = cells.find(({ label }) => label.aggregate !== null)?.label.aggregate;
  const isNumbered = ({ label, head }: LabelCell): boolean =>
    label.code !== null && label.aggregate === null && !SERIAL_HEAD.test(head);
  if (countsRows(cells)) return aggregate ?? "instrument";
  if (aggregate && !has(isNumbered)) return aggregate;
  if (has(({ label }) => label.indicator !== null) || has(named("indicator:"))) return "indicator";
  if (has(({ label }) => label.group !== null) || has(named("group:"))) return "group";
  const number = cells.find(({ label, head }) => label.code !== null && !SERIAL_HEAD.test(head));
  if (number) return INDICATOR_HEAD.test(number.head) ? "indicator" : bare;
  if (has(({ label }) => label.instrument !== null)) return "instrument";
  return "unknown";
}
