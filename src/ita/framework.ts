import type { Instrument } from "../model/assessment";

export interface IndicatorFrame {
  /** 1-10. */
  readonly number: number;
  readonly name: string;
  /** Other names in use for the same indicator; either is right. */
  readonly aliases: readonly string[];
  readonly instrument: Instrument;
}

export interface GroupFrame {
  /** "9.1"; the numbers are ours (ITA.md 2). */
  readonly number: string;
  readonly name: string;
  readonly indicator: number;
}

export interface ItemFrame {
  /** "i1", "e7", "o27". */
  readonly code: string;
  readonly indicator: number;
  /** Group number of an OIT item. */
  readonly group?: string;
  /** The question or title in full. */
  readonly text: string;
  /** The subject in a few words, for tables and charts. */
  readonly subject: string;
  /** Asked in the negative; the score is already turned so that 100 is good (ITA.md 1). */
  readonly negative?: boolean;
}

export type LevelRule = {
  /** Tested in this order; the first whose conditions hold is the level. */
  readonly levels: readonly {
    readonly name: string;
    /** Least total, 0-100, rounded half up to two decimals. */
    readonly total: number;
    /** Least score of every instrument; null where there is no side condition. */
    readonly instruments: number | null;
  }[];
  /** Where the rule is from, for the sentence that explains it. */
  readonly source: "official" | "secondary";
};

/**
 * All that a fiscal year is. What is not known of a year is null or an empty list, never filled in from
 * another year (ITA.md R10 and "Not found").
 */
export interface Framework {
  /** Fiscal year, Buddhist era. */
  readonly year: number;
  readonly indicators: readonly IndicatorFrame[];
  readonly groups: readonly GroupFrame[];
  readonly items: readonly ItemFrame[];
  /** Titles of items by code, where that is all that is known of them (not their indicator or group). */
  readonly titles?: Readonly<Record<string, string>>;
  /** Instruments whose items are all known. */
  readonly complete: readonly Instrument[];
  /** How many items an instrument has, where that alone is known. */
  readonly counts: Readonly<Partial<Record<Instrument, number>>>;
  /** Shares of the total; null where not known. */
  readonly weights: Readonly<Record<Instrument, number>> | null;
  readonly levelRule: LevelRule | null;
  /** Two-part EIT items (ITA.md R4). */
  readonly eitParts: boolean;
  /** The item that asks for the measures, and the one for the follow-up; null where not known. */
  readonly measuresItem: string | null;
  readonly followUpItem: string | null;
  /** An item that weighs more than its neighbours, by inference (ITA.md R6). */
  readonly doubledItem?: { readonly code: string; readonly group: string };
  /** Letter grades were in use (until FY2565). */
  readonly letterGrades: boolean;
}

/** The frame of an indicator of a year. */
export function indicatorOf(framework: Framework, number: number): IndicatorFrame | undefined {
  return framework.indicators.find((indicator) => indicator.number === number);
}

/** The frame of an item of a year, by its canonical code. */
export function itemOf(framework: Framework, code: string): ItemFrame | undefined {
  return framework.items.find((item) => item.code === code);
}

/** Items of an indicator, in order. */
export function itemsOf(framework: Framework, indicator: number): readonly ItemFrame[] {
  return framework.items.filter((item) => item.indicator === indicator);
}
