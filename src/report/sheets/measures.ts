import type { Measure } from "../../model/analysis";
import type { CellPlan, ColumnPlan, SheetPlan } from "../../model/sheet-plan";
import { SHEET_NAMES } from "../../wording/report/sheet-names";
import { MEASURES_WORDS as WORDS } from "../../wording/report/measures-sheet";
import { headOfAgency } from "../content/head-of-agency";
import { budgetText, indicatorWithScore, stepsText } from "../content/measure-texts";
import type { ReportContext } from "../context";
import { cell, headRow, input } from "./cells";
import { columnsOn, LANDSCAPE } from "./paper";
import { gap } from "./section";
import { sheetOf, type RowDraft } from "./sheet";
import { stepParts } from "./step-parts";

/** Row key of a measure; the second part of a measure too tall for one row has ":2". */
export const measureRow = (key: string) => `measure:${key}`;

const SIX = {
  indicator: 88,
  measure: { share: 4 },
  analysis: { share: 6 },
  steps: { share: 11 },
  period: 72,
  unit: 76,
};

function columnsFor(budget: boolean): readonly ColumnPlan[] {
  return budget ? columnsOn(LANDSCAPE, { ...SIX, budget: 66 }) : columnsOn(LANDSCAPE, SIX);
}

/** มาตรการ: six columns as offices publish them, a seventh for the budget where the office wants it. */
export function measuresSheet(context: ReportContext): SheetPlan {
  const { voice, analysis, settings, year, measuresYear } = context;
  const columns = columnsFor(settings.budgetColumn);
  const span = columns.length;
  const { indicator, measure, analysis: finding, steps, period, unit, budget } = WORDS.head;
  const head = { indicator, measure, analysis: finding, steps, period, unit };
  const titles = settings.budgetColumn ? { ...head, budget } : head;
  const across = (key: string, text: string, style: "title" | "subtitle" | "text") => ({
    key,
    cells: { indicator: cell(text, style, { span }) },
  });
  const words = {
    sheet: SHEET_NAMES["follow-up"],
    head: headOfAgency(context),
    year: measuresYear ?? "....",
  };
  const rows = analysis.measures.flatMap((one) => measureRows(context, one, columns));
  return sheetOf(context, {
    id: "measures",
    columns,
    rows: [
      across("title", WORDS.title, "title"),
      across(
        "agency",
        voice.say(WORDS.agencyYear, {
          agency: context.agencyAndPlace,
          year: measuresYear ?? "....",
        }),
        "subtitle"
      ),
      {
        key: "basis",
        cells: {
          indicator: cell(voice.say(WORDS.basis, { year: year ?? "...." }), "textCenter", { span }),
        },
      },
      { key: "head", cells: headRow(titles) },
      ...(rows.length > 0 ? rows : [across("none", WORDS.none, "text")]),
      gap("follow-up"),
      across(
        "follow-up",
        [WORDS.followUp.heading, ...WORDS.followUp.lines]
          .map((line) => voice.say(line, words))
          .join("\n"),
        "text"
      ),
    ],
    print: { ...LANDSCAPE, titleRows: { from: "head", to: "head" } },
    freezeRows: "head",
  });
}

/** A measure as one row; as two where its steps would be taller than Excel lets a row be. */
function measureRows(
  context: ReportContext,
  measure: Measure,
  columns: readonly ColumnPlan[]
): RowDraft[] {
  const { voice, settings } = context;
  const width = columns.find((column) => column.key === "steps")?.width ?? 0;
  const parts = stepParts(context, measure.steps, width);
  const more = (text: string, index: number) =>
    index === 0 ? text : voice.say(WORDS.continued, { text });
  return parts.map(({ steps, first }, index) => ({
    key: measureRow(measure.key) + (index === 0 ? "" : `:${index + 1}`),
    cells: {
      indicator: cell(more(indicatorWithScore(context, measure.indicator), index), "cellStrong"),
      measure: cell(more(voice.say(measure.name), index), "cell"),
      analysis: cell(index === 0 ? voice.say(measure.analysis) : "", "cell"),
      steps: cell(stepsText(context, steps, first), "cell"),
      period: cell(voice.say(measure.period), "cellCenter"),
      unit: cell(voice.say(measure.unit), "cellCenter"),
      ...(settings.budgetColumn
        ? { budget: input(budgetText(context, measure), "inputCenter") }
        : ({} as Record<string, CellPlan>)),
    },
  }));
}
