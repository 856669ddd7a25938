import type { SheetPatch } from "../edits/patch";
import type { StyleChange } from "../edits/restyle";
import { addressOf, columnName } from "../model/place";
import type { CellStyle } from "../model/sheet-plan";
import { ALL_EDGES } from "./borders";
import { areasOf, cellsOf, on, type Task } from "./task";

/** Sizes, merges, formats: everything that makes cells look as planned. */
export function lookTasks(patch: SheetPatch): Task[] {
  const { font, fontSize } = patch.plan;
  return [
    ...patch.plain.map((areas) =>
      on(patch, (sheet) => {
        const cells = areasOf(sheet, areas);
        cells.clear("Formats");
      })
    ),
    ...patch.merges.map(({ area, across }) =>
      on(patch, (sheet) => cellsOf(sheet, area).merge(across))
    ),
    ...patch.inFont.map((areas) =>
      on(patch, (sheet) => {
        const { format } = areasOf(sheet, areas);
        format.font.name = font;
        format.font.size = fontSize;
      })
    ),
    ...patch.renamed.map((areas) =>
      on(patch, (sheet) => {
        areasOf(sheet, areas).format.font.name = font;
      })
    ),
    ...patch.numberFormats.map(({ row, column, cells }) => {
      const columns = cells[0]?.length ?? 0;
      const address = addressOf({ row, column, rows: cells.length, columns });
      return on(
        patch,
        (sheet) => {
          // A cell without a format of its own is null: Excel leaves it as it is.
          cellsOf(sheet, address).numberFormat = cells as string[][];
        },
        cells
      );
    }),
    ...patch.styles.flatMap(({ style, areas }) =>
      areas.map((list) => on(patch, (sheet) => applyStyle(areasOf(sheet, list), style), list))
    ),
    ...patch.restyled.flatMap(({ change, areas }) =>
      areas.map((list) =>
        on(patch, (sheet) => applyChange(areasOf(sheet, list), change, fontSize), list)
      )
    ),
    ...patch.heights.map(({ at, points }) =>
      on(
        patch,
        (sheet) =>
          cellsOf(sheet, `${at + 1}:${at + points.length}`).setRowProperties(
            points.map((rowHeight) => ({ format: { rowHeight } }))
          ),
        points
      )
    ),
    ...patch.widths.map(({ at, points }) =>
      on(
        patch,
        (sheet) =>
          cellsOf(
            sheet,
            `${columnName(at)}:${columnName(at + points.length - 1)}`
          ).setColumnProperties(points.map((columnWidth) => ({ format: { columnWidth } }))),
        points
      )
    ),
  ];
}

/** Rows of long texts take the height that Excel finds for its own font, once the texts stand. */
export function fitTasks(patch: SheetPatch): Task[] {
  return patch.fitRows.map((list) =>
    on(patch, (sheet) => areasOf(sheet, list).format.autofitRows())
  );
}

/** Sets what a style says, or a part of one; the cells carry the sheet's font and nothing else before. */
function applyStyle(areas: Excel.RangeAreas, style: CellStyle): void {
  const { format } = areas;
  const { font } = format;
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = "Single";
  if (style.size) font.size = style.size;
  if (style.color) font.color = style.color;
  if (style.fill) format.fill.color = style.fill;
  if (style.horizontal) format.horizontalAlignment = style.horizontal;
  if (style.vertical) format.verticalAlignment = style.vertical;
  if (style.wrap) format.wrapText = true;
  if (style.indent) format.indentLevel = style.indent;
  for (const [edge, line] of BORDERS[style.border ?? "none"]) {
    const border = format.borders.getItem(edge);
    border.style = line;
    border.color = BORDER_COLOR;
  }
}

/** Sets what a change of style says: a property that is null becomes that of a cell without a style. */
function applyChange(areas: Excel.RangeAreas, change: StyleChange, fontSize: number): void {
  const { format } = areas;
  const { font } = format;
  const resets: { readonly [P in keyof StyleChange]-?: () => void } = {
    bold: () => (font.bold = false),
    italic: () => (font.italic = false),
    underline: () => (font.underline = "None"),
    size: () => (font.size = fontSize),
    color: () => (font.color = "#000000"),
    fill: () => format.fill.clear(),
    horizontal: () => (format.horizontalAlignment = "General"),
    vertical: () => (format.verticalAlignment = "Bottom"),
    wrap: () => (format.wrapText = false),
    indent: () => (format.indentLevel = 0),
    border: () => {
      for (const edge of ALL_EDGES) format.borders.getItem(edge).style = "None";
    },
  };
  for (const [property, reset] of Object.entries(resets)) {
    if (change[property as keyof StyleChange] === null) reset();
  }
  if ("border" in change) resets.border();
  const set = Object.entries(change).filter(([, value]) => value !== null);
  applyStyle(areas, Object.fromEntries(set));
}

const BORDER_COLOR = "#7F8A94";

const UNDER = ["EdgeBottom", "InsideHorizontal"] as const;

/** Edges of each border, and their lines. */
const BORDERS: Readonly<
  Record<
    NonNullable<CellStyle["border"]>,
    readonly (readonly [Excel.BorderIndex, Excel.BorderLineStyle])[]
  >
> = {
  none: [],
  all: lines(ALL_EDGES, "Continuous"),
  bottom: lines(UNDER, "Continuous"),
  "dotted-bottom": lines(UNDER, "Dot"),
};

function lines(edges: readonly `${Excel.BorderIndex}`[], line: `${Excel.BorderLineStyle}`) {
  return edges.map((edge) => [edge as Excel.BorderIndex, line as Excel.BorderLineStyle] as const);
}
