import { type ExcelClass, instance, object, value } from "../excel-class";
import { ExcelError } from "../excel-error";
import { SheetRange } from "../sheet-range";
import { type Session } from "../session";
import { Application } from "./application";
import { CommentCollection } from "./comment";
import { DocumentProperties } from "./document-properties";
import { Functions } from "./functions";
import { WorkbookProtection } from "./protection";
import { StyleCollection } from "./style";
import { BindingCollection } from "./binding";
import { Chart } from "./chart";
import { CustomXmlPartCollection } from "./custom-xml";
import { NamedItemCollection } from "./names";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { SettingCollection } from "./settings";
import { TableCollection } from "./table";
import { WorksheetCollection } from "./worksheet-collection";

const selected = (excel: Session) =>
  new SheetRange(excel.activeSheet, excel.selection(excel.activeSheet));

export const Runtime: ExcelClass<Session> = {
  name: "Runtime",
  properties: {
    enableEvents: value(
      (excel: Session) => excel.enableEvents,
      (excel, on: boolean) => (excel.enableEvents = on)
    ),
  },
  methods: {},
};

export const Workbook: ExcelClass<Session> = {
  name: "Workbook",
  properties: {
    application: object(
      () => Application,
      (excel) => excel
    ),
    worksheets: object(
      () => WorksheetCollection,
      (excel) => excel
    ),
    bindings: object(
      () => BindingCollection,
      (excel) => excel
    ),
    comments: object(
      () => CommentCollection,
      () => ({ home: null })
    ),
    functions: object(
      () => Functions,
      (excel) => excel
    ),
    properties: object(
      () => DocumentProperties,
      (excel) => excel
    ),
    protection: object(
      () => WorkbookProtection,
      (excel) => excel
    ),
    styles: object(
      () => StyleCollection,
      (excel) => excel
    ),
    tables: object(
      () => TableCollection,
      () => ({ home: null })
    ),
    names: object(
      () => NamedItemCollection,
      () => ({ scope: null })
    ),
    settings: object(
      () => SettingCollection,
      (excel) => excel
    ),
    customXmlParts: object(
      () => CustomXmlPartCollection,
      () => ({})
    ),
    _Runtime: object(
      () => Runtime,
      (excel) => excel
    ),
    name: value((excel) => excel.book.name),
    readOnly: value((excel) => excel.book.readOnly),
    autoSave: value(() => false),
    calculationEngineVersion: value(() => 191029),
    isDirty: value(
      (excel: Session) => excel.dirty ?? excel.book.changes.any,
      (excel, dirty: boolean) => (excel.dirty = dirty)
    ),
    previouslySaved: value((excel) => excel.book.source !== null),
    chartDataPointTrack: value(
      () => true,
      (_excel, _on: boolean) => undefined
    ),
    usePrecisionAsDisplayed: value(
      () => false,
      (_excel, _on: boolean) => undefined
    ),
  },
  methods: {
    /** There is nothing behind the book that could be saved to or closed: both are done by whoever holds it. */
    save: (excel) => {
      excel.dirty = false;
    },
    close: () => undefined,
    getIsActiveCollabSession: () => false,
    getSelectedRange: (excel) => instance(Range, selected(excel)),
    getSelectedRanges: (excel) => {
      const { sheet, area } = selected(excel);
      return instance(RangeAreas, { sheet, areas: [area] });
    },
    getActiveCell: (excel) => {
      const { top, left } = selected(excel).area;
      return instance(Range, selected(excel).with({ top, left, bottom: top, right: left }));
    },
    getActiveChart: (excel) => {
      if (!excel.activeChart) throw new ExcelError("ItemNotFound");
      return instance(Chart, excel.activeChart);
    },
    getActiveChartOrNullObject: (excel) => instance(Chart, excel.activeChart),
    _RemoveReference: (excel, [reference]: [string]) => {
      excel.references.delete(reference);
    },
    _RemoveAllReferences: (excel) => excel.references.clear(),
    _GetRangeForEventByReferenceId: (excel, [reference]: [string]) => eventRange(excel, reference),
    _GetRangeOrNullObjectForEventByReferenceId: (excel, [reference]: [string]) =>
      excel.references.has(reference) ? eventRange(excel, reference) : null,
    _GetReferenceCount: (excel) => excel.references.size,
  },
  events: {
    onActivated: { name: "Activated", type: 2203 },
    // The older kind, which the client takes without registering (session.ts).
    onSelectionChanged: { name: "SelectionChanged", type: 2 },
  },
};

function eventRange(excel: Session, reference: string) {
  const kept = excel.references.get(reference);
  if (!kept) throw new ExcelError("ItemNotFound");
  return instance(Range, kept.target as SheetRange);
}
