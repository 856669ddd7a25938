import type { FailureCode } from "../model/failure";
import type { CellValue } from "../model/grid";
import type { Outcome } from "../model/outcome";
import { addressOf } from "../model/place";
import { DEFAULT_SETTINGS } from "../model/settings";
import { heightOf } from "../model/text-extent";
import { addressLists, rectangles, rowLists } from "../edits/areas";
import { grouped } from "../edits/style-areas";
import { FORM } from "../wording/form/th";
import { ALL_EDGES } from "./borders";
import { inExcel } from "./run";
import { areasOf, cellsOf } from "./task";

/** What a cell of a form is for. */
export type FormRole = "title" | "label" | "head" | "band" | "text" | "fill" | "score" | "none";

export interface FormCell {
  readonly value: CellValue;
  readonly role: FormRole;
}

/** A form to be filled: rows of cells, all of one length. */
export interface Form {
  readonly rows: readonly (readonly FormCell[])[];
}

const WIDTHS = [76, 380, 96, 96];
/** Of a column that only a pasted table has, in points: Excel's own. */
const SPARE_WIDTH = 48;
/** The size of tables in the report, in points. */
const SIZE = 14;

/** Writes a form onto a new sheet (or over the same form that stands empty) and shows it. */
export function writeForm(
  name: string,
  form: Form,
  create: boolean
): Promise<Outcome<null, FailureCode>> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = create ? worksheets.add(name) : worksheets.getItem(name);
    if (create) dress(sheet, form);
    const columns = form.rows[0]?.length ?? 0;
    const all = cellsOf(sheet, addressOf({ row: 0, column: 0, rows: form.rows.length, columns }));
    all.values = form.rows.map((row) => row.map(({ value }) => asTyped(value)));
    sheet.activate();
    await context.sync();
    return null;
  });
}

/** A pasted text that Excel would take for a formula, with the apostrophe that keeps it a text. */
function asTyped(value: CellValue): CellValue {
  return typeof value === "string" && /^['=+\-@]/.test(value) ? `'${value}` : value;
}

function dress(sheet: Excel.Worksheet, form: Form): void {
  printOnA4(sheet);
  const columns = form.rows[0]?.length ?? 0;
  const whole = addressOf({ row: 0, column: 0, rows: form.rows.length, columns });
  const { format } = cellsOf(sheet, whole);
  format.verticalAlignment = "Center";
  const { font } = format;
  font.name = DEFAULT_SETTINGS.font;
  font.size = SIZE;
  const rows = form.rows.map((cells, row) => ({ row, points: heightOfRow(cells) }));
  for (const [points, alike] of grouped(rows, (row) => String(row.points))) {
    for (const areas of rowLists(alike.map(({ row }) => row))) {
      areasOf(sheet, areas).format.rowHeight = Number(points);
    }
  }
  WIDTHS.forEach((points, index) => {
    cellsOf(sheet, addressOf({ row: 0, column: index, rows: 1, columns: 1 })).format.columnWidth =
      points;
  });
  const on = (roles: readonly FormRole[], play: (areas: Excel.RangeAreas) => void) => {
    for (const address of addressLists(rectangles(byRole(form, roles)))) {
      play(areasOf(sheet, address));
    }
  };
  on(["title", "band", "head", "label"], ({ format }) => {
    format.font.bold = true;
  });
  on(["head"], ({ format }) => {
    format.fill.color = "#DCE6F1";
    format.horizontalAlignment = "Center";
  });
  on(["fill", "score"], ({ format }) => {
    format.fill.color = "#FFF8DC";
  });
  on(["text"], ({ format }) => {
    format.wrapText = true;
  });
  on(["head", "text", "score", "fill", "label"], ({ format }) => {
    for (const edge of ALL_EDGES) format.borders.getItem(edge).style = "Continuous";
  });
  on(["score"], (areas) => {
    areas.format.horizontalAlignment = "Center";
    areas.dataValidation.rule = {
      decimal: { formula1: 0, formula2: 100, operator: "Between" },
    };
    areas.dataValidation.errorAlert = { ...FORM.refused, showAlert: true, style: "Stop" };
  });
  for (const area of rectangles(byRole(form, ["score"]))) {
    cellsOf(sheet, addressOf(area)).numberFormat = "[$-D00041E]0.00" as unknown as string[][];
  }
}

/** The height in points that Thai letters with their marks need, in the lines that the texts take. */
function heightOfRow(cells: readonly FormCell[]): number {
  const heights = cells.map(({ value, role }, column) =>
    heightOf(role === "text" ? String(value) : "0", WIDTHS[column] ?? SPARE_WIDTH, { size: SIZE })
  );
  return Math.max(...heights);
}

function printOnA4({ pageLayout }: Excel.Worksheet): void {
  pageLayout.paperSize = "A4" as Excel.PaperType;
  pageLayout.zoom = { horizontalFitToPages: 1 };
}

function byRole({ rows }: Form, roles: readonly FormRole[]): Map<number, number[]> {
  return new Map(
    rows.map((row, index) => [
      index,
      row.flatMap(({ role }, column) => (roles.includes(role) ? [column] : [])),
    ])
  );
}
