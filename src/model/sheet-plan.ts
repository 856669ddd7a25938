import type { CellValue } from "./grid";
import type { Place } from "./place";

/** Ids of the add-in's own sheets, in reading order: printed and sent first, then working sheets. */
export type SheetId =
  | "memo"
  | "cover"
  | "summary"
  | "results"
  | "analysis"
  | "measures"
  | "by-unit"
  | "problems"
  | "follow-up-report"
  | "priorities"
  | "findings"
  | "checklist"
  | "follow-up"
  | "library"
  | "framework";

/** Named looks; report/sheets/styles.ts says what each is (font, size, fill, border, alignment). */
export type StyleName = string;

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  /** #RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  readonly border?: "all" | "bottom" | "dotted-bottom" | "none";
  readonly horizontal?: "Left" | "Center" | "Right" | "Justify";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
}

export interface CellPlan {
  /** What is written: a typed value, or the cached value beside a formula. */
  readonly value: CellValue;
  /** "=..." in English function names and commas. */
  readonly formula?: string;
  readonly style: StyleName;
  readonly numberFormat?: string;
  /** Columns that the cell covers (merged), itself included. */
  readonly span?: number;
  /** Rows that the cell covers (merged), itself included. */
  readonly rowSpan?: number;
  /** A link to a place in this workbook. */
  readonly link?: Place;
  /** True where the officer is expected to type; merged with what stands there. */
  readonly input?: boolean;
}

export interface RowPlan {
  /** Stable over runs: what the row is about ("indicator:7", "measure:2568:i10"), unique in the sheet. */
  readonly key: string;
  /** Points; left out where the host should fit the row itself. */
  readonly height?: number;
  /** Cells by column key; columns that are left out are blank. */
  readonly cells: Readonly<Record<string, CellPlan>>;
  readonly pageBreakBefore?: boolean;
}

export interface ColumnPlan {
  readonly key: string;
  /** Points. */
  readonly width: number;
}

export interface ChartPlan {
  readonly name: string;
  readonly type: "ColumnClustered" | "BarClustered" | "Line";
  readonly title: string;
  /** Row and column keys of the block of categories and of each series. */
  readonly categories: { readonly column: string; readonly rows: readonly string[] };
  readonly series: readonly {
    readonly name: string;
    readonly column: string;
    readonly color: string;
    /** Drawn as a line over the columns (a threshold). */
    readonly line?: boolean;
  }[];
  readonly axis: { readonly minimum: number; readonly maximum: number };
  /** Where it stands: the rows from and to, the columns from and to, by key. */
  readonly from: { readonly row: string; readonly column: string };
  readonly to: { readonly row: string; readonly column: string };
  /** For screen readers. */
  readonly description: string;
}

export interface ValidationPlan {
  readonly column: string;
  readonly rows: readonly string[];
  readonly list: readonly string[];
}

export interface MarkPlan {
  /** Rows and columns whose numbers are marked when below the threshold (0-100). */
  readonly column: string;
  readonly rows: readonly string[];
  readonly below: number;
}

export interface PrintPlan {
  readonly orientation: "Portrait" | "Landscape";
  /** Centimetres. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Row keys repeated on every page. */
  readonly titleRows?: { readonly from: string; readonly to: string };
  readonly footer?: string;
  readonly header?: string;
}

/**
 * A sheet as it should stand. The player puts the column keys into a hidden first row and the row keys
 * into a hidden first column, so that keys survive sorting and inserting (ARCHITECTURE.md).
 */
export interface SheetPlan {
  readonly id: SheetId;
  /** The tab's name, at most 31 characters. */
  readonly name: string;
  readonly working: boolean;
  readonly tabColor: string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly charts: readonly ChartPlan[];
  readonly validations: readonly ValidationPlan[];
  readonly marks: readonly MarkPlan[];
  readonly print: PrintPlan;
  readonly freezeRows?: string;
  readonly font: string;
  readonly fontSize: number;
}
