import type { Grid } from "../../model/grid";
import { yearsIn } from "../years";

/** The fiscal year of the measures (Buddhist era) that a text names; null for none. */
export function measuresYear(text: string): number | null {
  return yearsIn(text).find(({ of }) => of === "measures")?.year ?? null;
}

/** The year of the measures that a title row names; "ประจำปี..." alone goes on from the row above. */
export function yearOfRow(grid: Grid, row: number): number | null {
  const texts = (grid.values[row - grid.row] ?? []).filter(
    (value) => typeof value === "string" && value !== ""
  );
  if (texts.length === 0 || texts.length > 2) return null;
  const above = (grid.values[row - 1 - grid.row] ?? []).filter((value) => value !== "").join(" ");
  const text = texts.join(" ");
  return (
    measuresYear(text) ??
    (/^\s*(ประจำปี|ปี|พ\.?ศ)/.test(text) ? measuresYear(`${above} ${text}`) : null)
  );
}
