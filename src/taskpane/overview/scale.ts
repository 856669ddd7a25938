import type { Job } from "../../steps/contract";
import { INSTRUMENTS, type Instrument } from "../../model/assessment";
import { pastYears } from "../../analysis/past-years";
import { mean } from "../../ita/scoring";

/** One line of the overview: a score of this year and of the year before (0-100), null where not known. */
export interface ScoreLine {
  readonly key: string;
  readonly label: string;
  readonly score: number | null;
  readonly before: number | null;
}

/** What the overview shows. Pure. */
export interface OverviewFigures {
  readonly total: ScoreLine;
  readonly instruments: readonly ScoreLine[];
  readonly indicators: readonly ScoreLine[];
  /** Conditions of the year's levels on every instrument, rising. */
  readonly conditions: readonly number[];
  /** Where the scale begins: a multiple of ten at or below every score, at most 70. */
  readonly floor: number;
  /** Whether the year before is known at all. */
  readonly hasBefore: boolean;
}

/** The figures of a job; the year before comes from the history that the workbook holds. */
export function overviewOf(job: Job): OverviewFigures {
  const { results, assessment, framework, settings } = job;
  const last = pastYears(assessment, settings).find(
    (entry) => entry.year === (results.fiscalYear ?? 0) - 1
  );
  const beforeOf = (number: number) => last?.indicators[number] ?? null;
  const indicators = job.analysis.indicators.map(({ number, name }) => ({
    key: String(number),
    label: name,
    score: results.indicators[number] ?? null,
    before: beforeOf(number),
  }));
  const numbersOf = (instrument: Instrument) =>
    job.analysis.indicators
      .filter((indicator) => indicator.instrument === instrument)
      .map((indicator) => indicator.number);
  const instruments = INSTRUMENTS.map((instrument) => ({
    key: instrument,
    label: instrument,
    score: results.instruments[instrument],
    before: last ? mean(numbersOf(instrument).map(beforeOf)) : null,
  }));
  const total = {
    key: "total",
    label: "",
    score: results.total,
    before: last?.total ?? null,
  };
  const levels = framework?.levelRule?.levels ?? [];
  const lines = [total, ...instruments, ...indicators];
  const known = lines.flatMap((line) => [line.score, line.before].filter((it) => it !== null));
  return {
    total,
    instruments,
    indicators,
    conditions: [...new Set(levels.flatMap((level) => level.instruments ?? []))].sort(
      (a, b) => a - b
    ),
    floor: Math.max(0, Math.min(70, Math.floor(Math.min(100, ...known) / 10) * 10)),
    hasBefore: lines.some((line) => line.before !== null),
  };
}
