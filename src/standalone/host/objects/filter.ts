import type { Table, Worksheet as Sheet } from "@cj-tech-master/excelts";
import { columnsOf, formatArea, parseArea, type Area } from "../area";
import { type ExcelClass, instance, type Instance, value } from "../excel-class";
import { invalidArgument, itemNotFound, mustBe } from "../excel-error";
import { applyFilters, type Criteria, type CriteriaByColumn, criteriaOf } from "../filters";
import { guard } from "../protection-guard";
import { rangeAt, SheetRange } from "../sheet-range";
import { type Session } from "../session";
import { bodyArea, tableArea } from "../tables";
import { Range } from "./range";

/** What is filtered: a table, or a sheet's own block. */
export interface Filtered {
  readonly sheet: Sheet;
  /** null: the sheet's own filter. */
  readonly table: Table | null;
}

const holderOf = ({ sheet, table }: Filtered): object => table ?? sheet;

/** The whole filtered block, header included; null where there is no filter. */
function blockOf({ sheet, table }: Filtered): Area | null {
  if (table) return { ...tableArea(table), bottom: bodyArea(table).bottom };
  const { autoFilter } = sheet;
  if (!autoFilter) return null;
  if (typeof autoFilter === "string") return parseArea(autoFilter);
  const end = (corner: string | { row: number; col: number }) =>
    typeof corner === "string" ? parseArea(corner) : { top: corner.row, left: corner.col };
  const [from, to] = [end(autoFilter.from), end(autoFilter.to)];
  return from && to ? { top: from.top, left: from.left, bottom: to.top, right: to.left } : null;
}

export function filterBody(target: Filtered): Area | null {
  if (target.table) return bodyArea(target.table);
  const block = blockOf(target);
  return block && block.bottom > block.top ? { ...block, top: block.top + 1 } : null;
}

export function reapply(target: Filtered, excel: Session): void {
  const body = filterBody(target);
  if (body) applyFilters(excel, target.sheet, body, criteriaOf(holderOf(target)));
  if (target.table) excel.book.changes.sheet(target.sheet.id, "tables");
}

export function clearCriteria(target: Filtered, excel: Session): void {
  guard(target.sheet, "autoFilter");
  const criteria = criteriaOf(holderOf(target));
  if (criteria.size === 0) return;
  criteria.clear();
  reapply(target, excel);
}

interface FilterTarget extends Filtered {
  readonly column: number;
}

function set(target: FilterTarget, excel: Session, criteria: Criteria | null): void {
  guard(target.sheet, "autoFilter");
  const all = criteriaOf(holderOf(target));
  if (criteria) all.set(target.column, criteria);
  else all.delete(target.column);
  reapply(target, excel);
}

const count = (number: number): string => {
  mustBe(Number.isInteger(number) && number >= 1);
  return String(number);
};

export const Filter: ExcelClass<FilterTarget> = {
  name: "Filter",
  properties: {
    criteria: value((target) => criteriaOf(holderOf(target)).get(target.column) ?? null),
  },
  methods: {
    apply: (target, [criteria]: [Criteria], excel) => {
      mustBe(criteria && typeof criteria.filterOn === "string");
      set(target, excel, criteria);
    },
    applyValuesFilter: (target, [values]: [NonNullable<Criteria["values"]>], excel) =>
      set(target, excel, { filterOn: "Values", values }),
    applyCustomFilter: (
      target,
      [criterion1, criterion2, operator]: [string, string | undefined, string | undefined],
      excel
    ) =>
      set(target, excel, {
        filterOn: "Custom",
        criterion1,
        ...(criterion2 ? { criterion2, operator: operator ?? "And" } : {}),
      }),
    applyTopItemsFilter: (target, [number]: [number], excel) =>
      set(target, excel, { filterOn: "TopItems", criterion1: count(number) }),
    applyTopPercentFilter: (target, [number]: [number], excel) =>
      set(target, excel, { filterOn: "TopPercent", criterion1: count(number) }),
    applyBottomItemsFilter: (target, [number]: [number], excel) =>
      set(target, excel, { filterOn: "BottomItems", criterion1: count(number) }),
    applyBottomPercentFilter: (target, [number]: [number], excel) =>
      set(target, excel, { filterOn: "BottomPercent", criterion1: count(number) }),
    applyCellColorFilter: (target, [color]: [string], excel) =>
      set(target, excel, { filterOn: "CellColor", color }),
    applyFontColorFilter: (target, [color]: [string], excel) =>
      set(target, excel, { filterOn: "FontColor", color }),
    applyDynamicFilter: (target, [dynamicCriteria]: [string], excel) =>
      set(target, excel, { filterOn: "Dynamic", dynamicCriteria }),
    applyIconFilter: (target, [icon]: [Criteria["icon"]], excel) =>
      set(target, excel, { filterOn: "Icon", icon }),
    clear: (target, _args, excel) => set(target, excel, null),
  },
};

function start(target: Filtered, excel: Session, given: Instance | string): void {
  const range =
    typeof given === "string" ? rangeAt(excel, target.sheet, given) : (given.target as SheetRange);
  if (target.table) return;
  const before = blockOf(target);
  const next = formatArea(range.area);
  if (before && formatArea(before) === next) return;
  remove(target, excel);
  target.sheet.autoFilter = next;
  excel.book.changes.sheet(target.sheet.id, "filter");
}

function remove(target: Filtered, excel: Session): void {
  clearCriteria(target, excel);
  if (target.table) return;
  target.sheet.autoFilter = null;
  excel.book.changes.sheet(target.sheet.id, "filter");
}

const range = (target: Filtered) => {
  const block = blockOf(target);
  return block && new SheetRange(target.sheet, block);
};

const listed = (target: Filtered, all: CriteriaByColumn): (Criteria | null)[] => {
  const block = blockOf(target);
  return block
    ? Array.from({ length: columnsOf(block) }, (_, column) => all.get(column) ?? null)
    : [];
};

export const AutoFilter: ExcelClass<Filtered> = {
  name: "AutoFilter",
  properties: {
    enabled: value((target) => blockOf(target) !== null),
    isDataFiltered: value((target) => criteriaOf(holderOf(target)).size > 0),
    criteria: value((target) => listed(target, criteriaOf(holderOf(target)))),
  },
  methods: {
    apply: (
      target,
      [given, column, criteria]: [Instance | string, number | undefined, Criteria | undefined],
      excel
    ) => {
      guard(target.sheet, "autoFilter");
      start(target, excel, given);
      const block = blockOf(target);
      if (column === undefined || column === null) return;
      if (!block || column < 0 || column >= columnsOf(block)) throw invalidArgument();
      if (criteria) set({ ...target, column }, excel, criteria);
    },
    clearCriteria: (target, _args, excel) => clearCriteria(target, excel),
    clearColumnCriteria: (target, [column]: [number], excel) =>
      set({ ...target, column }, excel, null),
    reapply: (target, _args, excel) => reapply(target, excel),
    remove: (target, _args, excel) => {
      guard(target.sheet, "autoFilter");
      remove(target, excel);
    },
    getRange: (target) => {
      const found = range(target);
      if (!found) throw itemNotFound();
      return instance(Range, found);
    },
    getRangeOrNullObject: (target) => instance(Range, range(target)),
  },
};
