import type { Worksheet } from "@cj-tech-master/excelts";
import { cellArea } from "./area";
import { valueOf } from "./cells";
import { areasOf, rulesIn, holderOf, type Rule } from "./conditional-rules";
import { type Session } from "./session";
import { eachExisting } from "./sheet-range";

interface Step {
  readonly type?: string;
  readonly value?: number | string;
  readonly gte?: boolean;
}

interface IconRule {
  readonly iconSet?: string;
  readonly reverse?: boolean;
  readonly cfvo?: readonly Step[];
}

/** From which value on an icon is shown; NaN where a formula says so. */
function threshold({ type, value }: Step, sorted: readonly number[]): number {
  const given = Number(value);
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  if (type === "percent") return low + ((high - low) * given) / 100;
  if (type !== "percentile") return type === "num" ? given : NaN;
  const place = ((sorted.length - 1) * given) / 100;
  const below = sorted[Math.floor(place)] ?? 0;
  return below + ((sorted[Math.ceil(place)] ?? below) - below) * (place % 1);
}

/** The icon that a cell shows by the first rule of icons over it: the file's set and the place in it; null: none. */
export function iconAt(
  excel: Session,
  sheet: Worksheet,
  row: number,
  column: number
): { readonly set: string; readonly index: number } | null {
  const target = rulesIn(sheet, [cellArea(row, column)]).find(
    ({ rule }) => (rule as Rule & { type: string }).type === "iconSet"
  );
  const value = valueOf(sheet.findCell(row, column), excel);
  const holder = target && holderOf(target);
  if (!target || !holder || typeof value !== "number") return null;
  const { iconSet = "3TrafficLights1", reverse, cfvo = [] } = target.rule as unknown as IconRule;
  const numbers: number[] = [];
  for (const area of areasOf(holder))
    eachExisting(sheet, area, (cell) => {
      const each = valueOf(cell, excel);
      if (typeof each === "number") numbers.push(each);
    });
  numbers.sort((a, b) => a - b);
  const passed = cfvo.slice(1).filter((step) => {
    const from = threshold(step, numbers);
    return step.gte === false ? value > from : value >= from;
  }).length;
  return { set: iconSet, index: reverse ? cfvo.length - 1 - passed : passed };
}
