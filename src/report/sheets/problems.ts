import { roundHalfUp } from "../../ita/numerals";
import type { SheetPlan } from "../../model/sheet-plan";
import { PROBLEMS_WORDS as WORDS } from "../../wording/report/problems";
import { problemsOf } from "../content/problems";
import type { ReportContext } from "../context";
import { cell, headRow, input } from "./cells";
import { columnsOn, PORTRAIT } from "./paper";
import { gap } from "./section";
import { sheetOf, type RowDraft } from "./sheet";

const COLUMNS = columnsOn(PORTRAIT, { no: 56, problem: { share: 1 }, way: { share: 1 } });
const ALL = COLUMNS.length;
/** Rows where the office writes down what no score shows. */
const OWN_ROWS = 4;

/** ปัญหาอุปสรรคและแนวทาง: what the scores show, what the office adds, and how the level is kept. */
export function problemsSheet(context: ReportContext): SheetPlan {
  const { voice, agencyAndPlace, year } = context;
  const title = voice.say(WORDS.agencyYear, { agency: agencyAndPlace, year: year ?? "...." });
  const heading = (key: string, text: string): RowDraft => ({
    key: `heading:${key}`,
    cells: { no: cell(voice.say(text), "subheading", { span: ALL }) },
  });
  const keep = keepRows(context);
  return sheetOf(context, {
    id: "problems",
    columns: COLUMNS,
    rows: [
      { key: "title", cells: { no: cell(WORDS.title, "title", { span: ALL }) } },
      { key: "agency", cells: { no: cell(title, "subtitle", { span: ALL }) } },
      gap("scores"),
      heading("scores", WORDS.fromScores),
      { key: "head", cells: headRow(WORDS.head) },
      ...problemsOf(context).map(({ key, problem, way }, index): RowDraft => ({
        key: `problem:${key}`,
        cells: {
          no: cell(voice.say(String(index + 1)), "cellCenter"),
          problem: cell(problem, "cell"),
          way: cell(way, "cell"),
        },
      })),
      gap("office"),
      heading("office", WORDS.fromOffice),
      { key: "head:office", cells: headRow(WORDS.head) },
      ...Array.from({ length: OWN_ROWS }, (_, index) => ownRow(context, index + 1)),
      ...(keep.length > 0
        ? [
            gap("keep"),
            heading("keep", WORDS.keep),
            { key: "head:keep", cells: headRow(WORDS.keepHead) },
            ...keep,
          ]
        : []),
    ],
    print: PORTRAIT,
  });
}

function ownRow({ voice, standingAt }: ReportContext, number: number): RowDraft {
  const key = `own:${number}`;
  const typed = (column: string) => input(standingAt({ sheet: "problems", row: key, column }));
  return {
    key,
    cells: {
      no: cell(voice.say(String(number)), "cellCenter"),
      problem: typed("problem"),
      way: typed("way"),
    },
  };
}

/** For each indicator at or above the threshold, what keeps it there. */
function keepRows({ analysis, voice, settings }: ReportContext): RowDraft[] {
  return analysis.indicators
    .filter((one) => one.score !== null && roundHalfUp(one.score) >= settings.threshold)
    .flatMap(({ number, name, maintain }) => {
      const first = maintain[0];
      if (!first) return [];
      return [
        {
          key: `keep:${number}`,
          cells: {
            no: cell(voice.say(String(number)), "cellCenter"),
            problem: cell(voice.say(name), "cell"),
            way: cell(voice.say(first.text), "cell"),
          },
        },
      ];
    });
}
