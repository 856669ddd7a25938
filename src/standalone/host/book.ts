import type { Workbook } from "@cj-tech-master/excelts";
import type { ChangeLog } from "./change-log";
import type { MakeShape } from "./package/read-shapes";
import type { OpenedPackage } from "./package/source-package";
import type { ShapeState } from "./shapes";

export interface XmlPart {
  /** As Excel gives it: "{GUID}". */
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

/** A value of a custom document property. */
export type DocumentProperty = string | number | boolean | Date;

/**
 * An open workbook: the model that answers, the package that it came from, and what changed since. The
 * objects (host/objects) change the model and note it in the log; the package (host/package) writes what
 * the log names and leaves every other byte.
 */
export interface Book {
  /** File name without folder, as Workbook.name gives it. */
  name: string;
  readonly model: Workbook;
  /** null for a workbook that was not opened from a file. */
  readonly source: OpenedPackage | null;
  /** Id of the add-in whose settings the book shows. */
  readonly addIn?: string;
  readonly changes: ChangeLog;
  readonly xmlParts: XmlPart[];
  /** Worksheet custom properties by the model's worksheet id. */
  readonly sheetProperties: Map<number, Map<string, string>>;
  /** Custom document properties (DocumentProperties.custom). */
  readonly customProperties: Map<string, DocumentProperty>;
  /** Add-in settings (Workbook.settings): JSON values by key; kept in the file. */
  readonly settings: Map<string, unknown>;
  readOnly: boolean;
  /**
   * Ids of sheets whose cells have not been loaded into the model yet because the sheet is huge; anything
   * but a windowed read calls loadFully first.
   */
  readonly unloaded: Set<number>;
  /** Loads the cells of a huge sheet into the model. */
  loadFully(sheet: number): void;
  /** Values, formulas and formats of a window of an unloaded sheet, straight from its part. Counted from 1. */
  peek(
    sheet: number,
    window: { row: number; column: number; rows: number; columns: number }
  ): PeekedCell[];
  /** Shapes of a sheet as the file has them, lowest first. */
  drawnShapes(sheet: number, make: MakeShape): ShapeState[];
  /** Used range of an unloaded sheet, counted from 1; null when empty. */
  peekBounds(sheet: number): { row: number; column: number; rows: number; columns: number } | null;
}

export interface PeekedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  readonly formula: string | null;
  readonly format: string;
}
