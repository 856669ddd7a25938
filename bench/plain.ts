import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { layoutOf, resolved, type Layouts } from "../src/edits/layout";
import { cornerOf } from "../src/edits/standing";
import { EMPTY_SNAPSHOT } from "../src/excel/snapshot";
import type { CellPlan, CellStyle, SheetPlan } from "../src/model/sheet-plan";
import { composeReport } from "../src/report/compose-report";
import { STYLES, type LookName } from "../src/report/sheets/styles";
import { understand } from "../src/steps/understand";
import { gridsOf } from "./grids";

/** The floor of this workbook library: the same cells, read and written straight with it, without Office.js. */
export async function plainReport(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const sheets = gridsOf(book).map((grid) => ({
    id: grid.sheet,
    name: grid.sheet,
    grid,
    mark: null,
    protected: false,
    formulaRules: [],
  }));
  const job = understand({ ...EMPTY_SNAPSHOT, sheets }, {});
  const plans = composeReport({ ...job, standing: {} });
  const layouts: Layouts = new Map(
    plans.map((plan) => [
      plan.id,
      layoutOf(
        plan.name,
        plan.rows.map(({ key }) => key),
        plan.columns.map(({ key }) => key)
      ),
    ])
  );
  for (const plan of plans) writePlan(book.addWorksheet(plan.name), plan, layouts);
  return book.xlsx.writeBuffer();
}

function writePlan(sheet: Worksheet, plan: SheetPlan, layouts: Layouts): void {
  sheet.getCell(1, 1).value = cornerOf(plan.id);
  sheet.getRow(1).hidden = true;
  sheet.getColumn(1).hidden = true;
  plan.columns.forEach(({ key, width }, index) => {
    sheet.getCell(1, index + 2).value = key;
    sheet.getColumn(index + 2).width = width / 5.25;
  });
  plan.rows.forEach((row, index) => {
    sheet.getCell(index + 2, 1).value = row.key;
    if (row.height) sheet.getRow(index + 2).height = row.height;
    plan.columns.forEach(({ key }, column) => {
      const cell = row.cells[key];
      if (cell) writeCell(sheet, [index + 2, column + 2], cell, row.key, plan, layouts);
    });
  });
}

function writeCell(
  sheet: Worksheet,
  [row, column]: readonly [number, number],
  plan: CellPlan,
  key: string,
  of: SheetPlan,
  all: Layouts
): void {
  const cell = sheet.getCell(row, column);
  const formula = plan.formula && resolved(plan.formula, { sheet: of.id, row: key }, all);
  if (formula) cell.value = { formula: formula.slice(1), result: plan.value };
  else if (plan.value !== "") cell.value = plan.value;
  if (plan.numberFormat) cell.numFmt = plan.numberFormat;
  const {
    size = of.fontSize,
    bold = false,
    wrap = false,
  }: CellStyle = STYLES[plan.style as LookName];
  cell.font = { name: of.font, size, bold };
  cell.alignment = { wrapText: wrap };
  if (plan.span || plan.rowSpan) {
    sheet.mergeCells(row, column, row + (plan.rowSpan ?? 1) - 1, column + (plan.span ?? 1) - 1);
  }
}
