import { roundHalfUp } from "../../../ita/numerals";
import { INSTRUMENTS } from "../../../model/assessment";
import { RESULTS_WORDS } from "../../../wording/report/results";
import type { ReportContext } from "../../context";
import { cell, headRow, number } from "../cells";
import { instrumentRow } from "../instruments-chart";
import { gap, type Section } from "../section";
import { ALL, at, each } from "./columns";

const WORDS = RESULTS_WORDS.rule;
const rowOf = (index: number) => `level:${index + 1}`;

/** The year's level rule as a table, each level tested by a formula on the total and the instruments. */
export function levelRule({ framework, results, year, voice, formats }: ReportContext): Section {
  const rule = framework?.levelRule;
  if (!rule) return { rows: [] };
  const rows = rule.levels.map((level, index) => {
    const row = rowOf(index);
    const least = level.instruments;
    const scores = INSTRUMENTS.map((instrument) => results.instruments[instrument]);
    const known = results.total !== null && (least === null || scores.every((one) => one !== null));
    const met =
      known &&
      roundHalfUp(results.total ?? 0) >= level.total &&
      (least === null || scores.every((score) => roundHalfUp(score ?? 0) >= least));
    const totalTest = `ROUND(${at("total", "score")},2)>=${at(row, "score")}`;
    const lowest = `ROUND(MIN(${each(INSTRUMENTS.map(instrumentRow), "score")}),2)`;
    const test = least === null ? totalTest : `AND(${totalTest},${lowest}>=${at(row, "second")})`;
    return {
      key: row,
      cells: {
        no: number(index + 1, formats.whole),
        name: cell(level.name, "cell"),
        score: number(level.total, formats.whole),
        second: least === null ? cell(WORDS.none, "cellCenter") : number(least, formats.whole),
        third: known
          ? cell(met ? WORDS.met : WORDS.notMet, "cellCenter", {
              formula: `=IF(${test},"${WORDS.met}","${WORDS.notMet}")`,
            })
          : cell("-", "cellCenter"),
      },
    };
  });
  return {
    rows: [
      gap("rule"),
      {
        key: "heading:rule",
        pageBreakBefore: true,
        cells: {
          no: cell(voice.say(WORDS.heading, { year: year ?? "" }), "subheading", { span: ALL }),
        },
      },
      { key: "head:rule", cells: headRow(WORDS.head) },
      ...rows,
      {
        key: "source:rule",
        cells: { no: cell(WORDS.source[rule.source], "small", { span: ALL }) },
      },
    ],
  };
}

/** The level as a formula: the first row of the rule whose test holds; nothing where a test is not possible. */
export function levelFormula({ framework, results }: ReportContext): { formula?: string } {
  const levels = framework?.levelRule?.levels ?? [];
  const known = results.total !== null && results.level !== null;
  const testable =
    known && INSTRUMENTS.every((instrument) => results.instruments[instrument] !== null);
  if (!testable || levels.length === 0) return {};
  const nested = levels.reduceRight(
    (otherwise, _, index) =>
      otherwise === ""
        ? at(rowOf(index), "name")
        : `IF(${at(rowOf(index), "third")}="${WORDS.met}",${at(rowOf(index), "name")},${otherwise})`,
    ""
  );
  return { formula: `=${nested}` };
}
