import {
  type Area,
  bounding,
  cellArea,
  cellCount,
  columnsOf,
  contains,
  intersect,
  isEntireColumn,
  isEntireRow,
  LAST_COLUMN,
  LAST_ROW,
  onSheet,
  rowsOf,
} from "../area";
import { autoFill, FILL_TYPES, usualDestination } from "../auto-fill";
import { readProperties, type Wanted, writeProperties } from "../cell-properties";
import { copyCells, type CopyType } from "../copying";
import { removeDuplicates } from "../duplicates";
import { findCells, replaceAll, type SearchCriteria } from "../finding";
import { changeLevel, showDetails } from "../outline";
import { allPrecedents, directDependents, directPrecedents } from "../precedents";
import { type Direction, edgeFrom, surroundingRegion } from "../regions";
import { deleteCells, insertCells } from "../shift";
import { specialCells } from "../special-cells";
import { tableArea } from "../tables";
import { type ExcelClass, instance, type Instance, object, value } from "../excel-class";
import { ExcelError, itemNotFound, mustBe } from "../excel-error";
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
import { grid, mergesIn, rangeAt, SheetRange, usedArea } from "../sheet-range";
import { type Session } from "../session";
import { columnPoints, leftOf, rowPoints, topOf } from "../sizes";
import { ConditionalFormatCollection } from "./conditional-format";
import { DataValidation } from "./data-validation";
import { clearRange } from "../clear";
import { mergeArea, unmergeArea } from "../merges";
import { readHyperlink, writeHyperlink } from "../hyperlinks";
import { oneOf, RangeFormat } from "./range-format";
import { RangeAreas } from "./range-areas";
import { RangeView, visibleCells } from "./range-view";
import { RangeSort } from "./sort";
import { TableScopedCollection, tablesIn } from "./table";
import { WorkbookRangeAreas } from "./workbook-range-areas";
import { Worksheet } from "./worksheet";
import { hiddenState, hide } from "../hidden-lines";
import { moveCells } from "../moving";
import { readStyle, writeStyle } from "../range-style";
import { spillArea, spillParent } from "../spill-areas";

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
    sort: object(
      () => RangeSort,
      (range) => range
    ),
    hasSpill: value((range, excel) => {
      const area = spillArea(excel, range);
      return area !== null && cellCount(area) > 1;
    }),
    savedAsArray: value((range) => {
      const held = range.sheet.findCell(range.area.top, range.area.left)?.value as
        { shareType?: string; isDynamicArray?: boolean } | null | undefined;
      return typeof held === "object" && held?.shareType === "array" && !held.isDynamicArray;
    }),
    style: value(readStyle, (range: SheetRange, name: string, excel: Session) =>
      writeStyle(range, name, excel)
    ),
    linkedDataTypeState: value(({ area }) => grid(area, () => "None")),
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
      return instance(Range, range.with(stretched(range.area, rows, columns)));
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
      excel.raiseFor(range, 14, {});
    },
    calculate: (_range, _args, excel) => excel.calculate(),
    setDirty: (_range, _args, excel) => excel.touch(),
    insert: (range, [shift]: [string | undefined], excel) => {
      const direction =
        shift === undefined || shift === null
          ? undefined
          : oneOf<"Down" | "Right">({ Down: "Down", Right: "Right" }, shift);
      guard(range.sheet, isEntireColumn(range.area) ? "insertColumns" : "insertRows");
      return instance(Range, insertCells(excel, range, direction));
    },
    delete: (range, [shift]: [string], excel) => {
      guard(range.sheet, isEntireColumn(range.area) ? "deleteColumns" : "deleteRows");
      deleteCells(excel, range, oneOf<"Up" | "Left">({ Up: "Up", Left: "Left" }, shift ?? "Up"));
    },
    find: (range, [text, criteria]: [string, SearchCriteria | undefined], excel) => {
      const [found] = findCells(excel, range, text, criteria ?? {});
      if (!found) throw itemNotFound();
      return instance(Range, range.with(cellArea(found.row, found.column)));
    },
    findOrNullObject: (range, [text, criteria]: [string, SearchCriteria | undefined], excel) => {
      const [found] = findCells(excel, range, text, criteria ?? {});
      return instance(Range, found && range.with(cellArea(found.row, found.column)));
    },
    replaceAll: (
      range,
      [text, replacement, criteria]: [string, string, SearchCriteria | undefined],
      excel
    ) => replaceAll(excel, range, text, replacement, criteria ?? {}),
    copyFrom: (
      range,
      [source, type, skipBlanks, transpose]: [
        Instance | string,
        string | undefined,
        boolean | undefined,
        boolean | undefined,
      ],
      excel
    ) => {
      const from = sourceRange(range, source, excel);
      copyCells(excel, from, range, {
        type: oneOf<CopyType>(
          { All: "All", Formulas: "Formulas", Values: "Values", Formats: "Formats", Link: "Link" },
          type ?? "All"
        ),
        skipBlanks: skipBlanks ?? false,
        transpose: transpose ?? false,
      });
    },
    moveTo: (range, [destination]: [Instance | string], excel) =>
      moveCells(excel, range, sourceRange(range, destination, excel)),
    autoFill: (
      range,
      [destination, type]: [Instance | string | undefined, string | undefined],
      excel
    ) => {
      const kind = oneOf(
        Object.fromEntries(FILL_TYPES.map((each) => [each, each])),
        type ?? "FillDefault"
      );
      const target = destination
        ? rangeArgument(range, destination, excel)
        : range.with(usualDestination(excel, range));
      autoFill(excel, range, target, kind);
    },
    getSpecialCells: (range, args: [string, string | undefined], excel) => {
      const areas = special(range, args, excel);
      if (areas.length === 0) throw itemNotFound();
      return instance(RangeAreas, { sheet: range.sheet, areas });
    },
    getSpecialCellsOrNullObject: (range, args: [string, string | undefined], excel) => {
      const areas = special(range, args, excel);
      return areas.length ? instance(RangeAreas, { sheet: range.sheet, areas }) : null;
    },
    getSurroundingRegion: (range, _args, excel) =>
      instance(Range, range.with(surroundingRegion(excel, range))),
    getRangeEdge: (range, [direction, active]: [string, unknown], excel) =>
      instance(Range, range.with(edge(range, direction, active, excel))),
    getExtendedRange: (range, [direction, active]: [string, unknown], excel) =>
      instance(Range, range.with(bounding(range.area, edge(range, direction, active, excel)))),
    removeDuplicates: (range, [columns, includesHeader]: [number[], boolean], excel) =>
      instance(RemoveDuplicatesResult, removeDuplicates(excel, range, columns, includesHeader)),
    getMergedAreasOrNullObject: (range) => {
      const areas = mergesIn(range.sheet, range.area).map(({ top, left, bottom, right }) => ({
        top,
        left,
        bottom,
        right,
      }));
      if (areas.length > 512) throw new ExcelError("GeneralException");
      return areas.length ? instance(RangeAreas, { sheet: range.sheet, areas }) : null;
    },
    getTables: (range, [fullyContained]: [boolean | undefined]) =>
      instance(TableScopedCollection, {
        tables: tablesIn([range.sheet]).filter(({ table }) =>
          fullyContained
            ? contains(range.area, tableArea(table))
            : intersect(range.area, tableArea(table)) !== null
        ),
      }),
    getVisibleView: (range) => instance(RangeView, visibleCells(range)),
    group: (range, [by]: [string], excel) => changeLevel(excel, range, groupBy(by), 1),
    ungroup: (range, [by]: [string], excel) => changeLevel(excel, range, groupBy(by), -1),
    hideGroupDetails: (range, [by]: [string], excel) =>
      showDetails(excel, range, groupBy(by), false),
    showGroupDetails: (range, [by]: [string], excel) =>
      showDetails(excel, range, groupBy(by), true),
    getDirectPrecedents: (range, _args, excel) =>
      instance(WorkbookRangeAreas, some(directPrecedents(excel, range))),
    getPrecedents: (range, _args, excel) =>
      instance(WorkbookRangeAreas, some(allPrecedents(excel, range))),
    getDirectDependents: (range, _args, excel) =>
      instance(WorkbookRangeAreas, some(directDependents(excel, range))),
    getSpillParent: (range, _args, excel) => {
      const parent = spillParent(excel, range);
      if (!parent) throw itemNotFound();
      return instance(Range, range.with(parent));
    },
    getSpillParentOrNullObject: (range, _args, excel) => {
      const parent = spillParent(excel, range);
      return instance(Range, parent && range.with(parent));
    },
    getSpillingToRange: (range, _args, excel) => {
      const area = spillArea(excel, range);
      if (!area) throw itemNotFound();
      return instance(Range, range.with(area));
    },
    getSpillingToRangeOrNullObject: (range, _args, excel) => {
      const area = spillArea(excel, range);
      return instance(Range, area && range.with(area));
    },
    convertDataTypeToText: () => undefined,
    getCellProperties: (range, [wanted]: [Wanted], excel) =>
      grid(range.area, (row, column) => readProperties(cellOf(range, row, column), wanted, excel)),
    getRowProperties: (range, [wanted]: [Wanted], excel) =>
      lines(range, "rows").map((line) => readProperties(line, wanted, excel)),
    getColumnProperties: (range, [wanted]: [Wanted], excel) =>
      lines(range, "columns").map((line) => readProperties(line, wanted, excel)),
    setCellProperties: (range, [given]: [Wanted[][]], excel) => {
      mustBe(
        Array.isArray(given) &&
          given.length === rowsOf(range.area) &&
          given.every((row) => row.length === columnsOf(range.area))
      );
      given.forEach((row, r) =>
        row.forEach((each, c) =>
          writeProperties(cellOf(range, range.area.top + r, range.area.left + c), each ?? {}, excel)
        )
      );
    },
    setRowProperties: (range, [given]: [Wanted[]], excel) => {
      mustBe(Array.isArray(given) && given.length === rowsOf(range.area));
      lines(range, "rows").forEach((line, index) =>
        writeProperties(line, given[index] ?? {}, excel)
      );
    },
    setColumnProperties: (range, [given]: [Wanted[]], excel) => {
      mustBe(Array.isArray(given) && given.length === columnsOf(range.area));
      lines(range, "columns").forEach((line, index) =>
        writeProperties(line, given[index] ?? {}, excel)
      );
    },
    _ValidateArraySize: (range, [rows, columns]: [number, number]) => {
      mustBe(
        rows === rowsOf(range.area) && columns === columnsOf(range.area),
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
      );
    },
  },
};

/** An area with its last cell moved; beyond its first cell it reaches to the other side. */
function stretched(area: Area, rows: number, columns: number): Area {
  const start = rows >= 0 && columns >= 0 ? area : cellArea(area.top, area.left);
  const { bottom, right } = area;
  return bounding(start, onSheet(cellArea(bottom + rows, right + columns)));
}

const cellOf = (range: SheetRange, row: number, column: number) =>
  instance(Range, range.with(cellArea(row, column)));

function lines(range: SheetRange, axis: "rows" | "columns") {
  const { area } = range;
  const count = axis === "rows" ? rowsOf(area) : columnsOf(area);
  return Array.from({ length: count }, (_, index) =>
    instance(
      Range,
      range.with(
        axis === "rows"
          ? { ...area, top: area.top + index, bottom: area.top + index }
          : { ...area, left: area.left + index, right: area.left + index }
      )
    )
  );
}

const some = <T extends ReadonlyMap<unknown, unknown>>(places: T): T => {
  if (places.size === 0) throw itemNotFound();
  return places;
};

const groupBy = (name: string) =>
  oneOf<"ByRows" | "ByColumns">({ ByRows: "ByRows", ByColumns: "ByColumns" }, name);

/** Source and destination may stand on another sheet, and be several areas (the first counts). */
function sourceRange(range: SheetRange, given: Instance | string, excel: Session): SheetRange {
  if (typeof given === "string") return rangeAt(excel, range.sheet, given);
  if (given.of.name !== "RangeAreas") return given.target as SheetRange;
  const { sheet, areas } = given.target as {
    sheet: SheetRange["sheet"];
    areas: SheetRange["area"][];
  };
  mustBe(areas[0]);
  return new SheetRange(sheet, areas[0]);
}

const special = (
  range: SheetRange,
  [cellType, valueType]: [string, string | undefined],
  excel: Session
) => specialCells(excel, range, oneOf(SPECIAL, cellType), valueType ?? "All");
const SPECIAL = Object.fromEntries(
  [
    "ConditionalFormats",
    "DataValidations",
    "Blanks",
    "Constants",
    "Formulas",
    "SameConditionalFormat",
    "SameDataValidation",
    "Visible",
  ].map((each) => [each, each])
);

function edge(range: SheetRange, direction: string, active: unknown, excel: Session) {
  const way = oneOf<Direction>({ Left: "Left", Right: "Right", Up: "Up", Down: "Down" }, direction);
  const { top, left } = active ? rangeArgument(range, active, excel).area : range.area;
  return edgeFrom(excel, range, { row: top, column: left }, way);
}

export const RemoveDuplicatesResult: ExcelClass<{ removed: number; uniqueRemaining: number }> = {
  name: "RemoveDuplicatesResult",
  properties: {
    removed: value(({ removed }) => removed),
    uniqueRemaining: value(({ uniqueRemaining }) => uniqueRemaining),
  },
  methods: {},
};

function sum(from: number, to: number, of: (index: number) => number): number {
  let total = 0;
  for (let each = from; each <= to; each++) total += of(each);
  return total;
}
