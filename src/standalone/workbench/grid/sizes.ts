import type { Cell, Worksheet } from "@cj-tech-master/excelts";

const DEFAULT_COLUMN = 64;
const POINT = 4 / 3;
/** Width of a digit of Calibri 11 at 96 dpi; stored widths count in it. */
const DIGIT = 7;

/** Width of a column in pixels, from its stored width in characters; 0 when hidden. Columns count from 1. */
export function columnPixels(sheet: Worksheet, column: number): number {
  const model = sheet.getColumn(column);
  if (model.hidden) return 0;
  const width = model.width ?? sheet.properties.defaultColWidth;
  return width ? Math.trunc(((256 * width + 18) / 256) * DIGIT) : DEFAULT_COLUMN;
}

let canvas: CanvasRenderingContext2D | null | undefined;

function textWidth(text: string, font: string): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return text.length * DIGIT;
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** The font of a cell as CSS writes it. Thai office fonts fall back to the bundled one at their size. */
export function cssFont(cell: Cell): { family: string; pixels: number; weight: number } {
  const name = cell.font?.name ?? "Calibri";
  const thai = /sarabun|angsana|cordia|th /i.test(name);
  const fallback = thai ? '"Sarabun Office"' : '"Sarabun UI"';
  return {
    family: `"${name.replace(/["\\]/g, "")}", ${fallback}, sans-serif`,
    pixels: (cell.font?.size ?? 11) * POINT,
    weight: cell.font?.bold ? 700 : 400,
  };
}

/** Lines that a wrapped text takes in a width; breaks are counted, words are not measured one by one. */
function lines(text: string, font: string, width: number): number {
  return text
    .split("\n")
    .reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, font) / Math.max(20, width))),
      0
    );
}

/**
 * Height of a row in pixels: as stored; else as Excel would fit it to its fonts and wrapped texts. Merged
 * cells do not count, as in Excel. Rows count from 1.
 */
export function rowPixels(sheet: Worksheet, row: number, text: (cell: Cell) => string): number {
  const model = sheet.findRow(row);
  if (!model) return Math.round((sheet.properties.defaultRowHeight ?? 15) * POINT);
  if (model.hidden) return 0;
  if (model.height) return Math.round(model.height * POINT);
  let height = (sheet.properties.defaultRowHeight ?? 15) * POINT;
  model.eachCell({ includeEmpty: false }, (cell) => {
    const { family, pixels, weight } = cssFont(cell);
    const line = pixels * 1.36;
    const wraps = cell.alignment?.wrapText && !cell.isMerged;
    const count = wraps
      ? lines(text(cell), `${weight} ${pixels}px ${family}`, columnPixels(sheet, cell.col) - 6)
      : 1;
    height = Math.max(height, count * line);
  });
  return Math.round(height);
}
