import type { OpenWorkbook } from "../excel/open-workbook";

/** What hangs on a cell beside its content. */
export interface Hung {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly strikethrough: boolean | null;
  readonly numberFormat: string;
  readonly height: number;
  readonly width: number;
  readonly comment: string | null;
}

/** Looks at one cell of a sheet. */
export function hung({ play }: OpenWorkbook, sheet: string, address: string): Promise<Hung> {
  return play(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const cell = worksheet.getRange(address);
    cell.load("address,numberFormat,format/rowHeight,format/columnWidth,format/fill/color");
    cell.load("format/font/color,format/font/bold,format/font/strikethrough");
    worksheet.comments.load("items/content");
    await context.sync();
    const places = worksheet.comments.items.map((comment) => comment.getLocation());
    for (const place of places) place.load("address");
    await context.sync();
    const at = places.findIndex((place) => place.address === cell.address);
    const { fill, font, rowHeight, columnWidth } = cell.format;
    return {
      fill: fill.color,
      color: font.color,
      bold: font.bold,
      strikethrough: font.strikethrough,
      numberFormat: String(cell.numberFormat[0]?.[0]),
      height: rowHeight,
      width: columnWidth,
      comment: worksheet.comments.items[at]?.content ?? null,
    };
  });
}
