import type { Finding, Severity } from "../model/finding";
import { boundsOf, type Place } from "../model/place";
import { atOnce, type Stretches } from "../model/stretches";
import { CATALOGUE } from "./catalogue";
import type { Check, CheckInput } from "./check";
import { withoutConsequences } from "./consequences";

export type { CheckInput } from "./check";

/**
 * Everything that a careful reviewer would say of an assessment: heaviest first, then in reading order, a
 * consequence of another finding left out. Pure; never throws, whatever was read.
 */
export function checkAssessment(input: CheckInput): Finding[] {
  return atOnce(checkingAssessment(input));
}

/** The same in stretches, one check after another. */
export function* checkingAssessment(input: CheckInput): Stretches<Finding[]> {
  const findings: Finding[] = [];
  for (const check of CATALOGUE) {
    findings.push(...findingsOf(check, input));
    yield;
  }
  const sheets = sheetOrder(input);
  return onePerCell(withoutConsequences(findings)).sort(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || compareInReadingOrder(a.at, b.at, sheets)
  );
}

/** One finding of a code for one cell: a cell that holds three texts is mended once. */
function onePerCell(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ code, at }) => {
    const key = `${code}|${at.sheet}|${at.address}`;
    if (at.address !== "" && told.has(key)) return false;
    told.add(key);
    return true;
  });
}

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

function findingsOf(check: Check, input: CheckInput): Finding[] {
  return check.find(input).map(({ at, also, params, fix, severity }) => ({
    code: check.code,
    severity: severity ?? check.severity,
    at,
    ...(also && also.length > 0 ? { also } : {}),
    params: params ?? {},
    ...(fix ? { fix } : {}),
  }));
}

/** Sheets in the order in which the reader met them. */
function sheetOrder({ assessment }: CheckInput): string[] {
  const names = [
    ...assessment.texts.sheets,
    ...assessment.account.tables.map((table) => table.place.sheet),
  ];
  return [...new Set(names)];
}

function compareInReadingOrder(a: Place, b: Place, sheets: readonly string[]): number {
  if (a.sheet !== b.sheet) {
    return sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || (a.sheet < b.sheet ? -1 : 1);
  }
  const [first, second] = [boundsOf(a.address), boundsOf(b.address)];
  if (!first || !second) return Number(first !== null) - Number(second !== null);
  return first.row - second.row || first.column - second.column;
}
