import { roundHalfUp, scoreText } from "../../ita/numerals";
import type { Instrument } from "../../model/assessment";
import { samePlace, type Place } from "../../model/place";
import type { MeasureRow } from "../../model/texts";
import type { CheckInput, Observation } from "../check";
import { everyMention } from "../scores/every-score";
import { rightedResults } from "../scores/means";
import { isQuotation } from "../scores/total-mismatch";
import { quotationsIn, type Quotation } from "./quotations";
import { measureRows } from "./report";

interface Cell {
  readonly at: Place;
  readonly text: string;
}

/** A score quoted in a text or in the measures table that differs from the score table. */
export function scoreQuotedWrong(input: CheckInput): Observation[] {
  return [...inTexts(input), ...totalsInMemo(input)];
}

function inTexts(input: CheckInput): Observation[] {
  const told = new Set<string>();
  return textCells(input).flatMap(({ at, text }) => {
    const wrong = quotationsIn(text, input.assessment.fiscalYear.value).find(
      (it) => isWrong(it, input) && !(it.subject === "total" && isPrintedTotal(at, input))
    );
    const key = `${at.sheet}!${at.address}`;
    if (!wrong || told.has(key)) return [];
    told.add(key);
    return [{ at, params: paramsOf(wrong, input) }];
  });
}

/** A cell that the reader took for stating the total: total-mismatch and the memo's totals see to that. */
function isPrintedTotal(at: Place, { assessment }: CheckInput): boolean {
  return assessment.printedTotal.mentions.some((mention) => samePlace(mention.at, at));
}

/** Cells of texts and measures; cells that the reader took for scores are the score table itself. */
function textCells({ assessment }: CheckInput): Cell[] {
  const scores = new Set<string>();
  for (const { mention } of everyMention(assessment)) {
    scores.add(`${mention.at.sheet}!${mention.at.address}`);
  }
  const cells = [
    ...assessment.texts.parts.filter((part) => part.role !== "item"),
    ...measureRows(assessment).flatMap((row) =>
      Object.entries(row.cells).flatMap(([column, cell]) =>
        cell ? [column === "indicator" ? named(cell, row) : cell] : []
      )
    ),
  ];
  return cells.filter(({ at }) => !scores.has(`${at.sheet}!${at.address}`));
}

/** "3. การใช้อำนาจ (97.60 คะแนน)": the score beside a name is the indicator's, though only its row says which. */
function named(cell: Cell, { indicator }: MeasureRow): Cell {
  const isNamed = indicator === null || quotationsIn(cell.text).length > 0;
  return isNamed ? cell : { ...cell, text: `ตัวชี้วัดที่ ${indicator}: ${cell.text}` };
}

/**
 * The scores that a quotation may rightly give, its own first; empty where none is known. A text on an indicator may
 * quote one of its items by name.
 */
function scoresFor({ subject, part }: Quotation, input: CheckInput): number[] {
  const { assessment, results } = input;
  const righted = rightedResults(input);
  const known = (values: readonly (number | null | undefined)[]) =>
    values.filter((it): it is number => typeof it === "number");
  if (subject === "total") return known([results.total, righted.total]);
  if (subject in results.instruments) {
    const instrument = subject as Instrument;
    return known([results.instruments[instrument], righted.instruments[instrument]]);
  }
  const item = assessment.items.find((it) => it.code === subject);
  const indicator = assessment.indicators.find((it) => String(it.number) === subject);
  const parts = item?.parts ?? indicator?.parts;
  if (part && parts?.[part]) return known([parts[part]?.score]);
  if (item) return known([item.score, parts?.public?.score, parts?.survey?.score]);
  const items = assessment.items.filter((it) => String(it.indicator) === subject);
  return known([
    results.indicators[Number(subject)],
    parts?.public?.score,
    parts?.survey?.score,
    ...items.flatMap((it) => [it.score, it.parts?.public?.score, it.parts?.survey?.score]),
  ]);
}

function isWrong(quotation: Quotation, input: CheckInput): boolean {
  const { others, part } = quotation;
  const scores = [
    ...scoresFor(quotation, input),
    ...others.flatMap((subject) =>
      scoresFor({ ...quotation, subject, ...(part ? { part } : {}) }, input)
    ),
  ];
  if (scores.length === 0) return false;
  return scores.every(
    (score) => roundHalfUp(score, Math.min(quotation.decimals, 2)) !== quotation.value
  );
}

function paramsOf(quotation: Quotation, input: CheckInput): Record<string, string> {
  const { subject } = quotation;
  const kind = /^[ieo]/.test(subject)
    ? "item"
    : /^\d/.test(subject)
      ? "indicator"
      : subject === "total"
        ? "total"
        : "instrument";
  const [expected = 0] = scoresFor(quotation, input);
  return {
    kind,
    subject,
    ...(quotation.part ? { part: quotation.part } : {}),
    value: quotation.value.toFixed(quotation.decimals),
    expected: scoreText(expected, "arabic"),
  };
}

/** Totals of the memo that differ from the right one printed elsewhere. */
function totalsInMemo(input: CheckInput): Observation[] {
  const { total } = input.results;
  if (total === null) return [];
  return input.assessment.printedTotal.mentions
    .filter((it) => roundHalfUp(it.value) !== roundHalfUp(total) && isQuotation(it, input))
    .map((it) => ({
      at: it.at,
      params: {
        kind: "total",
        subject: "total",
        value: scoreText(it.value, "arabic"),
        expected: scoreText(total, "arabic"),
      },
    }));
}
