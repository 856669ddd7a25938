import type { Worksheet } from "@cj-tech-master/excelts";
import { type Area } from "./area";
import { ExcelError } from "./excel-error";
import { type Session } from "./session";
import { type SheetRange } from "./sheet-range";
import { styleAt } from "./style-edit";

export type Permission =
  | "formatCells"
  | "formatColumns"
  | "formatRows"
  | "insertColumns"
  | "insertRows"
  | "insertHyperlinks"
  | "deleteColumns"
  | "deleteRows"
  | "sort"
  | "autoFilter"
  | "pivotTables"
  | "objects"
  | "scenarios";

export const isProtected = (sheet: Worksheet): boolean => sheet.sheetProtection?.sheet === true;

/** What a protected sheet allows: objects and scenarios unless forbidden, all else only when allowed. */
export function allows(sheet: Worksheet, permission: Permission): boolean {
  if (!isProtected(sheet)) return true;
  const held = sheet.sheetProtection?.[permission];
  return permission === "objects" || permission === "scenarios" ? held !== false : held === true;
}

/** @throws ExcelError AccessDenied when the sheet is protected and does not allow this. */
export function guard(sheet: Worksheet, permission: Permission): void {
  if (!allows(sheet, permission)) throw new ExcelError("AccessDenied");
}

/** @throws ExcelError AccessDenied on a protected sheet, whatever it allows: merges, validations. */
export function guardUnprotected(sheet: Worksheet): void {
  if (isProtected(sheet)) throw new ExcelError("AccessDenied");
}

/** @throws ExcelError AccessDenied when a locked cell of the area stands on a protected sheet. */
export function guardCells(sheet: Worksheet, area: Area): void {
  if (!isProtected(sheet)) return;
  for (let row = area.top; row <= Math.min(area.bottom, area.top + 10_000); row++)
    for (let column = area.left; column <= Math.min(area.right, area.left + 1_000); column++)
      if (styleAt(sheet, row, column).protection?.locked ?? true)
        throw new ExcelError("AccessDenied");
}

/** @throws ExcelError AccessDenied when the sheet is protected against formatting. */
export function guardFormat(
  range: SheetRange,
  _excel: Session,
  permission: Permission = "formatCells"
): void {
  guard(range.sheet, permission);
}
