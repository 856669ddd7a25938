import type { Mention } from "../../model/assessment";
import { filledCells, type Grid } from "../../model/grid";
import type { ReportTexts, SectionHeading, TextPart } from "../../model/texts";
import { plainText } from "../../ita/thai-text";
import type { NameIndex } from "../names";
import { yearsIn } from "../years";
import { measuresTables, type MeasuresTable } from "./measures";
import { letterHead } from "../facts/letter-head";
import { memoSheet, readMemo } from "./memo";
import { textParts } from "./parts";
import { isChapter, sectionNumber } from "./section-titles";

/** The texts of the workbook, and the measures tables by sheet (their cells are no scores). */
export interface TextsFound {
  readonly texts: ReportTexts;
  readonly tables: ReadonlyMap<string, readonly MeasuresTable[]>;
}

/** Longer sheets hold registers, not reports. */
const LONGEST = 3000;
const REPORT_WORDS = /รายงานการวิเคราะห์|ผลการประเมิน.*(ITA|คุณธรรม)|มาตรการส่งเสริมคุณธรรม/;
const SPEAKING: ReadonlySet<TextPart["role"]> = new Set([
  "shortcoming",
  "develop",
  "maintain",
  "problem",
  "way-forward",
  "follow-up",
  "law",
  "memo",
]);
/** Parts of a score sheet that carry the fixed terms of these reports. */
const LABELS: ReadonlySet<TextPart["role"]> = new Set([
  "instrument-heading",
  "table-head",
  "heading",
  "item",
]);

/** Reads the report that stands in the workbook: memo, sections, analyses, measures, problems and ways forward. */
export function readTexts(grids: readonly Grid[], index: NameIndex): TextsFound {
  const short = grids.filter((grid) => grid.values.length <= LONGEST);
  const memoGrid = memoSheet(short);
  const tables = new Map(short.map((grid) => [grid.sheet, measuresTables(grid, index)]));
  const bySheet = short.map((grid) => ({
    grid,
    parts: textParts(grid, index, tables.get(grid.sheet)!, grid === memoGrid),
  }));
  const isReport = ({ grid, parts }: (typeof bySheet)[number]): boolean =>
    grid === memoGrid || tables.get(grid.sheet)!.length > 0 || parts.some(speaks);
  const reports = bySheet.filter(isReport);
  const others = bySheet.filter((one) => !isReport(one));
  const parts = [
    ...reports.flatMap((one) => one.parts),
    ...others.flatMap((one) => one.parts.filter(({ role }) => LABELS.has(role))),
  ];
  const measures = [...tables.values()].flatMap((found) => found.flatMap(({ rows }) => rows));
  const mentions = reports.flatMap(({ grid }) => measuresYears(grid));
  return {
    texts: {
      sheets: reports.map(({ grid }) => grid.sheet),
      parts,
      letterHead: letterHead(short),
      memo: memoGrid
        ? readMemo(
            memoGrid,
            parts.filter((part) => part.at.sheet === memoGrid.sheet)
          )
        : null,
      sections: sectionsIn(reports.flatMap((one) => one.parts)),
      measures,
      measuresYear: {
        value: settledYear(
          measures.flatMap(({ year }) => year ?? []),
          mentions
        ),
        mentions,
      },
    },
    tables,
  };
}

function speaks({ role, text }: TextPart): boolean {
  if (SPEAKING.has(role)) return true;
  return (
    (role === "title" || role === "paragraph") &&
    text.length > 40 &&
    REPORT_WORDS.test(plainText(text))
  );
}

/** Sections of the report in order; where it is divided into "ส่วนที่", those are its sections. */
function sectionsIn(parts: readonly TextPart[]): SectionHeading[] {
  const headings = parts.flatMap((part) => {
    const number = part.role === "heading" ? sectionNumber(plainText(part.text)) : null;
    return number === null
      ? []
      : [{ at: part.at, number, text: part.body, chapter: isChapter(plainText(part.text)) }];
  });
  const chapters = headings.filter(({ chapter }) => chapter);
  return (chapters.length >= 2 ? chapters : headings).map(({ at, number, text }) => ({
    at,
    number,
    text,
  }));
}

function measuresYears(grid: Grid): Mention<number>[] {
  const mentions: Mention<number>[] = [];
  let above = "";
  for (const { value, at } of filledCells(grid)) {
    const text = String(value);
    if (typeof value !== "string" || value.length > 2000) continue;
    const alone = /^\s*(ประจำปี|ปีงบประมาณ|พ\.?ศ)/.test(text);
    for (const { year, of } of yearsIn(alone ? `${above} ${text}` : text)) {
      if (of === "measures") mentions.push({ value: year, at, text });
    }
    above = text.length < 200 ? text : "";
  }
  return mentions;
}

function settledYear(
  ofTables: readonly number[],
  mentions: readonly Mention<number>[]
): number | null {
  const votes = new Map<number, number>();
  for (const year of [...ofTables, ...mentions.map(({ value }) => value)])
    votes.set(year, (votes.get(year) ?? 0) + 1);
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!first || (second && second[1] === first[1])) return null;
  return first[0];
}
