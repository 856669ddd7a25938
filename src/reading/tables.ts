import type { Framework } from "../ita/framework";
import { plainText } from "../ita/thai-text";
import { agenciesIn } from "./facts/agency";
import { columnVotes, lanesOf, type Lane } from "./lanes";
import type { NameIndex } from "./names";
import { sheetContext, type Context } from "./row-context";
import { rowsOf, type ScoreRow } from "./score-rows";
import { sectionsOf, type Section } from "./sections";
import type { SheetView } from "./sheet-view";
import { valueColumns, type ValueColumn } from "./value-columns";
import { yearOfHead, yearsIn } from "./years";

/** What the officer may say that a range is. */
export type Role = "summary" | "items";

/** A table as found: its labels, its rows and what its columns of figures give. */
export interface Table {
  readonly lane: Lane;
  readonly section: Section;
  readonly rows: readonly ScoreRow[];
  readonly columns: readonly ValueColumn[];
  readonly year: number | null;
  /** The one agency that its titles or the sheet's name say it is of. */
  readonly agency: string | null;
  readonly context: Context;
}

/** Divides a view into tables, each with what stands around it: titles, a year, the part of the report. */
export function tablesOf(
  view: SheetView,
  index: NameIndex,
  framework: Framework | null,
  role: Role | null
): Table[] {
  const counted = role === null ? null : role === "summary" ? "indicator" : "item";
  const sections = sectionsOf(view);
  const votes = columnVotes(view, sections);
  const around = sheetContext(view.grid.sheet, index);
  const sheetYear =
    assessmentYear([view.grid.sheet]) ?? yearOfHead(plainText(view.grid.sheet))?.year ?? null;
  const contexts = new Map<number, Context>();
  const tables: Table[] = [];
  let year = sheetYear;
  let agency = onlyAgency([view.grid.sheet]);
  for (const section of sections) {
    const alone = section.heads.filter((row) => cellTexts(view, row).length === 1);
    const said = assessmentYear(
      [...section.titles, ...alone].flatMap((row) => cellTexts(view, row))
    );
    year = said ?? year;
    agency = onlyAgency(section.titles.flatMap((row) => cellTexts(view, row))) ?? agency;
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
        agency,
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

function onlyAgency(texts: readonly string[]): string | null {
  const named = new Set(texts.flatMap(agenciesIn));
  return named.size === 1 ? [...named][0]! : null;
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

/** The first score of a row; null where it gives none. */
export function figureOf(view: SheetView, { row, lane }: ScoreRow): number | null {
  for (const { column } of lane.values) {
    const score = view.score(row, column);
    if (score.kind === "score") return score.value;
  }
  return null;
}

/** The columns that give scores 0-100. */
export function scoreColumns(table: Table): ValueColumn[] {
  return table.columns.filter(
    ({ measure }) => measure === "score" || measure === "public" || measure === "survey"
  );
}
