import type { Table, Worksheet as Sheet } from "@cj-tech-master/excelts";
import { type ExcelClass, value } from "../excel-class";
import { mustBe } from "../excel-error";
import { guard, guardCells } from "../protection-guard";
import { loaded, SheetRange, usedArea } from "../sheet-range";
import { worksheetId, type Session } from "../session";
import { type SortField, sortArea } from "../sorting";
import { bodyArea } from "../tables";
import { formatArea } from "../area";

function checked(fields: readonly SortField[]): readonly SortField[] {
  mustBe(
    Array.isArray(fields) &&
      fields.length > 0 &&
      fields.every((each) => Number.isInteger(each?.key) && each.key >= 0)
  );
  return fields;
}

function raise(excel: Session, range: SheetRange, columns: boolean): void {
  const id = worksheetId(range.sheet);
  excel.raise(columns ? 20 : 19, [id], {
    worksheetId: id,
    address: formatArea(range.area),
    source: "Local",
  });
}

export const RangeSort: ExcelClass<SheetRange> = {
  name: "RangeSort",
  properties: {},
  methods: {
    apply: (
      range,
      [fields, matchCase, hasHeaders, orientation]: [
        SortField[],
        boolean | undefined,
        boolean | undefined,
        string | undefined,
      ],
      excel
    ) => {
      const sheet = loaded(excel, range.sheet);
      guard(sheet, "sort");
      guardCells(sheet, range.area);
      const byColumns = orientation?.toLowerCase() === "columns";
      const used = range.unbounded ? usedArea(excel, sheet, range.area, true) : range.area;
      if (!used) return;
      const area = hasHeaders
        ? byColumns
          ? { ...used, left: used.left + 1 }
          : { ...used, top: used.top + 1 }
        : used;
      sortArea(excel, sheet, area, checked(fields), matchCase ?? false, byColumns);
      excel.changed(range, "RangeEdited");
      raise(excel, range, byColumns);
    },
  },
};

interface TableSortTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

interface Applied {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  readonly method: string;
}

const applied = ({ table }: TableSortTarget, excel: Session) =>
  excel.note<Applied>("tableSort", table);

function apply({ sheet, table }: TableSortTarget, excel: Session, how: Applied): void {
  guard(sheet, "sort");
  sortArea(excel, sheet, bodyArea(table), how.fields, how.matchCase, false);
  excel.setNote("tableSort", table, how);
  const range = new SheetRange(sheet, bodyArea(table));
  excel.changed(range, "RangeEdited");
  raise(excel, range, false);
}

export const TableSort: ExcelClass<TableSortTarget> = {
  name: "TableSort",
  properties: {
    fields: value((target, excel) => applied(target, excel)?.fields ?? []),
    matchCase: value((target, excel) => applied(target, excel)?.matchCase ?? false),
    method: value((target, excel) => applied(target, excel)?.method ?? "PinYin"),
  },
  methods: {
    apply: (
      target,
      [fields, matchCase, method]: [SortField[], boolean | undefined, string | undefined],
      excel
    ) =>
      apply(target, excel, {
        fields: checked(fields),
        matchCase: matchCase ?? false,
        method: method ?? "PinYin",
      }),
    clear: ({ table }, _args, excel) => excel.setNote("tableSort", table, undefined),
    reapply: (target, _args, excel) => {
      const how = applied(target, excel);
      if (how) apply(target, excel, how);
    },
  },
};
