import type { SheetPlan } from "../../model/sheet-plan";
import { FOLLOW_UP_WORDS as WORDS } from "../../wording/report/follow-up";
import { earlierEntries } from "../content/earlier-measures";
import { indicatorName } from "../content/measure-texts";
import type { ReportContext } from "../context";
import { FOLLOW_UP_FIELDS, followUpRow, ROUNDS, type Round } from "../standing/follow-up";
import { cell, headRow, input, number } from "./cells";
import { columnsOn, LANDSCAPE } from "./paper";
import { gap } from "./section";
import { sheetOf, type RowDraft } from "./sheet";

const COLUMNS = columnsOn(LANDSCAPE, {
  indicator: 82,
  measure: { share: 6 },
  unit: 66,
  round: 40,
  status: 64,
  progress: 60,
  result: { share: 6 },
  budget: 60,
  obstacle: { share: 4 },
  evidence: { share: 4 },
  date: 60,
});
const ALL = COLUMNS.length;
const CENTRED: readonly string[] = ["status", "progress", "budget", "date"];

/** ติดตามมาตรการ: two rows per measure, one for each round; rows of earlier measures stay while they hold anything. */
export function followUpSheet(context: ReportContext): SheetPlan {
  const { voice, analysis, measuresYear } = context;
  const current = analysis.measures.flatMap((measure) =>
    ROUNDS.map((round) =>
      entryRow(context, {
        key: measure.key,
        round,
        indicator: voice.say(WORDS.indicator, {
          number: measure.indicator,
          name: indicatorName(context, measure.indicator),
        }),
        measure: voice.say(measure.name),
        unit: voice.say(measure.unit),
      })
    )
  );
  const earlier = earlierEntries(context).map((entry) => entryRow(context, entry));
  const none: RowDraft = {
    key: "none",
    cells: { indicator: cell(WORDS.none, "text", { span: ALL }) },
  };
  const across = (key: string, text: string, style: "title" | "text" | "subheading"): RowDraft => ({
    key,
    cells: { indicator: cell(text, style, { span: ALL }) },
  });
  return sheetOf(context, {
    id: "follow-up",
    columns: COLUMNS,
    rows: [
      across("title", voice.say(WORDS.title, { year: measuresYear ?? "...." }), "title"),
      across("intro", voice.say(WORDS.intro), "text"),
      { key: "head", cells: headRow(WORDS.head) },
      ...(current.length > 0 ? current : [none]),
      ...(earlier.length > 0
        ? [gap("earlier"), across("heading:earlier", WORDS.earlier, "subheading"), ...earlier]
        : []),
    ],
    validations: [
      {
        column: "status",
        rows: [...current, ...earlier].map((row) => row.key),
        list: WORDS.statuses,
      },
    ].filter((one) => one.rows.length > 0),
    print: { ...LANDSCAPE, titleRows: { from: "head", to: "head" } },
    freezeRows: "head",
  });
}

function entryRow(
  { formats, standingAt }: ReportContext,
  entry: { key: string; round: Round; indicator: string; measure: string; unit: string }
): RowDraft {
  const key = followUpRow(entry.key, entry.round);
  const typed = FOLLOW_UP_FIELDS.map((column) => [
    column,
    input(
      standingAt({ sheet: "follow-up", row: key, column }),
      CENTRED.includes(column) ? "inputCenter" : "input"
    ),
  ]);
  return {
    key,
    cells: {
      indicator: cell(entry.indicator, "cell"),
      measure: cell(entry.measure, "cell"),
      unit: cell(entry.unit, "cellCenter"),
      round: number(entry.round, formats.whole),
      ...Object.fromEntries(typed),
    },
  };
}
