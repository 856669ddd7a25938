import type { Bounds } from "../model/place";

/** How a cell is dressed, as Excel tells it: null where the letters of its text differ. */
export interface Worn {
  /** #RRGGBB in capitals; "" for none. */
  readonly fill: string | null;
  /** #RRGGBB in capitals. */
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
  /** Points. */
  readonly size: number | null;
}

/** What an own sheet shows beside its texts, where a run is about to change it. Positions are those of Standing. */
export interface Seen {
  /** Row by row; the row below the last one shows what whole columns wear. Empty where nobody asked. */
  readonly cells: readonly (readonly Worn[])[];
  /** Cells that have a note or a comment. */
  readonly noted: readonly { readonly row: number; readonly column: number }[];
  /** Points, by position; empty where nobody asked. */
  readonly heights: readonly number[];
  readonly widths: readonly number[];
  /** Merged areas by position; none where nobody asked. */
  readonly merges: readonly Bounds[];
  /** The charts that stand; null where nobody asked. */
  readonly charts: readonly StandingChart[] | null;
}

/** A chart that stands, with the number of its series. */
export interface StandingChart {
  readonly name: string;
  readonly series: number;
}

/** What must be seen of a sheet before it is changed. */
export interface ToSee {
  readonly cells: boolean;
  readonly heights: boolean;
  readonly widths: boolean;
  readonly merges: boolean;
  readonly charts: boolean;
  /** How many rows and columns there are to look at. */
  readonly rows: number;
  readonly columns: number;
}
