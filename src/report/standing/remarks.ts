import type { Standing } from "../context";

const REMARK = "remark:";
/** The column of the analysis sheet where the officer types a remark. */
export const REMARK_COLUMN = "text";

/** Row key of the assessor's remark on an OIT item. */
export const remarkRow = (code: string) => REMARK + code;

/** The assessor's remarks that the officer filled in on the analysis sheet, by item code. */
export function remarksFrom(standing: Standing): Record<string, string> {
  const remarks: Record<string, string> = {};
  for (const [row, cells] of Object.entries(standing.analysis ?? {})) {
    const text = String(cells[REMARK_COLUMN] ?? "").trim();
    if (row.startsWith(REMARK) && text !== "") remarks[row.slice(REMARK.length)] = text;
  }
  return remarks;
}
