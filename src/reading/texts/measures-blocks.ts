import { valueAt, type Grid } from "../../model/grid";
import { boundsOf, cellPlace } from "../../model/place";
import type { MeasureColumn, MeasureRow } from "../../model/texts";
import { plainText } from "../../ita/thai-text";
import { readLabel } from "../label";
import type { NameIndex } from "../names";
import type { MeasuresTable } from "./measures";
import { squeezed } from "./measures-heads";
import { indicatorNumber } from "./measures-indicator";
import { measuresYear, yearOfRow } from "./measures-year";

/** What the parts of a measure are called where each stands on a row of its own; a key is nothing but such words. */
const KEYS: readonly (readonly [RegExp, MeasureColumn])[] = [
  [
    /^(ชื่อ)?(มาตรการ|โครงการ|กิจกรรม)(\/?(มาตรการ|โครงการ|กิจกรรม|แนวทาง))*(ที่\d{1,2}|\d{1,2})?$|^measure$/i,
    "measure",
  ],
  [
    /^(ขั้นตอน|วิธีการ|วิธี|แนวทาง|กระบวนการ)(\/?(ขั้นตอน|วิธีการ|วิธี|แนวทาง))*(และวิธีการ)?(การ)?(ดำเนินการ|ดำเนินงาน|ปฏิบัติ)?$|^steps$/i,
    "steps",
  ],
  [
    /^((ระยะ|กำหนด|ช่วง|ห้วง)เวลา|กำหนดการ)((การ|ใน|ที่)*(ดำเนินการ|ดำเนินงาน|ปฏิบัติ))?$|^period$/i,
    "period",
  ],
  [/^(ผู้|หน่วยงาน(ที่)?|ส่วนงาน(ที่)?)รับ(ผิด)?ชอบ(หลัก|มาตรการ)?$|^responsibleunit$/i, "unit"],
  [/^(งบประมาณ|วงเงิน(งบประมาณ)?)(ที่ใช้|ดำเนินการ)?$|^budget$/i, "budget"],
  [/^(ผลการ|การ)วิเคราะห์(ตัวชี้วัด.*)?$|^(ข้อค้นพบ|สภาพปัญหา|ประเด็นที่พบ|เหตุผล(ความจำเป็น)?)$/, "analysis"],
  [
    /^(ตัวชี้วัดความสำเร็จ|ผลผลิต|ผลที่คาดว่าจะได้รับ|เป้าหมาย|หลักฐาน(ความสำเร็จ)?|การ(กำกับ)?ติดตาม(ผล|และรายงานผล|และประเมินผล)?)$/,
    "proof",
  ],
  [/^(ตัวชี้วัด|ประเด็น|ประเด็นการประเมิน|สอดคล้องกับตัวชี้วัด)(ที่)?$|^indicator$/i, "indicator"],
];
/** A measure has at least its name and two of these. */
const SUBSTANCE: readonly MeasureColumn[] = ["steps", "period", "unit"];
const ENOUGH = 2;

type Cell = NonNullable<MeasureRow["cells"][MeasureColumn]>;

interface Key {
  readonly name: MeasureColumn;
  readonly row: number;
  readonly column: number;
  /** What stands behind the key in its own cell. */
  readonly behind: string;
}

interface Block {
  readonly from: number;
  to: number;
  readonly cells: Partial<Record<MeasureColumn, Cell>>;
  readonly heads: Partial<Record<MeasureColumn, Cell>>;
  readonly more: Cell["at"][];
  indicator: { readonly number: number | null; readonly cell: Cell } | null;
  readonly year: number | null;
}

/**
 * Finds measures that are written part by part, each under or beside its key ("มาตรการ: ...", "ผู้รับผิดชอบ | ..."). isTaken says
 * which rows tables have; the measure's indicator is its own key's, or the last that a row names.
 */
export function measureBlocks(
  grid: Grid,
  index: NameIndex,
  isTaken: (row: number) => boolean
): MeasuresTable[] {
  const blocks: Block[] = [];
  let open: { readonly name: MeasureColumn; readonly columns: readonly number[] } | null = null;
  let indicator: Block["indicator"] = null;
  let year = measuresYear(grid.sheet);
  const start = (row: number): Block => {
    const block = { from: row, to: row, cells: {}, heads: {}, more: [], indicator, year };
    blocks.push(block);
    return block;
  };
  const end = grid.row + grid.values.length;
  for (let row = grid.row; row < end; row++) {
    const column = firstFilled(grid, row);
    if (column === null || isTaken(row)) {
      open = null;
      continue;
    }
    const across = blocksAcross(grid, row, column, index, year);
    if (across.length > 0) {
      blocks.push(...across);
      row = across[0]!.to;
      open = null;
      continue;
    }
    const key = keyAt(grid, row, column);
    const last = blocks.at(-1);
    if (!key) {
      if (open && last && open.columns.includes(column)) {
        add(last, open.name, cellAt(grid, row, column));
        continue;
      }
      year = yearOfRow(grid, row) ?? year;
      indicator = indicatorAt(grid, row, column, index) ?? indicator;
      open = null;
      continue;
    }
    const value = valueOf(grid, key);
    if (key.name === "indicator") {
      const number = indicatorNumber(value.text, index);
      if (number === null) continue;
      indicator = { number, cell: value };
    }
    const isNew = !last || (STARTS.has(key.name) && last.cells.measure !== undefined);
    const block = isNew ? start(row) : last;
    block.indicator = block.cells.measure ? block.indicator : indicator;
    block.heads[key.name] ??= cellAt(grid, row, column);
    if (value.text !== "" || !block.cells[key.name]) add(block, key.name, value);
    block.to = row;
    open = { name: key.name, columns: [value.text === "" ? column : columnAt(value)] };
  }
  return tablesOf(grid, blocks.filter(isMeasure));
}

/** The parts that begin a measure. */
const STARTS: ReadonlySet<MeasureColumn> = new Set(["measure", "indicator"]);

/** Keys below each other with several values beside them: a table whose rows are parts and whose columns are measures. */
function blocksAcross(
  grid: Grid,
  from: number,
  column: number,
  index: NameIndex,
  year: number | null
): Block[] {
  const keys: Key[] = [];
  for (let row = from; firstFilled(grid, row) === column; row++) {
    const key = keyAt(grid, row, column);
    if (!key || keys.some(({ name }) => name === key.name)) break;
    keys.push(key);
  }
  const measure = keys.find(({ name }) => name === "measure");
  const columns = measure ? filledBeside(grid, measure.row, column) : [];
  if (keys.length <= ENOUGH || columns.length < 2) return [];
  return columns.map((at): Block => {
    const cells = Object.fromEntries(keys.map(({ name, row }) => [name, cellAt(grid, row, at)]));
    const heads = Object.fromEntries(
      keys.map(({ name, row }) => [name, cellAt(grid, row, column)])
    );
    const named = (cells as Block["cells"]).indicator;
    const indicator = named && { number: indicatorNumber(named.text, index), cell: named };
    const to = from + keys.length - 1;
    return { from, to, cells, heads, more: [], indicator: indicator ?? null, year };
  });
}

function filledBeside(grid: Grid, row: number, column: number): number[] {
  return (grid.values[row - grid.row] ?? []).flatMap((value, c) =>
    grid.column + c > column && value !== "" ? [grid.column + c] : []
  );
}

function isMeasure({ cells }: Block): boolean {
  return cells.measure !== undefined && SUBSTANCE.filter((name) => cells[name]).length >= ENOUGH;
}

function firstFilled(grid: Grid, row: number): number | null {
  const at = (grid.values[row - grid.row] ?? []).findIndex((value) => value !== "");
  return at < 0 ? null : grid.column + at;
}

const LONGEST_KEY = 60;

function keyAt(grid: Grid, row: number, column: number): Key | null {
  const text = String(valueAt(grid, row, column));
  const [, before = "", behind = ""] = /^([^:：]{2,80}?)\s*(?:[:：]([\s\S]*))?$/.exec(text) ?? [];
  const words = squeezed(before).replace(/^\(?\d{1,2}(\.\d{1,2})*[.)]|^[-•*]/, "");
  if (words === "" || words.length > LONGEST_KEY) return null;
  const name = KEYS.find(([pattern]) => pattern.test(words))?.[1];
  return name ? { name, row, column, behind: behind.trim() } : null;
}

/** What a key says: behind it in its cell, else in the next filled cell of its row; empty where it stands below. */
function valueOf(grid: Grid, { row, column, behind }: Key): Cell {
  if (behind !== "") return { at: cellPlace(grid.sheet, row, column), text: behind };
  const [beside] = filledBeside(grid, row, column);
  if (beside !== undefined) return cellAt(grid, row, beside);
  return { at: cellPlace(grid.sheet, row, column + 1), text: "" };
}

function cellAt(grid: Grid, row: number, column: number): Cell {
  return { at: cellPlace(grid.sheet, row, column), text: String(valueAt(grid, row, column)) };
}

function columnAt({ at }: Cell): number {
  return boundsOf(at.address)?.column ?? -1;
}

function add(block: Block, name: MeasureColumn, cell: Cell): void {
  const before = block.cells[name];
  block.to = Math.max(block.to, boundsOf(cell.at.address)?.row ?? block.to);
  if (!before || before.text === "") block.cells[name] = cell;
  else {
    block.cells[name] = { at: before.at, text: `${before.text}\n${cell.text}` };
    block.more.push(cell.at);
  }
}

/** The indicator that a title above measures names, by its number or its name. */
function indicatorAt(
  grid: Grid,
  row: number,
  column: number,
  index: NameIndex
): Block["indicator"] {
  const cell = cellAt(grid, row, column);
  const label = readLabel(plainText(cell.text), index);
  const isNamed = label?.names.some(
    ({ subject, score }) => subject.startsWith("indicator:") && score >= 0.8
  );
  if (!label || (label.indicator === null && !isNamed)) return null;
  return { number: indicatorNumber(cell.text, index), cell };
}

const COLUMNS: readonly MeasureColumn[] = [...new Set(KEYS.map(([, name]) => name))];

/** The blocks of a sheet as one table: a part that others have is empty where a measure lacks it. */
function tablesOf(grid: Grid, blocks: readonly Block[]): MeasuresTable[] {
  const named = new Set(blocks.flatMap(({ cells }) => Object.keys(cells)));
  return blocks.map((block) => {
    const { from, to, heads, more, indicator, year } = block;
    const measure = block.cells.measure!;
    const cells = Object.fromEntries(
      COLUMNS.map((name) => [
        name,
        block.cells[name] ?? (named.has(name) ? { at: measure.at, text: "" } : null),
      ])
    ) as MeasureRow["cells"];
    const row: MeasureRow = {
      sheet: grid.sheet,
      row: boundsOf(measure.at.address)?.row ?? from,
      indicator: indicator?.number ?? null,
      cells: { ...cells, indicator: block.cells.indicator ?? indicator?.cell ?? null },
      heads,
      year,
      ...(more.length > 0 ? { more } : {}),
    };
    return { rows: [row], from, to, heads: [] };
  });
}
