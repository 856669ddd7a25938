import type { SheetPlan } from "../../model/sheet-plan";
import { MEASURES_WORDS as WORDS } from "../../wording/report/measures-sheet";
import { measuresByUnit, type UnitMeasures } from "../content/by-unit";
import { indicatorWithScore, stepsText } from "../content/measure-texts";
import type { ReportContext } from "../context";
import { cell, headRow } from "./cells";
import { columnsOn, LANDSCAPE } from "./paper";
import { stepParts } from "./step-parts";
import { sheetOf, type RowDraft } from "./sheet";

const COLUMNS = columnsOn(LANDSCAPE, {
  no: 40,
  indicator: 98,
  measure: { share: 5 },
  steps: { share: 12 },
  period: 80,
  proof: { share: 5 },
});
const ALL = COLUMNS.length;
const STEPS_WIDTH = COLUMNS.find((column) => column.key === "steps")?.width ?? 0;

/** มาตรการแยกตามหน่วยงาน: one block for each unit on pages of its own, ready to be sent to it. */
export function byUnitSheet(context: ReportContext): SheetPlan {
  const units = measuresByUnit(context);
  const rows = units.flatMap((unit, index) => unitRows(context, unit, index));
  const none: RowDraft = { key: "none", cells: { no: cell(WORDS.none, "text", { span: ALL }) } };
  return sheetOf(context, {
    id: "by-unit",
    columns: COLUMNS,
    rows: rows.length > 0 ? rows : [none],
    print: LANDSCAPE,
  });
}

function unitRows(
  context: ReportContext,
  { unit, measures }: UnitMeasures,
  index: number
): RowDraft[] {
  const { voice, agencyAndPlace, measuresYear } = context;
  const key = `unit:${unit}`;
  const { no } = WORDS.byUnit.head;
  const { indicator, measure, steps, period, proof } = WORDS.head;
  const words = { agency: agencyAndPlace, year: measuresYear ?? "...." };
  const across = (
    name: string,
    text: string,
    style: "lineRight" | "title" | "subtitle" | "heading"
  ) => ({
    key: `${key}:${name}`,
    cells: { no: cell(text, style, { span: ALL }) },
  });
  return [
    {
      ...across("enclosure", voice.say(WORDS.byUnit.enclosure, { number: index + 1 }), "lineRight"),
      pageBreakBefore: index > 0,
    },
    across("title", WORDS.byUnit.title, "title"),
    across("agency", voice.say(WORDS.agencyYear, words), "subtitle"),
    across("unit", voice.say(WORDS.byUnit.unit, { unit, count: measures.length }), "heading"),
    { key: `${key}:head`, cells: headRow({ no, indicator, measure, steps, period, proof }) },
    ...measures.flatMap((one, position) =>
      stepParts(context, one.steps, STEPS_WIDTH).map((part, nth): RowDraft => {
        const more = (text: string) => (nth === 0 ? text : voice.say(WORDS.continued, { text }));
        return {
          key: `${key}:measure:${one.key}${nth === 0 ? "" : `:${nth + 1}`}`,
          cells: {
            no: cell(nth === 0 ? voice.say(String(position + 1)) : "", "cellCenter"),
            indicator: cell(more(indicatorWithScore(context, one.indicator)), "cell"),
            measure: cell(more(voice.say(one.name)), "cellStrong"),
            steps: cell(stepsText(context, part.steps, part.first), "cell"),
            period: cell(voice.say(one.period), "cellCenter"),
            proof: cell(nth === 0 ? voice.say(one.proof) : "", "cell"),
          },
        };
      })
    ),
  ];
}
