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
  /** Three to five steps, each a deed, a thing that exists afterwards, and its quarters. */
  readonly steps: readonly MeasureStep[];
  readonly unit: UnitKind;
  /** Proof of completion that can be filed. */
  readonly proof: string;
}

/**
 * What the library says of one item. Texts hold no score and no code: the composer adds them. The words
 * {ผู้บริหารสูงสุด} and {ปลัด} become the titles of the agency's kind. A band without a text of its own
 * uses the next better one that has one; "full" has no shortcoming.
 */
export interface LibraryEntry {
  readonly code: string;
  readonly shortcoming: Readonly<Partial<Record<Exclude<Band, "full">, string>>>;
  readonly develop: Readonly<Partial<Record<Band, string>>>;
  /** What full marks of a perception say, from the good side; said only at 100. */
  readonly achieved?: string;
  /** What to keep and by what: an advice, so that it holds at any score. */
  readonly maintain: string;
  readonly measure: LibraryMeasure;
}

/** Each band and the better ones that may speak for it, in the order in which they are tried. */
const STAND_INS: Readonly<Record<Band, readonly Band[]>> = {
  full: ["full"],
  high: ["high"],
  good: ["good", "high"],
  low: ["low", "good", "high"],
  failing: ["failing", "low", "good", "high"],
  part: ["part"],
  none: ["none", "part"],
};

/** The text of a band, or of the next better band that has one; null when there is none. */
export function textOfBand(
  texts: Readonly<Partial<Record<Band, string>>>,
  band: Band
): string | null {
  for (const candidate of STAND_INS[band]) {
    const text = texts[candidate];
    if (text) return text;
  }
  return null;
}

/** The entry of an item, or undefined where the library has none. */
export function entryOf(library: readonly LibraryEntry[], code: string): LibraryEntry | undefined {
  return library.find((entry) => entry.code === code);
}
