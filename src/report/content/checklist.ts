import { unaddressed } from "../../analysis/unaddressed";
import type { KeyedCell } from "../../model/sheet-plan";
import { CHECKLIST_WORDS as WORDS } from "../../wording/report/checklist";
import type { ReportContext } from "../context";
import { itemsBelow } from "./below";
import { thaiDay } from "./days";

/** One point of the checklist: whether this report has it, what is missing, and where to look. */
export interface ChecklistPoint {
  readonly key: string;
  readonly text: string;
  /** "" when nothing is missing. */
  readonly missing: string;
  readonly evidence: KeyedCell;
}

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The seven points of ITA.md section 3 for the report that is written, and whether the scores were compared. */
export function checklistPoints(context: ReportContext): ChecklistPoint[] {
  const { voice, year, measuresYear, analysis, results, settings } = context;
  const { points, compared } = WORDS;
  const listed = (template: string, list: readonly (string | number)[]) =>
    list.length === 0 ? "" : voice.say(template, { list: list.join(", ") });
  const unknown = NUMBERS.filter((number) => (results.indicators[number] ?? null) === null);
  const analysed = (number: number) => analysis.indicators.find((one) => one.number === number);
  const inPart = NUMBERS.filter((number) => {
    const one = analysed(number);
    return !one || [one.shortcomings, one.develop, one.maintain].some((part) => part.length === 0);
  });
  const without = NUMBERS.filter(
    (number) => !analysis.measures.some((one) => one.indicator === number)
  );
  const lacking = analysis.measures.filter(
    (one) => one.steps.length === 0 || one.period.trim() === "" || one.unit.trim() === ""
  );
  const below = itemsBelow(context).map((item) => item.code);
  const firstLacking = lacking[0] ?? analysis.measures[0];
  const cellOf = (sheet: KeyedCell["sheet"], row: string, column: string) => ({
    sheet,
    row,
    column,
  });
  const firstMeasure = firstLacking
    ? cellOf("measures", `measure:${firstLacking.key}`, "indicator")
    : cellOf("measures", "title", "indicator");
  return [
    {
      key: "1",
      text: voice.say(points.years.text, { year: year ?? "-", measuresYear: measuresYear ?? "-" }),
      missing: year === null ? points.years.unknown : "",
      evidence: cellOf("measures", "basis", "indicator"),
    },
    {
      key: "2",
      text: points.coverage.text,
      missing: listed(points.coverage.missing, unknown),
      evidence: cellOf("results", `indicator:${unknown[0] ?? 1}`, "score"),
    },
    {
      key: "3",
      text: points.parts.text,
      missing: listed(points.parts.missing, inPart),
      evidence: analysed(inPart[0] ?? 1)
        ? cellOf("analysis", `indicator:${inPart[0] ?? 1}`, "text")
        : cellOf("analysis", "title", "label"),
    },
    {
      key: "4",
      text: points.measures.text,
      missing: listed(points.measures.missing, without),
      evidence: cellOf("measures", "head", "measure"),
    },
    {
      key: "5",
      text: points.complete.text,
      missing:
        analysis.measures.length === 0
          ? points.complete.none
          : listed(
              points.complete.missing,
              lacking.map((one) => one.name)
            ),
      evidence: firstMeasure,
    },
    {
      key: "6",
      text: voice.say(points.named.text, { threshold: settings.threshold }),
      missing: listed(points.named.missing, unaddressed(below, analysis.measures)),
      evidence: cellOf("measures", "head", "analysis"),
    },
    {
      key: "7",
      text: points.followUp.text,
      missing: "",
      evidence: cellOf("measures", "follow-up", "indicator"),
    },
    {
      key: "compared",
      text: settings.comparedOn
        ? voice.say(compared.done, { date: thaiDay(settings.comparedOn) })
        : compared.text,
      missing: settings.comparedOn ? "" : compared.missing,
      evidence: cellOf("results", "heading:indicators", "no"),
    },
  ];
}
