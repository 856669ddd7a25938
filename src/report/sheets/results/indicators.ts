import { indicatorOf } from "../../../ita/framework";
import { roundHalfUp } from "../../../ita/numerals";
import { INDICATORS } from "../../../ita/indicators";
import { RESULTS_WORDS } from "../../../wording/report/results";
import type { ReportContext } from "../../context";
import { cell, headRow, number } from "../cells";
import { CHART } from "../chart-look";
import { gap, type Section } from "../section";
import { ALL, at } from "./columns";
import { indicatorFormula } from "./indicator-formula";

const WORDS = RESULTS_WORDS.indicators;
const rowOf = (indicator: number) => `indicator:${indicator}`;
const NUMBERS = INDICATORS.map((indicator) => indicator.number);

/** The ten indicators as announced, each linked to the officer's cell, with the threshold and the chart. */
export function indicators(context: ReportContext): Section {
  const { results, voice, formats, settings, assessment, framework } = context;
  const { threshold } = settings;
  const rows = NUMBERS.map((indicator) => {
    const key = rowOf(indicator);
    const score = results.indicators[indicator] ?? null;
    const entry = assessment.indicators.find((one) => one.number === indicator);
    const frame = framework ? indicatorOf(framework, indicator) : INDICATORS[indicator - 1];
    const over = score === null ? null : roundHalfUp(score) - threshold;
    return {
      key,
      cells: {
        no: number(indicator, formats.whole),
        name: cell(entry?.name || frame?.name || "", "cell"),
        score: number(score, formats.score, indicatorFormula(context, indicator), "scoreStrong"),
        second: cell(frame?.instrument ?? "", "cellCenter"),
        third: number(threshold, formats.score),
        fourth: number(
          over,
          formats.signed,
          score === null ? null : `=ROUND(${at(key, "score")},2)-${at(key, "third")}`
        ),
      },
    };
  });
  const computed = results.computed.length
    ? [
        {
          key: "computed",
          cells: {
            no: cell(voice.say(WORDS.computed, { numbers: results.computed.join(", ") }), "small", {
              span: ALL,
            }),
          },
        },
      ]
    : [];
  return {
    rows: [
      gap("indicators"),
      {
        key: "heading:indicators",
        cells: { no: cell(voice.say(WORDS.heading), "heading", { span: ALL }) },
      },
      { key: "head:indicators", cells: headRow(WORDS.head) },
      ...rows,
      ...computed,
      { key: "chart:indicators", cells: {}, height: CHART.height },
    ],
    charts: [
      {
        name: "indicators",
        type: "ColumnClustered",
        title: voice.say(WORDS.chart, { threshold }),
        categories: { column: "no", rows: NUMBERS.map(rowOf) },
        series: [
          { name: WORDS.score, column: "score", color: CHART.column, labels: true },
          {
            name: voice.say(`${WORDS.threshold} {threshold}`, { threshold }),
            column: "third",
            color: CHART.lines[0],
            line: true,
          },
        ],
        axis: CHART.axisFor(NUMBERS.map((one) => results.indicators[one] ?? null)),
        numberFormat: formats.score,
        axisTitle: WORDS.axis,
        from: { row: "chart:indicators", column: "no" },
        to: { row: "chart:indicators", column: "fourth" },
        description: voice.say(WORDS.chartDescription, { threshold }),
      },
    ],
    marks: [{ column: "score", rows: NUMBERS.map(rowOf), below: threshold }],
  };
}
