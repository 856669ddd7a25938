import type { Assessment } from "../../model/assessment";
import { sheetPlace, type Place } from "../../model/place";
import type { MeasureColumn, MeasureRow, TextPart, TextRole } from "../../model/texts";

/** Rows of the measures of the report; last year's follow-up sheet is none, nor is a title below a table. */
export function measureRows({ texts }: Assessment): MeasureRow[] {
  return texts.measures.filter((row) => row.followUp === undefined && !isTitle(row));
}

const SAID: readonly MeasureColumn[] = ["measure", "analysis", "steps", "period", "unit"];

/** A row with nothing but words in its first cell that name no indicator. */
function isTitle(row: MeasureRow): boolean {
  const label = row.cells.indicator?.text ?? "";
  return SAID.every((column) => wordsOf(row, column) === null) && !label.includes("ตัวชี้วัด");
}

/** Whether the workbook holds a report, or a part of one, and not scores alone. */
export function hasReport(assessment: Assessment): boolean {
  const { texts } = assessment;
  return (
    measureRows(assessment).length > 0 || texts.parts.some((part) => OF_A_REPORT.has(part.role))
  );
}

const OF_A_REPORT = new Set<TextRole>([
  "shortcoming",
  "develop",
  "maintain",
  "problem",
  "way-forward",
]);

/** The texts of one role, by indicator where one is asked for. */
export function partsOf(
  { texts }: Assessment,
  roles: readonly TextRole[],
  indicator?: number
): TextPart[] {
  return texts.parts.filter(
    (part) => roles.includes(part.role) && (indicator === undefined || part.indicator === indicator)
  );
}

/** Texts of the report that are no cells of its measures, in reading order. */
export function proseOf(assessment: Assessment): TextPart[] {
  const cells = new Set(
    assessment.texts.measures
      .filter((row) => !isTitle(row))
      .flatMap((row) => [
        ...Object.values(row.cells).flatMap((cell) => (cell ? [cell.at] : [])),
        ...(row.more ?? []),
      ])
      .map((at) => `${at.sheet}!${at.address}`)
  );
  return assessment.texts.parts.filter((part) => !cells.has(`${part.at.sheet}!${part.at.address}`));
}

/** The three texts of an indicator's analysis. */
export const ANALYSIS_ROLES: readonly TextRole[] = ["shortcoming", "develop", "maintain"];

/** A cell of a measures row that has words in it; null for an empty one or a missing column. */
export function wordsOf(
  row: MeasureRow,
  column: MeasureColumn
): { at: Place; text: string } | null {
  const cell = row.cells[column];
  return cell && !isBlank(cell.text) ? cell : null;
}

/** Nothing in it, or only a dash or dots. */
export function isBlank(text: string): boolean {
  return /^[\s.\-–—_…]*$/.test(text);
}

/** The words of a row that say what is to be done and why. */
export function wordsOfRow(row: MeasureRow): string {
  const columns: MeasureColumn[] = ["measure", "analysis", "steps"];
  return columns.map((column) => wordsOf(row, column)?.text ?? "").join("\n");
}

/** The sheet of the measures, else of the first text of the report. */
export function measuresSheet(assessment: Assessment): Place {
  const row = measureRows(assessment)[0];
  return sheetPlace(
    row?.sheet ?? assessment.texts.sheets[0] ?? assessment.texts.parts[0]?.at.sheet ?? ""
  );
}
