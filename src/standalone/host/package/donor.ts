import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { toFileFormula } from "../formula-names";
import { withWholeRules } from "./conditional-rule-xml";
import { correctParts } from "./library-corrections";
import { withValidations } from "./validation-xml";
import { WorkbookPackage } from "./workbook-package";

export type WorksheetModel = Worksheet["model"];

/** A sheet to be written by the workbook library: the whole of a new one, or what changed in another. */
export interface DonorSheet {
  readonly name: string;
  readonly model: WorksheetModel;
}

const EPOCH = new Date(0);

type Writer = Workbook["xlsx"];

/**
 * The package that the workbook library makes of some sheets of a model. Sheets and parts are taken out of it
 * and put into the officer's package; the model itself is left as it is.
 */
export async function writeDonor(
  model: Workbook,
  sheets: readonly DonorSheet[],
  names: boolean
): Promise<WorkbookPackage> {
  const charts = new Set(sheets.flatMap(({ model }) => (model.charts ?? []).map(chartKeyOf)));
  const only = (entries: Record<number, unknown>, kind: string) =>
    Object.fromEntries(Object.entries(entries).filter(([number]) => charts.has(kind + number)));
  const inner = model as unknown as Record<string, Record<number, unknown>>;
  const part: Workbook = Object.create(model, {
    worksheets: { get: () => sheets.map((sheet) => ({ model: sheet.model })) },
    // Dates of the file may be broken; the donor's own are thrown away with it.
    created: { value: names ? (model.created ?? new Date()) : EPOCH },
    modified: { value: names ? new Date() : EPOCH },
    lastPrinted: { value: undefined },
    pivotTables: { value: [] },
    _chartsheets: { value: [] },
    _chartEntries: { value: only(inner._chartEntries ?? {}, "chart") },
    _chartExEntries: { value: only(inner._chartExEntries ?? {}, "chartEx") },
    _chartExStructuredEntries: { value: only(inner._chartExStructuredEntries ?? {}, "chartEx") },
    _slicerParts: { value: {} },
    _slicerCacheParts: { value: {} },
    _timelineParts: { value: {} },
    _timelineCacheParts: { value: {} },
    ...(names ? {} : { _definedNames: { value: { model: [] } } }),
  });
  const XlsxWriter = model.xlsx.constructor as new (workbook: Workbook) => Writer;
  const bytes = await new XlsxWriter(part).writeBuffer({ validate: false, zip: { level: 0 } });
  const parts = WorkbookPackage.read(bytes);
  if (!parts.ok) throw new Error(`the workbook library wrote no package: ${parts.code}`);
  sheets.forEach(({ model }, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const { conditionalFormattings: rules, dataValidations: validations } = model;
    if (rules.length > 0) parts.value.set(part, withWholeRules(parts.value.xml(part), rules));
    if (Object.keys(validations).length > 0)
      parts.value.set(part, withValidations(parts.value.xml(part), validations as never));
  });
  correctParts(parts.value);
  return parts.value;
}

function chartKeyOf(chart: { chartNumber?: number; chartExNumber?: number }): string {
  return chart.chartExNumber ? `chartEx${chart.chartExNumber}` : `chart${chart.chartNumber}`;
}

type RowModel = NonNullable<WorksheetModel["rows"]>[number];
export type CellModel = NonNullable<RowModel["cells"]>[number];

/**
 * The whole of a sheet, as it is to be written.
 * @param opened the page setup that it was opened with, when it stood in the file
 * @param writes which cells the donor writes; all of them where nothing is said
 */
export function wholeSheet(
  sheet: Worksheet,
  opened?: Worksheet["pageSetup"],
  writes: (cell: CellModel) => boolean = () => true
): DonorSheet {
  const model = sheet.model;
  const rows = (model.rows ?? []).map((row) => ({
    ...row,
    cells: (row.cells ?? []).filter(writes).map(writable),
  }));
  return {
    name: sheet.name,
    model: {
      ...model,
      pageSetup: withoutReadPageNumber(model.pageSetup, opened),
      conditionalFormattings: structuredClone(model.conditionalFormattings),
      rows: [...rows, ...rowsWithoutCells(sheet)].sort((a, b) => a.number - b.number),
    },
  };
}

/** The library reads page 1 as the first where the file says nothing, and would restart the count with it. */
function withoutReadPageNumber(
  now: WorksheetModel["pageSetup"],
  opened: WorksheetModel["pageSetup"] | undefined
): WorksheetModel["pageSetup"] {
  const read = opened as { firstPageNumber?: number; useFirstPageNumber?: boolean } | undefined;
  if (!read || read.useFirstPageNumber || now.firstPageNumber !== read.firstPageNumber) return now;
  return { ...now, firstPageNumber: undefined };
}

/** Rows that hold nothing but are hidden, grouped or formatted: the library's model leaves them out. */
function rowsWithoutCells(sheet: Worksheet): RowModel[] {
  return sheet.findRows(1, sheet.rowCount).flatMap((row) => {
    if (!row || row.model) return [];
    const { number, hidden, outlineLevel, style } = row;
    if (!hidden && !outlineLevel && Object.keys(style).length === 0) return [];
    return [
      { number, cells: [], min: 0, max: 0, hidden, outlineLevel, style } as unknown as RowModel,
    ];
  });
}

/** A cell as it is to be written; the model's own is not touched by the writer. */
export function writable(cell: CellModel): CellModel {
  const copy = { ...cell };
  if (copy.formula) copy.formula = toFileFormula(copy.formula);
  return copy;
}
