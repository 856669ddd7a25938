import { Workbook } from "@cj-tech-master/excelts";

/**
 * Results of formulas that stand in no cell: the engine reads the workbook with one more sheet that nobody
 * sees. References must name their sheets.
 */
export function evaluate(model: Workbook, formulas: readonly string[]): unknown[] {
  const sheet = new Workbook().addWorksheet("_");
  sheet.id = -1;
  const cells = formulas.map((formula, index) => {
    const cell = sheet.getCell(1, index + 1);
    cell.value = { formula };
    return cell;
  });
  // The engine remembers spilt cells by the workbook itself, so the sheet is lent to it, not to a copy.
  const { worksheets } = model;
  const find = model.getWorksheet.bind(model);
  Object.defineProperties(model, {
    worksheets: { configurable: true, value: [...worksheets, sheet] },
    getWorksheet: {
      configurable: true,
      value: (key?: string | number) => (key === "_" || key === -1 ? sheet : find(key)),
    },
  });
  try {
    model.calculateFormulas();
  } finally {
    // Uncovers the library's own members again.
    Reflect.deleteProperty(model, "worksheets");
    Reflect.deleteProperty(model, "getWorksheet");
  }
  return cells.map((cell) => cell.result);
}
