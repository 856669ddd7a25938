import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { type Area, columnsOf, contains, rowsOf } from "./area";
import { formatOf, isDateFormat, type Scalar, valueOf } from "./cells";
import { contentAt } from "./copying";
import { mustBe } from "./excel-error";
import { MONTHS } from "./month-names";
import { guardCells } from "./protection-guard";
import { loaded, noteCells, type SheetRange } from "./sheet-range";
import { type Session } from "./session";

export const FILL_TYPES = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
  "FlashFill",
];

/** Lists that Excel continues by itself. */
const LISTS = [
  ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  MONTHS.map((name) => name.slice(0, 3)),
  MONTHS,
  ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"],
  [
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
  ],
];

interface Source {
  readonly value: Cell["value"];
  readonly scalar: Scalar;
  readonly style: Cell["style"];
  readonly date: boolean;
  readonly row: number;
  readonly column: number;
}

/** Least squares through 0, 1, 2 ...: what Excel continues numbers with. */
function trend(numbers: readonly number[]): (index: number) => number {
  const n = numbers.length;
  if (n === 1) return (index) => (numbers[0] ?? 0) + index;
  const meanX = (n - 1) / 2;
  const meanY = numbers.reduce((sum, each) => sum + each, 0) / n;
  const slope =
    numbers.reduce((sum, each, x) => sum + (x - meanX) * (each - meanY), 0) /
    numbers.reduce((sum, _, x) => sum + (x - meanX) ** 2, 0);
  return (index) => Math.round((meanY + slope * (index - meanX)) * 1e10) / 1e10;
}

const serialDate = (serial: number) => new Date(Math.round((serial - 25569) * 86400000));
const toSerial = (date: Date) => date.getTime() / 86400000 + 25569;

function addMonths(serial: number, months: number): number {
  const date = serialDate(serial);
  const day = date.getUTCDate();
  const moved = new Date(date);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(day, last));
  return toSerial(moved);
}

function addWeekdays(serial: number, days: number): number {
  let at = serial;
  for (let left = Math.abs(days); left > 0;) {
    at += Math.sign(days);
    const day = serialDate(at).getUTCDay();
    if (day !== 0 && day !== 6) left -= 1;
  }
  return at;
}

/** Text that ends (or begins) with a number counts on: "Item 1", "Q1". */
function counting(texts: readonly string[]): ((index: number) => string) | null {
  // Quarters begin anew after the fourth: "Q4", "Q1".
  const quarter = texts.every((text) => /^(?:q|qtr|quarter) ?[1-4]$/i.test(text));
  const parts = texts.map((text) => /^(.*?)(\d+)(\D*)$/s.exec(text));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1] || part?.[3] !== first[3])) return null;
  const next = trend(parts.map((part) => Number(part?.[2])));
  const width = first[2]?.startsWith("0") ? first[2].length : 0;
  const number = (index: number) =>
    quarter ? ((((next(index) - 1) % 4) + 4) % 4) + 1 : Math.abs(next(index));
  return (index) => `${first[1]}${String(number(index)).padStart(width, "0")}${first[3]}`;
}

function listed(texts: readonly string[]): ((index: number) => string) | null {
  for (const list of LISTS) {
    const places = texts.map((text) =>
      list.findIndex((each) => each.toLowerCase() === text.toLowerCase())
    );
    const [start = -1, second] = places;
    if (places.some((place) => place < 0)) continue;
    const step = second === undefined ? 1 : second - start;
    return (index) =>
      list[(((start + step * index) % list.length) + list.length) % list.length] ?? "";
  }
  return null;
}

/** What continues a run of cells at an index counted from its start; null: copy the run over and over. */
function continuation(run: readonly Source[], type: string): ((index: number) => Scalar) | null {
  if (type === "FillCopy" || type === "FillFormats" || type === "FillValues") return null;
  const scalars = run.map((each) => each.scalar);
  if (scalars.every((each): each is number => typeof each === "number")) {
    const [first = 0, second] = scalars;
    const step = second === undefined ? 1 : second - first;
    const dates = run[0]?.date ?? false;
    if (type === "FillMonths")
      return (index) =>
        addMonths(first, index * (second === undefined ? 1 : Math.round(step / 30.4)));
    if (type === "FillYears") return (index) => addMonths(first, 12 * index);
    if (type === "FillWeekdays")
      return (index) => addWeekdays(first, index * (second === undefined ? 1 : step));
    if (type === "GrowthTrend") {
      const ratio = second === undefined || first === 0 ? 1 : second / first;
      return (index) => first * ratio ** index;
    }
    const plain = type === "FillDefault" && run.length === 1 && !dates;
    return plain ? null : trend(scalars);
  }
  if (scalars.every((each): each is string => typeof each === "string" && each !== ""))
    return listed(scalars) ?? counting(scalars);
  return null;
}

function sourceAt(excel: Session, sheet: Worksheet, row: number, column: number): Source {
  const cell = sheet.findCell(row, column);
  return {
    value: cell?.value ?? null,
    scalar: valueOf(cell, excel),
    style: cell?.style ?? {},
    date: isDateFormat(formatOf(sheet, cell, row, column)),
    row,
    column,
  };
}

/** Continues the source into the destination, which must hold it and go further in one direction. */
export function autoFill(
  excel: Session,
  source: SheetRange,
  destination: SheetRange,
  type: string
): void {
  excel.refresh();
  const sheet = loaded(excel, source.sheet);
  const [from, to] = [source.area, destination.area];
  mustBe(source.sheet === destination.sheet && contains(to, from));
  guardCells(sheet, to);
  const vertical = columnsOf(from) === columnsOf(to) && rowsOf(to) > rowsOf(from);
  if (!vertical) mustBe(rowsOf(from) === rowsOf(to));
  const length = vertical ? rowsOf(from) : columnsOf(from);
  const lines = vertical ? columnsOf(from) : rowsOf(from);
  for (let line = 0; line < lines; line++) {
    const at = (index: number): [number, number] =>
      vertical ? [from.top + index, from.left + line] : [from.top + line, from.left + index];
    const run = Array.from({ length }, (_, index) => sourceAt(excel, sheet, ...at(index)));
    const next = run.some((each) => isFormula(each.value)) ? null : continuation(run, type);
    const [start, end] = vertical
      ? [to.top - from.top, to.bottom - from.top]
      : [to.left - from.left, to.right - from.left];
    for (let index = start; index <= end; index++) {
      if (index >= 0 && index < length) continue;
      const model = run[((index % length) + length) % length];
      if (!model) continue;
      const [row, column] = at(index);
      const cell = sheet.getCell(row, column);
      if (type !== "FillFormats")
        cell.value = (
          next ? next(index) : contentAt(model.value, row - model.row, column - model.column)
        ) as Cell["value"];
      if (type !== "FillValues") cell.style = model.style;
    }
  }
  noteCells(excel, sheet, to);
  excel.touch();
  excel.changed(destination, "RangeEdited");
}

const isFormula = (value: Cell["value"]): boolean =>
  typeof value === "object" && value !== null && "formula" in value;

/** Without a destination Excel fills as far down as the block beside the source reaches. */
export function usualDestination(excel: Session, { sheet, area }: SheetRange): Area {
  const reaches = (column: number): number => {
    let row = area.bottom;
    while (column >= 1 && valueOf(sheet.findCell(row + 1, column), excel) !== "") row += 1;
    return row;
  };
  const bottom =
    Math.max(reaches(area.left - 1), area.bottom) > area.bottom
      ? reaches(area.left - 1)
      : reaches(area.right + 1);
  return { ...area, bottom };
}
