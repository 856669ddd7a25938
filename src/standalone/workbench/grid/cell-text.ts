import type { Cell } from "@cj-tech-master/excelts";
import { toSerial } from "../../host/cells";
import { drawValue } from "../../host/number-format";
import { shownFormat } from "../../host/system-formats";

/** What a cell shows: its value (a formula's result) drawn by its number format; "" for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return "";
  const value = cell.formula === undefined ? cell.value : cell.result;
  if (value === null || value === undefined) return "";
  const stored =
    typeof cell.numFmt === "string" ? cell.numFmt : (cell.numFmt?.formatCode ?? "General");
  const code = shownFormat(stored);
  if (value instanceof Date) return drawValue(toSerial(value), code);
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean")
    return drawValue(value, code);
  return cell.text;
}
