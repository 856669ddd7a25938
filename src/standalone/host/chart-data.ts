import { omit } from "./style-edit";
import type { AddChartSeriesOptions } from "@cj-tech-master/excelts/chart";
import { type Area, columnsOf, formatArea, quoteSheet, rowsOf } from "./area";
import { formatOf, isDateFormat, valueOf } from "./cells";
import { type Session } from "./session";
import type { SheetRange } from "./sheet-range";

/** "Sheet1!$B$2:$B$9": how charts refer to cells. */
export const reference = ({ sheet }: Pick<SheetRange, "sheet">, area: Area): string =>
  `${quoteSheet(sheet.name)}!${formatArea(area, "$")}`;

export type SeriesBy = "Auto" | "Columns" | "Rows";

interface Layout {
  readonly byColumns: boolean;
  readonly names: boolean;
  readonly categories: boolean;
}

/** Where the names of series and the categories stand in a block of cells, as Excel guesses it. */
function layoutOf(excel: Session, range: SheetRange, by: SeriesBy): Layout {
  const { sheet, area } = range;
  const cell = (row: number, column: number) => sheet.findCell(row, column);
  const isLabel = (row: number, column: number) => {
    const value = valueOf(cell(row, column), excel);
    if (typeof value === "string") return true;
    return isDateFormat(formatOf(sheet, cell(row, column), row, column));
  };
  const rows = rowsOf(area);
  const columns = columnsOf(area);
  const corner = valueOf(cell(area.top, area.left), excel) === "";
  const spread = <V>(count: number, at: (index: number) => V) =>
    Array.from({ length: count }, (_, i) => at(i));
  const firstRow =
    rows > 1 &&
    (corner && columns > 1
      ? true
      : spread(columns, (i) => isLabel(area.top, area.left + i))
          .slice(columns > 1 ? 1 : 0)
          .every(Boolean));
  const firstColumn =
    columns > 1 &&
    (corner && rows > 1
      ? true
      : spread(rows, (i) => isLabel(area.top + i, area.left))
          .slice(rows > 1 ? 1 : 0)
          .every(Boolean));
  const byColumns =
    by === "Auto" ? rows - Number(firstRow) >= columns - Number(firstColumn) : by === "Columns";
  return byColumns
    ? { byColumns, names: firstRow, categories: firstColumn }
    : { byColumns, names: firstColumn, categories: firstRow };
}

/** Points need numbers for both axes: the first line is x; bubbles take lines in pairs of y and size. */
export function pointsOf(
  series: readonly AddChartSeriesOptions[],
  bubbles: boolean
): AddChartSeriesOptions[] {
  const [first] = series;
  const own = first && !first.categories && series.length > 1;
  const x = own ? first.values : first?.categories;
  const rest = (own ? series.slice(1) : series).map((each) => ({
    ...omit(each, "categories"),
    xValues: x ?? each.values,
  }));
  if (!bubbles) return rest;
  return rest.flatMap((each, index) => {
    if (index % 2 === 1) return [];
    return [{ ...each, bubbleSize: rest[index + 1]?.values ?? each.values }];
  });
}

/** The series that Excel makes of a block of cells. */
export function seriesOf(
  excel: Session,
  range: SheetRange,
  by: SeriesBy
): { series: AddChartSeriesOptions[]; byColumns: boolean } {
  const { area } = range;
  const { byColumns, names, categories } = layoutOf(excel, range, by);
  const skip = Number(names);
  const from = Number(categories);
  const count = byColumns ? columnsOf(area) : rowsOf(area);
  const line = (index: number): Area =>
    byColumns
      ? {
          top: area.top + skip,
          bottom: area.bottom,
          left: area.left + index,
          right: area.left + index,
        }
      : {
          left: area.left + skip,
          right: area.right,
          top: area.top + index,
          bottom: area.top + index,
        };
  const head = (index: number): Area => {
    const row = byColumns ? area.top : area.top + index;
    const column = byColumns ? area.left + index : area.left;
    return { top: row, bottom: row, left: column, right: column };
  };
  const series: AddChartSeriesOptions[] = [];
  for (let index = from; index < count; index++)
    series.push({
      values: reference(range, line(index)),
      ...(names ? { name: { formula: reference(range, head(index)) } } : {}),
      ...(categories ? { categories: reference(range, line(0)) } : {}),
    });
  return { series, byColumns };
}
