import type { Framework } from "../ita/framework";
import { INDICATORS } from "../ita/indicators";
import { nameKey } from "../ita/thai-text";
import { next } from "./best-reading";
import { settleMeans } from "./mean-rows";
import { isSorted } from "./position";
import { settleRun, type Settled } from "./run";
import type { ScoreRow } from "./score-rows";
import type { SheetView } from "./sheet-view";
import { figureOf, type Table } from "./tables";

/** Settles items and indicators as runs through the whole view, all other rows by what they say. */
export function settleRows(
  view: SheetView,
  tables: readonly Table[],
  framework: Framework | null
): Map<ScoreRow, Settled> {
  const settled = new Map<ScoreRow, Settled>();
  for (const kind of ["item", "indicator"] as const) {
    for (const rows of runsOf(tables, kind).flatMap(byList)) {
      const figures = rows.map((row) => figureOf(view, row));
      settleRun(rows, framework, isSorted(figures)).forEach(
        (one, i) => one && settled.set(rows[i]!, one)
      );
    }
  }
  for (const table of tables) {
    table.rows.forEach((row, i) => {
      const whole = row.goesOn ? settled.get(table.rows[i - 1]!) : undefined;
      if (whole) settled.set(row, whole);
    });
    for (const row of table.rows) {
      const one = settleOther(view, row, table);
      if (one) settled.set(row, one);
    }
    settleGroups(table, settled, framework);
    settleSum(table, settled);
  }
  settleMeans(view, tables, settled);
  return settled;
}

/**
 * The runs of a kind: tables whose labels stand in one column are one. Where tables stand side by side, their labels may
 * count along the rows instead: then all of them are one run.
 */
function runsOf(tables: readonly Table[], kind: "item" | "indicator"): ScoreRow[][] {
  const starts = [...new Set(tables.map(({ lane }) => lane.labels[0]!))];
  const runs = starts.map((start) =>
    tables.flatMap((table) => (table.lane.labels[0] === start ? runOf(table, kind) : []))
  );
  const along = runs.flat().sort((a, b) => a.row - b.row || a.lane.labels[0]! - b.lane.labels[0]!);
  return stepsIn([along]) > stepsIn(runs) ? [along] : runs;
}

/** How many rows count on from the row before. */
function stepsIn(runs: readonly (readonly ScoreRow[])[]): number {
  const said = runs.map((rows) => rows.map(({ codes }) => strongest(codes)));
  return said.flatMap((run) =>
    run.filter((subject, i) => i > 0 && subject !== null && next(run[i - 1] ?? "", 1) === subject)
  ).length;
}

function strongest(codes: ScoreRow["codes"]): string | null {
  return (
    [...codes].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0] as const)[0] || null
  );
}

/** Rows of one half of EIT, or of one year, count for themselves: a list may give both one below the other. */
function byList(rows: readonly ScoreRow[]): ScoreRow[][] {
  const list = ({ context, year }: ScoreRow): string => `${context.part} ${year}`;
  return [...new Set(rows.map(list))].map((one) => rows.filter((row) => list(row) === one));
}

/** The rows of a kind in a table. Rows without any label stand for what was blanked there: they keep the count. */
function runOf(table: Table, kind: "item" | "indicator"): ScoreRow[] {
  const counts = table.rows.some((row) => row.kind === kind);
  return table.rows.filter(
    (row) =>
      (row.kind === kind && !row.goesOn) || (counts && row.kind === "unknown" && row.text === "")
  );
}

/** What a row of a history is called when its columns are years and the row is no part of anything. */
const WHOLE = /^(ค่า|ผล)?คะแนน(เฉลี่ย|ที่ได้|รวม|การประเมิน|ประเมิน)?$|^ผลการประเมิน$|^เฉลี่ย$/;

function settleOther(view: SheetView, row: ScoreRow, table: Table): Settled | null {
  const years = table.columns.filter((column) => column.year !== null).length;
  if (
    years >= 2 &&
    (row.kind === "unknown" || row.kind === "subtotal") &&
    WHOLE.test(nameKey(row.text))
  ) {
    return { subject: "total", settledBy: "position", doubt: null };
  }
  if (row.kind === "subtotal" && isWholeWeight(view, row, table))
    return { subject: "total", settledBy: "position", doubt: null };
  if (row.kind === "total" || row.kind === "level" || row.kind === "rank") {
    return { subject: row.kind, settledBy: "name", doubt: null };
  }
  if (row.kind === "instrument") {
    const [subject] = row.codes.keys();
    return subject ? { subject, settledBy: "code", doubt: null } : null;
  }
  return null;
}

/** "รวม" and nothing else, below the scores of all ten indicators: it sums up the whole. */
const SUM = /^(ผล)?รวม(คะแนน)?$/;

function settleSum({ rows }: Table, settled: Map<ScoreRow, Settled>): void {
  const numbers = rows.map((row) => settled.get(row)?.subject ?? "");
  const indicators = new Set(numbers.filter((subject) => subject.startsWith("indicator:")));
  const lowest = numbers.findLastIndex((subject) => subject.startsWith("indicator:"));
  const below = rows.slice(lowest + 1);
  doubtBehindSum(rows, settled);
  const sums = below.filter((row) => row.kind === "subtotal" && SUM.test(nameKey(row.text)));
  if (indicators.size < INDICATORS.length || sums.length !== 1) return;
  if (below.some((row) => settled.get(row)?.subject === "total")) return;
  settled.set(sums[0]!, { subject: "total", settledBy: "position", doubt: null });
}

/** A sum between the last two indicators: its label may have changed places with the last one's. */
function doubtBehindSum(rows: readonly ScoreRow[], settled: Map<ScoreRow, Settled>): void {
  rows.forEach((row, i) => {
    const [before, after] = [rows[i - 1], rows[i + 1]].map((one) => one && settled.get(one));
    const isSum = row.kind === "subtotal" && SUM.test(nameKey(row.text));
    if (isSum && before?.subject === "indicator:9" && after?.subject === "indicator:10")
      settled.set(rows[i + 1]!, { ...after, doubt: "position" });
  });
}

/** "รวม | 100": the row that sums up all weights gives the total. */
function isWholeWeight(view: SheetView, { row }: ScoreRow, { columns }: Table): boolean {
  return columns.some(({ column, measure }) => {
    const weight = view.score(row, column);
    return measure === "weight" && weight.kind === "score" && weight.value === 100;
  });
}

/** A row without a code above OIT items is their group; the items that follow say which one. */
function settleGroups(
  table: Table,
  settled: Map<ScoreRow, Settled>,
  framework: Framework | null
): void {
  table.rows.forEach((row, i) => {
    if (row.kind !== "group" && row.kind !== "unknown") return;
    if (row.kind === "unknown" && (row.context.instrument !== "OIT" || row.name === "")) return;
    const [named] = row.names;
    const following = table.rows[i + 1];
    const code = following?.kind === "item" ? settled.get(following)?.subject.slice(5) : undefined;
    const number = framework?.items.find((item) => item.code === code)?.group;
    const printed = [...row.codes.keys()][0];
    const subject = named ? named.subject : number ? `group:${number}` : printed;
    if (subject) settled.set(row, { subject, settledBy: named ? "name" : "position", doubt: null });
    else if (code?.startsWith("o"))
      settled.set(row, { subject: `group:${row.name}`, settledBy: "name", doubt: null });
  });
}
