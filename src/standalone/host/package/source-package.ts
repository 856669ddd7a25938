import type { Hanging } from "./hanging";
import type { KnownName } from "./patch-names";
import type { SheetState } from "./opened-state";
import type { WorkbookPackage } from "./workbook-package";

/** A sheet of the file, whatever its kind. */
export interface SourceSheet {
  /** As the file names it. */
  readonly name: string;
  readonly sheetId: number;
  /** Id of its relationship from the workbook part. */
  readonly relationship: string;
  readonly part: string;
  readonly kind: "worksheet" | "chartsheet" | "other";
}

/** What the model held of a sheet when it was opened: what differs from it on saving has been changed. */
export interface OpenedSheet {
  readonly source: SourceSheet;
  /** Each conditional format rule as JSON (opened-state.ts). */
  readonly rules: readonly string[];
  readonly state: SheetState;
  readonly hanging: Hanging;
  /** Merged areas that the model knows from the file: of a huge sheet, none before it is loaded. */
  merges: readonly string[];
}

/** The file that a workbook was opened from. */
export interface SourcePackage {
  readonly names: readonly string[];
  bytes(part: string): Uint8Array | undefined;
  text(part: string): string | undefined;
}

/** The file, and what of it stands in the model. */
export interface OpenedPackage extends SourcePackage {
  readonly parts: WorkbookPackage;
  readonly workbookPart: string;
  readonly stylesPart: string | undefined;
  /** All sheets in tab order. */
  readonly sheets: readonly SourceSheet[];
  /** Worksheets by the model's worksheet id. */
  readonly opened: ReadonlyMap<number, OpenedSheet>;
  /** Named styles of the file, with the format that shows how each looks. */
  readonly namedStyles: readonly { readonly name: string; readonly style: object }[];
  /** Title, author and the like as they were read (document-properties.ts). */
  readonly documentProperties: Readonly<Record<string, string>>;
  readonly definedNames: readonly KnownName[];
  /** Which worksheet of the model was in front. */
  readonly active: number;
  /** The model's style (JSON) of each cell format (xf) of the file. */
  readonly formats: readonly string[];
}
