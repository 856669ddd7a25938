import type { OpenWorkbook } from "../excel/open-workbook";

/** What hangs on a cell beside its content. */
export interface Hung {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly strikethrough: boolean | null;
  /** Points. */
  readonly size: number | null;
  readonly numberFormat: string;
  readonly height: number;
  readonly width: number;
  readonly comment: string | null;
}

/** Looks at one cell of a sheet. */
export async function hung(workbook: OpenWorkbook, sheet: string, address: string): Promise<Hung> {
  const [found] = await allHung(workbook, sheet, [address]);
  if (!found) throw new Error(address);
  return found;
}

/** Looks at cells of a sheet. */
export function allHung(
  { play }: OpenWorkbook,
  sheet: string,
  addresses: readonly string[]
): Promise<Hung[]> {
  return play(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const cells = addresses.map((address) => worksheet.getRange(address));
    for (const cell of cells) {
      cell.load("address,numberFormat,format/rowHeight,format/columnWidth,format/fill/color");
      cell.load("format/font/color,format/font/bold,format/font/strikethrough,format/font/size");
    }
    worksheet.comments.load("items/content");
    await context.sync();
    const places = worksheet.comments.items.map((comment) => comment.getLocation().load("address"));
    await context.sync();
    return cells.map(({ address, numberFormat, format }) => {
      const { fill, font, rowHeight, columnWidth } = format;
      const at = places.findIndex((place) => place.address === address);
      return {
        fill: fill.color,
        color: font.color,
        bold: font.bold,
        strikethrough: font.strikethrough,
        size: font.size,
        numberFormat: String(numberFormat[0]?.[0]),
        height: rowHeight,
        width: columnWidth,
        comment: worksheet.comments.items[at]?.content ?? null,
      };
    });
  });
}
