import { valueAt, type CellValue, type Grid } from "../../model/grid";
import { plainText } from "../../ita/thai-text";

/** What heads over facts of one agency are called. */
const FACT =
  /^(ชื่อ)?(หน่วยงาน|องค์กร|อปท\.?|ส่วนราชการ)|^(อำเภอ|เขต|จังหวัด|ตำบล|ประเภท|ระดับ|อันดับ|ลำดับที่|ปี|ประจำปี)|คะแนน|ITA|ผลการประเมิน|^(agency|district|province|fiscal|year|level|rank|score)/i;
const LONGEST = 40;
/** So many heads of facts are needed among others; fewer where there are no others. */
const LEAST = 3;
const LEAST_ALONE = 2;

/**
 * The cell below a head, where facts stand in one row under a row of heads ("หน่วยงาน | อำเภอ | จังหวัด | ปี"). null where
 * the row is no such row, or where more rows follow: those are of many agencies or years.
 */
export function factBelow(
  grid: Grid,
  row: number,
  column: number
): { readonly row: number; readonly value: CellValue } | null {
  const heads = (grid.values[row - grid.row] ?? []).filter((value) => value !== "");
  const known = heads.filter((value) => {
    const text = plainText(String(value)).replace(/\s/g, "");
    return text.length <= LONGEST && FACT.test(text) && !/\d/.test(text);
  });
  const least = known.length === heads.length ? LEAST_ALONE : LEAST;
  if (known.length < least || known.length * 2 < heads.length) return null;
  const value = valueAt(grid, row + 1, column);
  return value === "" || valueAt(grid, row + 2, column) !== "" ? null : { row: row + 1, value };
}
