import type { EitPart } from "../model/assessment";
import type { Lane } from "./lanes";
import { partIn } from "./row-context";
import type { LabelCell } from "./row-kind";
import type { Section } from "./sections";
import type { SheetView } from "./sheet-view";
import { yearAlone } from "./years";

/** Whether a row says nothing but which half of EIT it gives. */
export function isHalfAlone(cells: readonly LabelCell[]): boolean {
  return cells.length > 0 && cells.every(({ label }) => partIn(label.text) !== null);
}

/** The half of each row where a column names the halves on the first row of each and is blank below, as merged cells are. */
export function mergedHalves(view: SheetView, { rows }: Section, lane: Lane): Map<number, EitPart> {
  const halves = new Map<number, EitPart>();
  for (const column of lane.labels) {
    const filled = rows.filter(
      (row) => view.value(row, column) !== "" && view.score(row, column).kind === "not-a-number"
    );
    const parts = filled.map((row) => partIn(view.label(row, column)?.text ?? ""));
    const isMerged = filled[0] === rows[0] && filled.length * 2 < rows.length;
    if (!isMerged || new Set(parts).size !== 2 || parts.includes(null)) continue;
    for (const row of rows) {
      const part = parts[filled.findLastIndex((one) => one <= row)];
      if (part) halves.set(row, part);
    }
  }
  return halves;
}

/**
 * The year of each row where a column names years and nothing else, on every row or on the first of each; null for a row
 * that has lost it.
 */
export function yearsOfRows(
  view: SheetView,
  { rows }: Section,
  lane: Lane
): Map<number, number | null> {
  const years = new Map<number, number | null>();
  for (const column of lane.labels) {
    const all = rows.filter((row) => view.value(row, column) !== "");
    const filled = all.filter((row) => yearAlone(view.value(row, column)) !== null);
    const said = filled.map((row) => yearAlone(view.value(row, column)));
    if (filled.length === 0 || filled.length * 2 <= all.length) continue;
    const onEvery = filled.length * 2 > rows.length;
    for (const row of rows) {
      const at = filled.findLastIndex((one) => (onEvery ? one === row : one <= row));
      years.set(row, said[at] ?? null);
    }
  }
  return years;
}

/** So many labels without figures make a list in which the figures stand a row below. */
const BELOW = 3;

/**
 * Rows that hold the figure of the label above them: a question may be broken over two rows, or its score stand under it.
 * Then no item of the list has a figure beside it, and each is followed by one without a code.
 */
export function figuresBelow(
  view: SheetView,
  { rows }: Section,
  { values }: Lane,
  cells: readonly (readonly LabelCell[])[]
): Set<number> {
  const isFilled = (row: number): boolean =>
    values.some(({ column }) => view.value(row, column) !== "");
  const isCoded = (i: number): boolean =>
    cells[i]?.some(({ label }) => label.code?.readings.some(({ weight }) => weight >= 2)) ?? false;
  const isNumbered = (i: number): boolean =>
    cells[i]?.some(({ label }) => label.indicator !== null) ?? false;
  const coded = rows.flatMap((_, i) => (isCoded(i) ? [i] : []));
  const labels = coded.length > 0 ? coded : rows.flatMap((_, i) => (isNumbered(i) ? [i] : []));
  const isPattern = labels.every((i) => {
    const next = rows[i + 1];
    return (
      !isFilled(rows[i]!) &&
      next !== undefined &&
      isFilled(next) &&
      !isCoded(i + 1) &&
      !isNumbered(i + 1) &&
      !isHalfAlone(cells[i + 1] ?? [])
    );
  });
  return new Set(isPattern && labels.length >= BELOW ? labels.map((i) => rows[i + 1]!) : []);
}
