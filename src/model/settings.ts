import type { MeasureStep } from "./analysis";
import type { Place } from "./place";

export type Language = "th" | "en";
export type Digits = "thai" | "arabic";

/** The officer's name for the office and the people of the memo; blank until given. */
export interface OfficeDetails {
  readonly agency: string;
  readonly district: string;
  readonly province: string;
  /** ส่วนราชการ of the memo. */
  readonly office: string;
  readonly memoNumber: string;
  readonly memoDate: string;
  readonly to: string;
  readonly drafter: string;
  readonly drafterPosition: string;
  readonly superior: string;
  readonly superiorPosition: string;
  readonly clerk: string;
  readonly clerkPosition: string;
  readonly head: string;
  readonly headPosition: string;
  /** Divisions of the office (สำนักปลัด, กองคลัง ...). */
  readonly divisions: readonly string[];
}

/** "Not a mistake, because ...": silences a finding until its cell changes. */
export interface Silenced {
  readonly code: string;
  readonly at: Place;
  readonly reason: string;
  /** ISO day. */
  readonly date: string;
  /** The cell's text when it was silenced. */
  readonly cell: string;
}

/** A fix that was applied, with the value before it, so that it can be taken back. */
export interface AppliedFix {
  readonly code: string;
  readonly at: Place;
  readonly before: string | number | boolean;
  readonly after: string | number | boolean;
  readonly date: string;
}

/** The officer said what a range is. */
export interface RangeChoice {
  readonly at: Place;
  readonly role: "summary" | "items" | "ignore";
}

/** What the officer changed about a measure in the pane. */
export interface MeasureChoice {
  readonly key: string;
  readonly dropped?: boolean;
  readonly name?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly budget?: string;
  readonly steps?: readonly MeasureStep[];
  readonly analysis?: string;
  readonly proof?: string;
  /** For measures of the officer's own. */
  readonly indicator?: number;
  readonly items?: readonly string[];
}

/** What the officer confirmed about a year whose rules are not built in (ITA.md R10). */
export interface ConfirmedFramework {
  readonly year: number;
  readonly weights: { readonly IIT: number; readonly EIT: number; readonly OIT: number } | null;
  /** The year whose level rule is used, by the officer's word. */
  readonly levelRuleOf: number | null;
}

/** A fiscal year (Buddhist era) that "start a new year" closed: what was reached, and what was undertaken for the year after it. */
export interface ClosedYear {
  readonly year: number;
  /** Scores 0-100. */
  readonly total: number | null;
  readonly level: string | null;
  readonly indicators: Readonly<Record<number, number>>;
  readonly measures: readonly {
    readonly key: string;
    readonly indicator: number;
    readonly name: string;
    readonly unit: string;
  }[];
}

export interface Settings {
  readonly language: Language;
  readonly digits: Digits;
  readonly font: string;
  /** 0-100. */
  readonly threshold: number;
  /** Fiscal year chosen by the officer; null lets the sheet say it. */
  readonly year: number | null;
  readonly budgetColumn: boolean;
  readonly office: OfficeDetails;
  readonly silenced: readonly Silenced[];
  readonly fixes: readonly AppliedFix[];
  readonly ranges: readonly RangeChoice[];
  readonly measures: readonly MeasureChoice[];
  readonly framework: ConfirmedFramework | null;
  /** Assessor's remarks by item code, read back from the analysis sheet. */
  readonly remarks: Readonly<Record<string, string>>;
  /** "ตรงกับประกาศ": the day the officer compared the read-back list with the announcement. */
  readonly comparedOn: string | null;
  /** Years that this workbook has closed: they are known after the sheets hold another year's scores. */
  readonly closedYears: readonly ClosedYear[];
}

export const BLANK_OFFICE: OfficeDetails = {
  agency: "",
  district: "",
  province: "",
  office: "",
  memoNumber: "",
  memoDate: "",
  to: "",
  drafter: "",
  drafterPosition: "",
  superior: "",
  superiorPosition: "",
  clerk: "",
  clerkPosition: "",
  head: "",
  headPosition: "",
  divisions: [],
};

/** Settings of a workbook that has none yet. */
export const DEFAULT_SETTINGS: Settings = {
  language: "th",
  digits: "thai",
  font: "TH SarabunPSK",
  threshold: 95,
  year: null,
  budgetColumn: false,
  office: BLANK_OFFICE,
  silenced: [],
  fixes: [],
  ranges: [],
  measures: [],
  framework: null,
  remarks: {},
  comparedOn: null,
  closedYears: [],
};
