import type { Finding } from "../model/finding";
import { boundsOf, samePlace, type Place } from "../model/place";

/** A cause, what it brings about, and how the two are known to belong together. */
interface Consequence {
  readonly cause: string;
  readonly of: readonly string[] | "all";
  /** "subject": the same score or item; "number": also the number printed for it; "place": the same cell; "row": a row of the cause; "workbook": anywhere. */
  readonly by: "subject" | "number" | "place" | "row" | "workbook";
}

/** One cause, one finding (FINDINGS.md): what is dropped when its cause is told. */
const CONSEQUENCES: readonly Consequence[] = [
  { cause: "wrong-edition", of: "all", by: "workbook" },
  {
    cause: "duplicate-indicator",
    of: ["conflicting-score", "missing-indicator"],
    by: "subject",
  },
  { cause: "duplicate-item", of: ["conflicting-score", "missing-item"], by: "subject" },
  { cause: "duplicate-indicator", of: ["missing-indicator"], by: "place" },
  { cause: "duplicate-item", of: ["missing-item"], by: "place" },
  { cause: "name-mismatch", of: ["conflicting-score"], by: "number" },
  { cause: "weighted-score", of: ["mean-mismatch", "conflicting-score"], by: "subject" },
  { cause: "name-mismatch", of: ["unsettled-score"], by: "row" },
  { cause: "duplicate-indicator", of: ["unsettled-score"], by: "row" },
  { cause: "duplicate-item", of: ["unsettled-score"], by: "row" },
  { cause: "unknown-item", of: ["unsettled-score"], by: "row" },
  { cause: "lost-decimal", of: ["conflicting-score"], by: "subject" },
];

/** The findings that are no consequence of another one. */
export function withoutConsequences(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (finding) =>
      !CONSEQUENCES.some(
        ({ cause, of, by }) =>
          finding.code !== cause &&
          (of === "all" || of.includes(finding.code)) &&
          findings.some((other) => other.code === cause && BELONG[by](other, finding))
      )
  );
}

const BELONG: Record<Consequence["by"], (cause: Finding, consequence: Finding) => boolean> = {
  subject: (a, b) => a.params.subject !== undefined && a.params.subject === b.params.subject,
  number: (a, b) => [a.params.subject, a.params.printed].includes(b.params.subject),
  place: (a, b) => samePlace(a.at, b.at),
  row: (a, b) => [a.at, ...(a.also ?? [])].some((place) => sameRow(place, b.at)),
  workbook: () => true,
};

function sameRow(a: Place, b: Place): boolean {
  return a.sheet === b.sheet && boundsOf(a.address)?.row === boundsOf(b.address)?.row;
}
