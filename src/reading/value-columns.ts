import type { EitPart } from "../model/assessment";
import type { Measure } from "./heading";
import type { Lane } from "./lanes";
import { instrumentOfIndicator } from "./row-context";
import type { ScoreRow } from "./score-rows";
import type { SheetView } from "./sheet-view";
import { isFigure } from "./score-cell";

/** What a column of figures gives, once its head and its figures were heard. */
export interface ValueColumn {
  readonly column: number;
  readonly measure: Measure | "unsure";
  readonly year: number | null;
  readonly agency: string | null;
  /** The column has no head of its own; what it holds was inferred. */
  readonly inferred: boolean;
  /** Its head says that the figures were expected, or given to oneself. */
  readonly draft: boolean;
}

const SCORES: readonly (Measure | "unsure")[] = ["score", "public", "survey"];

/**
 * The figures of a lane's columns. rows are the lane's rows with their subjects' instruments; surely says that the officer
 * vouches for scores, so that the only column of figures gives them under any head.
 */
export function valueColumns(
  view: SheetView,
  lane: Lane,
  rows: readonly ScoreRow[],
  surely = false
): ValueColumn[] {
  const columns: ValueColumn[] = lane.values.map(({ column, heading }) => ({
    column,
    measure: measureOf(view, rows, lane, column, heading?.measure ?? "unsure"),
    year: heading?.year ?? null,
    agency: heading?.agency ?? null,
    inferred: heading === null,
    draft: heading?.measure === "draft",
  }));
  const counts = new Map(
    columns.map((one) => [
      one,
      rows.filter((row) => isFigure(view.score(row.row, one.column))).length,
    ])
  );
  const fullest = Math.max(0, ...counts.values());
  const figures = columns.filter((one) => {
    const count = counts.get(one)!;
    return count > 1 || (count === 1 && (one.measure !== "unsure" || fullest < STRAY));
  });
  const open = figures.filter((one) => one.measure === "unsure");
  const headed = figures.filter((one) => SCORES.includes(one.measure));
  const roles = new Map<number, Measure>();
  const halves = headed.filter((one) => one.measure !== "score");
  const whole = headed.filter((one) => one.measure === "score");
  if (
    open.length === 0 &&
    halves.length === 1 &&
    whole.length === 1 &&
    sameColumn(headed) &&
    isTwoPart(view, rows, headed)
  ) {
    roles.set(whole[0]!.column, halves[0]!.measure === "survey" ? "public" : "survey");
  }
  const alike = headed.filter((one) => one.measure === "score");
  if (
    open.length === 0 &&
    halves.length === 0 &&
    alike.length === 2 &&
    sameColumn(alike) &&
    isTwoPart(view, rows, alike)
  ) {
    roles.set(alike[0]!.column, "public");
    roles.set(alike[1]!.column, "survey");
  } else if (open.length === 1) {
    const whole = figures.findIndex(
      (one, i) => one.measure === "score" && isMeanOfOthers(view, rows, figures, i)
    );
    const halved = headed.filter(isHalf);
    const role = complement(whole >= 0 && halved.length === 1 ? halved : headed, rows);
    if (role) roles.set(open[0]!.column, role);
  } else if (headed.length === 0 && open.length === 2 && isTwoPart(view, rows, open)) {
    roles.set(open[0]!.column, "public");
    roles.set(open[1]!.column, "survey");
  } else if (headed.length === 0 && open.length === 3 && isTwoPart(view, rows, open.slice(0, 2))) {
    const mean = open.findIndex((_, i) => isMeanOfOthers(view, rows, open, i));
    const parts = open.filter((_, i) => i !== mean);
    if (mean >= 0) {
      roles.set(open[mean]!.column, "score");
      roles.set(parts[0]!.column, "public");
      roles.set(parts[1]!.column, "survey");
    }
  }
  const mean = figures.findIndex((one, i) => isHalf(one) && isMeanOfOthers(view, rows, figures, i));
  if (figures.length === 3 && open.length === 1 && mean >= 0) {
    roles.set(open[0]!.column, figures[mean]!.measure as EitPart);
    roles.set(figures[mean]!.column, "score");
  }
  const [only] = figures;
  if (surely && headed.length === 0 && figures.length === 1 && only)
    roles.set(only.column, "score");
  return columns.map((one) => {
    const role = roles.get(one.column);
    return role ? { ...one, measure: role, inferred: true } : one;
  });
}

/**
 * "คะแนน (เต็ม 100)" heads scores too: full marks are the same in all rows. A draft is left aside where the scores
 * themselves stand beside it.
 */
function measureOf(
  view: SheetView,
  rows: readonly ScoreRow[],
  lane: Lane,
  column: number,
  measure: ValueColumn["measure"]
): ValueColumn["measure"] {
  if (measure === "draft") {
    const heads = lane.values.map(({ heading }) => heading?.measure ?? "unsure");
    return heads.some((one) => one === "unsure" || SCORES.includes(one)) ? "draft" : "score";
  }
  if (measure !== "full") return measure;
  const figures = new Set(
    rows.flatMap((row) => {
      const score = view.score(row.row, column);
      return score.kind === "score" && score.value !== 100 ? [score.value] : [];
    })
  );
  return figures.size > 1 ? "score" : measure;
}

function isHalf({ measure }: ValueColumn): boolean {
  return measure === "public" || measure === "survey";
}

function sameColumn(columns: readonly ValueColumn[]): boolean {
  return columns.every((one) => one.year === columns[0]!.year && one.agency === columns[0]!.agency);
}

/** One figure in a column without a head, where another column has so many, has slipped there. */
const STRAY = 5;

/** The role of the one column without a head: what the heads of the others leave. */
function complement(headed: readonly ValueColumn[], rows: readonly ScoreRow[]): Measure | null {
  if (headed.length === 0) return "score";
  if (headed.length > 1 || !rows.some(isExternal)) return null;
  return headed[0]!.measure === "survey"
    ? "public"
    : headed[0]!.measure === "public"
      ? "survey"
      : null;
}

/** Whether a row is of EIT, whose items have two parts. */
function isExternal(row: ScoreRow): boolean {
  const plain = [...row.codes].filter(([, weight]) => weight >= 1);
  const [code] = plain.sort((a, b) => b[1] - a[1])[0] ?? [row.names[0]?.subject];
  if (code?.startsWith("item:")) return code.startsWith("item:e");
  if (code?.startsWith("indicator:"))
    return instrumentOfIndicator(Number(code.slice(10))) === "EIT";
  return row.context.instrument === "EIT";
}

/** A row may have lost its code, or ask what another instrument asks too. */
const MOSTLY = 0.8;

/** Two columns that only EIT rows fill both are the two parts, the public before the survey. */
function isTwoPart(
  view: SheetView,
  rows: readonly ScoreRow[],
  columns: readonly ValueColumn[]
): boolean {
  const both = rows.filter((row) =>
    columns.every(({ column }) => isFigure(view.score(row.row, column)))
  );
  return both.length > 0 && both.filter(isExternal).length >= MOSTLY * both.length;
}

function isMeanOfOthers(
  view: SheetView,
  rows: readonly ScoreRow[],
  columns: readonly ValueColumn[],
  mean: number
): boolean {
  let checked = 0;
  let wrong = 0;
  for (const row of rows) {
    const scores = columns.map(({ column }) => view.score(row.row, column));
    const values = scores.map((score) => (score.kind === "score" ? score.value : NaN));
    const others = values.filter((_, i) => i !== mean);
    const expected = others.length === 2 ? (others[0]! + others[1]!) / 2 : NaN;
    if (Number.isNaN(expected + values[mean]!)) continue;
    if (Math.abs(expected - values[mean]!) > 0.011) wrong++;
    else if (others[0] !== others[1]) checked++;
  }
  return checked > 0 && wrong <= (1 - MOSTLY) * (checked + wrong);
}
