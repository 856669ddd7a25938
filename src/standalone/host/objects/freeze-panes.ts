import type { Worksheet as Sheet, WorksheetView } from "@cj-tech-master/excelts";
import { columnLetters, LAST_COLUMN, LAST_ROW } from "../area";
import { type ExcelClass, instance, type Instance } from "../excel-class";
import { itemNotFound, mustBe } from "../excel-error";
import { rangeAt, SheetRange } from "../sheet-range";
import { type Session } from "../session";
import { Range } from "./range";

type View = Partial<WorksheetView> & {
  xSplit?: number;
  ySplit?: number;
  topLeftCell?: string;
  activePane?: string;
};

const KEPT = [
  "showGridLines",
  "showRowColHeaders",
  "zoomScale",
  "zoomScaleNormal",
  "rightToLeft",
  "showRuler",
  "style",
  "activeCell",
];

function freeze(excel: Session, sheet: Sheet, rows: number, columns: number): void {
  const before = (sheet.views[0] ?? {}) as Record<string, unknown>;
  const kept = Object.fromEntries(Object.entries(before).filter(([key]) => KEPT.includes(key)));
  const view: View =
    rows || columns
      ? {
          ...kept,
          state: "frozen",
          ...(columns ? { xSplit: columns } : {}),
          ...(rows ? { ySplit: rows } : {}),
          topLeftCell: `${columnLetters(columns + 1)}${rows + 1}`,
          activePane: rows && columns ? "bottomRight" : rows ? "bottomLeft" : "topRight",
        }
      : { ...kept, state: "normal" };
  sheet.views = [view as Partial<WorksheetView>];
  excel.book.changes.sheet(sheet.id, "view");
}

function location(sheet: Sheet): SheetRange | null {
  const view = sheet.views[0] as View | undefined;
  if (view?.state !== "frozen") return null;
  const [rows, columns] = [view.ySplit ?? 0, view.xSplit ?? 0];
  if (!rows && !columns) return null;
  return new SheetRange(sheet, {
    top: 1,
    left: 1,
    bottom: rows || LAST_ROW,
    right: columns || LAST_COLUMN,
  });
}

export const WorksheetFreezePanes: ExcelClass<Sheet> = {
  name: "WorksheetFreezePanes",
  properties: {},
  methods: {
    freezeRows: (sheet, [count]: [number | undefined], excel) => {
      mustBe(count === undefined || count === null || count >= 0);
      freeze(excel, sheet, count ?? 1, 0);
    },
    freezeColumns: (sheet, [count]: [number | undefined], excel) => {
      mustBe(count === undefined || count === null || count >= 0);
      freeze(excel, sheet, 0, count ?? 1);
    },
    /** Takes the frozen content: its rows and columns from the sheet's first (OFFICE.md I). */
    freezeAt: (sheet, [given]: [Instance | string], excel) => {
      const range =
        typeof given === "string" ? rangeAt(excel, sheet, given) : (given.target as SheetRange);
      const { bottom, right } = range.area;
      freeze(excel, sheet, bottom === LAST_ROW ? 0 : bottom, right === LAST_COLUMN ? 0 : right);
    },
    unfreeze: (sheet, _args, excel) => freeze(excel, sheet, 0, 0),
    getLocation: (sheet) => {
      const found = location(sheet);
      if (!found) throw itemNotFound();
      return instance(Range, found);
    },
    getLocationOrNullObject: (sheet) => instance(Range, location(sheet)),
  },
};
