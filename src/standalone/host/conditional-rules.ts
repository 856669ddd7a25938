import type {
  ConditionalFormattingOptions,
  ConditionalFormattingRule,
  Worksheet,
} from "@cj-tech-master/excelts";
import { type Area, formatArea, intersect, parseArea, subtract } from "./area";
import { type Session } from "./session";

export type Rule = ConditionalFormattingRule & { stopIfTrue?: boolean };

/** A conditional format: a rule and the block of the model that holds it. */
export interface ConditionalFormatTarget {
  readonly sheet: Worksheet;
  readonly rule: Rule;
}

export const areasOf = (options: ConditionalFormattingOptions): Area[] =>
  options.ref.split(/[\s,]+/).flatMap((part) => parseArea(part) ?? []);

const formatAreas = (areas: readonly Area[]): string =>
  areas.map((area) => formatArea(area)).join(" ");

export const holderOf = ({
  sheet,
  rule,
}: ConditionalFormatTarget): ConditionalFormattingOptions | undefined =>
  sheet.conditionalFormattings.find((each) => (each.rules as Rule[]).includes(rule));

/** Rules that apply to cells of any of the areas, first priority first. */
export function rulesIn(sheet: Worksheet, areas: readonly Area[]): ConditionalFormatTarget[] {
  return sheet.conditionalFormattings
    .filter((options) => areasOf(options).some((own) => areas.some((area) => intersect(own, area))))
    .flatMap((options) => (options.rules as Rule[]).map((rule) => ({ sheet, rule })))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
}

const allRules = (sheet: Worksheet): Rule[] =>
  sheet.conditionalFormattings
    .flatMap((options) => options.rules as Rule[])
    .sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0));

/** Priorities are 1..n over the sheet (OFFICE.md I). */
function number(rules: readonly Rule[]): void {
  rules.forEach((rule, index) => (rule.priority = index + 1));
}

/** Adds a rule to areas, at the top: the types say so (OFFICE.md I names the dispute). */
export function addRule(
  excel: Session,
  sheet: Worksheet,
  areas: readonly Area[],
  rule: Rule
): ConditionalFormatTarget {
  const others = allRules(sheet);
  sheet.conditionalFormattings.push({ ref: formatAreas(areas), rules: [rule] });
  number([rule, ...others]);
  excel.book.changes.sheet(sheet.id, "conditional-formats");
  return { sheet, rule };
}

/** Moves a rule to a priority counted from 0; the others close up. */
export function setPriority(
  excel: Session,
  { sheet, rule }: ConditionalFormatTarget,
  priority: number
): void {
  const others = allRules(sheet).filter((each) => each !== rule);
  others.splice(Math.min(priority, others.length), 0, rule);
  number(others);
  excel.book.changes.sheet(sheet.id, "conditional-formats");
}

export function removeRule(excel: Session, target: ConditionalFormatTarget): void {
  const holder = holderOf(target);
  if (!holder) return;
  holder.rules = holder.rules.filter((each) => each !== target.rule);
  dropEmpty(excel, target.sheet);
}

function dropEmpty(excel: Session, sheet: Worksheet): void {
  sheet.conditionalFormattings = sheet.conditionalFormattings.filter(
    (options) => options.rules.length > 0 && options.ref !== ""
  );
  number(allRules(sheet));
  excel.book.changes.sheet(sheet.id, "conditional-formats");
}

/** Takes the areas out of every rule; rules that apply nowhere any more are removed. */
export function removeRulesIn(excel: Session, sheet: Worksheet, areas: readonly Area[]): void {
  if (rulesIn(sheet, areas).length === 0) return;
  for (const options of sheet.conditionalFormattings) {
    const left = areas.reduce<Area[]>(
      (rest, each) => rest.flatMap((area) => subtract(area, each)),
      areasOf(options)
    );
    options.ref = formatAreas(left);
  }
  dropEmpty(excel, sheet);
}

export function setAreas(
  excel: Session,
  sheet: Worksheet,
  options: ConditionalFormattingOptions,
  areas: readonly Area[]
): void {
  options.ref = formatAreas(areas);
  excel.book.changes.sheet(sheet.id, "conditional-formats");
}
