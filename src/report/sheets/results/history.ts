import { RESULTS_WORDS } from "../../../wording/report/results";
import { historyYears, type HistoryYear } from "../../content/history";
import type { ReportContext } from "../../context";
import { scoreLink } from "../../score-link";
import { cell, headRow, number } from "../cells";
import { CHART } from "../chart-look";
import { gap, type Section } from "../section";
import { ALL, at } from "./columns";

const WORDS = RESULTS_WORDS.history;
const rowOf = (year: number) => `year:${year}`;

/** Totals of several years with their chart; nothing where fewer than two years are known. */
export function history(context: ReportContext): Section {
  const { voice, formats } = context;
  const years = historyYears(context);
  const first = years[0];
  const last = years[years.length - 1];
  if (!first || !last) return { rows: [] };
  const rows = years.map((one, index) => {
    const before = years[index - 1];
    const known = one.total !== null && before !== undefined && before.total !== null;
    return {
      key: rowOf(one.year),
      cells: {
        no: number(one.year, formats.whole),
        name: cell(one.level ?? "-", "cell"),
        score: number(one.total, formats.score, totalFormula(one), "scoreStrong"),
        second: number(
          known ? (one.total ?? 0) - (before.total ?? 0) : null,
          formats.signed,
          known ? `=${at(rowOf(one.year), "score")}-${at(rowOf(before.year), "score")}` : null
        ),
      },
    };
  });
  return {
    rows: [
      gap("history"),
      {
        key: "heading:history",
        cells: { no: cell(voice.say(WORDS.heading), "heading", { span: ALL }) },
      },
      { key: "head:history", cells: headRow(WORDS.head) },
      ...rows,
      { key: "chart:history", cells: {}, height: CHART.height },
    ],
    charts: [
      {
        name: "history",
        type: "Line",
        title: WORDS.chart,
        categories: { column: "no", rows: years.map((one) => rowOf(one.year)) },
        series: [{ name: WORDS.head.score, column: "score", color: CHART.line, labels: true }],
        axis: CHART.axisFor(years.map((one) => one.total)),
        numberFormat: formats.score,
        axisTitle: WORDS.axis,
        from: { row: "chart:history", column: "no" },
        to: { row: "chart:history", column: "fourth" },
        description: voice.say(WORDS.chartDescription, { first: first.year, last: last.year }),
      },
    ],
  };
}

function totalFormula({ own, total, mention }: HistoryYear): string | null {
  if (own) return total === null ? null : `=${at("total", "score")}`;
  if (!mention || total === null) return null;
  return scoreLink(
    [{ at: mention.at, raw: mention.text, parsed: { kind: "score", value: mention.value } }],
    total
  );
}
