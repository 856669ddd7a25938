import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { type Area } from "./area";
import { toHex } from "./colors";
import { type Scalar, valueOf } from "./cells";
import { copied } from "./formula-references";
import { type Session } from "./session";
import { noteCells } from "./sheet-range";

/** SortField of the API. */
export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
  readonly color?: string;
  readonly dataOption?: string;
}

/** Numbers before text before truth values; blanks always last. */
function compare(a: Scalar, b: Scalar, matchCase: boolean, asNumber: boolean): number {
  const read = (value: Scalar): Scalar =>
    asNumber && typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))
      ? Number(value)
      : value;
  const [x, y] = [read(a), read(b)];
  const rank = (value: Scalar) =>
    typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x === "number") return x - (y as number);
  if (typeof x === "boolean") return Number(x) - Number(y);
  const text = (value: Scalar) => String(value);
  return matchCase
    ? text(x).localeCompare(text(y), "th", { caseFirst: "lower" })
    : text(x).localeCompare(text(y), "th", { sensitivity: "accent" });
}

interface Line {
  readonly index: number;
  readonly cells: readonly { value: Cell["value"]; style: Cell["style"] }[];
  readonly keys: readonly Scalar[];
  readonly colors: readonly string[];
}

function colorOf(cell: Cell | undefined, field: SortField): string {
  if (field.sortOn === "FontColor") return toHex(cell?.font?.color) ?? "#000000";
  const fill = cell?.fill;
  return (fill?.type === "pattern" && toHex(fill.fgColor)) || "#FFFFFF";
}

/** Sorts the rows of an area (or its columns) by the fields; rows keep their order where all keys agree. */
export function sortArea(
  excel: Session,
  sheet: Worksheet,
  area: Area,
  fields: readonly SortField[],
  matchCase: boolean,
  byColumns: boolean
): void {
  excel.refresh();
  const lines: Line[] = [];
  const count = byColumns ? area.right - area.left + 1 : area.bottom - area.top + 1;
  const width = byColumns ? area.bottom - area.top + 1 : area.right - area.left + 1;
  const at = (line: number, index: number): [number, number] =>
    byColumns ? [area.top + index, area.left + line] : [area.top + line, area.left + index];
  for (let index = 0; index < count; index++) {
    const cells = Array.from({ length: width }, (_, each) => sheet.findCell(...at(index, each)));
    lines.push({
      index,
      cells: cells.map((cell) => ({
        value: cell?.value ?? null,
        style: cell?.style ?? {},
      })) as Line["cells"],
      keys: fields.map((field) => valueOf(cells[field.key], excel)),
      colors: fields.map((field) => colorOf(cells[field.key], field)),
    });
  }
  lines.sort((a, b) => {
    for (const [index, field] of fields.entries()) {
      if (field.sortOn === "CellColor" || field.sortOn === "FontColor") {
        const wanted = field.color?.toUpperCase();
        const order = Number(b.colors[index] === wanted) - Number(a.colors[index] === wanted);
        if (order) return field.ascending === false ? -order : order;
        continue;
      }
      const [x = "", y = ""] = [a.keys[index], b.keys[index]];
      if (x === "" || y === "") {
        if (x !== y) return x === "" ? 1 : -1;
        continue;
      }
      const order = compare(x, y, matchCase, field.dataOption === "TextAsNumber");
      if (order) return field.ascending === false ? -order : order;
    }
    return a.index - b.index;
  });
  lines.forEach((line, place) => {
    if (line.index === place) return;
    line.cells.forEach(({ value, style }, index) => {
      const [row, column] = at(place, index);
      const cell = sheet.getCell(row, column);
      const moved = place - line.index;
      cell.value = movedValue(value, byColumns ? 0 : moved, byColumns ? moved : 0);
      cell.style = style;
    });
  });
  noteCells(excel, sheet, area);
  excel.touch();
}

/** A formula that moves with its row keeps pointing at the cells beside it. */
function movedValue(value: Cell["value"], rows: number, columns: number): Cell["value"] {
  const held = value as { formula?: string } | null;
  if (typeof held !== "object" || typeof held?.formula !== "string") return value;
  return { ...held, formula: copied(held.formula, rows, columns) } as Cell["value"];
}
