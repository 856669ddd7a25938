import type { ScoreTable } from "../model/assessment";
import { boundsOf, type Bounds } from "../model/place";
import { plainText } from "../ita/thai-text";
import { levelName } from "./facts/announced";
import { isStrong } from "./label";
import type { RawMention } from "./raw-mention";
import type { SheetView } from "./sheet-view";
import { yearAlone } from "./years";
import { spanOf } from "./table-account";

/** A list of years with the total of each: its figures and the cells that it takes up. */
export interface HistoryTable {
  readonly table: ScoreTable;
  /** Their table is 0: the first of those that are read with them. */
  readonly mentions: readonly RawMention[];
  readonly bounds: Bounds;
}

/** Words of the field, and of other assessments and figures that have years too. */
const FIELD = /คะแนน|ITA|คุณธรรม|ผลการประเมิน|ระดับ|score/i;
const OTHER = /LPA|EHA|PMQA|ความพึงพอใจ|(?<!ปี)งบประมาณ|รายได้|รายรับ|ภาษี|เบิกจ่าย|ประชากร|จำนวน(?!ปี)/i;
/** Years that are a list, and those that are one without a head. */
const LEAST = 2;
const UNHEADED = 3;

/**
 * Finds lists of past years: a run of years below each other (or, in a turned view, beside each other) with one column of
 * scores, and perhaps levels, next to it. Tables that give several scores a year are left to the finder of tables.
 */
export function historyTables(view: SheetView): HistoryTable[] {
  const found: HistoryTable[] = [];
  for (let column = 0; column < view.columns; column++) {
    for (let row = 0; row < view.rows; row++) {
      const from = row;
      const years = new Set<number>();
      for (let year; (year = yearAlone(view.value(row, column))) && !years.has(year); row++)
        years.add(year);
      const one = years.size >= LEAST ? historyAt(view, column, from, row) : null;
      if (one) found.push(one);
    }
  }
  return found;
}

/** The list whose years stand in a column, in rows from first up to before end. */
function historyAt(
  view: SheetView,
  column: number,
  first: number,
  end: number
): HistoryTable | null {
  const rows = Array.from({ length: end - first }, (_, i) => first + i);
  const beside: number[] = [];
  for (let next = column + 1; next < view.columns; next++) {
    if (rows.every((row) => view.value(row, next) === "")) break;
    beside.push(next);
  }
  const before: number[] = [];
  for (let at = column - 1; at >= 0 && rows.some((row) => view.value(row, at) !== ""); at--)
    before.push(at);
  const isHead = first > 0 && yearAlone(view.value(first - 1, column)) === null;
  const head = (at: number): string => (isHead ? plainText(String(view.value(first - 1, at))) : "");
  const heads = [column, ...beside].map(head);
  if ([column, ...beside].some((at) => isHead && namesAPart(view, first - 1, at))) return null;
  if (before.some((at) => rows.some((row) => namesAPart(view, row, at)))) return null;
  const words = [view.grid.sheet, ...heads, ...titlesOver(view, first - 1, column)].map(plainText);
  if (!words.some((text) => FIELD.test(text)) || words.some((text) => OTHER.test(text)))
    return null;
  const figures = beside.filter((at) => {
    const measure = view.heading(first - 1, at)?.measure ?? "score";
    return (!isHead || measure === "score") && rows.every((row) => isScoreOrNone(view, row, at));
  });
  const levels = beside.filter((at) => rows.some((row) => levelName(String(view.value(row, at)))));
  const [figure, ...more] = figures.filter((at) => !levels.includes(at));
  if (figure === undefined || more.length > 0) return null;
  if (head(figure) === "" && rows.length < UNHEADED) return null;
  const cells = [...(isHead ? [first - 1] : []), ...rows].flatMap((row) =>
    [column, ...beside].map((at) => [row, at] as const)
  );
  const place = spanOf(view, cells);
  const bounds = boundsOf(place.address);
  const mentions = rows.flatMap((row) => [
    mention(view, "total", row, column, figure),
    ...levels.slice(0, 1).map((at) => mention(view, "level", row, column, at)),
  ]);
  const evidence = [...(isHead ? ["heads"] : []), ...(view.turned ? ["turned"] : [])];
  const table = { place, instrument: null, year: null, confidence: 1, evidence };
  return bounds && { table: { ...table, kind: "history" }, mentions, bounds };
}

/** Whether a head names an indicator, an item or an instrument: then the years have more than a total each. */
function namesAPart(view: SheetView, row: number, column: number): boolean {
  const label = view.label(row, column);
  return isStrong(label) && label?.aggregate === null;
}

/** Texts of the few rows above the head that stand over its column. */
function titlesOver(view: SheetView, head: number, column: number): string[] {
  const rows = [head - 1, head - 2].filter((row) => row >= 0);
  return rows.flatMap((row) => {
    for (let at = column; at >= 0; at--)
      if (view.value(row, at) !== "") return [String(view.value(row, at))];
    return [];
  });
}

function isScoreOrNone(view: SheetView, row: number, column: number): boolean {
  const { kind } = view.score(row, column);
  return kind === "score" || kind === "empty";
}

function mention(
  view: SheetView,
  subject: "total" | "level",
  row: number,
  label: number,
  column: number
): RawMention {
  return {
    subject,
    part: null,
    year: yearAlone(view.value(row, label)),
    agency: null,
    doubt: null,
    under: null,
    at: view.place(row, column),
    raw: view.value(row, column),
    parsed: view.score(row, column),
    formula: view.formula(row, column),
    label: {
      at: view.place(row, label),
      text: String(view.value(row, label)),
      printed: null,
      name: "",
      settledBy: "name",
    },
    table: 0,
  };
}
