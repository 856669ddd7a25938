import type { Grid } from "../model/grid";
import type { SheetId } from "../model/sheet-plan";

/** A conditional format with a formula of its own, as it stands: the rule's id, formula and range. */
export interface StandingRule {
  readonly id: string;
  readonly formula: string;
  /** Address without the sheet's name, areas by commas. */
  readonly address: string;
}

export interface SheetSnapshot {
  /** Excel's own id of the sheet, which renaming and moving leave as it is. */
  readonly id: string;
  readonly name: string;
  /** The cells that were read; empty values for an empty sheet. */
  readonly grid: Grid;
  /** The id of the plan that the sheet's custom property names; null for the officer's sheets. */
  readonly mark: SheetId | null;
  readonly protected: boolean;
  /** Ids of conditional formats that have a formula of their own. */
  readonly formulaRules: readonly string[];
}

/** The workbook as it stood at one moment: all that the path needs, in two requests. */
export interface WorkbookSnapshot {
  readonly name: string;
  readonly readOnly: boolean;
  /** Names and order cannot be changed: no sheet can be added. */
  readonly structureProtected: boolean;
  readonly sheets: readonly SheetSnapshot[];
  /** The add-in's own custom XML parts. */
  readonly parts: readonly { readonly id: string; readonly xml: string }[];
}

export const EMPTY_SNAPSHOT: WorkbookSnapshot = {
  name: "",
  readOnly: false,
  structureProtected: false,
  sheets: [],
  parts: [],
};
