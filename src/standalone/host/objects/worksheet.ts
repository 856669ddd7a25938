import type { Worksheet as Sheet, WorksheetState, WorksheetView } from "@cj-tech-master/excelts";
import { WHOLE } from "../area";
import { parseColor, toArgb, toHex } from "../colors";
import { type ExcelClass, instance, type Instance, object, value } from "../excel-class";
import { ExcelError, invalidArgument, itemNotFound, mustBe } from "../excel-error";
import { findCells, joined, replaceAll, type SearchCriteria } from "../finding";
import { showLevels } from "../outline";
import { digitWidth, defaultColumnPixels, defaultRowPoints } from "../sizes";
import { rangeAt, SheetRange, sheetByName, usedArea } from "../sheet-range";
import { deleteSheet, moveSheet, renameSheet } from "../sheets";
import { worksheetId, type Session } from "../session";
import { AutoFilter } from "./filter";
import { TableCollection } from "./table";
import { type CopyPosition, copySheet } from "../sheet-copy";
import { CommentCollection } from "./comment";
import { WorksheetProtection } from "./protection";
import { ShapeCollection } from "./shape-collection";
import { ChartCollection } from "./chart-collection";
import { WorksheetCustomPropertyCollection } from "./custom-properties";
import { WorksheetFreezePanes } from "./freeze-panes";
import { NamedItemCollection } from "./names";
import { oneOf } from "./range-format";
import { PageBreakCollection } from "./page-breaks";
import { PageLayout } from "./page-layout";
import { Range } from "./range";
import { areasAt, RangeAreas } from "./range-areas";

const STATES: Readonly<Record<string, WorksheetState>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** The sheet's view, made with Excel's usual settings when there is none. */
export function viewOf(sheet: Sheet): Partial<WorksheetView> {
  const [view] = sheet.views;
  if (view) return view;
  const made: Partial<WorksheetView> = { state: "normal" } as Partial<WorksheetView>;
  sheet.views = [made];
  return made;
}

const neighbour = (
  sheet: Sheet,
  step: 1 | -1,
  visibleOnly: boolean | undefined,
  excel: Session
) => {
  const sheets = excel.sheets.filter(
    (each) => !visibleOnly || each.state === "visible" || each === sheet
  );
  return sheets[sheets.indexOf(sheet) + step] ?? null;
};

const required = (sheet: Sheet | null) => {
  if (!sheet) throw itemNotFound();
  return instance(Worksheet, sheet);
};

const eventOf = (name: string, type: number) => ({ name, type });

/** Events of a sheet; the collection has the same and more. */
export const SHEET_EVENTS = {
  onActivated: eventOf("Activated", 11),
  onCalculated: eventOf("Calculated", 16),
  onChanged: eventOf("DataChanged", 10),
  onColumnSorted: eventOf("ColumnSorted", 20),
  onDeactivated: eventOf("Deactivated", 12),
  onFormatChanged: eventOf("FormatChanged", 18),
  onFormulaChanged: eventOf("FormulaChanged", 23),
  onProtectionChanged: eventOf("ProtectionChanged", 24),
  onRowHiddenChanged: eventOf("RowHiddenChanged", 22),
  onRowSorted: eventOf("RowSorted", 19),
  onSelectionChanged: eventOf("SelectionChanged", 14),
  onSingleClicked: eventOf("SingleClicked", 21),
} as const;

export const Worksheet: ExcelClass<Sheet> = {
  name: "Worksheet",
  id: worksheetId,
  properties: {
    id: value(worksheetId),
    name: value(
      (sheet: Sheet) => sheet.name,
      (sheet, name: string, excel) => renameSheet(excel, sheet, name)
    ),
    position: value(
      (sheet: Sheet, excel) => excel.sheets.indexOf(sheet),
      (sheet, position: number, excel) => moveSheet(excel, sheet, position)
    ),
    visibility: value(
      (sheet: Sheet) =>
        Object.keys(STATES).find((name) => STATES[name] === sheet.state) ?? "Visible",
      (sheet, name: string, excel) => {
        const state = oneOf(STATES, name);
        const others = excel.sheets.filter((each) => each !== sheet && each.state === "visible");
        if (state !== "visible" && others.length === 0) throw new ExcelError("InvalidOperation");
        if (state !== "visible" && excel.activeSheet === sheet && others[0])
          excel.activate(others[0]);
        sheet.state = state;
        excel.book.changes.workbook = true;
      }
    ),
    tabColor: value(
      (sheet: Sheet) => toHex(sheet.properties.tabColor) ?? "",
      (sheet, color: string, excel) => {
        const hex = color === "" ? undefined : parseColor(color);
        if (hex === null) throw invalidArgument();
        sheet.properties.tabColor = hex === undefined ? undefined : toArgb(hex);
        excel.book.changes.sheet(sheet.id, "properties");
      }
    ),
    tabId: value((sheet: Sheet) => sheet.id),
    showGridlines: value(
      (sheet: Sheet) => sheet.views[0]?.showGridLines ?? true,
      (sheet, show: boolean, excel) => {
        viewOf(sheet).showGridLines = show;
        excel.book.changes.sheet(sheet.id, "view");
      }
    ),
    showHeadings: value(
      (sheet: Sheet) => sheet.views[0]?.showRowColHeaders ?? true,
      (sheet, show: boolean, excel) => {
        viewOf(sheet).showRowColHeaders = show;
        excel.book.changes.sheet(sheet.id, "view");
      }
    ),
    standardHeight: value((sheet: Sheet) => defaultRowPoints(sheet)),
    standardWidth: value(
      (sheet: Sheet) => {
        const mdw = digitWidth(sheet.workbook.defaultFont);
        return Math.round(((defaultColumnPixels(sheet) - 5) / mdw) * 100) / 100;
      },
      (sheet, characters: number, excel) => {
        mustBe(characters >= 0 && characters <= 255);
        const mdw = digitWidth(sheet.workbook.defaultFont);
        sheet.properties.defaultColWidth = Math.floor(((characters * mdw + 5) / mdw) * 256) / 256;
        excel.book.changes.sheet(sheet.id, "columns");
      }
    ),
    enableCalculation: value(
      (sheet: Sheet, excel) => excel.note<boolean>("enableCalculation", sheet) ?? true,
      (sheet, on: boolean, excel) => excel.setNote("enableCalculation", sheet, on)
    ),
    protection: object(
      () => WorksheetProtection,
      (sheet) => sheet
    ),
    comments: object(
      () => CommentCollection,
      (sheet) => ({ home: sheet })
    ),
    shapes: object(
      () => ShapeCollection,
      (sheet) => sheet
    ),
    autoFilter: object(
      () => AutoFilter,
      (sheet) => ({ sheet, table: null })
    ),
    tables: object(
      () => TableCollection,
      (sheet) => ({ home: sheet })
    ),
    charts: object(
      () => ChartCollection,
      (sheet) => sheet
    ),
    customProperties: object(
      () => WorksheetCustomPropertyCollection,
      (sheet) => sheet
    ),
    freezePanes: object(
      () => WorksheetFreezePanes,
      (sheet) => sheet
    ),
    names: object(
      () => NamedItemCollection,
      (sheet) => ({ scope: sheet })
    ),
    pageLayout: object(
      () => PageLayout,
      (sheet) => sheet
    ),
    horizontalPageBreaks: object(
      () => PageBreakCollection,
      (sheet) => ({ sheet, of: "rows" as const })
    ),
    verticalPageBreaks: object(
      () => PageBreakCollection,
      (sheet) => ({ sheet, of: "columns" as const })
    ),
  },
  methods: {
    activate: (sheet, _args, excel) => {
      if (sheet.state !== "visible") throw new ExcelError("InvalidOperation");
      excel.activate(sheet);
    },
    calculate: (_sheet, _args, excel) => excel.calculate(),
    delete: (sheet, _args, excel) => deleteSheet(excel, sheet),
    copy: (sheet, [position, beside]: [string | undefined, Instance | undefined], excel) => {
      const where = oneOf<CopyPosition>(
        { None: "None", Before: "Before", After: "After", Beginning: "Beginning", End: "End" },
        position ?? "None"
      );
      return instance(
        Worksheet,
        copySheet(excel, sheet, where, (beside?.target as Sheet | undefined) ?? null)
      );
    },
    getCell: (sheet, [row, column]: [number, number]) => {
      mustBe(Number.isInteger(row) && Number.isInteger(column));
      return instance(
        Range,
        new SheetRange(sheet, {
          top: row + 1,
          left: column + 1,
          bottom: row + 1,
          right: column + 1,
        })
      );
    },
    getRange: (sheet, [address]: [string | null | undefined], excel) =>
      instance(
        Range,
        address === null || address === undefined || address === ""
          ? new SheetRange(sheet, WHOLE)
          : rangeAt(excel, sheet, address)
      ),
    getRangeByIndexes: (sheet, [row, column, rows, columns]: [number, number, number, number]) => {
      mustBe([row, column, rows, columns].every(Number.isInteger) && rows > 0 && columns > 0);
      const area = { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns };
      return instance(Range, new SheetRange(sheet, area));
    },
    getRanges: (sheet, [address]: [string | undefined], excel) =>
      instance(RangeAreas, address ? areasAt(excel, sheet, address) : { sheet, areas: [WHOLE] }),
    getUsedRange: (sheet, [valuesOnly]: [boolean | undefined], excel) => {
      const used = usedArea(excel, sheet, WHOLE, valuesOnly ?? false);
      return instance(
        Range,
        new SheetRange(sheet, used ?? { top: 1, left: 1, bottom: 1, right: 1 })
      );
    },
    getUsedRangeOrNullObject: (sheet, [valuesOnly]: [boolean | undefined], excel) => {
      const used = usedArea(excel, sheet, WHOLE, valuesOnly ?? false);
      return instance(Range, used && new SheetRange(sheet, used));
    },
    findAll: (sheet, [text, criteria]: [string, SearchCriteria], excel) => {
      const areas = joined(findCells(excel, new SheetRange(sheet, WHOLE), text, criteria ?? {}));
      if (areas.length === 0) throw itemNotFound();
      return instance(RangeAreas, { sheet, areas });
    },
    findAllOrNullObject: (sheet, [text, criteria]: [string, SearchCriteria], excel) => {
      const areas = joined(findCells(excel, new SheetRange(sheet, WHOLE), text, criteria ?? {}));
      return areas.length ? instance(RangeAreas, { sheet, areas }) : null;
    },
    replaceAll: (sheet, [text, replacement, criteria]: [string, string, SearchCriteria], excel) =>
      replaceAll(excel, new SheetRange(sheet, WHOLE), text, replacement, criteria ?? {}),
    showOutlineLevels: (sheet, [rows, columns]: [number, number], excel) => {
      const last = {
        bottom: Math.max(1, sheet.rowCount),
        right: Math.max(1, sheet.columns?.length ?? 1, sheet.columnCount),
      };
      showLevels(excel, new SheetRange(sheet, { top: 1, left: 1, ...last }), rows, columns);
    },
    getNext: (sheet, [visibleOnly]: [boolean | undefined], excel) =>
      required(neighbour(sheet, 1, visibleOnly, excel)),
    getNextOrNullObject: (sheet, [visibleOnly]: [boolean | undefined], excel) =>
      instance(Worksheet, neighbour(sheet, 1, visibleOnly, excel)),
    getPrevious: (sheet, [visibleOnly]: [boolean | undefined], excel) =>
      required(neighbour(sheet, -1, visibleOnly, excel)),
    getPreviousOrNullObject: (sheet, [visibleOnly]: [boolean | undefined], excel) =>
      instance(Worksheet, neighbour(sheet, -1, visibleOnly, excel)),
  },
  events: SHEET_EVENTS,
};

/** A sheet by name or id. */
export const findSheet = (excel: Session, key: string): Sheet | undefined =>
  excel.sheets.find((sheet) => worksheetId(sheet) === key) ?? sheetByName(excel, key);
