import type {
  EitPart,
  Ignored,
  Instrument,
  ScoreMention,
  ScoreTable,
  UnknownLabel,
} from "../model/assessment";
import { addressOf, boundsOf, type Place } from "../model/place";
import type { Framework } from "../ita/framework";
import { nameKey } from "../ita/thai-text";
import { isScoreTable } from "./is-score-table";
import { columnVotes, lanesOf, type Lane } from "./lanes";
import type { NameIndex, Subject } from "./names";
import { isKnown } from "./best-reading";
import { isSorted } from "./position";
import { settleRun, type Settled } from "./run";
import { rowsOf, sheetContext, type Context, type ScoreRow } from "./score-rows";
import { sectionsOf, type Section } from "./sections";
import type { SheetView } from "./sheet-view";
import { settleTitles } from "./title-scores";
import { valueColumns, type ValueColumn } from "./value-columns";
import { yearsIn } from "./years";

/** A figure with the score that it gives, before years, agencies and places are compared. */
export interface RawMention extends ScoreMention {
  readonly subject: Subject;
  readonly part: EitPart | null;
  readonly year: number | null;
  readonly agency: string | null;
  readonly doubt: string | null;
  /** The indicator that the row stands under. */
  readonly under: number | null;
}

/** What the finder took from one view of a sheet. */
export interface Found {
  readonly mentions: readonly RawMention[];
  readonly tables: readonly ScoreTable[];
  readonly ignored: readonly Ignored[];
  readonly unknown: readonly UnknownLabel[];
  readonly unsettled: readonly { readonly at: Place; readonly reason: string }[];
}

/** What the officer may say that a range is. */
export type Role = "summary" | "items";

export interface Table {
  readonly lane: Lane;
  readonly section: Section;
  readonly rows: readonly ScoreRow[];
  readonly columns: readonly ValueColumn[];
  readonly year: number | null;
  readonly context: Context;
}

/**
 * Finds every score that a view gives. firstTable is the index that its first table gets in the account. role is what the
 * officer says of the view: then it is read as that, whatever else it looks like.
 */
export function findScores(
  view: SheetView,
  index: NameIndex,
  framework: Framework | null,
  firstTable: number,
  role: Role | null = null
): Found {
  const all = tablesOf(view, index, framework, role);
  const refused = role ? [] : all.filter((table) => !isScoreTable(view, table, framework));
  const tables = all.flatMap((table) => (refused.includes(table) ? factsOf(view, table) : [table]));
  const settled = settleRows(view, tables, framework);
  const titles = settleTitles(view, tables, settled);
  const mentions: RawMention[] = [];
  const unknown: UnknownLabel[] = [];
  const unsettled: { at: Place; reason: string }[] = [];
  const ignored: Ignored[] = refused
    .filter((table) => table.rows.length > 2)
    .map((table) => ({ place: placeOf(view, table), reason: "not-scores" }));
  const accounts: ScoreTable[] = [];
  tables.forEach((table, i) => {
    const before = mentions.length;
    const blocks = instrumentColumns(view, table);
    for (const column of table.columns) {
      const isPart = column.measure === "public" || column.measure === "survey";
      if (isPart && column.inferred && table.rows[0]) {
        unsettled.push({ at: view.place(table.rows[0].row, column.column), reason: "parts" });
      }
      if (column.measure === "weighted")
        ignored.push({ place: columnPlace(view, table, column), reason: "weighted" });
    }
    for (const row of table.rows) {
      const one = settled.get(row) ?? null;
      if (!one) {
        if (row.kind === "subtotal") ignored.push({ place: row.at, reason: "subtotal" });
        else if (hasScore(view, table, row)) unsettled.push({ at: row.at, reason: "no-label" });
        continue;
      }
      const code = one.subject.split(":")[1] ?? "";
      if (row.kind === "item" && (one.doubt === "position" || !isKnown(one.subject, framework))) {
        if (!isKnown(one.subject, framework)) {
          unknown.push({ at: row.at, code, text: row.text });
          continue;
        }
      }
      if (one.doubt) unsettled.push({ at: row.at, reason: one.doubt });
      mentions.push(
        ...mentionsOf(view, table, row, one, titles.get(row), firstTable + i).map((mention) =>
          blocks.has(mention.at.address) ? ofInstrument(mention, row) : mention
        )
      );
    }
    accounts.push(account(view, table, mentions.slice(before)));
  });
  return { mentions, tables: accounts, ignored, unknown, unsettled };
}

function tablesOf(
  view: SheetView,
  index: NameIndex,
  framework: Framework | null,
  role: Role | null
): Table[] {
  const counted = role === null ? null : role === "summary" ? "indicator" : "item";
  const sections = sectionsOf(view);
  const votes = columnVotes(view, sections);
  const around = sheetContext(view.grid.sheet, index);
  const sheetYear = assessmentYear([view.grid.sheet]);
  const contexts = new Map<number, Context>();
  const tables: Table[] = [];
  let year = sheetYear;
  for (const section of sections) {
    const alone = section.heads.filter((row) => cellTexts(view, row).length === 1);
    const said = assessmentYear(
      [...section.titles, ...alone].flatMap((row) => cellTexts(view, row))
    );
    year = said ?? year;
    for (const lane of lanesOf(view, section, votes)) {
      const start = lane.labels[0]!;
      const { rows, context } = rowsOf(
        view,
        section,
        lane,
        contexts.get(start) ?? around,
        framework,
        counted
      );
      contexts.set(start, context);
      tables.push({
        lane,
        section,
        rows,
        columns: valueColumns(view, lane, rows, role !== null),
        year,
        context,
      });
    }
  }
  return tables;
}

function cellTexts(view: SheetView, row: number): string[] {
  return Array.from({ length: view.columns }, (_, column) =>
    String(view.value(row, column))
  ).filter(Boolean);
}

/** The one assessed year that texts name; null for none or several. */
function assessmentYear(texts: readonly string[]): number | null {
  const years = new Set(
    texts.flatMap((text) =>
      yearsIn(text).flatMap(({ year, of }) => (of === "assessment" ? [year] : []))
    )
  );
  return years.size === 1 ? [...years][0]! : null;
}

/** Settles items and indicators as runs through the whole view, all other rows by what they say. */
function settleRows(
  view: SheetView,
  tables: readonly Table[],
  framework: Framework | null
): Map<ScoreRow, Settled> {
  const settled = new Map<ScoreRow, Settled>();
  const order = (table: Table): number => table.lane.labels[0]!;
  for (const kind of ["item", "indicator"] as const) {
    const starts = [...new Set(tables.map(order))];
    for (const start of starts) {
      const rows = tables
        .filter((table) => order(table) === start)
        .flatMap((table) => runOf(table, kind));
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
      const one = settleOther(row, table);
      if (one) settled.set(row, one);
    }
    settleGroups(table, settled, framework);
  }
  return settled;
}

/** The rows of a kind in a table. Rows without any label stand for what was blanked there: they keep the count. */
function runOf(table: Table, kind: "item" | "indicator"): ScoreRow[] {
  const counts = table.rows.some((row) => row.kind === kind);
  return table.rows.filter(
    (row) =>
      (row.kind === kind && !row.goesOn) || (counts && row.kind === "unknown" && row.text === "")
  );
}

function figureOf(view: SheetView, { row, lane }: ScoreRow): number | null {
  for (const { column } of lane.values) {
    const score = view.score(row, column);
    if (score.kind === "score") return score.value;
  }
  return null;
}

/** What a row of a history is called when its columns are years and the row is no part of anything. */
const WHOLE = /^(ค่า|ผล)?คะแนน(เฉลี่ย|ที่ได้|รวม|การประเมิน|ประเมิน)?$|^ผลการประเมิน$|^เฉลี่ย$/;

function settleOther(row: ScoreRow, table: Table): Settled | null {
  const years = table.columns.filter((column) => column.year !== null).length;
  if (
    years >= 2 &&
    (row.kind === "unknown" || row.kind === "subtotal") &&
    WHOLE.test(nameKey(row.text))
  ) {
    return { subject: "total", settledBy: "position", doubt: null };
  }
  if (row.kind === "total" || row.kind === "level" || row.kind === "rank") {
    return { subject: row.kind, settledBy: "name", doubt: null };
  }
  if (row.kind === "instrument") {
    const [subject] = row.codes.keys();
    return subject ? { subject, settledBy: "code", doubt: null } : null;
  }
  return null;
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

/**
 * Cells of columns whose figures are merged over the rows of an instrument: filled on the first row of each block and
 * nowhere else. They are the instruments' scores, whatever stands beside them.
 */
function instrumentColumns(view: SheetView, table: Table): Set<string> {
  const rows = table.rows.filter((row) => row.kind === "indicator");
  const instruments = rows.map((row) => row.context.instrument);
  const first = rows.filter((_, i) => instruments[i] !== instruments[i - 1]);
  const cells = new Set<string>();
  if (first.length < 2 || first.length === rows.length) return cells;
  for (const { column } of scoreColumns(table)) {
    const filled = rows.filter((row) => view.value(row.row, column) !== "");
    if (filled.length !== first.length || !filled.every((row) => first.includes(row))) continue;
    for (const row of rows) cells.add(view.place(row.row, column).address);
  }
  return cells;
}

function ofInstrument(mention: RawMention, row: ScoreRow): RawMention {
  return { ...mention, subject: `instrument:${row.context.instrument}` };
}

function hasScore(view: SheetView, table: Table, row: ScoreRow): boolean {
  return scoreColumns(table).some(({ column }) => view.score(row.row, column).kind === "score");
}

function scoreColumns(table: Table): ValueColumn[] {
  return table.columns.filter(
    ({ measure }) => measure === "score" || measure === "public" || measure === "survey"
  );
}

function mentionsOf(
  view: SheetView,
  table: Table,
  row: ScoreRow,
  { subject, settledBy, doubt }: Settled,
  titles: ReadonlyMap<number, "score" | EitPart> | undefined,
  index: number
): RawMention[] {
  const columns = subject === "level" || subject === "rank" ? table.columns : scoreColumns(table);
  const filled = table.columns
    .filter((one) => columns.includes(one) || view.score(row.row, one.column).kind === "score")
    .filter(({ column }) => view.value(row.row, column) !== "");
  return columns.flatMap((column) => {
    const part = partOf(subject, column, filled, titles) ?? partOfRow(subject, row);
    if (part === "none") return [];
    const raw = view.value(row.row, column.column);
    return [
      {
        subject,
        part,
        year: column.year ?? table.year,
        agency: column.agency,
        doubt,
        under: row.context.indicator,
        at: view.place(row.row, column.column),
        raw,
        parsed: view.score(row.row, column.column),
        formula: view.formula(row.row, column.column),
        label: {
          at: row.at,
          text: row.text,
          printed: row.printed,
          name: row.name,
          ...(row.nameAt ? { nameAt: row.nameAt } : {}),
          settledBy,
        },
        table: index,
      },
    ];
  });
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

function columnPlace(view: SheetView, table: Table, { column }: ValueColumn): Place {
  return span(view, [
    [table.rows[0]?.row ?? 0, column],
    [table.rows.at(-1)?.row ?? 0, column],
  ]);
}

function span(view: SheetView, cells: readonly (readonly [number, number])[]): Place {
  const bounds = cells.flatMap(([row, column]) => boundsOf(view.place(row, column).address) ?? []);
  const row = Math.min(...bounds.map((one) => one.row));
  const column = Math.min(...bounds.map((one) => one.column));
  const rows = Math.max(...bounds.map((one) => one.row)) - row + 1;
  const columns = Math.max(...bounds.map((one) => one.column)) - column + 1;
  return { sheet: view.grid.sheet, address: addressOf({ row, column, rows, columns }) };
}

/** Rows that say by themselves what they give, even in a table that is none of scores ("คะแนนภาพรวม"). */
const SELF_EVIDENT = /คะแนน|ITA|ภาพรวม|ผลการประเมิน/i;

/** Figures of this many rows of something else make its total the total of something else. */
const ELSE = 3;

function factsOf(view: SheetView, table: Table): Table[] {
  const isFact = ({ kind }: ScoreRow): boolean =>
    kind === "level" || kind === "rank" || kind === "total";
  const others = table.rows.filter((row) => !isFact(row) && figureOf(view, row) !== null);
  const said = others.length < ELSE ? SELF_EVIDENT : /ITA/i;
  const rows = table.rows.filter(
    (row) => isFact(row) && (row.kind !== "total" || said.test(row.text))
  );
  return rows.length > 0 ? [{ ...table, rows }] : [];
}

function placeOf(view: SheetView, table: Table): Place {
  const rows = [
    ...table.section.titles,
    ...table.section.heads,
    ...table.rows.map((row) => row.row),
  ];
  const columns = [...table.lane.labels, ...table.lane.values.map(({ column }) => column)];
  return span(view, [
    [Math.min(...rows), Math.min(...columns)],
    [Math.max(...rows), Math.max(...columns)],
  ]);
}

function account(view: SheetView, table: Table, mentions: readonly RawMention[]): ScoreTable {
  const instruments = new Set(table.rows.flatMap((row) => row.context.instrument ?? []));
  const scored = mentions.filter(({ parsed }) => parsed.kind === "score");
  const evidence = [
    ...(table.section.headings.size > 0 ? ["heads"] : []),
    ...(mentions.some(({ label }) => label.settledBy === "code") ? ["codes"] : []),
    ...(mentions.some(({ label }) => label.settledBy === "name") ? ["names"] : []),
    ...(table.columns.some((column) => column.inferred) ? ["columns-inferred"] : []),
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

function kindOf(view: SheetView, table: Table): ScoreTable["kind"] {
  if (view.turned || table.columns.some(({ agency }) => agency !== null)) return "transposed";
  if (table.columns.some(({ measure }) => measure === "weighted")) return "weighted";
  if (table.rows.some((row) => row.kind === "item")) return "items";
  return table.rows.some((row) => row.kind === "indicator") ? "summary" : "facts";
}
