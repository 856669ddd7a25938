import { type Area, cellCount, columnsOf, rowsOf } from "./area";
import {
  enter,
  formatOf,
  formulaOf,
  type Scalar,
  valueOf,
  valueTypeOf,
  cellAt,
  existingCell,
  isCovered,
  isDateFormat,
} from "./cells";
import { mustBe } from "./excel-error";
import { fromFileFormula } from "./formula-names";
import { drawValue } from "./number-format";
import { guardCells } from "./protection-guard";
import { toA1, toR1C1 } from "./r1c1";
import { eachOnce, restyle, type CellStyle } from "./style-edit";
import { growTables } from "./table-growth";
import { type Session } from "./session";
import { storedFormat } from "./system-formats";
import { grid, loaded, type SheetRange } from "./sheet-range";

/** Excel refuses to answer more cells at once. */
const MOST_CELLS = 5_000_000;

/** What Excel shows of a window: a huge sheet that is not loaded answers from its part. */
function window<V>(
  range: SheetRange,
  excel: Session,
  peeked: (cell: { value: Scalar; formula: string | null; format: string }) => V,
  nothing: V,
  read: (row: number, column: number) => V
): V[][] | null {
  const { sheet, area } = range;
  if (range.unbounded || cellCount(area) > MOST_CELLS) return null;
  if (!excel.book.unloaded.has(sheet.id)) return grid(area, read);
  const rows = grid(area, () => nothing);
  const part = { row: area.top, column: area.left, rows: rowsOf(area), columns: columnsOf(area) };
  for (const cell of excel.book.peek(sheet.id, part)) {
    const row = rows[cell.row - area.top];
    if (row) row[cell.column - area.left] = peeked(cell);
  }
  return rows;
}

const cellIn = (range: SheetRange) => (row: number, column: number) =>
  existingCell(range.sheet, row, column);

export function readValues(range: SheetRange, excel: Session): Scalar[][] | null {
  excel.refresh();
  const at = cellIn(range);
  return window(
    range,
    excel,
    (cell) => cell.value,
    "" as Scalar,
    (row, column) => valueOf(at(row, column), excel)
  );
}

export function readFormulas(range: SheetRange, excel: Session): Scalar[][] | null {
  excel.refresh();
  const at = cellIn(range);
  return window(
    range,
    excel,
    (cell) => (cell.formula === null ? cell.value : `=${fromFileFormula(cell.formula)}`),
    "" as Scalar,
    (row, column) => formulaOf(at(row, column), excel)
  );
}

export function readFormulasR1C1(range: SheetRange, excel: Session): Scalar[][] | null {
  const formulas = readFormulas(range, excel);
  return (
    formulas?.map((cells, row) =>
      cells.map((formula, column) =>
        typeof formula === "string" && formula.startsWith("=")
          ? toR1C1(formula, range.area.top + row, range.area.left + column)
          : formula
      )
    ) ?? null
  );
}

export function readNumberFormats(range: SheetRange, excel: Session): string[][] | null {
  const at = cellIn(range);
  return window(
    range,
    excel,
    (cell) => cell.format,
    "General",
    (row, column) => formatOf(range.sheet, at(row, column), row, column)
  );
}

export function readText(range: SheetRange, excel: Session): string[][] | null {
  excel.refresh();
  const at = cellIn(range);
  const date1904 = excel.book.model.properties.date1904 ?? false;
  return window(
    range,
    excel,
    (cell) => drawValue(cell.value, cell.format, date1904),
    "",
    (row, column) => {
      const cell = at(row, column);
      const value = valueOf(cell, excel);
      return value === ""
        ? ""
        : drawValue(value, formatOf(range.sheet, cell, row, column), date1904);
    }
  );
}

const typeOfValue = (value: Scalar) =>
  value === ""
    ? "Empty"
    : typeof value === "string"
      ? "String"
      : typeof value === "boolean"
        ? "Boolean"
        : "Double";

export function readValueTypes(range: SheetRange, excel: Session): string[][] | null {
  excel.refresh();
  const at = cellIn(range);
  return window<string>(
    range,
    excel,
    (cell) => typeOfValue(cell.value),
    "Empty",
    (row, column) => valueTypeOf(at(row, column), excel)
  );
}

/** Which of Excel's categories a number format belongs to. */
function categoryOf(format: string): string {
  const code = format.split(";")[0] ?? "";
  if (code === "General") return "General";
  if (code === "@") return "Text";
  if (isDateFormat(code)) return /h|s/i.test(code) && !/[dy]/i.test(code) ? "Time" : "Date";
  if (/%/.test(code)) return "Percentage";
  if (/E[+-]/i.test(code)) return "Scientific";
  if (/\?\/|#\/#/.test(code)) return "Fraction";
  if (/_\(|\* /.test(code)) return "Accounting";
  if (/[$€£¥฿]/.test(code)) return "Currency";
  return /^[#0,.]+$/.test(code) ? "Number" : "Custom";
}

export const readCategories = (range: SheetRange, excel: Session) =>
  readNumberFormats(range, excel)?.map((row) => row.map(categoryOf)) ?? null;

/** Takes a block, or one value for all cells, cell by cell. */
function eachWritten(
  area: Area,
  written: unknown,
  write: (row: number, column: number, value: unknown) => void
): void {
  const block = Array.isArray(written) ? (written as unknown[]) : null;
  const dimensions =
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
  if (block)
    mustBe(
      block.length === rowsOf(area) &&
        block.every((row) => Array.isArray(row) && row.length === columnsOf(area)),
      dimensions
    );
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      write(
        row,
        column,
        block ? (block[row - area.top] as unknown[])[column - area.left] : written
      );
}

function writeCells(
  range: SheetRange,
  written: unknown,
  excel: Session,
  write: (row: number, column: number, value: unknown) => void
): void {
  mustBe(!range.unbounded);
  const sheet = loaded(excel, range.sheet);
  guardCells(sheet, range.area);
  const tell = cellCount(range.area) === 1 && excel.hears(CHANGED, sheet);
  const before = tell ? factsOf(range, excel, "Before") : {};
  eachWritten(range.area, written, write);
  growTables(excel, sheet, range.area);
  excel.touch();
  const after = tell ? factsOf(range, excel, "After") : {};
  excel.changed(range, "RangeEdited", "None", { ...before, ...after });
}

const CHANGED = 10;

/** What an event about one cell tells of its value. */
function factsOf({ sheet, area }: SheetRange, excel: Session, when: "Before" | "After") {
  const cell = existingCell(sheet, area.top, area.left);
  if (cell?.formula !== undefined) excel.refresh();
  return {
    [`value${when}`]: valueOf(cell, excel),
    [`valueType${when}`]: valueTypeOf(cell, excel),
  };
}

export const writeValues = (range: SheetRange, written: unknown, excel: Session): void =>
  writeCells(range, written, excel, (row, column, input) =>
    enter(range.sheet, row, column, input, excel)
  );

export const writeFormulasR1C1 = (range: SheetRange, written: unknown, excel: Session): void =>
  writeCells(range, written, excel, (row, column, input) =>
    enter(
      range.sheet,
      row,
      column,
      typeof input === "string" && input.startsWith("=") ? toA1(input, row, column) : input,
      excel
    )
  );

function restyleAll(range: SheetRange, format: unknown, excel: Session): void {
  mustBe(typeof format === "string");
  restyle(excel, range.sheet, range.area, (style) => ({
    ...style,
    numFmt: storedFormat(format || "General"),
  }));
}

export function writeNumberFormats(range: SheetRange, written: unknown, excel: Session): void {
  const sheet = loaded(excel, range.sheet);
  const styles = new Map<string, (style: CellStyle) => CellStyle>();
  const write = (row: number, column: number, format: unknown) => {
    if (format === null || format === undefined) return;
    mustBe(typeof format === "string");
    const cell = cellAt(sheet, row, column);
    if (isCovered(cell) && formatOf(sheet, cell, row, column) === format) return;
    const numFmt = storedFormat(format || "General");
    let restyled = styles.get(numFmt);
    if (!restyled) styles.set(numFmt, (restyled = eachOnce((style) => ({ ...style, numFmt }))));
    cell.style = restyled(cell.style);
    excel.book.changes.cell(sheet.id, row, column);
  };
  // One format in a block stands for all cells, as Microsoft's samples use it.
  const [[only, ...more] = [], ...rows] = (Array.isArray(written) ? written : []) as unknown[][];
  const single = only !== undefined && more.length === 0 && rows.length === 0;
  if (!range.unbounded) eachWritten(range.area, single ? only : written, write);
  else restyleAll(range, single ? only : written, excel);
  excel.raiseFor(range, 18, {});
}
