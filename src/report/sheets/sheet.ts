import { heightOf, TALLEST_ROW } from "../../model/text-extent";
import type {
  CellPlan,
  ChartPlan,
  ColumnPlan,
  MarkPlan,
  PrintPlan,
  RowPlan,
  SheetId,
  SheetPlan,
  ValidationPlan,
} from "../../model/sheet-plan";
import { SHEET_NAMES } from "../../wording/report/sheet-names";
import type { ReportContext } from "../context";
import { STYLES, type LookName } from "./styles";

/** A row before its height is known; height is given only where no text decides it. */
export interface RowDraft {
  readonly key: string;
  readonly cells: Readonly<Record<string, CellPlan>>;
  readonly height?: number;
  readonly pageBreakBefore?: boolean;
}

export interface SheetDraft {
  readonly id: SheetId;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowDraft[];
  readonly print: PrintPlan;
  readonly charts?: readonly ChartPlan[];
  readonly validations?: readonly ValidationPlan[];
  readonly marks?: readonly MarkPlan[];
  readonly freezeRows?: string;
}

/** Sheets that the office works in; all others are printed and sent. */
const WORKING: readonly SheetId[] = [
  "priorities",
  "findings",
  "checklist",
  "follow-up",
  "library",
  "framework",
];
const PRINTED_TAB = "#1F6FB2";
const WORKING_TAB = "#B7791F";
const FONT_SIZE = 16;

/** A sheet plan from its draft: name, tab colour, font, and a height for every row that holds text. */
export function sheetOf(context: ReportContext, draft: SheetDraft): SheetPlan {
  const working = WORKING.includes(draft.id);
  return {
    id: draft.id,
    name: SHEET_NAMES[draft.id],
    working,
    tabColor: working ? WORKING_TAB : PRINTED_TAB,
    columns: draft.columns,
    rows: draft.rows.map((row) => withHeight(row, draft.columns)),
    charts: draft.charts ?? [],
    validations: draft.validations ?? [],
    marks: draft.marks ?? [],
    print: draft.print,
    freezeRows: draft.freezeRows,
    font: context.settings.font,
    fontSize: FONT_SIZE,
  };
}

/**
 * The height that every text of a row needs in its columns; fit where Excel can reckon it better itself,
 * which it cannot for merged cells.
 */
function withHeight(row: RowDraft, columns: readonly ColumnPlan[]): RowPlan {
  if (row.height !== undefined) return row;
  let height = 0;
  let fit = true;
  columns.forEach(({ key }, index) => {
    const cell = row.cells[key];
    if (!cell || (cell.rowSpan ?? 1) > 1) return;
    const span = cell.span ?? 1;
    const width = columns.slice(index, index + span).reduce((sum, column) => sum + column.width, 0);
    const style = STYLES[cell.style as LookName];
    const look = { size: style.size, bold: "bold" in style };
    const wraps = "wrap" in style && typeof cell.value === "string";
    const text = wraps ? String(cell.value) : "0";
    const needed = heightOf(text, width, look);
    const holds = cell.value !== "" || cell.input === true;
    if (span > 1 && holds && !hasCopyBeside(row, columns)) fit = false;
    height = Math.max(height, needed);
  });
  return height === 0 ? row : { ...row, height: Math.min(height, TALLEST_ROW), fit };
}

/** Beside the page the same text stands in one cell, so that Excel can fit the row. */
function hasCopyBeside(row: RowDraft, columns: readonly ColumnPlan[]): boolean {
  return columns.some(({ key, aside }) => aside === true && row.cells[key] !== undefined);
}
