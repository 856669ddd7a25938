import type { CellValue, Table, Worksheet } from "@cj-tech-master/excelts";
import { cellArea, formatArea, quoteSheet } from "./area";
import { mustBe } from "./excel-error";
import { criteriaOf } from "./filters";
import { bodyText, mapReferences } from "./formula-references";
import { mapTableNames } from "./references";
import { grid, loaded, sheetByName } from "./sheet-range";
import { copyShape, shapesOf } from "./shapes";
import { addSheet, moveSheet } from "./sheets";
import { type Session } from "./session";
import { freshTableName, tableArea } from "./tables";

export type CopyPosition = "None" | "Before" | "After" | "Beginning" | "End";

/** "Sheet1 (2)": Excel's name for a copy. */
function copyName(excel: Session, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  let number = 2;
  const named = () => {
    const tail = ` (${number})`;
    return base.slice(0, 31 - tail.length) + tail;
  };
  while (sheetByName(excel, named())) number++;
  return named();
}

/** Copies a sheet with all that the model holds of it; tables take new names. */
export function copySheet(
  excel: Session,
  sheet: Worksheet,
  position: CopyPosition,
  beside: Worksheet | null
): Worksheet {
  loaded(excel, sheet);
  const copy = addSheet(excel, copyName(excel, sheet.name));
  const { id, orderNo, name } = copy;
  const model = structuredClone(stripped(sheet));
  copy.model = { ...model, id, name };
  Object.assign(copy, { id, orderNo });
  for (const chart of sheet.getCharts()) chart.copyTo(copy);
  const shapes = shapesOf(excel, sheet);
  shapesOf(excel, copy).push(...shapes.map((shape) => copyShape(excel, shape)));
  if (shapes.length > 0) excel.book.changes.sheet(copy.id, "shapes");
  for (const table of sheet.getTables()) copyTable(excel, table, copy);
  copyNames(excel, sheet, copy);
  copy.state = "visible";
  const properties = excel.book.sheetProperties.get(sheet.id);
  if (properties) excel.book.sheetProperties.set(copy.id, new Map(properties));
  if (position !== "None" && position !== "End") {
    const at = (each: Worksheet) => excel.sheets.filter((other) => other !== copy).indexOf(each);
    mustBe(position === "Beginning" || beside);
    const place =
      position === "Beginning" ? 0 : at(beside ?? sheet) + (position === "After" ? 1 : 0);
    moveSheet(excel, copy, place);
  }
  excel.touch();
  return copy;
}

/** Tables of the copy have names of their own, which its formulas use. */
function copyTable(excel: Session, table: Table, copy: Worksheet): void {
  const { headerRow, totalsRow, style, columns } = table.model;
  const area = tableArea(table);
  const name = freshTableName(excel);
  const held = grid(area, (row, column) => copy.findCell(row, column)?.value ?? null);
  const made = copy.addTable({
    name,
    ref: formatArea(cellArea(area.top, area.left)),
    headerRow,
    totalsRow,
    style,
    columns: structuredClone(columns),
    rows: held.slice(headerRow === false ? 0 : 1, totalsRow ? -1 : undefined) as never,
  });
  made.model.displayName = name;
  // The library writes a table's cells by its own lights.
  held.forEach((line, row) =>
    line.forEach((value, column) => {
      copy.getCell(area.top + row, area.left + column).value = value as CellValue;
    })
  );
  for (const [column, criteria] of criteriaOf(table)) criteriaOf(made).set(column, criteria);
  mapTableNames(excel, table.name, name, [copy]);
}

/** Names of the sheet, and the workbook's names of its cells, are names of the copy as well. */
function copyNames(excel: Session, sheet: Worksheet, copy: Worksheet): void {
  const names = excel.book.model.definedNames;
  const [from, to] = [excel.sheets.indexOf(sheet), excel.sheets.indexOf(copy)];
  const renamed = (formula: string) =>
    mapReferences(formula, (reference) =>
      reference.sheet?.toLowerCase() === sheet.name.toLowerCase()
        ? `${quoteSheet(copy.name)}!${bodyText(reference)}`
        : undefined
    );
  const added = names.model.flatMap((entry) => {
    const ranges = entry.ranges.map(renamed);
    const moved = JSON.stringify(ranges) !== JSON.stringify(entry.ranges);
    if (/^_xlnm/i.test(entry.name)) return [];
    if (entry.localSheetId !== from && !(entry.localSheetId === undefined && moved)) return [];
    const formula = entry.formulaExpression;
    const text = formula === undefined ? {} : { formulaExpression: renamed(formula) };
    return [{ ...entry, ranges, ...text, localSheetId: to }];
  });
  if (added.length > 0) names.model = [...names.model, ...added];
}

/** What can be cloned as data: drawings and charts are copied apart, tables must not share a name. */
function stripped(sheet: Worksheet): Worksheet["model"] {
  return {
    ...sheet.model,
    charts: [],
    drawing: undefined,
    media: [],
    tables: [],
    pivotTables: [],
    formControls: [],
  };
}
