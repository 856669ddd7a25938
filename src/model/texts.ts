import type { Instrument, Mention } from "./assessment";
import type { Place } from "./place";

/** The role of a text in a report that stands in the workbook. */
export type TextRole =
  | "title"
  | "heading"
  | "paragraph"
  | "table-head"
  | "instrument-heading"
  | "shortcoming"
  | "develop"
  | "maintain"
  | "problem"
  | "way-forward"
  | "follow-up"
  | "law"
  | "memo"
  | "item"
  | "note";

/** One text cell of a report, with the part that it plays. */
export interface TextPart {
  readonly at: Place;
  /** The cell's text as it stands, line breaks kept. */
  readonly text: string;
  readonly role: TextRole;
  /** The text without its own heading ("ข้อบกพร่อง/ข้อปรับปรุง ...") or number. */
  readonly body: string;
  /** 1-10 when the text belongs to an indicator. */
  readonly indicator: number | null;
  /** The instrument that an instrument heading names. */
  readonly instrument?: Instrument | null;
  /** A leading list or section number as printed ("๒", "1.1", "3"), in Arabic digits. */
  readonly number: string | null;
}

/** The columns of a measures table, by what they say, whatever their order. */
export type MeasureColumn =
  "indicator" | "measure" | "analysis" | "steps" | "period" | "unit" | "budget" | "proof";

/** A row of a measures table. A cell is null when the table has no such column; its text is "" when the
 * cell is empty. A merged or "(ต่อ)" indicator cell is carried down: indicatorAt is where it stands. */
export interface MeasureRow {
  readonly sheet: string;
  readonly row: number;
  /** 1-10, or null when the row names none. */
  readonly indicator: number | null;
  readonly cells: Readonly<
    Record<MeasureColumn, { readonly at: Place; readonly text: string } | null>
  >;
  /** The heading cells of the table that this row stands under. */
  readonly heads: Readonly<
    Partial<Record<MeasureColumn, { readonly at: Place; readonly text: string }>>
  >;
  /** Cells of later rows that only go on with the steps or the analysis, whose text is already joined to it. */
  readonly more?: readonly Place[];
  /** Fiscal year of the measures where the table's title says it, Buddhist era. */
  readonly year: number | null;
  /** True for last year's follow-up sheet (it has status, result or obstacle columns). */
  readonly followUp?: {
    readonly status: string;
    readonly result: string;
    readonly obstacle: string;
    readonly evidence: string;
  };
}

export type MemoField = "office" | "number" | "date" | "subject" | "to" | "signature" | "position";

export type LetterField = Extract<MemoField, "office" | "number" | "date" | "to">;

/** The head of the letter as rows of label and value say it, apart from a typed memo. */
export type LetterHead = Readonly<Partial<Record<LetterField, Mention<string>>>>;

export interface Memo {
  readonly sheet: string;
  readonly fields: Readonly<Partial<Record<MemoField, Mention<string>>>>;
  /** Buddhist-era date of the memo, where it can be read. */
  readonly date: Mention<CalendarDate> | null;
  /** Body parts in order: เรื่องเดิม, ข้อเท็จจริง, ข้อระเบียบ/กฎหมาย, ข้อเสนอแนะ ... */
  readonly sections: readonly { readonly heading: TextPart; readonly parts: readonly TextPart[] }[];
  readonly laws: readonly TextPart[];
}

/** A day of the Buddhist era: {year: 2568, month: 12, day: 5}. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A numbered section heading of the report, counted through all its sheets in order. */
export interface SectionHeading {
  readonly at: Place;
  readonly number: string;
  readonly text: string;
}

/** The texts of a report that stands in the workbook: last year's, or the one being revised. */
export interface ReportTexts {
  /** Sheets that hold a report, in tab order. */
  readonly sheets: readonly string[];
  /** Every text cell of those sheets, in reading order, each with its role. */
  readonly parts: readonly TextPart[];
  readonly memo: Memo | null;
  readonly letterHead?: LetterHead;
  readonly sections: readonly SectionHeading[];
  readonly measures: readonly MeasureRow[];
  /** Fiscal year of the measures, Buddhist era. */
  readonly measuresYear: {
    readonly value: number | null;
    readonly mentions: readonly Mention<number>[];
  };
}
