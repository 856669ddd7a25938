import { ValueType, type Cell } from "@cj-tech-master/excelts";
import { toFileFormula } from "../formula-names";
import type { CellPatch, FormulaResult } from "./patch-cells";

type Content = CellPatch["content"];

const DAY = 86_400_000;
/** Day 0 of the two date systems, in UTC. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** A date as the file counts it: days since the epoch of the workbook's date system. */
export function serialOf(date: Date, from1904: boolean): number {
  const days = (date.getTime() - (from1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  return Math.round(days * 1e10) / 1e10;
}

/** What a cell of the model holds, as it is to be written. */
export function contentOf(cell: Cell, from1904: boolean): Content {
  const value = cell.value as unknown;
  switch (cell.type) {
    case ValueType.Null:
    case ValueType.Merge:
      return { kind: "empty" };
    case ValueType.Number:
      return { kind: "number", value: value as number };
    case ValueType.Date:
      return { kind: "number", value: serialOf(value as Date, from1904) };
    case ValueType.Boolean:
      return { kind: "boolean", value: value as boolean };
    case ValueType.Error:
      return { kind: "error", value: (value as { error: string }).error };
    case ValueType.Formula:
      return formulaContent(cell, from1904);
    case ValueType.Checkbox:
      return { kind: "boolean", value: (value as { checkbox: boolean }).checkbox };
    case ValueType.Hyperlink:
      return cell.formula ? formulaContent(cell, from1904) : { kind: "text", value: cell.text };
    default:
      return { kind: "text", value: typeof value === "string" ? value : cell.text };
  }
}

function formulaContent(cell: Cell, from1904: boolean): Content {
  const value = cell.value as { shareType?: string; ref?: string };
  return {
    kind: "formula",
    formula: toFileFormula(cell.formula ?? ""),
    ...(value.shareType === "array" && value.ref ? { array: value.ref } : {}),
    result: resultOf(cell.result, from1904),
  };
}

/** A formula's result as it is to be written; undefined when there is none. */
export function resultOf(result: unknown, from1904: boolean): FormulaResult | undefined {
  if (result === null || result === undefined) return undefined;
  if (result instanceof Date) return serialOf(result, from1904);
  if (typeof result === "object") {
    return "error" in result ? { error: String(result.error) } : undefined;
  }
  return result as string | number | boolean;
}
