import { quartersText } from "../../analysis/period";
import { indicatorOf } from "../../ita/framework";
import { INDICATORS } from "../../ita/indicators";
import type { Measure, MeasureStep } from "../../model/analysis";
import { MEASURES_WORDS as WORDS } from "../../wording/report/measures-sheet";
import type { ReportContext } from "../context";

/** The name of an indicator: as the officer's sheet gives it, else the year's. */
export function indicatorName({ assessment, framework }: ReportContext, number: number): string {
  const read = assessment.indicators.find((one) => one.number === number)?.name;
  const frame = framework ? indicatorOf(framework, number) : undefined;
  return read || frame?.name || INDICATORS[number - 1]?.name || "";
}

/** "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของทางราชการ (๙๕.๖๒ คะแนน)". */
export function indicatorWithScore(context: ReportContext, number: number): string {
  const { voice, results } = context;
  const score = results.indicators[number] ?? null;
  const words = { number, name: indicatorName(context, number) };
  if (score === null) return voice.say(WORDS.indicatorUnknown, words);
  return voice.say(WORDS.indicator, { ...words, score: voice.score(score) });
}

/** More indicators than this are listed by their numbers alone. */
const NAMED = 3;

/** Indicators that share one score, by name while they are few. */
export function indicatorsAlike(context: ReportContext, numbers: readonly number[]): string {
  if (numbers.length <= NAMED) {
    return numbers.map((number) => indicatorWithScore(context, number)).join(" ");
  }
  const score = context.results.indicators[numbers[0] ?? 0] ?? 0;
  return context.voice.say(WORDS.indicatorsAlike, {
    numbers: numbers.join(" "),
    score: context.voice.score(score),
  });
}

/** Numbered steps, each on a line of its own with its quarters; first is the number of the first one. */
export function stepsText(
  { voice }: Pick<ReportContext, "voice">,
  steps: readonly MeasureStep[],
  first = 1
): string {
  return steps
    .map((step, index) => {
      const quarters = quartersText(step.quarters, voice);
      const when = quarters === "" ? "" : ` ${voice.say(WORDS.quarters, { quarters })}`;
      return voice.say(WORDS.step, { number: first + index, text: step.text }) + when;
    })
    .join("\n");
}

export function budgetText({ voice }: ReportContext, measure: Measure): string {
  return voice.say(measure.budget || WORDS.noBudget);
}
