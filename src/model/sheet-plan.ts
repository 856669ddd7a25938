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

/** Named looks; STYLES in report/sheets/styles.ts says what each is (size, fill, border, alignment). */
export type StyleName = string;

/** A cell of an own sheet by its keys, wherever the officer has moved it. */
export interface KeyedCell {
  readonly sheet: SheetId;
  readonly row: string;
  readonly column: string;
}

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
  /**
   * "=..." in English function names and commas. A cell of an own sheet is written
   * {{sheet id|row key|column key}} (keyedReference below makes it); the player puts in the address, with the
   * sheet's quoted name in front unless it is the sheet that the formula stands on, so that
   * {{a|r1|c}}:{{a|r2|c}} is a range there. The officer's cells stand as plain references ('ชีต'!B3).
   */
  readonly formula?: string;
  readonly style: StyleName;
  readonly numberFormat?: string;
  /** Columns that the cell covers (merged), itself included. */
  readonly span?: number;
  /** Rows that the cell covers (merged), itself included. */
  readonly rowSpan?: number;
  /** A link to a place in this workbook: a cell of the officer's, or one of an own sheet by its keys. */
  readonly link?: Place | KeyedCell;
  /** True where the officer is expected to type; merged with what stands there. */
  readonly input?: boolean;
}

export interface RowPlan {
  /** Stable over runs: what the row is about ("indicator:7", "measure:2568:i10"), unique in the sheet. */
  readonly key: string;
  /**
   * Points. Left out, the row keeps the sheet's plain height. With fit, the height is the reckoned one for
   * the sheet's own font, and the player asks Excel to fit the row too (no merged cell in it holds a text).
   */
  readonly height?: number;
  readonly fit?: boolean;
  /** Cells by column key; columns that are left out are blank. */
  readonly cells: Readonly<Record<string, CellPlan>>;
  readonly pageBreakBefore?: boolean;
}

export interface ColumnPlan {
  readonly key: string;
  /** Points. */
  readonly width: number;
  /** Stands beside the page: outside the print area. */
  readonly aside?: boolean;
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
    /** The value written at each point. */
    readonly labels?: boolean;
  }[];
  /** Of the value axis and the labels. */
  readonly numberFormat: string;
  readonly axisTitle?: string;
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
  /** Centred, in Excel's codes ("&P" is the page's number). */
  readonly footer?: string;
  readonly header?: string;
  /** Pages to fit into downwards; left out, as many as it takes. Every sheet fits one page across. */
  readonly pagesTall?: number;
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

/** How a formula names a cell of an own sheet. */
export function keyedReference({ sheet, row, column }: KeyedCell): string {
  return `{{${sheet}|${row}|${column}}}`;
}

const KEYED = /\{\{([^|{}]+)\|([^|{}]+)\|([^|{}]+)\}\}/g;

/** A formula with every keyed reference replaced by what resolve gives for it. */
export function resolveReferences(formula: string, resolve: (cell: KeyedCell) => string): string {
  return formula.replace(KEYED, (_, sheet: string, row: string, column: string) =>
    resolve({ sheet: sheet as SheetId, row, column })
  );
}

/** Whether a link names a cell by its keys. */
export function isKeyedCell(link: Place | KeyedCell): link is KeyedCell {
  return "row" in link;
}
