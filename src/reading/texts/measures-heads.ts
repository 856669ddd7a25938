import { valueAt, type Grid } from "../../model/grid";
import type { MeasureColumn } from "../../model/texts";
import { plainText } from "../../ita/thai-text";

export type FollowUpColumn = "status" | "result" | "obstacle" | "evidence";
export type Column = MeasureColumn | FollowUpColumn;

/** Words of the heads, in the order in which they decide (spaces in them are often lost or added). */
const HEADS: readonly (readonly [RegExp, Column])[] = [
  [/ปัญหา|อุปสรรค|ข้อจำกัด/, "obstacle"],
  [/สถานะ|ความก้าวหน้า|ความคืบหน้า/, "status"],
  [/ผลการดำเนิน|ผลที่ได้|ผลลัพธ์|ผลการปฏิบัติ|ผลดำเนิน/, "result"],
  [/หลักฐาน|เอกสารอ้างอิง|ลิงก์|ลิงค์|url/i, "evidence"],
  [/ตัวชี้วัดความสำเร็จ|ผลผลิต|ผลสัมฤทธิ์|ผลที่คาด|เป้าหมาย|ผลสำเร็จ|กำกับติดตาม|การติดตาม/, "proof"],
  [/วิเคราะห์|ข้อค้นพบ|สภาพปัญหา|ประเด็นที่พบ|ข้อบกพร่อง/, "analysis"],
  [
    /ระยะเวลา|กำหนดเวลา|ช่วงเวลา|ห้วงเวลา|กำหนดการ|ปฏิทิน|วันที่ดำเนิน|^เวลา|^(period|timeline|schedule)/i,
    "period",
  ],
  [/ผู้รับ(ผิด)?ชอบ|รับผิดชอบ|ผู้ดำเนินการ|เจ้าภาพ|^(responsible|owner)/i, "unit"],
  [/ขั้นตอน|วิธีการ|วิธีดำเนิน|กระบวนการ|แนวทางการดำเนิน|แนวทางปฏิบัติ|^steps/i, "steps"],
  [/^(งบประมาณ|วงเงิน|ใช้งบ|งบ|budget)/i, "budget"],
  [/มาตรการ|โครงการ|กิจกรรม|^(measures?|activit)/i, "measure"],
  [/ตัวชี้วัด|ประเด็น|หัวข้อ|^indicator/i, "indicator"],
];
const LONGEST_HEAD = 100;
const LONGEST_UNDER = 40;
const QUARTER = /^(ไตรมาส(ที่)?[1-4]|q[1-4]|(ต|พ|ธ|ม|ก|มี|เม|มิ|ส)\.?[คยพ]\.?|[1-4])$/i;

/** The heads of a measures table. */
export interface Head {
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
  /** Columns of quarters or months under the head of the period. */
  readonly quarters: readonly number[];
  readonly end: number;
}

/** A cell's text without spaces: words of heads are broken and joined at will. */
export function squeezed(value: unknown): string {
  return plainText(String(value)).replace(/\s/g, "");
}

/** The column that a text heads; null when it is no such head. */
export function columnOf(value: unknown): Column | null {
  if (typeof value !== "string" || value.length > LONGEST_HEAD) return null;
  const text = squeezed(value);
  if (/^[\d(]|\d{2,}คะแนน/.test(text)) return null;
  return HEADS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The heads of every measures table of a sheet. */
export function headsOf(grid: Grid): Head[] {
  const heads: Head[] = [];
  for (let row = grid.row; row < grid.row + grid.values.length; row++) {
    const columns = new Map<Column, number>();
    let filled = 0;
    for (let column = grid.column; column < grid.column + (grid.values[0]?.length ?? 0); column++) {
      const value = valueAt(grid, row, column);
      if (value === "") continue;
      filled++;
      const found = columnOf(value);
      if (found && !columns.has(found)) columns.set(found, column);
    }
    const under = columns.size > 1 ? headsUnder(grid, row + 1) : new Map<Column, number>();
    for (const [name, column] of under) columns.set(name, column);
    const named = (name: Column): boolean => columns.has(name);
    const enough = columns.size >= 3 && columns.size * 2 > filled;
    const isMeasures =
      named("measure") && (named("steps") || named("period") || named("unit") || named("result"));
    if (enough && (isMeasures || (named("steps") && named("period") && named("unit")))) {
      const below = quartersUnder(grid, row, columns);
      heads.push({ row, columns, ...below, end: under.size > 0 ? row + 1 : below.end });
      if (under.size > 0) row++;
    }
  }
  return heads;
}

/** Heads of a second row, under a head that spans several columns; none where that row holds anything else. */
function headsUnder(grid: Grid, row: number): Map<Column, number> {
  const found = new Map<Column, number>();
  const cells = grid.values[row - grid.row] ?? [];
  for (const [c, value] of cells.entries()) {
    if (value === "") continue;
    const name = String(value).length <= LONGEST_UNDER ? columnOf(value) : null;
    if (!name || found.has(name)) return new Map();
    found.set(name, grid.column + c);
  }
  return found.size >= 2 ? found : new Map();
}

function quartersUnder(
  grid: Grid,
  row: number,
  columns: ReadonlyMap<Column, number>
): { quarters: number[]; end: number } {
  const quarters: number[] = [];
  const period = columns.get("period");
  if (period === undefined) return { quarters, end: row };
  for (let column = period; QUARTER.test(squeezed(valueAt(grid, row + 1, column))); column++)
    quarters.push(column);
  return quarters.length > 1 ? { quarters, end: row + 1 } : { quarters: [], end: row };
}
