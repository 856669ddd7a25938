import type { Cell } from "@cj-tech-master/excelts";
import { drawValue, serialOf } from "../../host/number-text";

/** What a cell shows: its value (a formula's result) drawn by its number format; "" for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return "";
  const value = cell.formula === undefined ? cell.value : cell.result;
  if (value === null || value === undefined) return "";
  const code =
    typeof cell.numFmt === "string" ? cell.numFmt : (cell.numFmt?.formatCode ?? "General");
  if (value instanceof Date) return drawValue(code, serialOf(value));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" || typeof value === "string") return drawValue(code, value);
  return cell.text;
}
