import type { Finding, Severity } from "../../model/finding";
import type { Place } from "../../model/place";
import type { SheetPlan } from "../../model/sheet-plan";
import { FINDINGS_WORDS as WORDS } from "../../wording/report/findings-sheet";
import { findingSentence, findingTitle } from "../../wording/findings/sentence";
import { fill } from "../../wording/say";
import { thaiDay } from "../content/days";
import type { ReportContext } from "../context";
import { cell, headRow, linkTo } from "./cells";
import { columnsOn, LANDSCAPE } from "./paper";
import { gap } from "./section";
import { sheetOf, type RowDraft } from "./sheet";

const COLUMNS = columnsOn(LANDSCAPE, {
  severity: 78,
  place: 132,
  title: { share: 3 },
  sentence: { share: 8 },
  from: 74,
  to: 74,
});
const ALL = COLUMNS.length;
const ORDER: readonly Severity[] = ["error", "warning", "note"];

/** ตรวจสอบข้อมูล: findings by severity with a link to the cell, then fixes with their old values, then what was silenced. */
export function findingsSheet(context: ReportContext): SheetPlan {
  const { findings, voice } = context;
  const sorted = ORDER.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const summary = findings.length
    ? voice.say(WORDS.count, {
        error: count("error"),
        warning: count("warning"),
        note: count("note"),
      })
    : WORDS.none;
  const keys = uniqueKeys();
  return sheetOf(context, {
    id: "findings",
    columns: COLUMNS,
    rows: [
      { key: "title", cells: { severity: cell(WORDS.title, "title", { span: ALL }) } },
      { key: "count", cells: { severity: cell(summary, "textCenter", { span: ALL }) } },
      { key: "head", cells: headRow(WORDS.head) },
      ...sorted.map((finding) => findingRow(context, finding, keys)),
      ...fixRows(context, keys),
      ...silencedRows(context, keys),
    ],
    print: { ...LANDSCAPE, titleRows: { from: "head", to: "head" } },
    freezeRows: "head",
  });
}

/** Keys tell what a row is about; the same thing twice gets a number. */
function uniqueKeys(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? key : `${key}:${nth}`;
  };
}

const keyOf = (kind: string, code: string, at: Place) =>
  `${kind}:${code}:${at.sheet}!${at.address}`;

/** Names of sheets and addresses keep their digits: one looks for them in Excel. */
function placeLink(at: Place) {
  return linkTo(fill(at.address === "" ? WORDS.wholeSheet : WORDS.cell, { ...at }), at);
}

function findingRow(
  { settings }: ReportContext,
  finding: Finding,
  keys: (key: string) => string
): RowDraft {
  const { code, severity, at, fix } = finding;
  return {
    key: keys(keyOf("finding", code, at)),
    cells: {
      severity: cell(WORDS.severity[severity], severity),
      place: placeLink(at),
      title: cell(findingTitle(code, "th"), "cellStrong"),
      sentence: cell(findingSentence(finding, "th", settings.digits), "cell"),
      from: cell(fix ? fix.from : "", "cellCenter"),
      to: cell(fix ? fix.to : "", "cellCenter"),
    },
  };
}

function fixRows({ settings, voice }: ReportContext, keys: (key: string) => string): RowDraft[] {
  if (settings.fixes.length === 0) return [];
  return [
    gap("fixes"),
    {
      key: "heading:fixes",
      cells: { severity: cell(WORDS.fixes.heading, "heading", { span: ALL }) },
    },
    { key: "head:fixes", cells: headRow({ ...WORDS.head, to: WORDS.fixes.to }) },
    ...settings.fixes.map(({ code, at, before, after, date }) => ({
      key: keys(keyOf("fix", code, at)),
      cells: {
        severity: cell(WORDS.fixes.done, "note"),
        place: placeLink(at),
        title: cell(findingTitle(code, "th"), "cellStrong"),
        sentence: cell(voice.say(WORDS.fixes.on, { date: thaiDay(date) }), "cell"),
        from: cell(before, "cellCenter"),
        to: cell(after, "cellCenter"),
      },
    })),
  ];
}

function silencedRows(
  { settings, voice }: ReportContext,
  keys: (key: string) => string
): RowDraft[] {
  if (settings.silenced.length === 0) return [];
  return [
    gap("silenced"),
    {
      key: "heading:silenced",
      cells: { severity: cell(WORDS.silenced.heading, "heading", { span: ALL }) },
    },
    { key: "head:silenced", cells: headRow(WORDS.head) },
    ...settings.silenced.map(({ code, at, reason, date, cell: text }) => ({
      key: keys(keyOf("silenced", code, at)),
      cells: {
        severity: cell(WORDS.silenced.mark, "note"),
        place: placeLink(at),
        title: cell(findingTitle(code, "th"), "cellStrong"),
        sentence: cell(voice.say(WORDS.silenced.because, { reason, date: thaiDay(date) }), "cell"),
        from: cell(text, "cellCenter"),
        to: cell("", "cellCenter"),
      },
    })),
  ];
}
