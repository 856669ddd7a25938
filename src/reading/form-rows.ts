import type { Label } from "./label";
import type { Lane } from "./lanes";
import { indicatorSaid } from "./row-context";
import type { LabelCell } from "./row-kind";
import type { SheetView } from "./sheet-view";

const INDICATOR_KEY = /^(ตัวชี้วัด(ที่)?|ชื่อตัวชี้วัด|ตัวชี้วัด\s*:?\s*ชื่อ|indicator)\s*:?$/i;

/** "ตัวชี้วัดที่ | 9", "ชื่อตัวชี้วัด | การเปิดเผยข้อมูล": a row of a form that says which indicator the form is of. */
export function keyedIndicator(
  view: SheetView,
  { values }: Lane,
  row: number,
  cells: readonly LabelCell[]
): Label | null {
  const [key, beside, ...more] = cells.map(({ label }) => label);
  if (!key || more.length > 0 || !INDICATOR_KEY.test(key.text)) return null;
  const filled = values.filter(({ column }) => view.value(row, column) !== "");
  if (beside) return filled.length === 0 ? asIndicator(beside) : null;
  return filled.length === 1 ? asIndicator(view.label(row, filled[0]!.column)) : null;
}

function asIndicator(label: Label | null): Label | null {
  const number = Number(label?.code?.printed);
  if (label && number >= 1 && number <= 10 && label.name === "")
    return { ...label, indicator: number };
  return label && indicatorSaid(label) !== null ? label : null;
}
