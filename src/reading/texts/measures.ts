import type { Grid } from "../../model/grid";
import { valueAt } from "../../model/grid";
import { cellPlace } from "../../model/place";
import type { MeasureColumn, MeasureRow } from "../../model/texts";
import { plainText } from "../../ita/thai-text";
import type { NameIndex } from "../names";
import { measureBlocks } from "./measures-blocks";
import { headsOf, squeezed, type Column, type Head } from "./measures-heads";
import { indicatorNumber } from "./measures-indicator";
import { measuresYear, yearOfRow } from "./measures-year";

const FOLLOW_UP: readonly Column[] = ["status", "result", "obstacle"];
const MEASURE_COLUMNS: readonly MeasureColumn[] = [
  "indicator",
  "measure",
  "analysis",
  "steps",
  "period",
  "unit",
  "budget",
  "proof",
];
/** More empty rows than this end a table. */
const GAP = 2;
/** A measures table as found: its rows, and the cells that it covers. */
export interface MeasuresTable {
  readonly rows: readonly MeasureRow[];
  readonly from: number;
  readonly to: number;
  readonly heads: readonly number[];
}

/** Finds every measures table of a sheet, whatever the order of its columns, and measures written part by part. */
export function measuresTables(grid: Grid, index: NameIndex): MeasuresTable[] {
  const heads = headsOf(grid);
  let indicator: Carried | null = null;
  let year = measuresYear(grid.sheet);
  let from = grid.row;
  const tables: MeasuresTable[] = [];
  heads.forEach((head, i) => {
    const limit = heads[i + 1]?.row ?? grid.row + grid.values.length;
    for (let row = from; row < head.row; row++) year = yearOfRow(grid, row) ?? year;
    const table = readTable(grid, head, limit, year, indicator, index);
    indicator = table.indicator;
    from = table.to + 1;
    tables.push({ rows: table.rows, from: head.row, to: table.to, heads: [head.row] });
  });
  const isTaken = (row: number): boolean => tables.some(({ from, to }) => row >= from && row <= to);
  return [...carryMerged(tables), ...measureBlocks(grid, index, isTaken)];
}

interface Carried {
  readonly number: number | null;
  readonly cell: { readonly at: ReturnType<typeof cellPlace>; readonly text: string };
}

function readTable(
  grid: Grid,
  head: Head,
  limit: number,
  year: number | null,
  carried: Carried | null,
  index: NameIndex
): { rows: MeasureRow[]; to: number; indicator: Carried | null } {
  const rows: MeasureRow[] = [];
  let indicator = carried;
  let to = head.end;
  let empty = 0;
  for (let row = head.end + 1; row < limit; row++) {
    const filled = [...head.columns]
      .filter(([, column]) => valueAt(grid, row, column) !== "")
      .map(([name]) => name);
    const all = (grid.values[row - grid.row] ?? []).filter((value) => value !== "").length;
    if (all === 0) {
      if (++empty > GAP) break;
      continue;
    }
    const own = indicatorCell(grid, head, row, index);
    const [only] = filled;
    const goesOn = only === "steps" || only === "analysis" ? only : null;
    const ends = goesOn === null && isEnd(grid, row);
    if (filled.length <= 1 && all === 1 && (ends || (!own && empty > 0))) break;
    if (ends && all <= 2 && isNote(grid, row)) break;
    empty = 0;
    to = row;
    if (own) indicator = own;
    if (own && filled.length <= 1 && all === 1 && head.columns.get("indicator") === undefined)
      continue;
    const last = rows.at(-1);
    if (last && filled.length === 1 && all === 1 && goesOn) {
      rows[rows.length - 1] = continued(grid, last, row, goesOn, head.columns.get(goesOn)!);
      continue;
    }
    rows.push(measureRow(grid, head, row, year, indicator));
  }
  return { rows, to, indicator };
}

/** A row that no table goes on with: a heading or a note. */
function isEnd(grid: Grid, row: number): boolean {
  const text = plainText((grid.values[row - grid.row] ?? []).join(" ")).replace(
    /^\d{1,2}[.)]\s*/,
    ""
  );
  return /^(หมายเหตุ|ปัญหา|การวิเคราะห์ปัญหา|แนวทาง|ข้อเสนอ|สรุป|ลงชื่อ|การกำกับ|การติดตาม|การรายงานผล|\()/.test(
    text
  );
}

/** A row that begins with the word for a note and holds its text beside it. */
function isNote(grid: Grid, row: number): boolean {
  const [first = ""] = (grid.values[row - grid.row] ?? []).filter((value) => value !== "");
  return /^หมายเหตุ/.test(squeezed(first));
}

function indicatorCell(grid: Grid, head: Head, row: number, index: NameIndex): Carried | null {
  const column = head.columns.get("indicator") ?? grid.column;
  const text = String(valueAt(grid, row, column));
  if (squeezed(text) === "" || /^\(?ต่อ\)?$/.test(squeezed(text))) return null;
  const number = indicatorNumber(text, index);
  const isSerial = /^\(?\d{1,2}[.)]?$/.test(squeezed(text));
  if ((number === null || isSerial) && head.columns.get("indicator") === undefined) return null;
  return { number, cell: { at: cellPlace(grid.sheet, row, column), text } };
}

function cellOf(
  grid: Grid,
  row: number,
  column: number | undefined
): { at: ReturnType<typeof cellPlace>; text: string } | null {
  if (column === undefined) return null;
  return { at: cellPlace(grid.sheet, row, column), text: String(valueAt(grid, row, column)) };
}

function measureRow(
  grid: Grid,
  head: Head,
  row: number,
  year: number | null,
  indicator: Carried | null
): MeasureRow {
  const isFollowUp = FOLLOW_UP.some((name) => head.columns.has(name));
  const cells = Object.fromEntries(
    MEASURE_COLUMNS.map((name) => [name, cellOf(grid, row, head.columns.get(name))])
  ) as Record<MeasureColumn, ReturnType<typeof cellOf>>;
  if (!isFollowUp) cells.proof ??= cellOf(grid, row, head.columns.get("evidence"));
  if (head.quarters.length > 0) cells.period = quarterCell(grid, head, row);
  if (indicator && (!cells.indicator || !indicatorHere(cells.indicator.text)))
    cells.indicator = indicator.cell;
  const text = (name: Column): string => cellOf(grid, row, head.columns.get(name))?.text ?? "";
  const heads = Object.fromEntries(
    MEASURE_COLUMNS.flatMap((name) => {
      const cell = cellOf(grid, head.row, head.columns.get(name));
      return cell ? [[name, cell]] : [];
    })
  );
  return {
    sheet: grid.sheet,
    row,
    indicator: indicator?.number ?? null,
    cells,
    heads,
    year,
    ...(isFollowUp
      ? {
          followUp: {
            status: text("status"),
            result: text("result"),
            obstacle: text("obstacle"),
            evidence: text("evidence"),
          },
        }
      : {}),
  };
}

function indicatorHere(text: string): boolean {
  const plain = squeezed(text);
  return plain !== "" && !/^\(?ต่อ\)?$/.test(plain);
}

/** Ticks under quarters as one text: the heads of the ticked columns. */
function quarterCell(
  grid: Grid,
  head: Head,
  row: number
): { at: ReturnType<typeof cellPlace>; text: string } {
  const ticked = head.quarters.filter((column) => valueAt(grid, row, column) !== "");
  const text = ticked.map((column) => String(valueAt(grid, head.end, column))).join(", ");
  return { at: cellPlace(grid.sheet, row, ticked[0] ?? head.quarters[0]!), text };
}

/** A row that only goes on with the steps or the analysis of the row above. */
function continued(
  grid: Grid,
  last: MeasureRow,
  row: number,
  name: "steps" | "analysis",
  column: number
): MeasureRow {
  const cell = last.cells[name];
  const more = String(valueAt(grid, row, column));
  const at = cell?.at ?? cellPlace(grid.sheet, row, column);
  return {
    ...last,
    cells: { ...last.cells, [name]: { at, text: cell?.text ? `${cell.text}\n${more}` : more } },
    more: [...(last.more ?? []), cellPlace(grid.sheet, row, column)],
  };
}

/** Period, unit or budget merged over several rows: filled first and empty in every later row of a sheet's tables. */
function carryMerged(tables: readonly MeasuresTable[]): MeasuresTable[] {
  const merged = (["period", "unit", "budget"] as const).filter((name) => {
    const later = tables.flatMap((table) => table.rows.slice(1));
    const first = tables.flatMap((table) => table.rows.slice(0, 1));
    return (
      later.length >= 3 &&
      later.every((row) => row.cells[name]?.text === "") &&
      first.every((row) => row.cells[name] && row.cells[name].text !== "")
    );
  });
  if (merged.length === 0) return [...tables];
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: {
        ...row.cells,
        ...Object.fromEntries(merged.map((name) => [name, table.rows[0]!.cells[name]])),
      },
    })),
  }));
}
