import type { CellValue } from "./grid";
import type { Place } from "./place";
import type { ReportTexts } from "./texts";

export type Instrument = "IIT" | "EIT" | "OIT";
export const INSTRUMENTS: readonly Instrument[] = ["IIT", "EIT", "OIT"];

/** The two halves of an EIT item (FY2568): asked of the public, and by survey of visitors. */
export type EitPart = "public" | "survey";

/** One thing said in one cell. */
export interface Mention<T> {
  readonly value: T;
  readonly at: Place;
  /** The cell's text as it stands. */
  readonly text: string;
}

/** A fact that may be said in several places: the value the reader settled on (null when it cannot be
 * known), and every place where it is said, also where it is said differently. */
export interface Fact<T> {
  readonly value: T | null;
  readonly mentions: readonly Mention<T>[];
}

/** What a score cell turned out to hold. Only "score" is usable; scores are 0-100. */
export type ParsedScore =
  | {
      readonly kind: "score";
      readonly value: number;
      readonly decimals: number;
      readonly percent?: boolean;
    }
  | { readonly kind: "empty" }
  | { readonly kind: "not-a-number" }
  | { readonly kind: "out-of-range"; readonly value: number }
  | { readonly kind: "lost-decimal"; readonly value: number; readonly suggestion: number };

/** The cell that says which score this is, and how that was settled. */
export interface ScoreLabel {
  readonly at: Place;
  readonly text: string;
  /** As printed, in canonical form: "i3", "o27", "6", "EIT", "10.2"; null when the label has no number. */
  readonly printed: string | null;
  /** Name or question beside the number, cleaned; "" when there is none. */
  readonly name: string;
  /** Where the name stands, when that is another cell than the number. */
  readonly nameAt?: Place;
  readonly settledBy: "code" | "name" | "position" | "officer";
}

/** One place that gives one score. */
export interface ScoreMention {
  readonly at: Place;
  readonly raw: CellValue;
  readonly parsed: ParsedScore;
  readonly formula: string | null;
  readonly label: ScoreLabel;
  /** Index into Assessment.account.tables. */
  readonly table: number;
}

/** A score with every place that gives it. score is 0-100 at full precision, or null when the places
 * give none, or give different ones. */
export interface ScoreEntry {
  readonly score: number | null;
  readonly mentions: readonly ScoreMention[];
}

export interface IndicatorEntry extends ScoreEntry {
  /** 1-10: the true number, which may not be the printed one. */
  readonly number: number;
  /** The name as the officer's sheet gives it, else the year's. */
  readonly name: string;
  /** EIT only: means of the two parts where the sheet prints them. */
  readonly parts?: Partial<Record<EitPart, ScoreEntry>>;
}

export interface ItemEntry {
  /** "i1", "e7", "o27". */
  readonly code: string;
  /** The officer's own wording, without the code. */
  readonly text: string;
  /** 1-10, by the year's framework, else by where it stands; null when unknown. */
  readonly indicator: number | null;
  /** One score: of the item, or the mean of the two parts where an EIT item has both (ITA.md R8b). */
  readonly score: number | null;
  /** Places of the single score (IIT, OIT, and EIT sheets with one column). */
  readonly mentions: readonly ScoreMention[];
  /** EIT items with two columns. */
  readonly parts?: Partial<Record<EitPart, ScoreEntry>>;
}

export interface GroupEntry extends ScoreEntry {
  /** "9.1" ... "10.2" by the framework, else null. */
  readonly number: string | null;
  readonly name: string;
  readonly indicator: number;
}

export interface HistoryEntry {
  /** Fiscal year, Buddhist era. */
  readonly year: number;
  readonly total: Mention<number> | null;
  readonly level: Mention<string> | null;
  readonly indicators: Readonly<Record<number, Mention<number>>>;
}

/** A table that the reader took for scores, and how sure it is. */
export interface ScoreTable {
  readonly place: Place;
  readonly kind:
    "summary" | "items" | "weighted" | "transposed" | "history" | "ranking" | "facts" | "list";
  readonly instrument: Instrument | null;
  /** Fiscal year said by the table itself, Buddhist era. */
  readonly year: number | null;
  /** 0-1. */
  readonly confidence: number;
  /** Codes of the reasons, for the pane. */
  readonly evidence: readonly string[];
}

/** What the reader left aside, and why (a code for the pane). */
export interface Ignored {
  readonly place: Place;
  readonly reason:
    | "own-sheet"
    | "not-scores"
    | "other-year"
    | "other-agency"
    | "other-edition"
    | "weighted"
    | "subtotal"
    | "beyond-window"
    | "unsure";
}

/** A code or number that no item or indicator of the year answers to. */
export interface UnknownLabel {
  readonly at: Place;
  readonly code: string;
  readonly text: string;
  /** Set when the code exists but stands under the wrong indicator. */
  readonly under?: number;
}

export interface ReaderAccount {
  readonly tables: readonly ScoreTable[];
  readonly ignored: readonly Ignored[];
  readonly unknown: readonly UnknownLabel[];
  /** What the reader needs help with: places that look like scores and could not be settled. */
  readonly unsettled: readonly { readonly at: Place; readonly reason: string }[];
}

export type Edition = "agency" | "school" | "vocational" | "moit";

/** Everything that was read from the officer's workbook. */
export interface Assessment {
  /** Which assessment this is; anything but "agency" is refused with its evidence. */
  readonly edition: Fact<Edition>;
  /** Fiscal year analysed, Buddhist era. */
  readonly fiscalYear: Fact<number>;
  /** "เทศบาลตำบล..." in full. */
  readonly agency: Fact<string>;
  readonly district: Fact<string>;
  readonly province: Fact<string>;
  /** ประเภทหน่วยงาน as written. */
  readonly agencyType: Fact<string>;
  readonly printedTotal: Fact<number>;
  readonly printedLevel: Fact<string>;
  readonly rank: Fact<string>;
  /** Instrument scores as printed; entries without mentions where the sheet prints none. */
  readonly instruments: Readonly<Record<Instrument, ScoreEntry>>;
  readonly indicators: readonly IndicatorEntry[];
  readonly groups: readonly GroupEntry[];
  readonly items: readonly ItemEntry[];
  readonly history: readonly HistoryEntry[];
  readonly texts: ReportTexts;
  readonly account: ReaderAccount;
}
