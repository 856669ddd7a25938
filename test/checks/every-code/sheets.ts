import { gridOf, type CellValue, type Grid } from "../../../src/model/grid";
import { soundSheets, withCells, type Scores } from "../build";
import { ANALYSES, reportSheets, type Analysis, type ReportChanges } from "../report";

type Cells = Readonly<Record<string, CellValue>>;

/** Facts, summary and items of a sound result with some cells changed: totals in ข้อมูล!B6:B7, indicators in สรุป!B4:D13, items from ราย!A1. */
export function scores(
  change: { facts?: Cells; summary?: Cells; items?: Cells },
  of: { scores?: Scores; level?: string } = {}
): Grid[] {
  const sound = soundSheets({
    ...(of.scores && { scores: of.scores }),
    ...(of.level && { facts: { ระดับผลการประเมิน: of.level } }),
  });
  return (["facts", "summary", "items"] as const).map((sheet) =>
    withCells(sound[sheet], change[sheet] ?? {})
  );
}

/** The sheets of a sound result without some rows of one of them, counted from 1. */
export function withoutRows(sheet: string, rows: readonly number[]): Grid[] {
  return scores({}).map((grid) =>
    grid.sheet === sheet
      ? gridOf(
          sheet,
          grid.values.filter((_, i) => !rows.includes(i + 1))
        )
      : grid
  );
}

/** A sound report with words replaced wherever they stand, or on one sheet; at most once when `times` says so. */
export function replaced(
  from: string | RegExp,
  to: string,
  { sheet, times = Infinity }: { sheet?: string; times?: number } = {},
  grids: readonly Grid[] = reportSheets()
): Grid[] {
  let left = times;
  const cell = (value: CellValue): CellValue => {
    if (typeof value !== "string" || left === 0) return value;
    const next = typeof from === "string" ? value.replaceAll(from, to) : value.replace(from, to);
    if (next !== value) left--;
    return next;
  };
  return grids.map((grid) =>
    sheet === undefined || grid.sheet === sheet
      ? gridOf(
          grid.sheet,
          grid.values.map((row) => row.map(cell))
        )
      : grid
  );
}

export const report = (change: ReportChanges = {}): Grid[] => reportSheets(change);

/** The report with one of the three texts of an indicator: 0 what falls short, 1 what to develop, 2 what to maintain. */
export function analysis(number: number, part: 0 | 1 | 2, text: string): Grid[] {
  const own = ANALYSES[number]!.map((it, i) => (i === part ? text : it)) as unknown as Analysis;
  return report({ analyses: { [number]: own } });
}

/** Columns of the measures table. */
export const COLUMN = { indicator: 0, measure: 1, analysis: 2, steps: 3, period: 4, unit: 5 };

/** The report with cells of the measures' rows in other words, rows by their indicator. */
export function measures(
  rows: Readonly<Record<number, Partial<Record<keyof typeof COLUMN, string>>>>,
  of: ReportChanges = {}
): Grid[] {
  const changed = Object.entries(rows).map(([number, cells]) => {
    const row: string[] = [];
    for (const [column, text] of Object.entries(cells)) {
      row[COLUMN[column as keyof typeof COLUMN]] = text;
    }
    return [Number(number) - 1, row] as const;
  });
  return report({ ...of, measures: Object.fromEntries(changed) });
}

/** The report with one column of all ten rows in other words, in turn. */
export function everyMeasure(column: keyof typeof COLUMN, texts: readonly string[]): Grid[] {
  return measures(
    Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [i + 1, { [column]: texts[i % texts.length]! }])
    )
  );
}

/** The report with other lines on the sheet of the follow-up, its first line aside. */
export const lines = (...followUp: readonly string[]): Grid[] =>
  report({ followUp: ["1. ติดตามและรายงานผลต่อนายกทุกไตรมาส", ...followUp] });
