import { cornerIn } from "../edits/standing";
import { readWorkbook } from "../excel/read-workbook";
import type { WorkbookSnapshot } from "../excel/snapshot";
import { writeForm } from "../excel/write-form";
import { toArabicDigits } from "../ita/numerals";
import { frameworkToFill } from "../ita/years";
import { gridOf, valueAt } from "../model/grid";
import type { Assessment, ScoreEntry } from "../model/assessment";
import { failure, success, type Outcome } from "../model/outcome";
import { boundsOf } from "../model/place";
import { readAssessment } from "../reading/read-assessment";
import type { StepFailure } from "./contract";
import { formLayout, scoreCount, type FormLayout, type Pasted } from "./form-layout";
import { freeName } from "./own-sheets";

/**
 * Puts the empty score form of a year (Buddhist era) into the workbook; one that stands empty already is used. A year
 * whose items are not known gets empty rows for them.
 */
export function createForm(
  year: number
): Promise<Outcome<{ readonly sheet: string }, StepFailure>> {
  return putForm(year, null);
}

/** Lays a table pasted from the result page (columns by tabs) into the form of its year. */
export async function layPasted(
  year: number,
  pasted: string
): Promise<Outcome<{ readonly sheet: string; readonly scores: number }, StepFailure>> {
  const rows = pasted.split(/\r?\n/).map((line) => line.split("\t").map((cell) => cell.trim()));
  const assessment = readAssessment([gridOf("pasted", rows)], { year, ranges: [] });
  const scores = scoreCount(assessment);
  if (scores === 0) return failure("nothing-pasted");
  const put = await putForm(year, { assessment, rest: unreadRows(rows, assessment) });
  return put.ok ? success({ ...put.value, scores }) : put;
}

/** Rows with a figure from which nothing was read. */
function unreadRows(
  rows: readonly (readonly string[])[],
  assessment: Assessment
): readonly (readonly string[])[] {
  const { indicators, groups, instruments, items, printedTotal, fiscalYear, rank } = assessment;
  const scores: readonly ScoreEntry[] = [
    ...indicators,
    ...groups,
    ...Object.values(instruments),
    ...items.flatMap(({ score, mentions, parts }) => [
      { score, mentions },
      ...Object.values(parts ?? {}),
    ]),
  ];
  const places = [...scores.filter(({ score }) => score !== null), printedTotal, fiscalYear, rank];
  const read = new Set(
    places.flatMap(({ mentions }) => mentions.map(({ at }) => boundsOf(at.address)?.row))
  );
  return rows.filter(
    (row, index) => !read.has(index) && row.some((cell) => /^\d/.test(toArabicDigits(cell)))
  );
}

async function putForm(
  year: number,
  pasted: Pasted | null
): Promise<Outcome<{ readonly sheet: string }, StepFailure>> {
  const framework = frameworkToFill(year);
  if (!framework) return failure("unknown-year", { year });
  const read = await readWorkbook();
  if (!read.ok) return read;
  const workbook = read.value;
  if (workbook.readOnly) return failure("read-only");
  const empty = formLayout(framework);
  const layout = formLayout(framework, pasted);
  const standing = workbook.sheets.find(({ name }) => name === layout.name);
  const reusable = standing !== undefined && !standing.protected && holds(workbook, empty);
  if (!reusable && workbook.structureProtected) return failure("structure-protected");
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const sheet = reusable ? layout.name : freeName(layout.name, taken);
  const written = await writeForm(sheet, layout, !reusable);
  return written.ok ? success({ sheet }) : written;
}

/** Whether the form stands as it was made, so that nothing typed is written over. */
function holds(workbook: WorkbookSnapshot, { name, rows }: FormLayout): boolean {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet || cornerIn(sheet.grid) !== null) return false;
  const { grid } = sheet;
  const last = Math.max(rows.length, grid.row + grid.values.length);
  return Array.from({ length: last }, (_, r) => r).every((r) =>
    Array.from({ length: grid.column + (grid.values[0]?.length ?? 0) }, (_, c) => c).every(
      (c) => String(valueAt(grid, r, c)) === String(rows[r]?.[c]?.value ?? "")
    )
  );
}
