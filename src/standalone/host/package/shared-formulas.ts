import { ValueType, type Worksheet } from "@cj-tech-master/excelts";

/**
 * Gives each cell of a shared formula a formula of its own in the model, so that changing one cell cannot
 * change what another one computes. In the file the shared formula stays as long as its cells do.
 */
export function expandSharedFormulas(sheet: Worksheet): void {
  const cells: { address: string; formula: string; result: unknown }[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.type !== ValueType.Formula) return;
      const value = cell.value as { sharedFormula?: string; shareType?: string; result?: unknown };
      if (!cell.formula) return;
      const shared = value.sharedFormula !== undefined || value.shareType === "shared";
      if (shared)
        cells.push({ address: cell.address, formula: cell.formula, result: value.result });
    })
  );
  for (const { address, formula, result } of cells) {
    sheet.getCell(address).value = { formula, result } as never;
  }
}
