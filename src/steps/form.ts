import { cornerIn } from "../edits/standing";
import { readWorkbook } from "../excel/read-workbook";
import type { WorkbookSnapshot } from "../excel/snapshot";
import { writeForm } from "../excel/write-form";
import { frameworkOf } from "../ita/years";
import { gridOf, valueAt } from "../model/grid";
import { failure, success, type Outcome } from "../model/outcome";
import { readAssessment } from "../reading/read-assessment";
import type { StepFailure } from "./contract";
import { formLayout, formScores, type FormLayout, type FormScores } from "./form-layout";
import { freeName } from "./own-sheets";

/** Puts the empty score form of a year into the workbook; one that stands empty already is used. */
export function createForm(
  year: number
): Promise<Outcome<{ readonly sheet: string }, StepFailure>> {
  return putForm(year, new Map());
}

/** Lays a table pasted from the result page (columns by tabs) into the form of its year. */
export async function layPasted(
  year: number,
  pasted: string
): Promise<Outcome<{ readonly sheet: string; readonly scores: number }, StepFailure>> {
  const rows = pasted.split(/\r?\n/).map((line) => line.split("\t").map((cell) => cell.trim()));
  const assessment = readAssessment([gridOf("pasted", rows)], { year, ranges: [] });
  const scores = formScores(assessment);
  if (scores.size === 0) return failure("nothing-pasted");
  const put = await putForm(year, scores);
  return put.ok ? success({ ...put.value, scores: scores.size }) : put;
}

async function putForm(
  year: number,
  scores: FormScores
): Promise<Outcome<{ readonly sheet: string }, StepFailure>> {
  const framework = frameworkOf(year);
  if (!framework) return failure("unknown-year", { year });
  const read = await readWorkbook();
  if (!read.ok) return read;
  const workbook = read.value;
  if (workbook.readOnly) return failure("read-only");
  const empty = formLayout(framework);
  const layout = formLayout(framework, scores);
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
