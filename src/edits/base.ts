import type { SheetId } from "../model/sheet-plan";
import type { Content } from "./content";

/** The form of what is remembered; a newer one is refused in words, older ones are read. */
export const BASE_VERSION = 1;

/** A row as it was left: what we wrote by column key, and how each cell looked (an index into looks). */
export interface BaseRow {
  readonly key: string;
  /** Points; null where none was set. */
  readonly height: number | null;
  readonly cells: Readonly<Record<string, readonly [content: Content, look: number]>>;
}

/**
 * What the workbook remembers of one own sheet: what was written last, and what the officer made of it.
 * Rows and columns are listed as they stood, the officer's own among them under loose keys ("~1").
 */
export interface SheetBase {
  readonly version: number;
  readonly sheet: SheetId;
  /** Number of the run that wrote it; greater than the journal's last finished run while a run is under way. */
  readonly run: number;
  readonly name: string;
  /** Excel's id of the worksheet; "" while it is not known. */
  readonly worksheet: string;
  readonly font: string;
  readonly columns: readonly { readonly key: string; readonly width: number | null }[];
  readonly rows: readonly BaseRow[];
  /** Keys in the order in which they were planned: where they stand otherwise, the officer sorted them. */
  readonly planned: { readonly rows: readonly string[]; readonly columns: readonly string[] };
  readonly looks: readonly string[];
  readonly deletedRows: readonly string[];
  readonly deletedColumns: readonly string[];
  /** What stands where the officer typed, by row key and column key. */
  readonly kept: Readonly<Record<string, Readonly<Record<string, Content>>>>;
  /** Charts, validations, print set-up ... as JSON, to write each only when it changes. */
  readonly fittings: Readonly<Record<string, string>>;
}

/** A row or column that the officer put in: it has no key of ours and is known by its place alone. */
export function isLoose(key: string): boolean {
  return key.startsWith("~");
}

/** A list among the remembered fittings; empty where there is none that can be read. */
export function listOf<T>(base: SheetBase | null, fitting: string): readonly T[] {
  try {
    const list: unknown = JSON.parse(base?.fittings[fitting] ?? "[]");
    return Array.isArray(list) ? (list as T[]) : [];
  } catch {
    return [];
  }
}

/** Reads a remembered sheet; null when the text is not one. A newer form is read as far as its version. */
export function parseBase(json: string): SheetBase | null {
  try {
    const base = JSON.parse(json) as Partial<SheetBase>;
    if (typeof base.version !== "number" || typeof base.sheet !== "string") return null;
    if (![base.columns ?? [], base.rows ?? [], base.looks ?? []].every(Array.isArray)) return null;
    return {
      version: base.version,
      sheet: base.sheet,
      run: base.run ?? 0,
      name: base.name ?? "",
      worksheet: base.worksheet ?? "",
      font: base.font ?? "",
      columns: base.columns ?? [],
      rows: base.rows ?? [],
      planned: base.planned ?? { rows: [], columns: [] },
      looks: base.looks ?? [],
      deletedRows: base.deletedRows ?? [],
      deletedColumns: base.deletedColumns ?? [],
      kept: base.kept ?? {},
      fittings: base.fittings ?? {},
    };
  } catch {
    return null;
  }
}
