import { roundHalfUp, scoreText } from "../../ita/numerals";
import { INSTRUMENTS, type Instrument } from "../../model/assessment";
import type { Place } from "../../model/place";
import type { CheckInput, Observation } from "../check";
import { hasScores } from "./no-scores";

/** A value that decides the level stands within 0.01 of a level's threshold (ITA.md 1). */
export function nearThreshold(input: CheckInput): Observation[] {
  const { framework, results, assessment } = input;
  if (!framework?.levelRule || !hasScores(assessment)) return [];
  const { levels } = framework.levelRule;
  const found: Observation[] = [];
  const look = (
    subject: string,
    score: number | null,
    thresholds: readonly number[],
    at?: Place
  ) => {
    if (score === null || !at) return;
    const threshold = thresholds.find((it) => it > 0 && isNear(score, it));
    if (threshold === undefined) return;
    const kind = subject === "total" ? "total" : "instrument";
    const value = scoreText(score, "arabic");
    found.push({ at, params: { kind, subject, value, threshold: scoreText(threshold, "arabic") } });
  };
  const totals = levels.map((level) => level.total);
  const leasts = levels.flatMap((level) => (level.instruments === null ? [] : [level.instruments]));
  look("total", results.total, totals, whereTotal(input));
  for (const instrument of INSTRUMENTS) {
    look(instrument, results.instruments[instrument], leasts, whereInstrument(instrument, input));
  }
  return found;
}

function isNear(score: number, threshold: number): boolean {
  return Math.abs(roundHalfUp(score) - threshold) <= 0.01 + 1e-9;
}

function whereTotal({ assessment }: CheckInput): Place | undefined {
  return (
    assessment.printedTotal.mentions[0]?.at ??
    assessment.account.tables[0]?.place ??
    assessment.indicators[0]?.mentions[0]?.at
  );
}

/** The printed instrument score, else the first score of the instrument's first indicator. */
function whereInstrument(
  instrument: Instrument,
  { assessment, framework }: CheckInput
): Place | undefined {
  const printed = assessment.instruments[instrument].mentions[0]?.at;
  if (printed) return printed;
  const numbers = (framework?.indicators ?? [])
    .filter((it) => it.instrument === instrument)
    .map((it) => it.number);
  for (const number of numbers) {
    const own = assessment.indicators.find((it) => it.number === number)?.mentions[0]?.at;
    const item = assessment.items.find((it) => it.indicator === number);
    const at = own ?? item?.mentions[0]?.at ?? item?.parts?.public?.mentions[0]?.at;
    if (at) return at;
  }
  return undefined;
}
