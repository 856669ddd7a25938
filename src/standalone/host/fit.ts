import { heightOf } from "../../model/text-extent";
import { drawValue } from "./number-format";
import { formatOf, isCovered, valueOf } from "./cells";
import { isEntireColumn, isEntireRow } from "./area";
import { eachExisting, loaded, type SheetRange } from "./sheet-range";
import { columnPixels, digitWidth, roundedPoints } from "./sizes";
import { type Session } from "./session";
import { styleAt } from "./style-edit";

/** Advance of letters of Calibri in thousandths of the font's size; other letters count as half of it. */
const WIDTHS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({
    226: " ijl|,.:;'`",
    252: "I/\\",
    303: "()[]",
    335: "tfr-",
    391: "sc?",
    456: "zvxyJL",
    498: "aegkE F$",
    507: "0123456789#<>=+~",
    527: "bdhnopqu",
    543: "KBPRSX",
    579: "ACTUVYZ",
    623: "HNDG",
    662: "OQ",
    715: "w%&",
    799: "mM",
    890: "WQ@",
  }).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width) / 1000]))
);
const POINT = 0.75;

/** Width in pixels of a line of text: an estimate, near what Excel measures for Calibri (OFFICE.md I). */
export function textPixels(
  text: string,
  font: { size?: number; bold?: boolean } | undefined
): number {
  const size = (font?.size ?? 11) / POINT;
  let width = 0;
  for (const letter of text) {
    // Thai vowels and tone marks above and below take no width.
    if (/\p{M}/u.test(letter)) continue;
    width += WIDTHS[letter] ?? (letter.charCodeAt(0) > 0x2e80 ? 1 : 0.5);
  }
  return width * size * (font?.bold ? 1.06 : 1);
}

/** Sets each column to its longest line, wrapped text by its lines, as Excel's AutoFit does. */
export function fitColumns(excel: Session, range: SheetRange): void {
  const { sheet, area } = range;
  loaded(excel, sheet);
  excel.refresh();
  const widest = new Map<number, number>();
  const rows =
    isEntireRow(area) || isEntireColumn(area) ? { ...area, top: 1, bottom: sheet.rowCount } : area;
  const date1904 = excel.book.model.properties.date1904 ?? false;
  eachExisting(sheet, rows.bottom >= rows.top ? rows : area, (cell, row, column) => {
    if (isCovered(cell) || cell.isMerged) return;
    const value = valueOf(cell, excel);
    if (value === "") return;
    const text = drawValue(value, formatOf(sheet, cell, row, column), date1904);
    const digits = /^[\d.,%$-]+$/.test(text);
    const mdw = digitWidth(cell.font ?? sheet.workbook.defaultFont);
    const pixels = digits
      ? text.length * mdw + mdw
      : Math.max(...text.split(/\r?\n/).map((line) => textPixels(line, cell.font))) + 7;
    widest.set(column, Math.max(widest.get(column) ?? 0, Math.ceil(pixels)));
  });
  for (const [column, pixels] of widest) {
    const mdw = digitWidth(sheet.workbook.defaultFont);
    const model = sheet.getColumn(column);
    model.width = Math.floor((Math.min(pixels, 1790) * 256) / mdw) / 256;
    model.bestFit = true;
  }
  if (widest.size) excel.book.changes.sheet(sheet.id, "columns");
}

/** Lets each row be as high as its tallest cell: lines of wrapped text counted, merged cells left out. */
export function fitRows(excel: Session, range: SheetRange): void {
  const { sheet, area } = range;
  loaded(excel, sheet);
  excel.refresh();
  const date1904 = excel.book.model.properties.date1904 ?? false;
  const wider = roomFor(sheet.workbook.defaultFont?.name);
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rowCount); row++) {
    let points = 0;
    eachExisting(sheet, { top: row, bottom: row, left: 1, right: 16384 }, (cell, _row, column) => {
      const value = valueOf(cell, excel);
      if (value === "" || cell.isMerged) return;
      const style = styleAt(sheet, row, column);
      const text = drawValue(value, formatOf(sheet, cell, row, column), date1904);
      const wraps = style.alignment?.wrapText ?? false;
      const needed = isThaiFont(style.font?.name)
        ? thaiHeight(text, wraps ? columnPixels(sheet, column) * wider : null, style.font)
        : latinHeight(text, wraps ? columnPixels(sheet, column) : null, style.font);
      points = Math.max(points, needed);
    });
    const model = sheet.findRow(row);
    if (!model) continue;
    model.height = points > 15 ? roundedPoints(points) : undefined;
    model.customHeight = false;
  }
  excel.book.changes.sheet(sheet.id, "rows");
}

interface Font {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
}

/** Fonts of Thai offices: their letters are narrow and their lines high, and where one is missing a larger one stands in. */
function isThaiFont(name: string | undefined): boolean {
  return name !== undefined && /sarabun|laksaman|^TH /i.test(name);
}

/**
 * How much wider than it says a column is beside the letters that model/text-extent measures. Those are of the
 * widest font that stands in for TH SarabunPSK, half as large again as that is in Excel. LibreOffice reckons
 * columns from a digit of the Normal style's font; where it lacks Calibri too, which goes with lacking Thai fonts,
 * columns are a third wider. A little less than a third holds for both; fonts that every LibreOffice has get none.
 */
function roomFor(normal: string | undefined): number {
  return /^(?:arial|helvetica|liberation|times|courier|dejavu)/i.test(normal ?? "Calibri")
    ? 1
    : 1.28;
}

/** Points for a text in a cell so many pixels wide; null where it does not wrap. */
function thaiHeight(text: string, pixels: number | null, font: Font | undefined): number {
  const width = pixels === null ? Infinity : pixels * POINT;
  return heightOf(text, width, { size: font?.size ?? 11, bold: font?.bold ?? false });
}

function latinHeight(text: string, pixels: number | null, font: Font | undefined): number {
  const room = pixels === null ? Infinity : Math.max(1, pixels - 5);
  const lines = text
    .split(/\r?\n/)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textPixels(line, font) / room)), 0);
  return (pixels === null ? 1 : lines) * (font?.size ?? 11) * 1.3125 + 0.5;
}
