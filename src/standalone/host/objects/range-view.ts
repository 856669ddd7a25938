import { formatArea } from "../area";
import { type ExcelClass, instance, object, type Property, value } from "../excel-class";
import { itemNotFound } from "../excel-error";
import {
  readFormulas,
  readFormulasR1C1,
  readNumberFormats,
  readText,
  readValues,
  readValueTypes,
} from "../range-values";
import { type SheetRange } from "../sheet-range";
import { type Session } from "../session";
import { Range } from "./range";

/** The cells of a range that show: rows and columns that are not hidden, by their numbers. */
export interface VisibleCells {
  readonly range: SheetRange;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Its place among the rows of a larger view. */
  readonly index: number;
}

export function visibleCells(range: SheetRange): VisibleCells {
  const { sheet, area } = range;
  const rows: number[] = [];
  const columns: number[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    if (!sheet.findRow(row)?.hidden) rows.push(row);
  for (let column = area.left; column <= area.right; column++)
    if (!(sheet.columns ?? [])[column - 1]?.hidden) columns.push(column);
  return { range, rows, columns, index: 0 };
}

const shown = (
  read: (range: SheetRange, excel: Session) => readonly (readonly unknown[])[] | null
): Property<VisibleCells> =>
  value(({ range, rows, columns }: VisibleCells, excel) => {
    const all = read(range, excel);
    return rows.map((row) =>
      columns.map((column) => all?.[row - range.area.top]?.[column - range.area.left])
    );
  });

const rowsOf = (view: VisibleCells): VisibleCells[] =>
  view.rows.map((row, index) => ({ ...view, rows: [row], index }));

export const RangeViewCollection: ExcelClass<VisibleCells> = {
  name: "RangeViewCollection",
  properties: {},
  methods: {
    getCount: ({ rows }) => rows.length,
    getItemAt: (view, [index]: [number]) => {
      const row = rowsOf(view)[index];
      if (!row) throw itemNotFound();
      return instance(RangeView, row);
    },
  },
  items: (view) => rowsOf(view).map((row) => instance(RangeView, row)),
};

export const RangeView: ExcelClass<VisibleCells> = {
  name: "RangeView",
  properties: {
    rows: object(
      () => RangeViewCollection,
      (view) => view
    ),
    values: shown(readValues),
    formulas: shown(readFormulas),
    formulasLocal: shown(readFormulas),
    formulasR1C1: shown(readFormulasR1C1),
    numberFormat: shown(readNumberFormats),
    text: shown(readText),
    valueTypes: shown(readValueTypes),
    cellAddresses: value(({ range, rows, columns }) =>
      rows.map((row) =>
        columns.map((column) => {
          const area = { top: row, left: column, bottom: row, right: column };
          return `${range.address.replace(/![^!]*$/, "")}!${formatArea(area)}`;
        })
      )
    ),
    rowCount: value(({ rows }) => rows.length),
    columnCount: value(({ columns }) => columns.length),
    index: value(({ index }) => index),
  },
  methods: { getRange: ({ range }) => instance(Range, range) },
};
