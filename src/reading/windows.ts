import type { Grid } from "../model/grid";

/** Sheets up to this many rows are read whole. */
const WHOLE = 400;
/** Rows kept around one that speaks of scores. */
const AROUND = 40;
/** No more rows of one sheet are looked at closely. */
const MOST = 800;
/** A sheet with codes in more rows than this numbers something else with them. */
const MOST_CODED = 200;

const CODED = /^[\s([]*(ข้อ(ที่)?\s*)?[ieo]\s?[.-]?\s?[0-9๐-๙]{1,2}(?![0-9๐-๙])/i;
const SPEAKS =
  /ตัวชี้วัด|(^|[^a-z])(IIT|EIT|OIT|ITA)([^a-z]|$)|คุณธรรมและความโปร่งใส|การปฏิบัติหน้าที่|การใช้อำนาจ|การเปิดเผยข้อมูล|ประสิทธิภาพการสื่อสาร/i;

/**
 * The stretches of a sheet that can hold scores: the whole of an ordinary sheet, and of a long register (land,
 * staff) only what stands around words of the field.
 */
export function windowsOf(grid: Grid): Grid[] {
  const rows = grid.values.length;
  if (rows <= WHOLE) return [grid];
  const has = (row: number, pattern: RegExp): boolean =>
    grid.values[row]!.some(
      (value) => typeof value === "string" && value.length < 300 && pattern.test(value)
    );
  const coded = grid.values.flatMap((_, row) => (has(row, CODED) ? [row] : []));
  const candidates = new Set(coded.length > MOST_CODED ? [] : coded);
  const windows: { from: number; to: number }[] = [{ from: 0, to: AROUND }];
  let kept = AROUND;
  for (let row = 0; row < rows && kept < MOST; row++) {
    if (!candidates.has(row) && !has(row, SPEAKS)) continue;
    const from = Math.max(0, row - AROUND);
    const to = Math.min(rows, row + AROUND);
    const last = windows.at(-1)!;
    if (from <= last.to) {
      kept += Math.max(0, to - last.to);
      last.to = Math.max(last.to, to);
    } else {
      windows.push({ from, to });
      kept += to - from;
    }
  }
  return windows.map(({ from, to }) => ({
    ...grid,
    row: grid.row + from,
    values: grid.values.slice(from, to),
    formulas: grid.formulas.slice(from, to),
    formats: grid.formats.slice(from, to),
  }));
}
