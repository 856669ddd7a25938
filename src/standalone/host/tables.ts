import type { Table, Worksheet } from "@cj-tech-master/excelts";
import { type Area, columnsOf, formatArea, parseArea, rowsOf } from "./area";
import { valueOf, cellAt } from "./cells";
import { renameColumnInFormulas } from "./column-references";
import { type Session } from "./session";

/** The cells of a table, header and totals included. */
export const tableArea = (table: Table): Area =>
  parseArea(table.model.tableRef ?? table.model.ref) ?? { top: 1, left: 1, bottom: 1, right: 1 };

export const tableAreas = (sheet: Worksheet): Area[] => sheet.getTables().map(tableArea);

export const hasHeader = (table: Table): boolean => table.model.headerRow !== false;
export const hasTotals = (table: Table): boolean => table.model.totalsRow === true;

/** The data rows of a table; a table always has at least one. */
export function bodyArea(table: Table): Area {
  const area = tableArea(table);
  const top = area.top + (hasHeader(table) ? 1 : 0);
  const bottom = area.bottom - (hasTotals(table) ? 1 : 0);
  return { ...area, top, bottom: Math.max(top, bottom) };
}

export const headerArea = (table: Table): Area => {
  const area = tableArea(table);
  return { ...area, bottom: area.top };
};

export const totalsArea = (table: Table): Area => {
  const area = tableArea(table);
  return { ...area, top: area.bottom };
};

/**
 * Gives a table other cells. The library counts a table's rows by the rows that it once wrote; the cells
 * themselves stand on the sheet, so those rows are only as many as there are.
 */
export function reshape(excel: Session, sheet: Worksheet, table: Table, area: Area): void {
  const { model } = table;
  const rows = rowsOf(area) - (model.headerRow === false ? 0 : 1) - (model.totalsRow ? 1 : 0);
  const filtered = model.totalsRow ? { ...area, bottom: area.bottom - 1 } : area;
  Object.assign(model, {
    ref: formatArea({ ...area, bottom: area.top, right: area.left }),
    tl: {
      address: formatArea({ ...area, bottom: area.top, right: area.left }),
      row: area.top,
      col: area.left,
    },
    tableRef: rangeText(area),
    autoFilterRef: rangeText(filtered),
    rows: Array.from({ length: Math.max(0, rows) }, () => []),
  });
  excel.book.changes.sheet(sheet.id, "tables");
  excel.touch();
}

const rangeText = ({ top, left, bottom, right }: Area): string =>
  `${formatArea({ top, left, bottom: top, right: left })}:${formatArea({ top: bottom, left: right, bottom, right })}`;

/** Moves a table, or drops it when its cells are gone. Lost columns take their names along. */
export function moveTable(
  excel: Session,
  sheet: Worksheet,
  table: Table,
  move: (area: Area) => Area | null
): void {
  const before = tableArea(table);
  const after = move(before);
  if (!after) {
    sheet.removeTable(table.name);
    excel.book.changes.sheet(sheet.id, "tables");
    return;
  }
  if (formatArea(after) === formatArea(before)) return;
  reshape(excel, sheet, table, after);
  if (columnsOf(after) !== columnsOf(before)) renameColumns(excel, sheet, table);
}

/** Header cells are the names of columns: both are kept the same, unique and never empty. */
export function renameColumns(excel: Session, sheet: Worksheet, table: Table): void {
  const area = tableArea(table);
  const before = table.model.columns;
  const taken = new Set<string>();
  const written = Array.from({ length: columnsOf(area) }, (_, index) => {
    if (!hasHeader(table)) return before[index]?.name ?? "";
    const cell = sheet.findCell(area.top, area.left + index);
    return cell ? String(valueOf(cell, excel)) : "";
  });
  const names = written.map((name) => freshColumn(taken, name || unusedColumn(written, taken)));
  if (before.length === names.length)
    before.forEach(({ name }, index) => {
      const now = names[index];
      if (now === undefined || now === name || names.includes(name)) return;
      renameColumnInFormulas(excel, sheet, { name: table.name, area }, name, now);
    });
  table.model.columns = names.map((name, index) => {
    const known = before.find((column) => column.name === name) ?? before[index];
    return { ...known, name };
  });
  if (hasHeader(table))
    names.forEach((name, index) => {
      const cell = cellAt(sheet, area.top, area.left + index);
      if (cell.value === name) return;
      cell.value = name;
      excel.book.changes.cell(sheet.id, area.top, area.left + index);
    });
  excel.book.changes.sheet(sheet.id, "tables");
}

function freshColumn(taken: Set<string>, wanted: string): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
  taken.add(name.toLowerCase());
  return name;
}

/** "Column1" and so on: what Excel calls a column whose header is empty. */
export function unusedColumn(written: readonly string[], taken: ReadonlySet<string>): string {
  const known = new Set([...written.map((name) => name.toLowerCase()), ...taken]);
  let number = 1;
  while (known.has(`column${number}`)) number++;
  return `Column${number}`;
}

/** The next name that no table of the workbook has. */
export function freshTableName(excel: Session): string {
  const names = excel.sheets.flatMap((sheet) => sheet.getTables().map(({ name }) => name));
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`table${number}`)) number++;
  return `Table${number}`;
}
