import { roundHalfUp } from "../ita/numerals";
import { INSTRUMENTS, type Instrument, type ItemEntry } from "../model/assessment";
import type { Severity } from "../model/finding";
import type { Place } from "../model/place";
import { findingSentence } from "../wording/findings/sentence";
import type { Job } from "./contract";

/** An item by its one score, or by the two parts of an EIT item. Scores 0-100, two decimals; null where unknown. */
export type ItemSummary =
  | { readonly code: string; readonly score: number | null; readonly at: Place | null }
  | {
      readonly code: string;
      readonly public: number | null;
      readonly survey: number | null;
      readonly at: { readonly public: Place | null; readonly survey: Place | null };
    };

/** What a workbook holds and deserves, for scripts. Its fields are a contract (the runner's summary.json). */
export interface Summary {
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  readonly total: number | null;
  readonly level: string | null;
  readonly printed: { readonly total: number | null; readonly level: string | null };
  readonly instruments: Readonly<Record<Instrument, number | null>>;
  readonly indicators: readonly {
    readonly number: number;
    readonly name: string;
    readonly score: number | null;
    readonly at: Place | null;
  }[];
  readonly items: readonly ItemSummary[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: Severity;
    readonly at: Place;
    readonly message: string;
  }[];
  readonly belowThreshold: { readonly threshold: number; readonly cells: readonly Place[] };
}

/** Sums a job up; messages in the language and digits of its settings. */
export function summaryOf({ assessment, results, findings, below, settings }: Job): Summary {
  const { language, digits, threshold } = settings;
  return {
    agency: settings.office.agency || assessment.agency.value,
    fiscalYear: results.fiscalYear,
    total: rounded(results.total),
    level: results.level,
    printed: {
      total: rounded(assessment.printedTotal.value),
      level: assessment.printedLevel.value,
    },
    instruments: Object.fromEntries(
      INSTRUMENTS.map((instrument) => [instrument, rounded(results.instruments[instrument])])
    ) as Record<Instrument, number | null>,
    indicators: assessment.indicators.map(({ number, name, mentions }) => ({
      number,
      name,
      score: rounded(results.indicators[number] ?? null),
      at: firstPlace(mentions),
    })),
    items: assessment.items.map(itemSummary),
    findings: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      at: finding.at,
      message: findingSentence(finding, language, digits),
    })),
    belowThreshold: { threshold, cells: below },
  };
}

function itemSummary({ code, score, mentions, parts }: ItemEntry): ItemSummary {
  if (!parts) return { code, score: rounded(score), at: firstPlace(mentions) };
  return {
    code,
    public: rounded(parts.public?.score ?? null),
    survey: rounded(parts.survey?.score ?? null),
    at: {
      public: firstPlace(parts.public?.mentions ?? []),
      survey: firstPlace(parts.survey?.mentions ?? []),
    },
  };
}

function firstPlace(mentions: readonly { readonly at: Place }[]): Place | null {
  return mentions[0]?.at ?? null;
}

function rounded(score: number | null): number | null {
  return score === null ? null : roundHalfUp(score);
}
