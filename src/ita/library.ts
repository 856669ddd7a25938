import type { Band, MeasureStep } from "../model/analysis";

/** Kinds of divisions that a measure fits; the office's own list says which one it has (THAI.md 8). */
export type UnitKind =
  | "clerk" // สำนักปลัด
  | "legal" // งานนิติการ
  | "finance" // กองคลัง
  | "works" // กองช่าง
  | "education"
  | "health"
  | "audit" // หน่วยตรวจสอบภายใน
  | "personnel"
  | "all";

export interface LibraryMeasure {
  readonly name: string;
  /** Three to five steps, each a deed, a thing that exists afterwards, and its quarters (THAI.md 7). */
  readonly steps: readonly MeasureStep[];
  readonly unit: UnitKind;
  /** Proof of completion that can be filed. */
  readonly proof: string;
}

/**
 * What the library says of one item (THAI.md). Texts hold no score and no code: the composer adds
 * them. A band without a text of its own uses the next one above it that has one; "full" has no shortcoming.
 */
export interface LibraryEntry {
  readonly code: string;
  readonly shortcoming: Readonly<Partial<Record<Exclude<Band, "full">, string>>>;
  readonly develop: Readonly<Partial<Record<Band, string>>>;
  /** Said where the item stands at or above the threshold: what to keep, and by what. */
  readonly maintain: string;
  readonly measure: LibraryMeasure;
}
