import { analyse } from "../../src/analysis/analyse";
import { itemsOf, type Framework } from "../../src/ita/framework";
import { toThaiDigits } from "../../src/ita/numerals";
import { resultsOf } from "../../src/ita/scoring";
import { FRAMEWORK_2568 } from "../../src/ita/years/2568/framework";
import { libraryOf } from "../../src/ita/years";
import type {
  Assessment,
  Fact,
  HistoryEntry,
  IndicatorEntry,
  ItemEntry,
  ScoreEntry,
  ScoreMention,
} from "../../src/model/assessment";
import type { Finding } from "../../src/model/finding";
import { gridOf, type CellValue, type Grid } from "../../src/model/grid";
import { cellPlace } from "../../src/model/place";
import { DEFAULT_SETTINGS, type Settings } from "../../src/model/settings";
import type { ReportInput, Standing } from "../../src/report/compose-report";

/** How the officer's sheet holds a score. */
export type Notation = "number" | "thai-text" | "percent" | "words";

export interface AgencyDraft {
  /** Score by code, EIT items as [public, survey]. */
  readonly scores: (code: string) => number | readonly [number, number] | null;
  /** Announced indicators; those left out have none and are computed from their items. */
  readonly announced?: Readonly<Record<number, number>>;
  readonly notation?: Notation;
  readonly agency?: string;
  readonly year?: number;
  readonly framework?: Framework | null;
  readonly history?: readonly HistoryEntry[];
  readonly settings?: Partial<Settings>;
  readonly findings?: readonly Finding[];
  readonly standing?: Standing;
}

const SHEET = "คะแนนของ 'ปีนี้' (ร่าง)";
const fact = <T>(value: T | null): Fact<T> => ({ value, mentions: [] });
const NO_SCORE: ScoreEntry = { score: null, mentions: [] };

/** A small officer's sheet: every score that is written stands in a cell of its own. */
class OfficerSheet {
  private readonly rows: CellValue[][] = [];
  constructor(private readonly notation: Notation) {}

  write(label: string, score: number, printed: string): ScoreMention {
    const row = this.rows.length;
    const raw = this.rawOf(score);
    this.rows.push([label, raw]);
    return {
      at: cellPlace(SHEET, row, 1),
      raw,
      parsed: { kind: "score", value: score, decimals: 2, percent: this.notation === "percent" },
      formula: null,
      label: { at: cellPlace(SHEET, row, 0), text: label, printed, name: "", settledBy: "code" },
      table: 0,
    };
  }

  grid(): Grid {
    return gridOf(SHEET, this.rows);
  }

  private rawOf(score: number): CellValue {
    if (this.notation === "number") return score;
    if (this.notation === "percent") return score / 100;
    if (this.notation === "thai-text") return toThaiDigits(score.toFixed(2));
    return `( ${score.toFixed(2)} คะแนน )`;
  }
}

/** An agency with its officer's sheet, read, reckoned and analysed: what composeReport is given. */
export function agency(draft: AgencyDraft): { input: ReportInput; grids: Grid[] } {
  const framework = draft.framework === undefined ? FRAMEWORK_2568 : draft.framework;
  const frame = framework ?? FRAMEWORK_2568;
  const sheet = new OfficerSheet(draft.notation ?? "number");
  const entry = (label: string, score: number, printed: string): ScoreEntry => ({
    score,
    mentions: [sheet.write(label, score, printed)],
  });
  const indicators: IndicatorEntry[] = frame.indicators.map(({ number, name }) => {
    const announced = draft.announced?.[number];
    const score = announced === undefined ? NO_SCORE : entry(name, announced, String(number));
    return { number, name, ...score };
  });
  const items: ItemEntry[] = frame.indicators.flatMap(({ number }) =>
    itemsOf(frame, number).flatMap(({ code, text }): ItemEntry[] => {
      const score = draft.scores(code);
      if (score === null) return [];
      const base = { code, text, indicator: number };
      if (typeof score === "number") return [{ ...base, ...entry(text, score, code) }];
      const parts = { public: entry(text, score[0], code), survey: entry(text, score[1], code) };
      return [{ ...base, score: (score[0] + score[1]) / 2, mentions: [], parts }];
    })
  );
  const year = draft.year ?? frame.year;
  const assessment: Assessment = {
    edition: fact("agency"),
    fiscalYear: fact(year),
    agency: fact(draft.agency ?? "เทศบาลตำบลดอนแก้ว"),
    district: fact("แม่สาย"),
    province: fact("เชียงราย"),
    agencyType: fact<string>(null),
    printedTotal: fact<number>(null),
    printedLevel: fact<string>(null),
    rank: fact<string>(null),
    instruments: { IIT: NO_SCORE, EIT: NO_SCORE, OIT: NO_SCORE },
    indicators,
    groups: [],
    items,
    history: draft.history ?? [],
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
  const settings: Settings = { ...DEFAULT_SETTINGS, ...draft.settings };
  const results = resultsOf(assessment, framework);
  const library = libraryOf(year) ?? [];
  const analysis = analyse({ assessment, framework, results, settings, library });
  return {
    input: {
      assessment,
      framework,
      results,
      findings: draft.findings ?? [],
      analysis,
      settings,
      library,
      standing: draft.standing ?? {},
    },
    grids: [sheet.grid()],
  };
}

/** Every item of every indicator alike. */
export const everywhere =
  (score: number) =>
  (code: string): number | readonly [number, number] =>
    code.startsWith("e") ? [score, score] : score;
