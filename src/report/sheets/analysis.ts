import type { IndicatorAnalysis, Statement } from "../../model/analysis";
import type { ItemEntry } from "../../model/assessment";
import { keyedReference, type CellPlan, type SheetPlan } from "../../model/sheet-plan";
import { ANALYSIS_WORDS as WORDS } from "../../wording/report/analysis-sheet";
import { itemLists } from "../content/item-lists";
import { itemsWithRemark } from "../content/oit-remarks";
import type { ReportContext } from "../context";
import { REMARK_COLUMN, remarkRow } from "../standing/remarks";
import { cell, input, number } from "./cells";
import { columnsOn, LANDSCAPE } from "./paper";
import { gap } from "./section";
import { itemColumn } from "./results/columns";
import { sheetOf, type RowDraft } from "./sheet";

const COLUMNS = columnsOn(LANDSCAPE, { label: 132, text: { share: 1 }, score: 62, survey: 62 });
const ALL = COLUMNS.length;

/** วิเคราะห์รายตัวชี้วัด: items with their scores, then shortcomings, points to develop and what to maintain. */
export function analysisSheet(context: ReportContext): SheetPlan {
  const { voice, analysis, year } = context;
  const title = voice.say(WORDS.agencyYear, {
    agency: context.agencyAndPlace,
    year: year ?? "....",
  });
  return sheetOf(context, {
    id: "analysis",
    columns: COLUMNS,
    print: LANDSCAPE,
    rows: [
      { key: "title", cells: { label: cell(WORDS.title, "title", { span: ALL }) } },
      { key: "agency", cells: { label: cell(title, "subtitle", { span: ALL }) } },
      ...analysis.indicators.flatMap((indicator, index) => [
        gap(`indicator:${indicator.number}`),
        ...indicatorRows(
          context,
          indicator,
          index > 0 && indicator.instrument !== analysis.indicators[index - 1]?.instrument
        ),
      ]),
    ],
  });
}

function indicatorRows(
  context: ReportContext,
  indicator: IndicatorAnalysis,
  newPage: boolean
): RowDraft[] {
  const { voice, formats } = context;
  const { number: no, name, score, instrument } = indicator;
  const items =
    itemLists(context)
      .find((list) => list.indicator === no)
      ?.groups.flatMap((group) => group.items) ?? [];
  const inTwo = items.some((item) => item.parts);
  const blank = cell("", "band");
  const band = (text: string): Record<string, CellPlan> => ({
    label: blank,
    text: cell(text, "band"),
  });
  return [
    {
      key: `indicator:${no}`,
      pageBreakBefore: newPage,
      cells: {
        ...band(voice.say(WORDS.indicator, { number: no, name })),
        score: number(score, formats.score, linkTo(`indicator:${no}`, "score", score), "bandScore"),
        survey: blank,
      },
    },
    {
      key: `instrument:${no}`,
      cells: {
        label: cell("", "head"),
        text: cell(voice.say(WORDS.instruments[instrument]), "head"),
        score: cell(inTwo ? WORDS.public : WORDS.score, "head"),
        survey: cell(inTwo ? WORDS.survey : "", "head"),
      },
    },
    ...items.map((item) => itemRow(context, item)),
    ...statementRows(context, "shortcoming", indicator),
    ...itemsWithRemark(context, no).map((item) => remark(context, item)),
    ...statementRows(context, "develop", indicator),
    ...statementRows(context, "maintain", indicator),
  ];
}

function itemRow({ voice, formats }: ReportContext, item: ItemEntry): RowDraft {
  const of = (score: number | null, part: "public" | "survey" | null) =>
    number(score, formats.score, linkTo(`item:${item.code}`, itemColumn(part), score));
  return {
    key: `item:${item.code}`,
    cells: {
      label: cell(voice.say(item.code), "cellCenter"),
      text: cell(voice.say(item.text), "cell"),
      score: item.parts ? of(item.parts.public?.score ?? null, "public") : of(item.score, null),
      survey: item.parts ? of(item.parts.survey?.score ?? null, "survey") : cell("", "cell"),
    },
  };
}

/** Scores come from the results sheet, so that all sheets move together. */
function linkTo(row: string, column: string, score: number | null): string | null {
  return score === null ? null : `=${keyedReference({ sheet: "results", row, column })}`;
}

const PARTS = { shortcoming: "shortcomings", develop: "develop", maintain: "maintain" } as const;

/** One row per statement, keyed by the items that it speaks of, so that an officer's wording stays with its item. */
function statementRows(
  { voice }: ReportContext,
  part: keyof typeof PARTS,
  indicator: IndicatorAnalysis
): RowDraft[] {
  const statements: readonly Statement[] = indicator[PARTS[part]];
  const seen = new Map<string, number>();
  return statements.map(({ text, items }, index) => {
    const subject = items.length > 0 ? items.join("+") : "all";
    const nth = (seen.get(subject) ?? 0) + 1;
    seen.set(subject, nth);
    return {
      key: `${part}:${indicator.number}:${subject}${nth > 1 ? `:${nth}` : ""}`,
      cells: {
        label: cell(index === 0 ? WORDS[part] : "", "cellStrong"),
        text: cell(voice.say(text), "cell"),
        score: cell("", "cell"),
        survey: cell("", "cell"),
      },
    };
  });
}

function remark(context: ReportContext, { code }: ItemEntry): RowDraft {
  const key = remarkRow(code);
  const standing = context.standingAt({ sheet: "analysis", row: key, column: REMARK_COLUMN });
  return {
    key,
    cells: {
      label: cell(context.voice.say(WORDS.remark, { code }), "cellStrong"),
      text: input(standing || (context.settings.remarks[code] ?? "")),
      score: cell("", "cell"),
      survey: cell("", "cell"),
    },
  };
}
