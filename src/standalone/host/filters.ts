import type { Worksheet } from "@cj-tech-master/excelts";
import { type Area } from "./area";
import { toHex } from "./colors";
import { formatOf, type Scalar, valueOf } from "./cells";
import { ICON_SETS } from "./icon-sets";
import { MONTHS } from "./month-names";
import { drawValue, isDatePattern } from "./number-format";
import { type Session } from "./session";
import { iconAt } from "./shown-icons";
import { styleAt } from "./style-edit";

/** A filter's criteria as FilterCriteria of the API has them. */
export interface Criteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly (string | { date: string; specificity: string })[];
  readonly color?: string;
  readonly dynamicCriteria?: string;
  readonly icon?: { readonly set?: string; readonly index?: number };
}

/** Criteria by column (from 0) of a filtered block: a table's, or a sheet's own. */
export type CriteriaByColumn = Map<number, Criteria>;

const held = new WeakMap<object, CriteriaByColumn>();

/** Criteria of a table or of a sheet's own filter. The library has no place for them; the package keeps them. */
export function criteriaOf(holder: object): CriteriaByColumn {
  let criteria = held.get(holder);
  if (!criteria) held.set(holder, (criteria = new Map()));
  return criteria;
}

interface Item {
  readonly value: Scalar;
  readonly text: string;
  readonly date: boolean;
  readonly fill: string;
  readonly font: string;
  /** Where it stands, for what is asked of few: the icon that it shows. */
  readonly row: number;
}

const number = (item: Item): number => (typeof item.value === "number" ? item.value : NaN);

/** "*" and "?" stand for any letters, "~" makes them plain. */
function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~?[\s\S]/g, (sign) => {
    if (sign === "*") return "[\\s\\S]*";
    if (sign === "?") return "[\\s\\S]";
    return sign.slice(-1).replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
  });
  return new RegExp(`^${source}$`, "i");
}

/** Reads ">=10", "<>x", "=a*" and the like. */
function comparison(criterion: string): (item: Item) => boolean {
  const [, operator = "=", operand = ""] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  const wanted = Number(operand);
  const numeric = operand.trim() !== "" && Number.isFinite(wanted);
  if (operator === "=" || operator === "<>") {
    const text = wildcard(operand);
    const equal = (item: Item) =>
      operand === ""
        ? item.value === ""
        : (numeric && item.value === wanted) ||
          text.test(item.text) ||
          text.test(String(item.value));
    return operator === "=" ? equal : (item) => !equal(item);
  }
  const compare = (item: Item): number =>
    numeric
      ? number(item) - wanted
      : typeof item.value === "string" && item.value !== ""
        ? item.value.localeCompare(operand)
        : NaN;
  if (operator === ">") return (item) => compare(item) > 0;
  if (operator === "<") return (item) => compare(item) < 0;
  return operator === ">=" ? (item) => compare(item) >= 0 : (item) => compare(item) <= 0;
}

function ranked(items: readonly Item[], count: number, top: boolean): (item: Item) => boolean {
  const numbers = items
    .map(number)
    .filter(Number.isFinite)
    .sort((a, b) => (top ? b - a : a - b));
  const bound = numbers[Math.min(count, numbers.length) - 1] ?? NaN;
  return (item) => (top ? number(item) >= bound : number(item) <= bound);
}

const DAY = 86400000;
const EPOCH = Date.UTC(1899, 11, 30);
const dateOf = (item: Item): Date | null =>
  typeof item.value === "number" ? new Date(EPOCH + Math.floor(item.value) * DAY) : null;

/** Spans of days around today (UTC days as serials), by dynamic criterion. */
function period(criterion: string, now: Date): [number, number] | null {
  const year = now.getFullYear();
  const month = now.getMonth();
  const today = Date.UTC(year, month, now.getDate());
  const week = today - now.getDay() * DAY;
  const quarter = Math.floor(month / 3) * 3;
  const months = (from: number, count: number): [number, number] => [
    Date.UTC(year, from, 1),
    Date.UTC(year, from + count, 1) - DAY,
  ];
  const spans: Readonly<Record<string, [number, number]>> = {
    Today: [today, today],
    Yesterday: [today - DAY, today - DAY],
    Tomorrow: [today + DAY, today + DAY],
    ThisWeek: [week, week + 6 * DAY],
    LastWeek: [week - 7 * DAY, week - DAY],
    NextWeek: [week + 7 * DAY, week + 13 * DAY],
    ThisMonth: months(month, 1),
    LastMonth: months(month - 1, 1),
    NextMonth: months(month + 1, 1),
    ThisQuarter: months(quarter, 3),
    LastQuarter: months(quarter - 3, 3),
    NextQuarter: months(quarter + 3, 3),
    ThisYear: months(0, 12),
    LastYear: months(-12, 12),
    NextYear: months(12, 12),
    YearToDate: [Date.UTC(year, 0, 1), today],
  };
  return spans[criterion] ?? null;
}

function dynamic(criterion: string, items: readonly Item[]): (item: Item) => boolean {
  const numbers = items.map(number).filter(Number.isFinite);
  const mean = numbers.reduce((sum, each) => sum + each, 0) / (numbers.length || 1);
  if (criterion === "AboveAverage") return (item) => number(item) > mean;
  if (criterion === "BelowAverage") return (item) => number(item) < mean;
  const inPeriod = /^AllDatesInPeriod(?:Quarter(\d)|(\w+))$/.exec(criterion);
  if (inPeriod) {
    const [, quarter, month] = inPeriod;
    return (item) => {
      const at = dateOf(item)?.getUTCMonth() ?? -1;
      return quarter
        ? Math.floor(at / 3) + 1 === Number(quarter)
        : MONTHS[at]?.startsWith(month ?? "?") === true;
    };
  }
  const span = period(criterion, new Date());
  return (item) => {
    const at = dateOf(item)?.getTime();
    return span !== null && at !== undefined && at >= span[0] && at <= span[1];
  };
}

const SPECIFICITY: Readonly<Record<string, number>> = {
  Year: 4,
  Month: 7,
  Day: 10,
  Hour: 13,
  Minute: 16,
  Second: 19,
};

function listed(values: NonNullable<Criteria["values"]>): (item: Item) => boolean {
  const texts = new Set(
    values.flatMap((each) => (typeof each === "string" ? [each.toLowerCase()] : []))
  );
  const dates = values.flatMap((each) =>
    typeof each === "string" ? [] : [each.date.slice(0, SPECIFICITY[each.specificity] ?? 10)]
  );
  return (item) => {
    if (texts.has(item.text.toLowerCase()) || texts.has(String(item.value).toLowerCase()))
      return true;
    if (dates.length === 0 || !item.date || typeof item.value !== "number") return false;
    const iso = new Date(EPOCH + item.value * DAY).toISOString();
    return dates.some((date) => iso.startsWith(date));
  };
}

/** Which items a column's criteria let through. */
function testOf(
  criteria: Criteria,
  items: readonly Item[],
  iconOf: (item: Item) => ReturnType<typeof iconAt>
): (item: Item) => boolean {
  const count = Number(criteria.criterion1);
  const color = criteria.color?.toUpperCase();
  switch (criteria.filterOn) {
    case "Values":
      return listed(criteria.values ?? []);
    case "TopItems":
      return ranked(items, count, true);
    case "BottomItems":
      return ranked(items, count, false);
    case "TopPercent":
      return ranked(items, Math.max(1, Math.floor((items.length * count) / 100)), true);
    case "BottomPercent":
      return ranked(items, Math.max(1, Math.floor((items.length * count) / 100)), false);
    case "CellColor":
      return (item) => item.fill === color;
    case "FontColor":
      return (item) => item.font === color;
    case "Icon":
      return (item) => {
        const icon = iconOf(item);
        const { set, index } = criteria.icon ?? {};
        return icon?.set === ICON_SETS[set ?? ""] && icon?.index === index;
      };
    case "Dynamic":
      return dynamic(criteria.dynamicCriteria ?? "Unknown", items);
    case "Custom": {
      const first = comparison(criteria.criterion1 ?? "");
      if (criteria.criterion2 === undefined || criteria.criterion2 === null) return first;
      const second = comparison(criteria.criterion2);
      return criteria.operator === "Or"
        ? (item) => first(item) || second(item)
        : (item) => first(item) && second(item);
    }
    default:
      return () => true;
  }
}

function itemsOf(excel: Session, sheet: Worksheet, body: Area, column: number): Item[] {
  const date1904 = excel.book.model.properties.date1904 ?? false;
  const items: Item[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    const cell = sheet.findCell(row, body.left + column);
    const value = valueOf(cell, excel);
    const pattern = formatOf(sheet, cell, row, body.left + column);
    const style = styleAt(sheet, row, body.left + column);
    const fill = style.fill?.type === "pattern" ? (toHex(style.fill.fgColor) ?? "") : "";
    items.push({
      value,
      text: value === "" ? "" : drawValue(value, pattern, date1904),
      date: isDatePattern(pattern),
      fill,
      font: toHex(style.font?.color) ?? "#000000",
      row,
    });
  }
  return items;
}

/** Hides the rows of a block that some column's criteria do not let through, and shows all others. */
export function applyFilters(
  excel: Session,
  sheet: Worksheet,
  body: Area,
  criteria: CriteriaByColumn
): void {
  excel.refresh();
  const shown = Array.from({ length: body.bottom - body.top + 1 }, () => true);
  for (const [column, each] of criteria) {
    const items = itemsOf(excel, sheet, body, column);
    const passes = testOf(each, items, ({ row }) => iconAt(excel, sheet, row, body.left + column));
    items.forEach((item, index) => {
      if (!passes(item)) shown[index] = false;
    });
  }
  shown.forEach((visible, index) => {
    const row = sheet.findRow(body.top + index);
    if (row ? row.hidden === visible : !visible) sheet.getRow(body.top + index).hidden = !visible;
  });
  excel.book.changes.sheet(sheet.id, "rows");
  excel.book.changes.sheet(sheet.id, "filter");
  excel.touch();
}
