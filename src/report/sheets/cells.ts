import type { CellValue } from "../../model/grid";
import type { Place } from "../../model/place";
import type { CellPlan, KeyedCell } from "../../model/sheet-plan";
import type { LookName } from "./styles";

type More = Omit<CellPlan, "value" | "style">;

/** A cell with a typed value. */
export function cell(value: CellValue, style: LookName, more: More = {}): CellPlan {
  return { value, style, ...more };
}

/** A number with its format; a dash where it is not known. formula gives it again from other cells. */
export function number(
  value: number | null,
  numberFormat: string,
  formula: string | null = null,
  style: LookName = "score"
): CellPlan {
  if (value === null) return { value: "-", style };
  return { value, style, numberFormat, ...(formula === null ? {} : { formula }) };
}

/** A text that leads to another cell. */
export function linkTo(value: string, link: Place | KeyedCell, style: LookName = "link"): CellPlan {
  return { value, style, link };
}

/** A cell where the officer types; value is what stands there already, or what is proposed. */
export function input(value: CellValue, style: LookName = "input"): CellPlan {
  return { value, style, input: true };
}

/** A table's head row: one cell per column. */
export function headRow(titles: Readonly<Record<string, string>>): Record<string, CellPlan> {
  return Object.fromEntries(
    Object.entries(titles).map(([key, title]) => [key, cell(title, "head")])
  );
}
