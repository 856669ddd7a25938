import type { Workbook } from "@cj-tech-master/excelts";
import { type ExcelClass, instance, object, type Property, value } from "../excel-class";
import { itemNotFound, mustBe } from "../excel-error";
import { type Session } from "../session";

type Field = {
  [K in keyof Workbook]-?: Workbook[K] extends string | undefined ? K : never;
}[keyof Workbook];

const text = (field: Field): Property<Session> =>
  value(
    (excel: Session) => (excel.book.model[field] as string | undefined) ?? "",
    (excel, wanted: string) => {
      (excel.book.model as unknown as Record<string, string>)[field] = String(wanted);
      excel.book.changes.properties = true;
    }
  );

export const CustomProperty: ExcelClass<string> = {
  name: "CustomProperty",
  key: (key) => key,
  properties: {
    key: value((key) => key),
    value: value(
      (key: string, excel) => excel.book.customProperties.get(key) ?? null,
      (key, wanted: unknown, excel) => excel.setCustomProperty(key, wanted)
    ),
    type: value((key, excel) => {
      const held = excel.book.customProperties.get(key);
      if (typeof held === "number") return "Number";
      if (typeof held === "boolean") return "Boolean";
      return held instanceof Date ? "Date" : "String";
    }),
  },
  methods: { delete: (key, _args, excel) => excel.setCustomProperty(key, undefined) },
};

const keyIn = (excel: Session, wanted: string) =>
  [...excel.book.customProperties.keys()].find(
    (key) => key.toLowerCase() === String(wanted).toLowerCase()
  );

export const CustomPropertyCollection: ExcelClass<Session> = {
  name: "CustomPropertyCollection",
  properties: {},
  methods: {
    add: (excel, [key, wanted]: [string, unknown]) => {
      mustBe(typeof key === "string" && key !== "");
      const known = keyIn(excel, key) ?? key;
      excel.setCustomProperty(known, wanted);
      return instance(CustomProperty, known);
    },
    deleteAll: (excel) => {
      for (const key of [...excel.book.customProperties.keys()])
        excel.setCustomProperty(key, undefined);
    },
    getCount: (excel) => excel.book.customProperties.size,
    getItem: (excel, [wanted]: [string]) => {
      const key = keyIn(excel, wanted);
      if (key === undefined) throw itemNotFound();
      return instance(CustomProperty, key);
    },
    getItemOrNullObject: (excel, [wanted]: [string]) =>
      instance(CustomProperty, keyIn(excel, wanted)),
  },
  items: (excel) =>
    [...excel.book.customProperties.keys()].map((key) => instance(CustomProperty, key)),
};

export const DocumentProperties: ExcelClass<Session> = {
  name: "DocumentProperties",
  properties: {
    author: text("creator"),
    category: text("category"),
    comments: text("description"),
    company: text("company"),
    keywords: text("keywords"),
    lastAuthor: text("lastModifiedBy"),
    manager: text("manager"),
    subject: text("subject"),
    title: text("title"),
    creationDate: value((excel: Session) => excel.book.model.created?.toISOString() ?? null),
    revisionNumber: value(
      (excel: Session) => excel.book.model.revision ?? 0,
      (excel, revision: number) => {
        excel.book.model.revision = revision;
        excel.book.changes.properties = true;
      }
    ),
    custom: object(
      () => CustomPropertyCollection,
      (excel) => excel
    ),
  },
  methods: {},
};
