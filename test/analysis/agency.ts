import { FRAMEWORK_2568 } from "../../src/ita/years/2568/framework";
import { itemsOf, type Framework } from "../../src/ita/framework";
import { resultsOf } from "../../src/ita/scoring";
import { libraryOf } from "../../src/ita/years";
import type { AnalysisInput } from "../../src/analysis/analyse";
import type {
  Assessment,
  Fact,
  IndicatorEntry,
  ItemEntry,
  ScoreEntry,
} from "../../src/model/assessment";
import { DEFAULT_SETTINGS, type Settings } from "../../src/model/settings";

/** Scores by code; an EIT item may be a pair [public, survey]. */
export type Scores = Readonly<Record<string, number | readonly [number, number]>>;

const fact = <T>(value: T | null): Fact<T> => ({ value, mentions: [] });
const entry = (score: number | null): ScoreEntry => ({ score, mentions: [] });

export const SETTINGS: Settings = DEFAULT_SETTINGS;

/** An assessment of the year's items with the given scores and, where given, announced indicators. */
export function assessmentOf(
  scores: Scores,
  announced: Readonly<Record<number, number>> = {},
  { agency = "เทศบาลตำบลทดสอบ", year = 2568, framework = FRAMEWORK_2568 as Framework } = {}
): Assessment {
  const items: ItemEntry[] = framework.items
    .filter((frame) => scores[frame.code] !== undefined)
    .map((frame) => {
      const score = scores[frame.code] as number | readonly [number, number];
      const base = { code: frame.code, text: frame.text, indicator: frame.indicator, mentions: [] };
      if (typeof score === "number") return { ...base, score };
      const [publicScore, surveyScore] = score;
      return {
        ...base,
        score: (publicScore + surveyScore) / 2,
        parts: { public: entry(publicScore), survey: entry(surveyScore) },
      };
    });
  const indicators: IndicatorEntry[] = framework.indicators.map((frame) => ({
    number: frame.number,
    name: frame.name,
    ...entry(announced[frame.number] ?? null),
  }));
  return {
    edition: fact("agency"),
    fiscalYear: fact(year),
    agency: fact(agency),
    district: fact<string>(null),
    province: fact<string>(null),
    agencyType: fact<string>(null),
    printedTotal: fact<number>(null),
    printedLevel: fact<string>(null),
    rank: fact<string>(null),
    instruments: { IIT: entry(null), EIT: entry(null), OIT: entry(null) },
    indicators,
    groups: [],
    items,
    history: [],
    texts: {
      sheets: [],
      parts: [],
      memo: null,
      sections: [],
      measures: [],
      measuresYear: { value: null, mentions: [] },
    },
    account: { tables: [], ignored: [], unknown: [], unsettled: [] },
  };
}

/** The input of the analysis for an assessment of FY2568, settings changed as given. */
export function inputOf(assessment: Assessment, settings: Partial<Settings> = {}): AnalysisInput {
  return {
    assessment,
    framework: FRAMEWORK_2568,
    results: resultsOf(assessment, FRAMEWORK_2568),
    settings: { ...SETTINGS, ...settings },
    library: libraryOf(2568),
  };
}

/** Every item of FY2568 at one score; EIT items in both parts. */
export function allAt(score: number): Scores {
  return Object.fromEntries(
    FRAMEWORK_2568.items.map(({ code }) => [code, code.startsWith("e") ? [score, score] : score])
  ) as Scores;
}

/** Scores of an agency that stands near a score: items vary around it, documents are whole, half or missing. */
export function agencyNear(score: number): Scores {
  const swing = [0, 3, -4, 2, -1, 4, -3, 1, -2];
  let index = 0;
  const next = () => Math.min(100, score + (swing[index++ % swing.length] as number));
  const documents = (code: string) => {
    const share = Number(code.slice(1)) / 28;
    return share * 100 <= score - 5 ? 100 : share * 100 <= score + 5 ? 50 : 0;
  };
  return Object.fromEntries(
    FRAMEWORK_2568.items.map(({ code }) => {
      if (code.startsWith("o")) return [code, documents(code)];
      if (code.startsWith("e")) return [code, [next(), next()]];
      return [code, next()];
    })
  ) as Scores;
}

/** Codes of an indicator's items. */
export const codesOf = (indicator: number) =>
  itemsOf(FRAMEWORK_2568, indicator).map((item) => item.code);
