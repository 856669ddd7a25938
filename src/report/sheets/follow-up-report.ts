import type { SheetPlan } from "../../model/sheet-plan";
import { FOLLOW_UP_WORDS } from "../../wording/report/follow-up";
import { doneReport, doneSource, doneSummary, type DoneMeasure } from "../content/done-measures";
import type { ReportContext } from "../context";
import { cell, headRow, input } from "./cells";
import { columnsOn, LANDSCAPE } from "./paper";
import { sheetOf, type RowDraft } from "./sheet";

const WORDS = FOLLOW_UP_WORDS.report;
const COLUMNS = columnsOn(LANDSCAPE, {
  no: 40,
  indicator: 88,
  measure: { share: 5 },
  unit: 74,
  status: 82,
  result: { share: 6 },
  budget: 62,
  obstacle: { share: 4 },
  evidence: { share: 4 },
});
const ALL = COLUMNS.length;
const RECORDED = ["status", "result", "budget", "obstacle", "evidence"] as const;

/** รายงานผลการดำเนินการตามมาตรการ: what became of each measure, as the officers recorded it. */
export function followUpReportSheet(context: ReportContext): SheetPlan {
  const { voice, agencyAndPlace } = context;
  const report = doneReport(context);
  const across = (
    key: string,
    text: string,
    style: "title" | "subtitle" | "text" | "small"
  ): RowDraft => ({
    key,
    cells: { no: cell(text, style, { span: ALL }) },
  });
  const title =
    report.year === null
      ? voice.say(WORDS.agencyAlone, { agency: agencyAndPlace })
      : voice.say(WORDS.agencyYear, { agency: agencyAndPlace, year: report.year });
  return sheetOf(context, {
    id: "follow-up-report",
    columns: COLUMNS,
    rows: [
      across("title", WORDS.title, "title"),
      across("agency", title, "subtitle"),
      across("summary", doneSummary(context, report.measures), "text"),
      { key: "head", cells: headRow({ ...WORDS.head, indicator: FOLLOW_UP_WORDS.head.indicator }) },
      ...report.measures.map((measure, index) =>
        measureRow(context, measure, index, report.source === "table")
      ),
      across("source", doneSource(context, report.source), "small"),
    ],
    validations:
      report.source === "table"
        ? [
            {
              column: "status",
              rows: report.measures.map((one) => rowOf(one)),
              list: FOLLOW_UP_WORDS.statuses,
            },
          ]
        : [],
    print: { ...LANDSCAPE, titleRows: { from: "head", to: "head" } },
    freezeRows: "head",
  });
}

const rowOf = ({ key }: DoneMeasure) => `done:${key}`;

/** Results that the officer fills in here (last year's table has none) are inputs; else they come from the follow-up. */
function measureRow(
  { voice, standingAt }: ReportContext,
  measure: DoneMeasure,
  index: number,
  typed: boolean
): RowDraft {
  const key = rowOf(measure);
  const recorded = RECORDED.map((column) => {
    const centred = column === "status" || column === "budget";
    if (typed) {
      const standing = standingAt({ sheet: "follow-up-report", row: key, column });
      return [column, input(standing || measure[column], centred ? "inputCenter" : "input")];
    }
    const blank = column === "status" && measure.status === "" ? WORDS.notRecorded : "";
    return [column, cell(measure[column] || blank, centred ? "cellCenter" : "cell")];
  });
  return {
    key,
    cells: {
      no: cell(voice.say(String(index + 1)), "cellCenter"),
      indicator: cell(voice.say(measure.indicator), "cell"),
      measure: cell(voice.say(measure.measure), "cell"),
      unit: cell(voice.say(measure.unit), "cellCenter"),
      ...Object.fromEntries(recorded),
    },
  };
}
