import type {
  DataValidation as Stored,
  DataValidationOperator,
  Worksheet,
} from "@cj-tech-master/excelts";
import { formatArea, quoteSheet } from "../area";
import type { Area } from "../area";
import { toSerial, valueOf } from "../cells";
import { type ExcelClass, instance, type Instance, value } from "../excel-class";
import { itemNotFound, mustBe } from "../excel-error";
import { readInput } from "../input";
import { type Session } from "../session";
import { grid, loaded, SheetRange } from "../sheet-range";
import { guardUnprotected } from "../protection-guard";
import { removeValidations, setValidation, validationsIn } from "../validations";
import { oneOf } from "./range-format";
import { RangeAreas } from "./range-areas";

export interface CellsTarget {
  readonly sheet: Worksheet;
  readonly areas: readonly Area[];
}

type WithFormulae = Extract<Stored, { formulae: unknown }>;
type Basic = { formula1: unknown; formula2?: unknown; operator: string };
interface ExcelRule {
  wholeNumber?: Basic;
  decimal?: Basic;
  textLength?: Basic;
  date?: Basic;
  time?: Basic;
  list?: { inCellDropDown?: boolean; source: unknown };
  custom?: { formula: string };
}

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
/** Key of a rule -> its type in the file and in DataValidation.type. */
const TYPES = {
  wholeNumber: { stored: "whole", shown: "WholeNumber" },
  decimal: { stored: "decimal", shown: "Decimal" },
  textLength: { stored: "textLength", shown: "TextLength" },
  date: { stored: "date", shown: "Date" },
  time: { stored: "time", shown: "Time" },
} as const;
const STYLES = { Stop: "stop", Warning: "warning", Information: "information" };

/** A formula as the file holds it: no "=", dates and times as serials, a range by its address. */
function storedFormula(formula: unknown): string {
  if (typeof formula === "number") return String(formula);
  const range = formula as Instance | null;
  if (range && typeof range === "object" && range.target instanceof SheetRange)
    return `${quoteSheet(range.target.sheet.name)}!${formatArea(range.target.area, "$")}`;
  const text = String(formula);
  if (text.startsWith("=")) return text.slice(1);
  const read = readInput(text, "General");
  if (read.kind === "value" && typeof read.value === "number") return String(read.value);
  const moment = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(moment) ? `"${text}"` : String(toSerial(new Date(moment)));
}

function storedRule(rule: ExcelRule): Partial<WithFormulae> {
  if (rule.list) {
    const { source } = rule.list;
    const literal = typeof source === "string" && !source.startsWith("=");
    const drop = rule.list.inCellDropDown === false ? { showDropDown: true } : {};
    return { type: "list", formulae: [literal ? `"${source}"` : storedFormula(source)], ...drop };
  }
  if (rule.custom) return { type: "custom", formulae: [storedFormula(rule.custom.formula)] };
  for (const [key, { stored }] of Object.entries(TYPES)) {
    const basic = rule[key as keyof typeof TYPES];
    if (!basic) continue;
    const operator = oneOf(OPERATORS, basic.operator);
    const bounds = /between/i.test(operator) ? [basic.formula1, basic.formula2] : [basic.formula1];
    mustBe(bounds.every((bound) => bound !== undefined && bound !== null && bound !== ""));
    return { type: stored as "whole", operator, formulae: bounds.map(storedFormula) };
  }
  mustBe(false);
}

/** The types say that a bound is always read as the text of a formula: "=10". */
const shownFormula = (formula: unknown): string => `=${String(formula)}`;

function shownRule(stored: Stored): ExcelRule {
  if (stored.type === "any") return {};
  const [first, second] = stored.formulae;
  if (stored.type === "list") {
    const quoted = /^"(.*)"$/s.exec(String(first));
    const inCellDropDown = !(stored as { showDropDown?: boolean }).showDropDown;
    return { list: { inCellDropDown, source: quoted ? quoted[1] : `=${String(first)}` } };
  }
  if (stored.type === "custom") return { custom: { formula: `=${String(first)}` } };
  const operator = Object.keys(OPERATORS).find(
    (name) => OPERATORS[name] === (stored.operator ?? "between")
  );
  const basic = {
    formula1: shownFormula(first),
    ...(second === undefined ? {} : { formula2: shownFormula(second) }),
    operator: operator ?? "Between",
  };
  const key = Object.entries(TYPES).find(([, type]) => type.stored === stored.type)?.[0];
  return key ? { [key]: basic } : {};
}

function shownType(stored: Stored): string {
  if (stored.type === "any") return "None";
  if (stored.type === "list") return "List";
  if (stored.type === "custom") return "Custom";
  return Object.values(TYPES).find((type) => type.stored === stored.type)?.shown ?? "None";
}

/** The one validation of all the cells: null when they differ. */
function only({ sheet, areas }: CellsTarget): Stored | null | undefined {
  const found = validationsIn(sheet, areas);
  const [first] = found;
  if (!first) return undefined;
  const covered = found.reduce(
    (sum, each) =>
      sum +
      each.areas.reduce((cells, a) => cells + (a.bottom - a.top + 1) * (a.right - a.left + 1), 0),
    0
  );
  const all = areas.reduce(
    (cells, a) => cells + (a.bottom - a.top + 1) * (a.right - a.left + 1),
    0
  );
  const alike = found.every(
    (each) => JSON.stringify(each.validation) === JSON.stringify(first.validation)
  );
  return alike && covered >= all ? first.validation : null;
}

function change(target: CellsTarget, excel: Session, by: Partial<Stored>): void {
  guardUnprotected(target.sheet);
  const before = only(target) ?? {
    type: "any" as const,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
  };
  setValidation(excel, target.sheet, target.areas, { ...before, ...by } as Stored);
}

const compare: Readonly<
  Record<DataValidationOperator, (v: number, a: number, b: number) => boolean>
> = {
  between: (v, a, b) => v >= a && v <= b,
  notBetween: (v, a, b) => v < a || v > b,
  equal: (v, a) => v === a,
  notEqual: (v, a) => v !== a,
  greaterThan: (v, a) => v > a,
  lessThan: (v, a) => v < a,
  greaterThanOrEqual: (v, a) => v >= a,
  lessThanOrEqual: (v, a) => v <= a,
};

/** Whether a cell keeps to its rule; rules with formulas that are not constants are taken as kept. */
function keeps(stored: Stored, cell: string | number | boolean): boolean {
  if (stored.type === "any" || cell === "") return true;
  const [first, second] = stored.formulae;
  if (stored.type === "list") {
    const quoted = /^"(.*)"$/s.exec(String(first));
    return (
      !quoted ||
      (quoted[1] ?? "")
        .split(",")
        .map((each) => each.trim())
        .includes(String(cell))
    );
  }
  if (stored.type === "custom") return true;
  const [low, high] = [Number(first), Number(second ?? NaN)];
  if (!Number.isFinite(low)) return true;
  const measured = stored.type === "textLength" ? String(cell).length : cell;
  if (typeof measured !== "number" || (stored.type === "whole" && !Number.isInteger(measured)))
    return false;
  return compare[stored.operator ?? "between"](measured, low, high);
}

function invalid({ sheet, areas }: CellsTarget, excel: Session): Area[] {
  excel.refresh();
  const found: Area[] = [];
  for (const { areas: own, validation } of validationsIn(loaded(excel, sheet), areas))
    for (const area of own)
      grid(
        { ...area, bottom: Math.min(area.bottom, Math.max(sheet.rowCount, area.top)) },
        (row, column) => {
          if (!keeps(validation, valueOf(sheet.findCell(row, column), excel)))
            found.push({ top: row, left: column, bottom: row, right: column });
        }
      );
  return found;
}

export const DataValidation: ExcelClass<CellsTarget> = {
  name: "DataValidation",
  properties: {
    rule: value(
      (target) => {
        const stored = only(target);
        return stored === null ? null : stored ? shownRule(stored) : {};
      },
      (target, rule: ExcelRule, excel) => change(target, excel, storedRule(rule) as Partial<Stored>)
    ),
    type: value((target) => {
      const stored = only(target);
      if (stored === null)
        return validationsIn(target.sheet, target.areas).length > 1
          ? "MixedCriteria"
          : "Inconsistent";
      return stored ? shownType(stored) : "None";
    }),
    valid: value((target, excel) => invalid(target, excel).length === 0),
    ignoreBlanks: value(
      (target: CellsTarget) => only(target)?.allowBlank ?? true,
      (target, allowBlank: boolean, excel) => change(target, excel, { allowBlank })
    ),
    errorAlert: value(
      (target: CellsTarget) => {
        const stored = only(target);
        return {
          message: stored?.error ?? "",
          showAlert: stored?.showErrorMessage ?? true,
          style:
            Object.entries(STYLES).find(([, style]) => style === stored?.errorStyle)?.[0] ?? "Stop",
          title: stored?.errorTitle ?? "",
        };
      },
      (
        target,
        alert: { message?: string; showAlert?: boolean; style?: string; title?: string },
        excel
      ) =>
        change(target, excel, {
          error: alert.message,
          errorTitle: alert.title,
          showErrorMessage: alert.showAlert ?? true,
          ...(alert.style ? { errorStyle: oneOf(STYLES, alert.style) } : {}),
        })
    ),
    prompt: value(
      (target: CellsTarget) => {
        const stored = only(target);
        return {
          message: stored?.prompt ?? "",
          showPrompt: stored?.showInputMessage ?? true,
          title: stored?.promptTitle ?? "",
        };
      },
      (target, prompt: { message?: string; showPrompt?: boolean; title?: string }, excel) =>
        change(target, excel, {
          prompt: prompt.message,
          promptTitle: prompt.title,
          showInputMessage: prompt.showPrompt ?? true,
        })
    ),
  },
  methods: {
    clear: (target, _args, excel) => {
      guardUnprotected(target.sheet);
      removeValidations(excel, target.sheet, target.areas);
    },
    getInvalidCells: (target, _args, excel) => {
      const areas = invalid(target, excel);
      if (areas.length === 0) throw itemNotFound();
      return instance(RangeAreas, { sheet: target.sheet, areas });
    },
    getInvalidCellsOrNullObject: (target, _args, excel) => {
      const areas = invalid(target, excel);
      return areas.length ? instance(RangeAreas, { sheet: target.sheet, areas }) : null;
    },
  },
};
