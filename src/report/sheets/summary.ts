import { INSTRUMENTS } from "../../model/assessment";
import { keyedReference, type SheetPlan } from "../../model/sheet-plan";
import { SUMMARY_WORDS as WORDS } from "../../wording/report/summary";
import { RESULTS_WORDS } from "../../wording/report/results";
import { levelReason } from "../content/level-reason";
import { summaryLines } from "../content/summary";
import type { ReportContext } from "../context";
import { cell, headRow, number } from "./cells";
import { CHART } from "./chart-look";
import { instrumentRow, instrumentsChart } from "./instruments-chart";
import { conditionsOf } from "./level-conditions";
import { columnsOn, PORTRAIT } from "./paper";
import { gap } from "./section";
import { sheetOf, type RowDraft } from "./sheet";

const COLUMNS = columnsOn(PORTRAIT, {
  label: 100,
  text: { share: 1 },
  score: 62,
  first: 66,
  second: 66,
});
const ALL = COLUMNS.length;
const CONDITION_COLUMNS = ["first", "second"] as const;

const inResults = (row: string, column: string) =>
  `=${keyedReference({ sheet: "results", row, column })}`;

/** สรุปสำหรับผู้บริหาร: one page with the result, why, and what is asked of the reader. */
export function summarySheet(context: ReportContext): SheetPlan {
  const { voice, results, formats, year, agencyAndPlace } = context;
  const conditions = conditionsOf(context, CONDITION_COLUMNS);
  const said = (key: string, label: string, text: string): RowDraft => ({
    key,
    cells: { label: cell(label, "cellStrong"), text: cell(text, "cell", { span: ALL - 1 }) },
  });
  const title = voice.say(WORDS.agencyYear, { agency: agencyAndPlace, year: year ?? "...." });
  const known = results.total !== null;
  const rows: RowDraft[] = [
    { key: "title", cells: { label: cell(WORDS.title, "title", { span: ALL }) } },
    { key: "agency", cells: { label: cell(title, "subtitle", { span: ALL }) } },
    {
      key: "total",
      cells: {
        label: cell(WORDS.total, "heading"),
        text: known
          ? number(results.total, formats.score, inResults("total", "score"), "figure")
          : cell(WORDS.unknown, "figureLevel"),
        score: cell(WORDS.level, "heading"),
        first: cell(results.level ?? WORDS.unknown, "figureLevel", {
          span: 2,
          ...(results.level === null ? {} : { formula: inResults("level", "score") }),
        }),
      },
    },
    said("reason", WORDS.why, levelReason(context)),
    gap("instruments", 8),
    {
      key: "head",
      cells: headRow({
        ...WORDS.head,
        ...Object.fromEntries(
          conditions.map(({ column, name }) => [
            column,
            voice.say(WORDS.condition, { level: name }),
          ])
        ),
      }),
    },
    ...INSTRUMENTS.map((instrument) => ({
      key: instrumentRow(instrument),
      cells: {
        label: cell(instrument, "cellCenter"),
        text: cell(RESULTS_WORDS.instruments.names[instrument], "cell"),
        score: number(
          results.instruments[instrument],
          formats.score,
          results.instruments[instrument] === null
            ? null
            : inResults(instrumentRow(instrument), "score"),
          "scoreStrong"
        ),
        ...Object.fromEntries(
          conditions.map(({ column, least }) => [column, number(least, formats.whole)])
        ),
      },
    })),
    { key: "chart", cells: {}, height: CHART.height },
    ...summaryLines(context).map(({ key, label, text }) => said(key, label, text)),
  ];
  return sheetOf(context, {
    id: "summary",
    columns: COLUMNS,
    rows,
    charts: [
      instrumentsChart(
        context,
        { name: "summary", row: "chart", labels: "label", scores: "score", last: "second" },
        conditions
      ),
    ],
    print: { ...PORTRAIT, pagesTall: 1 },
  });
}
