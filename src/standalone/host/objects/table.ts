import type { Table as Stored, Worksheet as Sheet } from "@cj-tech-master/excelts";
import { type Area, columnsOf, formatArea, intersect, parseArea, rowsOf } from "../area";
import { cellAt, enter, valueOf } from "../cells";
import {
  type ExcelClass,
  instance,
  type Instance,
  isInstance,
  object,
  type Property,
  value,
} from "../excel-class";
import { renameColumnInFormulas } from "../column-references";
import { ExcelError, itemNotFound, mustBe } from "../excel-error";
import { guard } from "../protection-guard";
import { readValues, writeValues } from "../range-values";
import { mapTableNames } from "../references";
import { type Session, worksheetId } from "../session";
import { grid, loaded, rangeAt, SheetRange } from "../sheet-range";
import { deleteCells, insertCells } from "../shift";
import { isTableStyle } from "../table-styles";
import {
  bodyArea,
  freshTableName,
  hasHeader,
  hasTotals,
  headerArea,
  renameColumns,
  reshape,
  tableArea,
  totalsArea,
  unusedColumn,
} from "../tables";
import { AutoFilter, clearCriteria, Filter, reapply } from "./filter";
import { Range } from "./range";
import { TableSort } from "./sort";
import { Worksheet } from "./worksheet";

export interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Stored;
}

export const tablesIn = (sheets: readonly Sheet[]): TableTarget[] =>
  sheets.flatMap((sheet) => sheet.getTables().map((table) => ({ sheet, table })));

/** Excel's table ids are GUIDs; its legacy ids are numbers. */
const tableId = ({ table }: TableTarget, excel: Session): string =>
  excel.idOf(table, "00000000-000C");

const rangeOf = ({ sheet }: TableTarget, area: Area) =>
  instance(Range, new SheetRange(sheet, area));

const note = ({ sheet }: TableTarget, excel: Session) => {
  excel.book.changes.sheet(sheet.id, "tables");
  excel.touch();
};

type Style = NonNullable<Stored["model"]["style"]>;

const flag = (
  key: "showFirstColumn" | "showLastColumn" | "showRowStripes" | "showColumnStripes"
): Property<TableTarget> =>
  value(
    ({ table }: TableTarget) => table.model.style?.[key] ?? false,
    (target, on: boolean, excel) => {
      target.table.model.style = { ...target.table.model.style, [key]: on } as Style;
      note(target, excel);
    }
  );

function rename(target: TableTarget, name: string, excel: Session): void {
  mustBe(
    typeof name === "string" &&
      /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*$/u.test(name) &&
      name.length <= 255 &&
      !parseArea(name)
  );
  const { sheet, table } = target;
  const other = tablesIn(excel.sheets).find(
    (each) => each.table.name.toLowerCase() === name.toLowerCase()
  );
  if (other && other.table !== table) throw new ExcelError("InvalidArgument");
  const before = table.name;
  sheet.removeTable(before);
  Object.assign(table.model, { name, displayName: name });
  sheet.tables[name] = table;
  sheet.workbook._tableNames.add(name.toLowerCase());
  mapTableNames(excel, before, name);
  note(target, excel);
}

function showHeaders(target: TableTarget, show: boolean, excel: Session): void {
  const { sheet, table } = target;
  if (hasHeader(table) === show) return;
  const area = tableArea(table);
  if (show) {
    const above: Area = { ...area, top: area.top - 1, bottom: area.top - 1 };
    const free = above.top > 0 && isEmpty(excel, sheet, above);
    if (!free) insertCells(excel, new SheetRange(sheet, { ...area, bottom: area.top }), "Down");
    const top = free ? above.top : area.top;
    table.model.headerRow = true;
    reshape(excel, sheet, table, { ...area, top, bottom: area.bottom + (free ? 0 : 1) });
    table.model.columns.forEach((column, index) => {
      cellAt(sheet, top, area.left + index).value = column.name;
      excel.book.changes.cell(sheet.id, top, area.left + index);
    });
  } else {
    table.model.headerRow = false;
    grid(headerArea(table), (row, column) => {
      cellAt(sheet, row, column).value = null;
      excel.book.changes.cell(sheet.id, row, column);
    });
    reshape(excel, sheet, table, { ...area, top: area.top + 1 });
  }
  note(target, excel);
}

const SUBTOTALS: Readonly<Record<string, number>> = {
  sum: 109,
  average: 101,
  count: 103,
  countNums: 102,
  max: 104,
  min: 105,
  stdDev: 107,
  var: 110,
};

function showTotals(target: TableTarget, show: boolean, excel: Session): void {
  const { sheet, table } = target;
  if (hasTotals(table) === show) return;
  const area = tableArea(table);
  if (!show) {
    const row = new SheetRange(sheet, totalsArea(table));
    table.model.totalsRow = false;
    reshape(excel, sheet, table, { ...area, bottom: area.bottom - 1 });
    deleteCells(excel, row, "Up");
    return;
  }
  const below: Area = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
  if (!isEmpty(excel, sheet, below)) insertCells(excel, new SheetRange(sheet, below), "Down");
  table.model.totalsRow = true;
  reshape(excel, sheet, table, { ...area, bottom: area.bottom + 1 });
  const last = table.model.columns.length - 1;
  table.model.columns.forEach((column, index) => {
    const cell = cellAt(sheet, below.top, area.left + index);
    const numeric = grid(bodyArea(table), (row, at) =>
      at === area.left + index ? valueOf(sheet.findCell(row, at), excel) : ""
    )
      .flat()
      .some((each) => typeof each === "number");
    if (index === 0 && last > 0) {
      Object.assign(column, { totalsRowLabel: "Total", totalsRowFunction: undefined });
      cell.value = "Total";
    } else if (index === last) {
      const totalsRowFunction = numeric ? "sum" : "count";
      const formula = `SUBTOTAL(${SUBTOTALS[totalsRowFunction]},${table.name}[${column.name.replace(/[[\]#']/g, "'$&")}])`;
      Object.assign(column, { totalsRowFunction, totalsRowFormula: undefined });
      cell.value = { formula };
    } else Object.assign(column, { totalsRowFunction: "none" });
    excel.book.changes.cell(sheet.id, below.top, area.left + index);
  });
  note(target, excel);
}

const isEmpty = (excel: Session, sheet: Sheet, area: Area): boolean =>
  grid(area, (row, column) => valueOf(sheet.findCell(row, column), excel))
    .flat()
    .every((each) => each === "");

export const Table: ExcelClass<TableTarget> = {
  name: "Table",
  id: tableId,
  properties: {
    id: value(tableId),
    legacyId: value((target, excel) =>
      String(tablesIn(excel.sheets).findIndex((each) => each.table === target.table) + 1)
    ),
    name: value(
      ({ table }: TableTarget) => table.name,
      (target, name: string, excel) => rename(target, name, excel)
    ),
    style: value(
      ({ table }: TableTarget) => table.model.style?.theme ?? "",
      (target, theme: string, excel) => {
        mustBe(!theme || isTableStyle(excel, theme));
        target.table.model.style = { ...target.table.model.style, theme } as Style;
        note(target, excel);
      }
    ),
    highlightFirstColumn: flag("showFirstColumn"),
    highlightLastColumn: flag("showLastColumn"),
    showBandedRows: flag("showRowStripes"),
    showBandedColumns: flag("showColumnStripes"),
    showFilterButton: value(
      ({ table }: TableTarget) =>
        table.model.columns.every((column) => column.filterButton !== false),
      (target, show: boolean, excel) => {
        for (const column of target.table.model.columns)
          column.filterButton = show ? undefined : false;
        if (!show) clearCriteria(target, excel);
        note(target, excel);
      }
    ),
    showHeaders: value(({ table }: TableTarget) => hasHeader(table), showHeaders),
    showTotals: value(({ table }: TableTarget) => hasTotals(table), showTotals),
    autoFilter: object(
      () => AutoFilter,
      (target) => target
    ),
    columns: object(
      () => TableColumnCollection,
      (target) => target
    ),
    rows: object(
      () => TableRowCollection,
      (target) => target
    ),
    sort: object(
      () => TableSort,
      (target) => target
    ),
    worksheet: object(
      () => Worksheet,
      ({ sheet }) => sheet
    ),
  },
  methods: {
    getRange: (target) => rangeOf(target, tableArea(target.table)),
    getDataBodyRange: (target) => rangeOf(target, bodyArea(target.table)),
    getHeaderRowRange: (target) => {
      if (!hasHeader(target.table)) throw itemNotFound();
      return rangeOf(target, headerArea(target.table));
    },
    getTotalRowRange: (target) => {
      if (!hasTotals(target.table)) throw itemNotFound();
      return rangeOf(target, totalsArea(target.table));
    },
    resize: (target, [given]: [Instance | string], excel) => {
      const range =
        typeof given === "string"
          ? rangeAt(excel, target.sheet, given)
          : (given.target as SheetRange);
      const before = tableArea(target.table);
      mustBe(
        range.sheet === target.sheet &&
          range.area.top === before.top &&
          intersect(range.area, before) &&
          rowsOf(range.area) > 1
      );
      reshape(excel, target.sheet, target.table, range.area);
      renameColumns(excel, target.sheet, target.table);
    },
    clearFilters: (target, _args, excel) => clearCriteria(target, excel),
    reapplyFilters: (target, _args, excel) => reapply(target, excel),
    convertToRange: (target, _args, excel) => {
      const area = tableArea(target.table);
      clearCriteria(target, excel);
      target.sheet.removeTable(target.table.name);
      note(target, excel);
      return rangeOf(target, area);
    },
    /** Takes the contents along (OFFICE.md I). */
    delete: (target, _args, excel) => {
      const { sheet, table } = target;
      clearCriteria(target, excel);
      const range = new SheetRange(sheet, tableArea(table));
      sheet.removeTable(table.name);
      excel.raise(103, [], {
        tableName: table.name,
        worksheetId: worksheetId(sheet),
        source: "Local",
      });
      deleteCells(excel, range, "Up");
      note(target, excel);
    },
  },
  events: {
    onChanged: { name: "DataChanged", type: 101 },
    onSelectionChanged: { name: "SelectionChanged", type: 100 },
  },
};

interface ColumnTarget extends TableTarget {
  readonly column: Stored["model"]["columns"][number];
}

const indexOf = ({ table, column }: ColumnTarget): number => {
  const index = table.model.columns.indexOf(column);
  if (index < 0) throw new ExcelError("InvalidReference");
  return index;
};

const part = (target: ColumnTarget, area: Area): Area => {
  const column = area.left + indexOf(target);
  return { ...area, left: column, right: column };
};

export const TableColumn: ExcelClass<ColumnTarget> = {
  name: "TableColumn",
  id: (target) => indexOf(target) + 1,
  properties: {
    id: value((target) => indexOf(target) + 1),
    index: value(indexOf),
    name: value(
      ({ column }: ColumnTarget) => column.name,
      (target, name: string, excel) => {
        const { sheet, table, column } = target;
        const index = indexOf(target);
        const area = tableArea(table);
        if (hasHeader(table)) {
          cellAt(sheet, area.top, area.left + index).value = name;
          excel.book.changes.cell(sheet.id, area.top, area.left + index);
          renameColumns(excel, sheet, table);
        } else {
          renameColumnInFormulas(excel, sheet, { name: table.name, area }, column.name, name);
          column.name = name;
        }
        note(target, excel);
      }
    ),
    values: value(
      (target: ColumnTarget, excel) =>
        readValues(new SheetRange(target.sheet, part(target, tableArea(target.table))), excel),
      (target, values: unknown, excel) =>
        writeValues(
          new SheetRange(target.sheet, part(target, tableArea(target.table))),
          values,
          excel
        )
    ),
    filter: object(
      () => Filter,
      (target) => ({ ...target, column: indexOf(target) })
    ),
  },
  methods: {
    getRange: (target) => rangeOf(target, part(target, tableArea(target.table))),
    getDataBodyRange: (target) => rangeOf(target, part(target, bodyArea(target.table))),
    getHeaderRowRange: (target) => rangeOf(target, part(target, headerArea(target.table))),
    getTotalRowRange: (target) => {
      if (!hasTotals(target.table)) throw itemNotFound();
      return rangeOf(target, part(target, totalsArea(target.table)));
    },
    delete: (target, _args, excel) => {
      const { sheet, table } = target;
      if (table.model.columns.length === 1) throw new ExcelError("InvalidOperation");
      const range = new SheetRange(sheet, part(target, tableArea(table)));
      const index = indexOf(target);
      table.model.columns = table.model.columns.filter((_, each) => each !== index);
      deleteCells(excel, range, "Left");
      note(target, excel);
    },
  },
};

const columnsIn = (target: TableTarget): ColumnTarget[] =>
  target.table.model.columns.map((column) => ({
    sheet: target.sheet,
    table: target.table,
    column,
  }));

const findColumn = (target: TableTarget, key: string | number) =>
  columnsIn(target).find((each, index) =>
    typeof key === "number"
      ? index + 1 === key
      : each.column.name.toLowerCase() === key.toLowerCase()
  );

export const TableColumnCollection: ExcelClass<TableTarget> = {
  name: "TableColumnCollection",
  properties: { count: value(({ table }) => table.model.columns.length) },
  methods: {
    getCount: ({ table }) => table.model.columns.length,
    getItem: (target, [key]: [string | number]) => {
      const found = findColumn(target, key);
      if (!found) throw itemNotFound();
      return instance(TableColumn, found);
    },
    getItemOrNullObject: (target, [key]: [string | number]) =>
      instance(TableColumn, findColumn(target, key)),
    getItemAt: (target, [index]: [number]) => {
      const found = columnsIn(target)[index];
      if (!found) throw itemNotFound();
      return instance(TableColumn, found);
    },
    add: (
      target,
      [index, values, given]: [
        number | null | undefined,
        unknown[][] | unknown | undefined,
        string | null | undefined,
      ],
      excel
    ) => {
      const { sheet, table } = target;
      // The client says null for what a script leaves out.
      const name = given ?? undefined;
      guard(sheet, "insertColumns");
      const area = tableArea(table);
      const at = index === null || index === undefined || index < 0 ? columnsOf(area) : index;
      mustBe(at <= columnsOf(area));
      const list = Array.isArray(values)
        ? (values as unknown[][]).map((row) => (Array.isArray(row) ? row[0] : row))
        : null;
      // Values may leave out the totals, and the header where a name is given.
      const lengths = [0, ...(hasTotals(table) ? [1] : []), ...(name !== undefined ? [1] : [])];
      mustBe(!list || lengths.some((less) => list.length === rowsOf(area) - less));
      const place: Area = { ...area, left: area.left + at, right: area.left + at };
      if (at < columnsOf(area) || !isEmpty(excel, sheet, place))
        insertCells(excel, new SheetRange(sheet, place), "Right");
      const columns = [...table.model.columns];
      const known = columns.map((column) => column.name);
      const fresh = { name: name ?? unusedColumn(known, new Set()) };
      // Cells put in within the table have made it wider already.
      columns.splice(at, at > 0 && at < columnsOf(area) ? 1 : 0, fresh);
      table.model.columns = columns;
      reshape(excel, sheet, table, { ...area, right: area.right + 1 });
      if (list) {
        const headless = name !== undefined && list.length < rowsOf(area);
        const skip = headless && !(hasTotals(table) && list.length === rowsOf(area) - 1) ? 1 : 0;
        list.forEach((each, row) => enter(sheet, area.top + skip + row, place.left, each, excel));
      }
      if (hasHeader(table) && (name !== undefined || !list)) {
        cellAt(sheet, area.top, place.left).value = fresh.name;
        excel.book.changes.cell(sheet.id, area.top, place.left);
      }
      renameColumns(excel, sheet, table);
      note(target, excel);
      return instance(TableColumn, columnsIn(target)[at]);
    },
  },
  items: (target) => columnsIn(target).map((each) => instance(TableColumn, each)),
};

interface RowTarget extends TableTarget {
  readonly index: number;
}

const rowCount = ({ table }: TableTarget): number => rowsOf(bodyArea(table));

const rowArea = ({ table, index }: RowTarget): Area => {
  const body = bodyArea(table);
  const row = body.top + index;
  if (row > body.bottom) throw itemNotFound();
  return { ...body, top: row, bottom: row };
};

export const TableRow: ExcelClass<RowTarget> = {
  name: "TableRow",
  properties: {
    index: value(({ index }) => index),
    values: value(
      (target: RowTarget, excel) =>
        readValues(new SheetRange(target.sheet, rowArea(target)), excel),
      (target, values: unknown, excel) =>
        writeValues(new SheetRange(target.sheet, rowArea(target)), values, excel)
    ),
  },
  methods: {
    getRange: (target) => rangeOf(target, rowArea(target)),
    delete: (target, _args, excel) => deleteRows(target, [target.index], excel),
  },
};

/** Deletes data rows; the last one only empties, since a table keeps one. */
function deleteRows(target: TableTarget, indexes: readonly number[], excel: Session): void {
  const { sheet, table } = target;
  guard(sheet, "deleteRows");
  for (const index of [...indexes].sort((a, b) => b - a)) {
    const area = rowArea({ ...target, index });
    if (rowCount(target) === 1)
      grid(area, (row, column) => {
        cellAt(sheet, row, column).value = null;
        excel.book.changes.cell(sheet.id, row, column);
      });
    else deleteCells(excel, new SheetRange(sheet, area), "Up");
  }
  note(target, excel);
  excel.raise(101, [tableId(target, excel)], {
    tableId: tableId(target, excel),
    worksheetId: worksheetId(sheet),
    changeType: "RowDeleted",
    address: formatArea(tableArea(table)),
    source: "Local",
  });
}

export const TableRowCollection: ExcelClass<TableTarget> = {
  name: "TableRowCollection",
  properties: { count: value(rowCount) },
  methods: {
    getCount: rowCount,
    getItemAt: (target, [index]: [number]) => {
      if (!(Number.isInteger(index) && index >= 0 && index < rowCount(target)))
        throw itemNotFound();
      return instance(TableRow, { ...target, index });
    },
    deleteRows: (target, [rows]: [(number | Instance)[]], excel) =>
      deleteRows(
        target,
        rows.map((row) => (isInstance(row) ? (row.target as RowTarget).index : row)),
        excel
      ),
    deleteRowsAt: (target, [index, count]: [number, number | undefined], excel) =>
      deleteRows(
        target,
        Array.from({ length: count ?? 1 }, (_, each) => index + each),
        excel
      ),
    add: (
      target,
      [index, values]: [number | null | undefined, unknown[][] | unknown | undefined],
      excel
    ) => {
      const { sheet, table } = target;
      guard(sheet, "insertRows");
      loaded(excel, sheet);
      const area = tableArea(table);
      const rows = Array.isArray(values)
        ? (values as unknown[][])
        : [Array.from({ length: columnsOf(area) }, () => values ?? null)];
      mustBe(
        rows.length > 0 &&
          rows.every((row) => Array.isArray(row) && row.length === columnsOf(area)),
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
      );
      const body = bodyArea(table);
      const blank =
        rowCount(target) === 1 &&
        isEmpty(excel, sheet, body) &&
        excel.note<boolean>("fresh", table);
      const at = index === null || index === undefined || index < 0 ? rowCount(target) : index;
      mustBe(at <= rowCount(target));
      const first = blank ? body.top : body.top + at;
      const added = blank ? rows.length - 1 : rows.length;
      if (added > 0) {
        const place: Area = {
          ...area,
          top: blank ? body.top + 1 : first,
          bottom: (blank ? body.top : first) + added - (blank ? 0 : 1),
        };
        const inside = place.top <= area.bottom;
        if (inside || !isEmpty(excel, sheet, place))
          insertCells(excel, new SheetRange(sheet, place), "Down");
        reshape(excel, sheet, table, { ...area, bottom: area.bottom + added });
      }
      excel.setNote("fresh", table, false);
      rows.forEach((row, line) =>
        row.forEach((each, column) => enter(sheet, first + line, area.left + column, each, excel))
      );
      copyDown(excel, target, first, rows.length);
      note(target, excel);
      const written = new SheetRange(sheet, {
        ...area,
        top: first,
        bottom: first + rows.length - 1,
      });
      const address = formatArea(written.area);
      excel.changed(written, "RowInserted");
      excel.raise(101, [tableId(target, excel)], {
        tableId: tableId(target, excel),
        worksheetId: worksheetId(sheet),
        changeType: "RowInserted",
        address,
        source: "Local",
        triggerSource: "ThisLocalAddin",
      });
      return instance(TableRow, { ...target, index: first - bodyArea(table).top });
    },
  },
  items: (target) =>
    Array.from({ length: rowCount(target) }, (_, index) =>
      instance(TableRow, { ...target, index })
    ),
};

/** New rows look like the row above them. */
function copyDown(
  excel: Session,
  { sheet, table }: TableTarget,
  first: number,
  count: number
): void {
  const body = bodyArea(table);
  const model = first > body.top ? first - 1 : first + count;
  if (model > body.bottom) return;
  for (let column = body.left; column <= body.right; column++) {
    const style = sheet.findCell(model, column)?.style;
    if (!style || Object.keys(style).length === 0) continue;
    for (let row = first; row < first + count; row++) {
      const cell = cellAt(sheet, row, column);
      cell.style = { ...style, ...(cell.style.numFmt ? { numFmt: cell.style.numFmt } : {}) };
      excel.book.changes.cell(sheet.id, row, column);
    }
  }
}

function add(
  excel: Session,
  home: Sheet | null,
  [given, hasHeaders]: [Instance | string, boolean]
) {
  const range = isInstance(given)
    ? (given.target as SheetRange)
    : rangeAt(excel, home ?? excel.activeSheet, given);
  const { sheet } = range;
  mustBe(home === null || sheet === home);
  guard(sheet, "insertRows");
  loaded(excel, sheet);
  if (sheet.getTables().some((table) => intersect(tableArea(table), range.area)))
    throw new ExcelError("InvalidArgument");
  let { area } = range;
  if (!hasHeaders) {
    const below: Area = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    if (!isEmpty(excel, sheet, below)) insertCells(excel, new SheetRange(sheet, below), "Down");
    insertHeader(excel, sheet, area);
    area = { ...area, bottom: area.bottom + 1 };
  } else if (rowsOf(area) === 1) area = { ...area, bottom: area.bottom + 1 };
  const bare = rowsOf(range.area) === 1 && hasHeaders;
  const names = uniqueNames(
    grid({ ...area, bottom: area.top }, (row, column) =>
      String(valueOf(sheet.findCell(row, column), excel))
    )[0] ?? []
  );
  const held = grid(area, (row, column) => sheet.findCell(row, column)?.value ?? null);
  const table = sheet.addTable({
    name: freshTableName(excel),
    ref: formatArea({ ...area, bottom: area.top, right: area.left }),
    headerRow: true,
    totalsRow: false,
    style: { theme: "TableStyleMedium2", showRowStripes: true },
    columns: names.map((name) => ({ name })),
    rows: held.slice(1) as never,
  });
  table.model.displayName = table.name;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      excel.book.changes.cell(sheet.id, row, column);
  const target = { sheet, table };
  if (bare) excel.setNote("fresh", table, true);
  note(target, excel);
  excel.raise(103, [], {
    tableId: tableId(target, excel),
    worksheetId: worksheetId(sheet),
    source: "Local",
  });
  return instance(Table, target);
}

/** A table without headers of its own gets "Column1", "Column2" above its data, which move down. */
function insertHeader(excel: Session, sheet: Sheet, area: Area): void {
  for (let row = area.bottom; row >= area.top; row--)
    for (let column = area.left; column <= area.right; column++) {
      const from = sheet.findCell(row, column);
      const to = cellAt(sheet, row + 1, column);
      to.value = (from?.value ?? null) as typeof to.value;
      to.style = from?.style ?? {};
    }
  for (let column = area.left; column <= area.right; column++) {
    const cell = cellAt(sheet, area.top, column);
    cell.style = {};
    cell.value = `Column${column - area.left + 1}`;
  }
  void excel;
}

function uniqueNames(given: readonly string[]): string[] {
  const taken = new Set<string>();
  return given.map((text, index) => {
    const wanted = text || `Column${index + 1}`;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

const find = (excel: Session, sheets: readonly Sheet[], key: string | number) =>
  tablesIn(sheets).find(
    (target, index) =>
      tableId(target, excel) === key ||
      target.table.name.toLowerCase() === String(key).toLowerCase() ||
      String(index + 1) === String(key)
  );

/** Tables of one sheet, or (null) of the workbook. */
export const TableCollection: ExcelClass<{ readonly home: Sheet | null }> = {
  name: "TableCollection",
  properties: { count: value(({ home }, excel) => tablesIn(home ? [home] : excel.sheets).length) },
  methods: {
    add: ({ home }, args: [Instance | string, boolean], excel) => add(excel, home, args),
    getCount: ({ home }, _args, excel) => tablesIn(home ? [home] : excel.sheets).length,
    getItem: ({ home }, [key]: [string], excel) => {
      const found = find(excel, home ? [home] : excel.sheets, key);
      if (!found) throw itemNotFound();
      return instance(Table, found);
    },
    getItemOrNullObject: ({ home }, [key]: [string], excel) =>
      instance(Table, find(excel, home ? [home] : excel.sheets, key)),
    getItemAt: ({ home }, [index]: [number], excel) => {
      const found = tablesIn(home ? [home] : excel.sheets)[index];
      if (!found) throw itemNotFound();
      return instance(Table, found);
    },
  },
  events: {
    onAdded: { name: "Added", type: 102 },
    onChanged: { name: "DataChanged", type: 101 },
    onDeleted: { name: "Deleted", type: 103 },
  },
  items: ({ home }, excel) =>
    tablesIn(home ? [home] : excel.sheets).map((target) => instance(Table, target)),
};

interface ScopedTarget {
  readonly tables: readonly TableTarget[];
}

/** Tables that lie in, or touch, given cells. */
export const TableScopedCollection: ExcelClass<ScopedTarget> = {
  name: "TableScopedCollection",
  properties: {},
  methods: {
    getCount: ({ tables }) => tables.length,
    getFirst: ({ tables }) => {
      if (!tables[0]) throw itemNotFound();
      return instance(Table, tables[0]);
    },
    getItem: ({ tables }, [name]: [string]) => {
      const found = tables.find(({ table }) => table.name.toLowerCase() === name.toLowerCase());
      if (!found) throw itemNotFound();
      return instance(Table, found);
    },
    getItemOrNullObject: ({ tables }, [name]: [string]) =>
      instance(
        Table,
        tables.find(({ table }) => table.name.toLowerCase() === name.toLowerCase())
      ),
  },
  items: ({ tables }) => tables.map((target) => instance(Table, target)),
};
