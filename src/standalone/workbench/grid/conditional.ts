import {
  Workbook,
  type ConditionalFormattingOptions,
  type Style,
  type Worksheet,
} from "@cj-tech-master/excelts";
import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import { boundsOf, columnName } from "../../../model/place";

type Rule = ConditionalFormattingOptions["rules"][number];
interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rules cover at most this many cells each when drawn; larger ones are cut, as nobody looks at all of them. */
const MOST_CELLS = 5000;
const REFERENCE =
  /("(?:[^"]|"")*"|'(?:[^']|'')*'![$A-Z0-9:]+)|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/g;

/** A rule's formula as it reads at a cell: relative references moved from the range's first cell. */
function moved(formula: string, rows: number, columns: number, sheet: string): string {
  const quoted = `'${sheet.replace(/'/g, "''")}'!`;
  return formula.replace(REFERENCE, (whole, kept, columnFixed, column, rowFixed, row) => {
    if (kept) return whole;
    const at = boundsOf(`${column}${row}`);
    if (!at) return whole;
    const name = columnName(at.column + (columnFixed ? 0 : columns));
    return `${quoted}$${name}$${at.row + 1 + (rowFixed ? 0 : rows)}`;
  });
}

const COMPARISON: Readonly<Record<string, (cell: string, a: string, b: string) => string>> = {
  lessThan: (cell, a) => `AND(ISNUMBER(${cell}),${cell}<(${a}))`,
  lessThanOrEqual: (cell, a) => `AND(ISNUMBER(${cell}),${cell}<=(${a}))`,
  greaterThan: (cell, a) => `${cell}>(${a})`,
  greaterThanOrEqual: (cell, a) => `${cell}>=(${a})`,
  equal: (cell, a) => `${cell}=(${a})`,
  notEqual: (cell, a) => `${cell}<>(${a})`,
  between: (cell, a, b) => `AND(ISNUMBER(${cell}),${cell}>=(${a}),${cell}<=(${b}))`,
  notBetween: (cell, a, b) => `AND(ISNUMBER(${cell}),OR(${cell}<(${a}),${cell}>(${b})))`,
};

/** The condition of a rule at a cell, as a formula; null for rules that colour by rank or scale. */
function condition(rule: Rule, cell: string): string | null {
  const formulae = "formulae" in rule ? (rule.formulae ?? []).map(String) : [];
  if (rule.type === "expression") return formulae[0] ?? null;
  if (rule.type !== "cellIs" || !rule.operator) return null;
  return COMPARISON[rule.operator]?.(cell, formulae[0] ?? '""', formulae[1] ?? '""') ?? null;
}

function areasOf(reference: string): Area[] {
  return reference.split(/[\s,]+/).flatMap((part) => boundsOf(part) ?? []);
}

/**
 * The formats that conditional rules give to cells now, by "row,column" counted from 1. Conditions are
 * worked out by the workbook library's formula engine in a workbook of their own, so that the officer's is
 * not touched. The first rule by priority wins.
 */
export function conditionalStyles(sheet: Worksheet): ReadonlyMap<string, Partial<Style>> {
  const rules = sheet.model.conditionalFormattings
    .flatMap(({ ref, rules: list }) => list.map((rule) => ({ rule, areas: areasOf(ref) })))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  if (rules.length === 0) return new Map();

  const scratch = new Workbook();
  const copy = scratch.addWorksheet(sheet.name);
  sheet.eachRow((row, number) =>
    row.eachCell((cell) => {
      const value = cell.result ?? cell.value;
      if (typeof value !== "object" || value instanceof Date)
        copy.getCell(number, cell.col).value = value;
      else copy.getCell(number, cell.col).value = cell.text;
    })
  );
  const questions = scratch.addWorksheet(sheet.name === "rules" ? "conditions" : "rules");
  const asked: { key: string; style: Partial<Style>; row: number }[] = [];
  for (const { rule, areas } of rules) {
    if (!rule.style) continue;
    const first = areas[0];
    for (const area of areas) {
      for (let index = 0; index < Math.min(area.rows * area.columns, MOST_CELLS); index++) {
        const row = area.row + Math.floor(index / area.columns);
        const column = area.column + (index % area.columns);
        const formula = condition(rule, `$${columnName(column)}$${row + 1}`);
        if (formula === null || !first) continue;
        const text = moved(formula, row - first.row, column - first.column, sheet.name);
        asked.push({ key: `${row + 1},${column + 1}`, style: rule.style, row: asked.length + 1 });
        questions.getCell(asked.length, 1).value = {
          formula: `IFERROR(IF(${text},TRUE,FALSE),FALSE)`,
        };
      }
    }
  }
  calculateFormulas(scratch);
  const styles = new Map<string, Partial<Style>>();
  for (const { key, style, row } of asked) {
    if (questions.getCell(row, 1).result === true && !styles.has(key)) styles.set(key, style);
  }
  return styles;
}
