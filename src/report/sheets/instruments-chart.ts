import { INSTRUMENTS, type Instrument } from "../../model/assessment";
import type { ChartPlan } from "../../model/sheet-plan";
import { RESULTS_WORDS } from "../../wording/report/results";
import type { ReportContext } from "../context";
import { CHART } from "./chart-look";
import type { Condition } from "./level-conditions";

const WORDS = RESULTS_WORDS.instruments;

/** Where the chart and its figures stand on a sheet. */
export interface ChartPlace {
  readonly name: string;
  readonly row: string;
  readonly labels: string;
  readonly scores: string;
  readonly last: string;
}

/** Row key of an instrument, alike on every sheet that has one. */
export const instrumentRow = (instrument: Instrument) => `instrument:${instrument}`;

/** The three instruments as columns, with a line for what each level asks of all of them. */
export function instrumentsChart(
  { results, voice, formats }: ReportContext,
  place: ChartPlace,
  conditions: readonly Condition<string>[]
): ChartPlan {
  const scores = INSTRUMENTS.map((instrument) => results.instruments[instrument]);
  const said = Object.fromEntries(
    INSTRUMENTS.map((instrument, index) => {
      const score = scores[index] ?? null;
      return [instrument, score === null ? "-" : voice.score(score)];
    })
  );
  return {
    name: place.name,
    type: "ColumnClustered",
    title: WORDS.chart,
    categories: { column: place.labels, rows: INSTRUMENTS.map(instrumentRow) },
    series: [
      { name: WORDS.head.score, column: place.scores, color: CHART.column, labels: true },
      ...conditions.map(({ name, least, column }, index) => ({
        name: voice.say(WORDS.conditionLine, { level: name, least }),
        column,
        color: CHART.lines[index] ?? CHART.lines[0],
        line: true,
      })),
    ],
    axis: CHART.axisFor(scores),
    numberFormat: formats.score,
    from: { row: place.row, column: place.labels },
    to: { row: place.row, column: place.last },
    description: voice.say(WORDS.chartDescription, said),
  };
}
