import { scoreText } from "../../ita/numerals";
import { mean } from "../../ita/scoring";
import type { Place } from "../../model/place";
import { scoreOf } from "../scores/every-score";
import type { CheckInput, Observation } from "../check";
import { hasReport, measureRows, wordsOfRow } from "./report";
import { compact, indicatorsIn } from "./subjects";

/** Points apart from which a reader asks why (FINDINGS.md). */
const GAP = 5;

/** Public and survey means of an indicator 5 points or more apart, and no text of the report speaks of it. */
export function partGap(input: CheckInput): Observation[] {
  const { assessment, framework } = input;
  if (!hasReport(assessment)) return [];
  const numbers = (framework?.indicators ?? []).filter((it) => it.instrument === "EIT");
  return numbers.flatMap(({ number }) => {
    const items = assessment.items.filter((it) => it.indicator === number);
    const publicMean = mean(items.map((it) => it.parts?.public?.score ?? null));
    const surveyMean = mean(items.map((it) => it.parts?.survey?.score ?? null));
    if (publicMean === null || surveyMean === null) return [];
    const gap = Math.abs(publicMean - surveyMean);
    const at = whereSurveyStands(number, input);
    if (gap < GAP || !at || isSpokenOf(number, input)) return [];
    const params = {
      kind: "indicator",
      subject: String(number),
      publicMean: scoreText(publicMean, "arabic"),
      surveyMean: scoreText(surveyMean, "arabic"),
      gap: scoreText(gap, "arabic"),
    };
    return [{ at, params }];
  });
}

/** The printed survey mean, else the first survey score of the indicator. */
function whereSurveyStands(number: number, { assessment }: CheckInput): Place | undefined {
  const entry = assessment.indicators.find((it) => it.number === number);
  const item = assessment.items.find((it) => it.indicator === number);
  const mentions = [entry, item].flatMap((it) => it?.parts?.survey?.mentions ?? []);
  return mentions.find((mention) => scoreOf(mention) !== null)?.at;
}

/** Whether a sentence of the indicator, or one about EIT as a whole, names the two parts or their gap. */
function isSpokenOf(number: number, { assessment }: CheckInput): boolean {
  const heads = new Set(["table-head", "instrument-heading", "item", "title"]);
  const texts = [
    ...assessment.texts.parts
      .filter((part) => !heads.has(part.role))
      .map((part) => ({ text: part.text, indicator: part.indicator })),
    ...measureRows(assessment).map((row) => ({
      text: wordsOfRow(row),
      indicator: row.indicator,
    })),
  ];
  return texts.some(({ text, indicator }) => {
    if (indicator !== null && indicator !== number) return false;
    const named = indicatorsIn(text);
    if (indicator === null && named.length > 0 && !named.includes(number)) return false;
    const words = compact(text);
    const parts = [PUBLIC, SURVEY].filter((part) => part.test(words)).length;
    return parts === 2 || (parts === 1 && APART.test(words));
  });
}

const PUBLIC = /public|ส่วนที่1/i;
const SURVEY = /survey|ส่วนที่2/i;
const APART = /ต่างกัน|แตกต่าง|ช่องว่าง|ส่วนต่าง|ห่างกัน|ต่ำกว่า|น้อยกว่า|สูงกว่า/;
