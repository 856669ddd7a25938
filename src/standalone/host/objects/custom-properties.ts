import type { Worksheet as Sheet } from "@cj-tech-master/excelts";
import { type ExcelClass, instance, value } from "../excel-class";
import { itemNotFound, mustBe } from "../excel-error";
import { type Session } from "../session";

interface PropertyTarget {
  readonly sheet: Sheet;
  readonly key: string;
}

function propertiesOf(excel: Session, sheet: Sheet): Map<string, string> {
  let properties = excel.book.sheetProperties.get(sheet.id);
  if (!properties) excel.book.sheetProperties.set(sheet.id, (properties = new Map()));
  return properties;
}

const keyIn = (excel: Session, sheet: Sheet, wanted: string): string | undefined =>
  [...(excel.book.sheetProperties.get(sheet.id)?.keys() ?? [])].find(
    (key) => key.toLowerCase() === String(wanted).toLowerCase()
  );

function put(excel: Session, sheet: Sheet, key: string, text: string): void {
  propertiesOf(excel, sheet).set(key, String(text));
  excel.book.changes.sheet(sheet.id, "properties");
}

export const WorksheetCustomProperty: ExcelClass<PropertyTarget> = {
  name: "WorksheetCustomProperty",
  key: ({ key }) => key,
  properties: {
    key: value(({ key }) => key),
    value: value(
      ({ sheet, key }: PropertyTarget, excel) => propertiesOf(excel, sheet).get(key) ?? "",
      ({ sheet, key }, text: string, excel) => put(excel, sheet, key, text)
    ),
  },
  methods: {
    delete: ({ sheet, key }, _args, excel) => {
      propertiesOf(excel, sheet).delete(key);
      excel.book.changes.sheet(sheet.id, "properties");
    },
  },
};

export const WorksheetCustomPropertyCollection: ExcelClass<Sheet> = {
  name: "WorksheetCustomPropertyCollection",
  properties: {},
  methods: {
    add: (sheet, [key, text]: [string, string], excel) => {
      mustBe(typeof key === "string" && key.length >= 1 && key.length <= 255);
      const known = keyIn(excel, sheet, key) ?? key;
      put(excel, sheet, known, text);
      return instance(WorksheetCustomProperty, { sheet, key: known });
    },
    getCount: (sheet, _args, excel) => excel.book.sheetProperties.get(sheet.id)?.size ?? 0,
    getItem: (sheet, [wanted]: [string], excel) => {
      const key = keyIn(excel, sheet, wanted);
      if (key === undefined) throw itemNotFound();
      return instance(WorksheetCustomProperty, { sheet, key });
    },
    getItemOrNullObject: (sheet, [wanted]: [string], excel) => {
      const key = keyIn(excel, sheet, wanted);
      return key === undefined ? null : instance(WorksheetCustomProperty, { sheet, key });
    },
  },
  items: (sheet, excel) =>
    [...(excel.book.sheetProperties.get(sheet.id)?.keys() ?? [])].map((key) =>
      instance(WorksheetCustomProperty, { sheet, key })
    ),
};
