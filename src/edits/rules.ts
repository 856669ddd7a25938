import { boundsOf, type Place } from "../model/place";
import { addressLists, rectangles } from "./areas";

/** A conditional format of the add-in's own: where, and the formula for the first cell. */
export interface Rule {
  readonly address: string;
  readonly formula: string;
}

/** What rules of one kind should stand on which sheet, and how to tell them from everybody else's. */
export interface RuleSet {
  readonly bySheet: ReadonlyMap<string, readonly Rule[]>;
  isOurs(formula: string): boolean;
  sameFormula(a: string, b: string): boolean;
}

/** How the number in a marked cell is written. */
export type ScoreForm = "number" | "percent" | "text";

export interface MarkedCell {
  readonly at: Place;
  readonly form: ScoreForm;
}

/**
 * Rules that mark scores below a threshold (0-100), live. Each formula carries a name that does nothing
 * (N of a text is 0) but says whose rule it is; Excel's ids of rules do not outlive the file. The threshold
 * stands in it as a number, since Excel does not repaint a rule that refers to another cell. Scores are
 * compared as printed, rounded to two decimals.
 *
 * @param kind "scores" on the officer's sheets, "report" on own ones
 */
export function markRules(
  kind: "scores" | "report",
  cells: readonly MarkedCell[],
  threshold: number
): RuleSet {
  const name = `"ita-report ${kind}"`;
  const bySheet = new Map<string, Rule[]>();
  for (const { sheet, form, rows } of columnsOf(cells)) {
    for (const address of addressLists(rectangles(rows))) {
      const first = address.split(/[,:]/)[0] ?? "A1";
      const formula = `=AND(N(${name})=0,${CONDITIONS[form](first, threshold)})`;
      bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), { address, formula }]);
    }
  }
  return {
    bySheet,
    isOurs: (formula) => formula.includes(name),
    sameFormula: (a, b) => plain(a) === plain(b),
  };
}

/** Excel may give a formula back with or without "=" and spaces. */
function plain(formula: string): string {
  return formula.replace(/^=/, "").replace(/\s/g, "");
}

const THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙";

/** What officers write around a score: the word, brackets, a percent sign, spaces of both kinds. */
const AROUND = ['"คะแนน"', '"("', '")"', '"%"', '" "', "CHAR(160)"];

/** When a cell is below the threshold, by how its score is written; first is the first cell of the rule. */
const CONDITIONS: Readonly<Record<ScoreForm, (first: string, threshold: number) => string>> = {
  number: (first, threshold) => `ISNUMBER(${first}),ROUND(${first},2)<${threshold}`,
  percent: (first, threshold) => `ISNUMBER(${first}),ROUND(${first}*100,2)<${threshold}`,
  text: (first, threshold) => `IFERROR(ROUND(VALUE(${asNumber(first)}),2),100)<${threshold}`,
};

/** A text in Thai or Arabic digits, with what stands around the number taken away. */
function asNumber(cell: string): string {
  const bare = AROUND.reduce((text, word) => `SUBSTITUTE(${text},${word},"")`, cell);
  return [...THAI_DIGITS].reduce(
    (text, digit, value) => `SUBSTITUTE(${text},"${digit}","${value}")`,
    bare
  );
}

/**
 * Cells by sheet, form and column: in a rule over several areas the formula is reckoned from the first one, so
 * that one must be the topmost and leftmost.
 */
function columnsOf(cells: readonly MarkedCell[]) {
  const columns = new Map<
    string,
    { sheet: string; form: ScoreForm; rows: Map<number, number[]> }
  >();
  for (const { at, form } of cells) {
    const bounds = boundsOf(at.address);
    if (!bounds) continue;
    const key = `${form} ${bounds.column} ${at.sheet}`;
    let column = columns.get(key);
    if (!column) columns.set(key, (column = { sheet: at.sheet, form, rows: new Map() }));
    column.rows.set(bounds.row, [bounds.column]);
  }
  return columns.values();
}
