import {
  bounding,
  cellCount,
  columnsOf,
  intersect,
  isEntireColumn,
  isEntireRow,
  LAST_COLUMN,
  LAST_ROW,
  rowsOf,
} from "../area";
import { type ExcelClass, instance, type Instance, object, value } from "../excel-class";
import { itemNotFound, mustBe } from "../excel-error";
import { guard } from "../protection-guard";
import {
  readCategories,
  readFormulas,
  readFormulasR1C1,
  readNumberFormats,
  readText,
  readValues,
  readValueTypes,
  writeFormulasR1C1,
  writeNumberFormats,
  writeValues,
} from "../range-values";
import { rangeAt, SheetRange, usedArea } from "../sheet-range";
import { type Session } from "../session";
import { columnPoints, leftOf, rowPoints, topOf } from "../sizes";
import { ConditionalFormatCollection } from "./conditional-format";
import { DataValidation } from "./data-validation";
import { clearRange } from "../clear";
import { mergeArea, unmergeArea } from "../merges";
import { readHyperlink, writeHyperlink } from "../hyperlinks";
import { RangeFormat } from "./range-format";
import { Worksheet } from "./worksheet";

const resized = (range: SheetRange, top: number, left: number, rows: number, columns: number) => {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  return instance(Range, range.with(area));
};

/** The range argument of a method: an object, or an address on the same sheet. */
export function rangeArgument(range: SheetRange, argument: unknown, excel: Session): SheetRange {
  if (typeof argument === "string") return rangeAt(excel, range.sheet, argument);
  const given = argument as Instance | null;
  mustBe(given && given.target instanceof SheetRange);
  return given.target as SheetRange;
}

const intersection = (range: SheetRange, other: unknown, excel: Session): SheetRange | null => {
  const another = rangeArgument(range, other, excel);
  const area = another.sheet === range.sheet ? intersect(range.area, another.area) : null;
  return area && range.with(area);
};

const required = <T>(found: T | null): T => {
  if (found === null) throw itemNotFound();
  return found;
};

function hiddenState(range: SheetRange, rows: boolean): boolean | null {
  const { sheet, area } = range;
  const states = new Set<boolean>();
  if (rows)
    for (
      let row = area.top;
      row <= Math.min(area.bottom, Math.max(sheet.rowCount, area.top));
      row++
    )
      states.add(sheet.findRow(row)?.hidden ?? false);
  else
    for (let column = area.left; column <= area.right; column++)
      states.add((sheet.columns ?? [])[column - 1]?.hidden ?? false);
  return states.size === 1 ? states.has(true) : null;
}

function hide(range: SheetRange, rows: boolean, hidden: boolean, excel: Session): void {
  guard(range.sheet, rows ? "formatRows" : "formatColumns");
  const { area, sheet } = range;
  if (rows) {
    const last = isEntireColumn(area) ? Math.max(sheet.rowCount, 1) : area.bottom;
    for (let row = area.top; row <= last; row++) sheet.getRow(row).hidden = hidden;
    excel.raiseFor(range, 23, { changeType: hidden ? "Hidden" : "Unhidden" });
  } else
    for (let column = area.left; column <= area.right; column++)
      sheet.getColumn(column).hidden = hidden;
  excel.book.changes.sheet(sheet.id, rows ? "rows" : "columns");
}

/** Rows above or below, columns before or after: a negative count goes the other way. */
function beside(
  range: SheetRange,
  [count]: [number | null | undefined],
  direction: "above" | "below" | "before" | "after"
) {
  const size = count ?? 1;
  mustBe(Number.isInteger(size) && size !== 0);
  const flip = size < 0;
  const n = Math.abs(size);
  const { top, left, bottom, right } = range.area;
  const rows = rowsOf(range.area);
  const columns = columnsOf(range.area);
  if ((direction === "above") !== flip && (direction === "above" || direction === "below"))
    return resized(range, top - n, left, n, columns);
  if (direction === "above" || direction === "below")
    return resized(range, bottom + 1, left, n, columns);
  if ((direction === "before") !== flip) return resized(range, top, left - n, rows, n);
  return resized(range, top, right + 1, rows, n);
}

export const Range: ExcelClass<SheetRange> = {
  name: "Range",
  tracked: true,
  properties: {
    worksheet: object(
      () => Worksheet,
      (range) => range.sheet
    ),
    format: object(
      () => RangeFormat,
      (range) => range
    ),
    conditionalFormats: object(
      () => ConditionalFormatCollection,
      (range) => ({ sheet: range.sheet, areas: [range.area] })
    ),
    dataValidation: object(
      () => DataValidation,
      (range) => ({ sheet: range.sheet, areas: [range.area] })
    ),
    address: value((range) => range.address),
    addressLocal: value((range) => range.address),
    cellCount: value((range) => {
      const count = cellCount(range.area);
      return count > 2 ** 31 - 1 ? -1 : count;
    }),
    rowCount: value((range) => rowsOf(range.area)),
    columnCount: value((range) => columnsOf(range.area)),
    rowIndex: value((range) => range.area.top - 1),
    columnIndex: value((range) => range.area.left - 1),
    isEntireColumn: value((range) => isEntireColumn(range.area)),
    isEntireRow: value((range) => isEntireRow(range.area)),
    values: value(
      readValues,
      writeValues as (range: SheetRange, written: unknown, excel: Session) => void
    ) as never,
    formulas: value(readFormulas, writeValues as never) as never,
    formulasLocal: value(readFormulas, writeValues as never) as never,
    formulasR1C1: value(readFormulasR1C1, writeFormulasR1C1 as never) as never,
    numberFormat: value(readNumberFormats, writeNumberFormats as never) as never,
    numberFormatLocal: value(readNumberFormats, writeNumberFormats as never) as never,
    numberFormatCategories: value(readCategories),
    text: value(readText),
    valueTypes: value(readValueTypes),
    rowHidden: value(
      (range: SheetRange) => hiddenState(range, true),
      (range, hidden: boolean, excel) => hide(range, true, hidden, excel)
    ),
    columnHidden: value(
      (range: SheetRange) => hiddenState(range, false),
      (range, hidden: boolean, excel) => hide(range, false, hidden, excel)
    ),
    hidden: value((range) => {
      const rows = hiddenState(range, true);
      const columns = hiddenState(range, false);
      return rows === true || columns === true
        ? true
        : rows === null || columns === null
          ? null
          : false;
    }),
    hyperlink: value(readHyperlink, writeHyperlink as never) as never,
    left: value((range) => leftOf(range.sheet, range.area.left)),
    top: value((range) => topOf(range.sheet, range.area.top)),
    width: value((range) => {
      let points = 0;
      for (let column = range.area.left; column <= range.area.right; column++)
        points += columnPoints(range.sheet, column);
      return points;
    }),
    height: value((range) =>
      isEntireColumn(range.area)
        ? topOf(range.sheet, LAST_ROW + 1)
        : sum(range.area.top, range.area.bottom, (row) => rowPoints(range.sheet, row))
    ),
  },
  methods: {
    getCell: (range, [row, column]: [number, number]) => {
      mustBe(Number.isInteger(row) && Number.isInteger(column));
      return resized(range, range.area.top + row, range.area.left + column, 1, 1);
    },
    getRow: (range, [row]: [number]) => {
      mustBe(Number.isInteger(row));
      return resized(range, range.area.top + row, range.area.left, 1, columnsOf(range.area));
    },
    getColumn: (range, [column]: [number]) => {
      mustBe(Number.isInteger(column));
      return resized(range, range.area.top, range.area.left + column, rowsOf(range.area), 1);
    },
    getLastCell: (range) => resized(range, range.area.bottom, range.area.right, 1, 1),
    getLastRow: (range) =>
      resized(range, range.area.bottom, range.area.left, 1, columnsOf(range.area)),
    getLastColumn: (range) =>
      resized(range, range.area.top, range.area.right, rowsOf(range.area), 1),
    getEntireRow: (range) => resized(range, range.area.top, 1, rowsOf(range.area), LAST_COLUMN),
    getEntireColumn: (range) => resized(range, 1, range.area.left, LAST_ROW, columnsOf(range.area)),
    getOffsetRange: (range, [rows, columns]: [number, number]) => {
      mustBe(Number.isInteger(rows) && Number.isInteger(columns));
      const { top, left } = range.area;
      return resized(range, top + rows, left + columns, rowsOf(range.area), columnsOf(range.area));
    },
    getResizedRange: (range, [rows, columns]: [number, number]) => {
      mustBe(Number.isInteger(rows) && Number.isInteger(columns));
      const { top, left } = range.area;
      return resized(range, top, left, rowsOf(range.area) + rows, columnsOf(range.area) + columns);
    },
    getAbsoluteResizedRange: (range, [rows, columns]: [number, number]) => {
      mustBe(rows > 0 && columns > 0);
      return resized(range, range.area.top, range.area.left, rows, columns);
    },
    getRowsAbove: (range, args: [number]) => beside(range, args, "above"),
    getRowsBelow: (range, args: [number]) => beside(range, args, "below"),
    getColumnsBefore: (range, args: [number]) => beside(range, args, "before"),
    getColumnsAfter: (range, args: [number]) => beside(range, args, "after"),
    getBoundingRect: (range, [other]: [unknown], excel) => {
      const another = rangeArgument(range, other, excel);
      mustBe(another.sheet === range.sheet);
      return instance(Range, range.with(bounding(range.area, another.area)));
    },
    getIntersection: (range, [other]: [unknown], excel) =>
      instance(Range, required(intersection(range, other, excel))),
    getIntersectionOrNullObject: (range, [other]: [unknown], excel) =>
      instance(Range, intersection(range, other, excel)),
    getUsedRange: (range, [valuesOnly]: [boolean | undefined], excel) => {
      const used = usedArea(excel, range.sheet, range.area, valuesOnly ?? false);
      if (!used) throw itemNotFound();
      return instance(Range, range.with(used));
    },
    getUsedRangeOrNullObject: (range, [valuesOnly]: [boolean | undefined], excel) => {
      const used = usedArea(excel, range.sheet, range.area, valuesOnly ?? false);
      return instance(Range, used && range.with(used));
    },
    merge: (range, [across]: [boolean | undefined], excel) =>
      mergeArea(excel, range, across ?? false),
    unmerge: (range, _args, excel) => unmergeArea(excel, range),
    clear: (range, [applyTo]: [string | undefined], excel) =>
      clearRange(excel, range, applyTo ?? "All"),
    select: (range, _args, excel) => {
      excel.activate(range.sheet);
      excel.select(range.sheet, range.area);
    },
    calculate: (_range, _args, excel) => excel.calculate(),
    setDirty: (_range, _args, excel) => excel.touch(),
    _ValidateArraySize: (range, [rows, columns]: [number, number]) => {
      mustBe(
        rows === rowsOf(range.area) && columns === columnsOf(range.area),
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
      );
    },
  },
};

function sum(from: number, to: number, of: (index: number) => number): number {
  let total = 0;
  for (let each = from; each <= to; each++) total += of(each);
  return total;
}
