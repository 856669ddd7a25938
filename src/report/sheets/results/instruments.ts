import { INSTRUMENTS, type Instrument } from "../../../model/assessment";
import type { CellPlan } from "../../../model/sheet-plan";
import { RESULTS_WORDS } from "../../../wording/report/results";
import type { ReportContext } from "../../context";
import { scoreLink } from "../../score-link";
import { cell, headRow, number } from "../cells";
import { CHART } from "../chart-look";
import { instrumentRow, instrumentsChart } from "../instruments-chart";
import { conditionsOf } from "../level-conditions";
import { gap, type Section } from "../section";
import { ALL, at, each } from "./columns";

const WORDS = RESULTS_WORDS.instruments;
/** Where the conditions of the levels stand, the hardest first. */
const CONDITION_COLUMNS = ["third", "fourth"] as const;

/** The three instruments from their indicators, the total from them by weight, and their chart. */
export function instruments(context: ReportContext): Section {
  const { framework, results, voice, formats } = context;
  const weights = framework?.weights ?? null;
  const conditions = conditionsOf(context, CONDITION_COLUMNS);
  const conditionHeads = Object.fromEntries(
    conditions.map(({ column, name }) => [column, voice.say(WORDS.condition, { level: name })])
  );
  const { no, name, score, second } = WORDS.head;
  const rows = INSTRUMENTS.map((instrument) => ({
    key: instrumentRow(instrument),
    cells: {
      no: cell(instrument, "cellCenter"),
      name: cell(WORDS.names[instrument], "cell"),
      score: number(
        results.instruments[instrument],
        formats.score,
        instrumentFormula(context, instrument),
        "scoreStrong"
      ),
      second: number(weights?.[instrument] ?? null, formats.percent),
      ...Object.fromEntries(
        conditions.map(({ column, least }) => [column, number(least, formats.whole)])
      ),
    } as Record<string, CellPlan>,
  }));
  const totalFormula = `=${ROWS.map((row) => `${at(row, "second")}*${at(row, "score")}`).join("+")}`;
  return {
    rows: [
      gap("instruments"),
      {
        key: "heading:instruments",
        cells: { no: cell(voice.say(WORDS.heading), "heading", { span: ALL }) },
      },
      { key: "head:instruments", cells: headRow({ no, name, score, second, ...conditionHeads }) },
      ...rows,
      {
        key: "instruments:total",
        cells: {
          no: cell("", "band"),
          name: cell(WORDS.total, "band"),
          score: number(
            results.total,
            formats.score,
            results.total === null ? null : totalFormula,
            "bandScore"
          ),
          second: weights
            ? number(1, formats.percent, `=SUM(${each(ROWS, "second")})`, "bandScore")
            : cell("-", "bandScore"),
        },
      },
      { key: "chart:instruments", cells: {}, height: CHART.height },
    ],
    charts: [
      instrumentsChart(
        context,
        {
          name: "instruments",
          row: "chart:instruments",
          labels: "no",
          scores: "score",
          last: "fourth",
        },
        conditions
      ),
    ],
  };
}

const ROWS = INSTRUMENTS.map(instrumentRow);

/** The mean of the instrument's indicators; the printed score where no indicator is known (ITA.md R0, R2). */
function instrumentFormula(context: ReportContext, instrument: Instrument): string | null {
  const { framework, results, assessment } = context;
  const score = results.instruments[instrument];
  if (score === null) return null;
  const numbers = (framework?.indicators ?? [])
    .filter((frame) => frame.instrument === instrument)
    .map((frame) => frame.number);
  if (numbers.some((one) => results.indicators[one] === null) || numbers.length === 0) {
    return scoreLink(assessment.instruments[instrument].mentions, score);
  }
  const rows = numbers.map((one) => `indicator:${one}`);
  return `=AVERAGE(${each(rows, "score")})`;
}
