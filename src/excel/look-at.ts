import type { Seen, ToSee, Worn } from "../edits/seen";
import type { FailureCode } from "../model/failure";
import type { Outcome } from "../model/outcome";
import { boundsOf } from "../model/place";
import { placesOfNotes, type NoteCount } from "./notes";
import { inExcel } from "./run";

/** An own sheet, and what must be seen of it. */
export interface LookAt {
  readonly name: string;
  readonly toSee: ToSee;
  readonly noted: NoteCount;
}

/** Most cells of whose formats Excel on the web hands over an answer. */
const MOST_CELLS = 20_000;

/** Rows of which merged areas are asked at once: Excel tells no more than 512 of them. */
const BAND = 50;

/** Looks at formats, notes, sizes and merges of own sheets; in one request, but for very large sheets. */
export function lookAt(
  sheets: readonly LookAt[]
): Promise<Outcome<ReadonlyMap<string, Seen>, FailureCode>> {
  return inExcel(async (context) => {
    const seen = new Map<string, Seen>();
    for (const together of inRequests(sheets)) {
      for (const [name, one] of await askFor(together, context)) seen.set(name, one);
    }
    return seen;
  });
}

async function askFor(sheets: readonly LookAt[], context: Excel.RequestContext) {
  const asked = sheets.map((sheet) => ask(context, sheet));
  await context.sync();
  return asked.map((one) => [one.name, answer(one)] as const);
}

function inRequests(sheets: readonly LookAt[]): LookAt[][] {
  const requests: LookAt[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    const cells = sheet.toSee.cells ? sheet.toSee.rows * sheet.toSee.columns : 0;
    if (requests.length === 0 || cells > room) {
      requests.push([]);
      room = MOST_CELLS;
    }
    requests.at(-1)?.push(sheet);
    room -= cells;
  }
  return requests;
}

function ask({ workbook }: Excel.RequestContext, { name, toSee, noted }: LookAt) {
  const sheet = workbook.worksheets.getItem(name);
  const { rows, columns } = toSee;
  // The row below the last one tells what whole columns wear.
  const cells = sheet.getRangeByIndexes(1, 1, rows + 1, columns);
  const places = toSee.cells ? placesOfNotes(sheet, noted) : [];
  for (const place of places) place.load("rowIndex,columnIndex");
  const bands = toSee.merges
    ? Array.from({ length: Math.ceil(rows / BAND) }, (_, band) => {
        const count = Math.min(BAND, rows - band * BAND);
        const merged = sheet
          .getRangeByIndexes(1 + band * BAND, 1, count, columns)
          .getMergedAreasOrNullObject();
        merged.areas.load("items/address");
        return merged;
      })
    : [];
  const charts = toSee.charts ? sheet.charts.load("items/name,items/series/count") : null;
  return {
    name,
    charts,
    places,
    bands,
    worn: toSee.cells
      ? cells.getCellProperties({
          format: {
            fill: { color: true },
            font: {
              bold: true,
              color: true,
              italic: true,
              size: true,
              strikethrough: true,
              underline: true,
            },
          },
        })
      : null,
    rows: toSee.heights ? cells.getRowProperties({ format: { rowHeight: true } }) : null,
    columns: toSee.widths ? cells.getColumnProperties({ format: { columnWidth: true } }) : null,
  };
}

function answer({ charts, places, bands, worn, rows, columns }: ReturnType<typeof ask>): Seen {
  return {
    charts: charts?.items.map(({ name, series }) => ({ name, series: series.count })) ?? null,
    cells: (worn?.value ?? []).map((line) => line.map(wornOf)),
    noted: places.map(({ rowIndex, columnIndex }) => ({
      row: rowIndex - 1,
      column: columnIndex - 1,
    })),
    heights: (rows?.value ?? []).map(({ format }) => format?.rowHeight ?? 0),
    widths: (columns?.value ?? []).map(({ format }) => format?.columnWidth ?? 0),
    merges: bands
      .filter(({ isNullObject }) => !isNullObject)
      .flatMap(({ areas }) => areas.items)
      .flatMap(({ address }) => {
        const bounds = boundsOf(address);
        return bounds ? [{ ...bounds, row: bounds.row - 1, column: bounds.column - 1 }] : [];
      }),
  };
}

function wornOf({ format }: Excel.CellProperties): Worn {
  const { color, bold, italic, underline, strikethrough, size } = format?.font ?? {};
  const fill = format?.fill?.color?.toUpperCase();
  return {
    // Excel calls a cell without a fill white.
    fill: fill === undefined ? null : fill === "#FFFFFF" ? "" : fill,
    color: color?.toUpperCase() ?? null,
    bold: bold ?? null,
    italic: italic ?? null,
    underline: typeof underline === "string" ? underline !== "None" : null,
    strikethrough: strikethrough ?? null,
    size: size ?? null,
  };
}
