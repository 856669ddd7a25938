import { ValueType, type Cell, type Worksheet } from "@cj-tech-master/excelts";
import { WHOLE } from "../area";
import { eachExisting } from "../sheet-range";
import { contentOf } from "./cell-content";
import type { CellModel } from "./donor";
import { patchMerges } from "./patch-areas";
import { patchCells } from "./patch-cells";
import type { SheetFormats } from "./sheet-formats";

/** Kinds of cells that hold a value and a format and nothing besides. */
const PLAIN: ReadonlySet<ValueType> = new Set([
  ValueType.Null,
  ValueType.Merge,
  ValueType.Number,
  ValueType.String,
  ValueType.Date,
  ValueType.Boolean,
  ValueType.Error,
  ValueType.Formula,
]);

/**
 * Whether a cell of a sheet made anew is one of the many that are written straight into its XML. Links, notes,
 * runs of text and formulas of many cells have parts elsewhere: those the donor writes.
 */
export function isPlain(cell: CellModel): boolean {
  return (
    PLAIN.has(cell.type) &&
    cell.comment === undefined &&
    cell.hyperlink === undefined &&
    cell.shareType === undefined &&
    cell.sharedFormula === undefined
  );
}

/** The plain cells of a sheet. */
export function plainCellsOf(sheet: Worksheet): Cell[] {
  const cells: Cell[] = [];
  eachExisting(sheet, WHOLE, (cell) => {
    if (isPlain(cell.model)) cells.push(cell);
  });
  return cells;
}

/** Writes plain cells, and the areas that are merged, into the XML that the donor made of a sheet without them. */
export function withPlainCells(
  xml: string,
  sheet: Worksheet,
  cells: readonly Cell[],
  formats: SheetFormats,
  from1904: boolean
): string {
  const patches = cells.map((cell) => ({
    row: Number(cell.row),
    column: Number(cell.col),
    content: contentOf(cell, from1904),
    holds: () => false,
    format: () => formats.of(cell.style, undefined),
  }));
  return patchMerges(patchCells(xml, patches), sheet, []);
}
