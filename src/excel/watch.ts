import type { FailureCode } from "../model/failure";
import type { Outcome } from "../model/outcome";
import { MARK } from "./names";
import { inExcel } from "./run";

/** A change of cells somewhere in the workbook, as Excel tells it. */
export interface CellChange {
  readonly sheet: string;
  readonly address: string;
  /** On a sheet of the add-in's own. */
  readonly own: boolean;
  /** Made by somebody else who has the workbook open. */
  readonly remote: boolean;
}

/** Tells of every change of cells that is not the add-in's own, until the function that it gives is called. */
export function watchCells(
  onChange: (change: CellChange) => void
): Promise<Outcome<() => Promise<void>, FailureCode>> {
  return inExcel(async (context) => {
    const listener = context.workbook.worksheets.onChanged.add(async (event) => {
      if (event.triggerSource === "ThisLocalAddin") return;
      const where = await sheetOf(event.worksheetId);
      if (where.ok && where.value) {
        onChange({
          ...where.value,
          address: event.address,
          remote: event.source === "Remote",
        });
      }
    });
    await context.sync();
    return async () => {
      await Excel.run(listener.context, async (same) => {
        listener.remove();
        await same.sync();
      });
    };
  });
}

/** Name and ownership of a sheet by Excel's id; null when it is gone already. */
function sheetOf(id: string) {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
    const mark = worksheet.customProperties.getItemOrNullObject(MARK);
    worksheet.load("name");
    mark.load("value");
    await context.sync();
    if (worksheet.isNullObject) return null;
    return { sheet: worksheet.name, own: !mark.isNullObject };
  });
}
