import { type ExcelClass, instance } from "../excel-class";
import { itemNotFound } from "../excel-error";
import { addSheet } from "../sheets";
import { type Session } from "../session";
import { findSheet, SHEET_EVENTS, Worksheet } from "./worksheet";

const visible = (excel: Session, visibleOnly: boolean | undefined) =>
  excel.sheets.filter((sheet) => !visibleOnly || sheet.state === "visible");

export const WorksheetCollection: ExcelClass<Session> = {
  name: "WorksheetCollection",
  properties: {},
  methods: {
    add: (excel, [name]: [string | undefined]) => instance(Worksheet, addSheet(excel, name)),
    getActiveWorksheet: (excel) => instance(Worksheet, excel.activeSheet),
    getCount: (excel, [visibleOnly]: [boolean | undefined]) => visible(excel, visibleOnly).length,
    getFirst: (excel, [visibleOnly]: [boolean | undefined]) =>
      instance(Worksheet, visible(excel, visibleOnly)[0]),
    getLast: (excel, [visibleOnly]: [boolean | undefined]) =>
      instance(Worksheet, visible(excel, visibleOnly).at(-1)),
    getItem: (excel, [key]: [string]) => {
      const sheet = findSheet(excel, key);
      if (!sheet) throw itemNotFound();
      return instance(Worksheet, sheet);
    },
    getItemOrNullObject: (excel, [key]: [string]) => instance(Worksheet, findSheet(excel, key)),
  },
  events: {
    ...SHEET_EVENTS,
    onAdded: { name: "Added", type: 13 },
    onDeleted: { name: "Deleted", type: 15 },
  },
  items: (excel) => excel.sheets.map((sheet) => instance(Worksheet, sheet)),
};
