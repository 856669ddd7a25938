import type { Worksheet } from "@cj-tech-master/excelts";

/** Points per pixel at 96 dpi. */
const POINT = 0.75;

/** Widest digit of a font in pixels over its size in pixels; fitted to what Excel reports (OFFICE.md I). */
const DIGIT_RATIO: Readonly<Record<string, number>> = {
  calibri: 0.507,
  arial: 0.556,
  aptos: 0.561,
  "aptos narrow": 0.507,
  tahoma: 0.546,
  "angsana new": 0.33,
  "cordia new": 0.37,
  "th sarabun new": 0.36,
  "th sarabunpsk": 0.36,
  sarabun: 0.6,
};

/** Width of the widest digit of the Normal style's font, in pixels: the unit of stored column widths. */
export function digitWidth(font: { name?: string; size?: number } | undefined): number {
  const ratio = DIGIT_RATIO[(font?.name ?? "Calibri").toLowerCase()] ?? 0.53;
  return Math.max(1, Math.round(((font?.size ?? 11) / POINT) * ratio));
}

const normalFont = (sheet: Worksheet) => sheet.workbook.defaultFont;

/** Default column width in pixels, from the sheet's or the Normal style's font. */
export function defaultColumnPixels(sheet: Worksheet): number {
  const mdw = digitWidth(normalFont(sheet));
  const stored = sheet.properties.defaultColWidth;
  if (stored) return pixelsOf(stored, mdw);
  const base = (sheet.properties as { baseColWidth?: number }).baseColWidth ?? 8;
  return 8 * Math.ceil((base * mdw + 2 * Math.ceil(mdw / 4) + 1) / 8);
}

const pixelsOf = (width: number, mdw: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / mdw)) / 256) * mdw);

/** Width in points of a column (0 when hidden), as columnWidth gives it. */
export function columnPoints(sheet: Worksheet, column: number): number {
  const model = (sheet.columns ?? [])[column - 1];
  if (model?.hidden) return 0;
  return columnPixels(sheet, column) * POINT;
}

export function columnPixels(sheet: Worksheet, column: number): number {
  const model = (sheet.columns ?? [])[column - 1];
  if (model?.hidden) return 0;
  if (model?.width === undefined) return defaultColumnPixels(sheet);
  return pixelsOf(model.width, digitWidth(normalFont(sheet)));
}

/** What a file stores for a width in points, rounded to whole pixels as Excel does. */
export function storedWidth(sheet: Worksheet, points: number): number {
  const mdw = digitWidth(normalFont(sheet));
  return Math.floor((Math.round(points / POINT) * 256) / mdw) / 256;
}

export const defaultRowPoints = (sheet: Worksheet): number => {
  const stored = sheet.properties.defaultRowHeight;
  if (stored && stored !== 15) return stored;
  const font = normalFont(sheet);
  const size = font?.size ?? 11;
  const factor = /^arial$/i.test(font?.name ?? "") ? 1.29 : 1.3125;
  return size === 11 && factor === 1.3125 ? 15 : Math.round((size * factor) / POINT) * POINT;
};

/** Height in points of a row (0 when hidden). */
export function rowPoints(sheet: Worksheet, row: number): number {
  const model = sheet.findRow(row);
  if (model?.hidden) return 0;
  return model?.height ?? defaultRowPoints(sheet);
}

/** A height in points rounded to whole pixels. */
export const roundedPoints = (points: number): number => Math.round(points / POINT) * POINT;

/** Distance in points of a column's left edge from the sheet's. */
export function leftOf(sheet: Worksheet, column: number): number {
  const usual = defaultColumnPixels(sheet) * POINT;
  const known = sheet.columns?.length ?? 0;
  let points = Math.max(0, column - 1 - known) * usual;
  for (let each = 1; each < Math.min(column, known + 1); each++)
    points += columnPoints(sheet, each);
  return points;
}

/** Distance in points of a row's top edge from the sheet's. */
export function topOf(sheet: Worksheet, row: number): number {
  const usual = defaultRowPoints(sheet);
  const known = sheet.rowCount;
  let points = Math.max(0, row - 1 - known) * usual;
  for (let each = 1; each < Math.min(row, known + 1); each++) points += rowPoints(sheet, each);
  return points;
}

/** The cell, counted from 0 with the rest in points, at a distance from an edge. */
export function positionAt(
  points: number,
  sizeOf: (index: number) => number,
  last: number
): { index: number; offset: number } {
  let rest = points;
  for (let index = 1; index < last; index++) {
    const size = sizeOf(index);
    if (rest < size) return { index: index - 1, offset: rest };
    rest -= size;
  }
  return { index: last - 1, offset: 0 };
}
