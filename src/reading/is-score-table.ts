import type { Framework } from "../ita/framework";
import { plainText } from "../ita/thai-text";
import { FRAMEWORKS } from "../ita/years";
import { isMeanRow } from "./mean-rows";
import { matchName, nameIndex } from "./names";
import { instrumentOfCode } from "./item-code";
import type { ScoreRow } from "./score-rows";
import type { Table } from "./tables";
import type { SheetView } from "./sheet-view";
import { isFigure } from "./score-cell";

/** Words of the field in a title, a head or a sheet's name. */
const FIELD =
  /\b(ITA|IIT|EIT|OIT|score|indicators?)\b|ตัวชี้วัด|คุณธรรมและความโปร่งใส|ผลการประเมิน|คะแนน/i;
/** Evidence per row that a table must have on average. */
const LEAST = 0.35;
/** A name of at least so many signs should be known in a year whose names are known. */
const NAME = 6;
/** So many texts where scores should stand are no slip any more. */
const WORDY = 6;
const ANY_YEAR = FRAMEWORKS.filter(({ items }) => items.length > 0).map(nameIndex);

/**
 * Whether a table gives scores at all. Staff, budgets and registers have numbered rows and figures too; what makes
 * a table one of scores is that codes, names or titles of the field stand in most of its rows, and that its figures
 * are mostly 0-100.
 */
export function isScoreTable(view: SheetView, table: Table, framework: Framework | null): boolean {
  const rows = table.rows.filter((row) =>
    table.lane.values.some(({ column }) => view.value(row.row, column) !== "")
  );
  if (rows.length === 0) return false;
  const field = isOfField(view, table);
  const evidence = rows.reduce((sum, row) => sum + evidenceOf(row, field, framework), 0);
  const headed = table.columns.some(({ measure, inferred }) => measure === "score" && !inferred);
  const blank = !rows.some((row) => hasFigure(view, table, row));
  if (blank && (view.turned || !headed)) return false;
  return evidence / rows.length >= LEAST && figuresFit(view, table, rows);
}

function evidenceOf(row: ScoreRow, field: boolean, framework: Framework | null): number {
  if (row.names.length > 0) return 1;
  if (row.kind === "instrument" || row.kind === "total" || row.kind === "level") return 1;
  if (row.kind === "rank" || row.kind === "subtotal" || isMeanRow(row)) return 0.5;
  if (row.kind === "unknown" || row.codes.size === 0) return 0;
  const strange = row.name.length >= NAME && namesAreKnown(row, framework);
  const stranger =
    framework === null && row.kind === "item" && row.name.length >= NAME && !isNameOfAnyYear(row);
  if (row.explicit && stranger && !field) return 0.3;
  if (row.explicit) return strange && !field ? 0.2 : strange ? 0.5 : 1;
  if (strange) return 0;
  return field ? 0.8 : 0.2;
}

/** Whether any year has an item of a row's name: no witness for its score, but one for the table. */
function isNameOfAnyYear({ name }: ScoreRow): boolean {
  return ANY_YEAR.some((index) =>
    matchName(index, name).some(({ subject }) => subject.startsWith("item:"))
  );
}

/** Whether the year's framework knows the names of what a row numbers, so that an unknown name speaks against it. */
function namesAreKnown(row: ScoreRow, framework: Framework | null): boolean {
  if (row.kind === "indicator") return true;
  const instruments = [...row.codes.keys()].map((subject) => instrumentOfCode(subject.slice(5)));
  return row.kind === "item" && instruments.every((one) => framework?.complete.includes(one));
}

function hasFigure(view: SheetView, table: Table, { row }: ScoreRow): boolean {
  return table.lane.values.some(({ column }) => isFigure(view.score(row, column)));
}

/** Whether its words, or codes of more than one instrument, show that a table is of the field. */
function isOfField(view: SheetView, table: Table): boolean {
  const measures = table.columns.map(({ measure }) => measure);
  if (measures.includes("public") && measures.includes("survey")) return true;
  const letters = new Set(
    table.rows.flatMap(({ explicit, printed }) => (explicit && printed ? [printed[0]] : []))
  );
  if (letters.size > 1 && ["i", "e", "o"].filter((one) => letters.has(one)).length > 1) return true;
  if (FIELD.test(plainText(view.grid.sheet))) return true;
  const rows = [...table.section.titles, ...table.section.heads];
  return rows.some((row) =>
    Array.from({ length: view.columns }, (_, column) => String(view.value(row, column))).some(
      (text) => FIELD.test(plainText(text))
    )
  );
}

function figuresFit(view: SheetView, table: Table, rows: readonly ScoreRow[]): boolean {
  let fit = 0;
  let astray = 0;
  let texts = 0;
  let words = 0;
  for (const { column, measure } of table.columns) {
    if (measure === "other" || measure === "change" || measure === "full" || measure === "rank")
      continue;
    for (const row of rows) {
      const { kind } = view.score(row.row, column);
      if (kind === "not-a-number") texts++;
      if (kind === "not-a-number" && !/[0-9๐-๙]/.test(String(view.value(row.row, column)))) words++;
      if (kind === "score") fit++;
      else if (kind === "out-of-range" || kind === "lost-decimal") astray++;
    }
  }
  if (fit + astray === 0 && words > 0 && words === texts) return false;
  if (texts >= WORDY && texts > 2 * (fit + astray)) return false;
  return astray <= fit || rows.every((row) => row.explicit || row.names.length > 0);
}
