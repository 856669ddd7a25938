import type { Worksheet as Sheet } from "@cj-tech-master/excelts";
import { LAST_COLUMN, LAST_ROW } from "../area";
import { type ExcelClass, instance, type Instance, value } from "../excel-class";
import { itemNotFound, mustBe } from "../excel-error";
import { rangeAt, SheetRange } from "../sheet-range";
import { type Session } from "../session";
import { Range } from "./range";

interface BreaksTarget {
  readonly sheet: Sheet;
  readonly of: "rows" | "columns";
}
interface BreakTarget extends BreaksTarget {
  /** Row or column before the break: the file's id. */
  readonly id: number;
}

const listOf = ({ sheet, of }: BreaksTarget) => (of === "rows" ? sheet.rowBreaks : sheet.colBreaks);

function change(target: BreaksTarget, excel: Session, ids: readonly number[]): void {
  const max = target.of === "rows" ? LAST_COLUMN - 1 : LAST_ROW - 1;
  const breaks = [...new Set(ids)].sort((a, b) => a - b).map((id) => ({ id, max, man: 1 }));
  if (target.of === "rows") target.sheet.rowBreaks = breaks;
  else target.sheet.colBreaks = breaks;
  excel.book.changes.sheet(target.sheet.id, "page");
}

const ids = (target: BreaksTarget) => listOf(target).map((each) => each.id);

export const PageBreak: ExcelClass<BreakTarget> = {
  name: "PageBreak",
  properties: {
    columnIndex: value(({ of, id }) => (of === "columns" ? id : 0)),
    rowIndex: value(({ of, id }) => (of === "rows" ? id : 0)),
  },
  methods: {
    delete: (target, _args, excel) =>
      change(
        target,
        excel,
        ids(target).filter((id) => id !== target.id)
      ),
    getCellAfterBreak: ({ sheet, of, id }) => {
      const at = of === "rows" ? { row: id + 1, column: 1 } : { row: 1, column: id + 1 };
      return instance(
        Range,
        new SheetRange(sheet, { top: at.row, left: at.column, bottom: at.row, right: at.column })
      );
    },
  },
};

export const PageBreakCollection: ExcelClass<BreaksTarget> = {
  name: "PageBreakCollection",
  properties: {},
  methods: {
    /** Adds a break before the first cell of the range. */
    add: (target, [given]: [Instance | string], excel) => {
      const range =
        typeof given === "string"
          ? rangeAt(excel, target.sheet, given)
          : (given.target as SheetRange);
      const id = (target.of === "rows" ? range.area.top : range.area.left) - 1;
      mustBe(id >= 1);
      change(target, excel, [...ids(target), id]);
      return instance(PageBreak, { ...target, id });
    },
    getCount: (target) => listOf(target).length,
    getItem: (target, [index]: [number]) => {
      const found = listOf(target)[index];
      if (!found) throw itemNotFound();
      return instance(PageBreak, { ...target, id: found.id });
    },
    removePageBreaks: (target, _args, excel) => change(target, excel, []),
  },
  items: (target) => listOf(target).map(({ id }) => instance(PageBreak, { ...target, id })),
};
