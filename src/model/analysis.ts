import type { Instrument } from "./assessment";

/** Bands of a perception score (IIT, EIT): full 100, high 95-99.99, good 85-94.99, low 70-84.99, failing below 70. */
export type PerceptionBand = "full" | "high" | "good" | "low" | "failing";

/** Bands of a document score (OIT): full 100, part in between, none 0. */
export type DocumentBand = "full" | "part" | "none";

export type Band = PerceptionBand | DocumentBand;

/** One sentence (or few) of an analysis, and the items that it speaks of. */
export interface Statement {
  readonly text: string;
  readonly items: readonly string[];
}

/** The analysis of one indicator in the three parts that the measures report must show. */
export interface IndicatorAnalysis {
  readonly number: number;
  readonly name: string;
  readonly instrument: Instrument;
  /** 0-100, full precision; null when it cannot be known. */
  readonly score: number | null;
  readonly shortcomings: readonly Statement[];
  readonly develop: readonly Statement[];
  readonly maintain: readonly Statement[];
}

export interface MeasureStep {
  readonly text: string;
  /** Quarters of the fiscal year, 1-4; empty when the step has none of its own. */
  readonly quarters: readonly number[];
}

/** A measure as proposed from the library, or as the officer made it. */
export interface Measure {
  /** Stable over runs: "2568:i10", "officer:3". */
  readonly key: string;
  readonly indicator: number;
  /** Item codes that the measure answers to. */
  readonly items: readonly string[];
  readonly name: string;
  /** ผลการวิเคราะห์ที่สอดคล้องกับมาตรการ. */
  readonly analysis: string;
  readonly steps: readonly MeasureStep[];
  /** As printed; by default the whole fiscal year of the measures. */
  readonly period: string;
  /** Responsible unit, from the office's own list. */
  readonly unit: string;
  /** Proof of completion. */
  readonly proof: string;
  readonly budget: string;
  readonly source: "library" | "officer";
}

/** What one item could still add to the total. */
export interface Priority {
  readonly code: string;
  readonly part?: "public" | "survey";
  readonly indicator: number;
  /** 0-100. */
  readonly score: number;
  /** Points that the total gains if this score alone becomes 100. */
  readonly gain: number;
  /** Set when the gain rests on an assumption (ITA.md R6). */
  readonly assumed: boolean;
}

/** The least set of changes that reaches the next level. */
export interface NextLevel {
  /** Name of the level to reach; null when the highest is reached or the year has no rule. */
  readonly target: string | null;
  readonly conditions: readonly {
    readonly what: "total" | Instrument;
    readonly score: number;
    readonly needed: number;
    readonly met: boolean;
  }[];
  /** Changes in order of worth; each raises one item to a score. */
  readonly changes: readonly {
    readonly code: string;
    readonly part?: "public" | "survey";
    readonly from: number;
    readonly to: number;
    readonly gain: number;
    readonly assumed: boolean;
  }[];
  /** Whether the changes are enough; false where too few items were read to reach the level. */
  readonly reached: boolean;
}

export interface Analysis {
  readonly indicators: readonly IndicatorAnalysis[];
  readonly measures: readonly Measure[];
  readonly priorities: readonly Priority[];
  readonly nextLevel: NextLevel | null;
}
