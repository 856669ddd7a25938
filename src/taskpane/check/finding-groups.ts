import { CATALOGUE } from "../../checks/catalogue";
import type { CheckGroup } from "../../checks/check";
import type { Finding, Severity } from "../../model/finding";

export interface FindingFilter {
  /** Severities that are shown; all when empty. */
  readonly severities: ReadonlySet<Severity>;
  /** A sheet, or null for all. */
  readonly sheet: string | null;
  /** Words that the sentence must hold, in any case. */
  readonly words: string;
}

export const EVERYTHING: FindingFilter = { severities: new Set(), sheet: null, words: "" };

export interface FindingGroup {
  readonly group: CheckGroup;
  readonly findings: readonly Finding[];
}

const GROUP_OF = new Map(CATALOGUE.map((check) => [check.code, check.group]));
const ORDER: readonly CheckGroup[] = ["scores", "texts", "completeness"];
const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Findings that pass the filter, by group, the heaviest first. sentence gives a finding's words. Pure. */
export function groupFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
  sentence: (finding: Finding) => string
): FindingGroup[] {
  const words = filter.words.trim().toLowerCase();
  const shown = findings.filter(
    (finding) =>
      (filter.severities.size === 0 || filter.severities.has(finding.severity)) &&
      (filter.sheet === null || finding.at.sheet === filter.sheet) &&
      (words === "" || sentence(finding).toLowerCase().includes(words))
  );
  return ORDER.map((group) => ({
    group,
    findings: shown
      .filter((finding) => (GROUP_OF.get(finding.code) ?? "scores") === group)
      .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]),
  })).filter(({ findings: inGroup }) => inGroup.length > 0);
}

/** What tells a finding from every other of the same job. */
export function findingKey(finding: Finding): string {
  const { code, at, params } = finding;
  return [code, at.sheet, at.address, JSON.stringify(params)].join("\n");
}
