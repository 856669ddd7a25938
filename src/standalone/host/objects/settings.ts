import { type ExcelClass, instance, value } from "../excel-class";
import { itemNotFound, mustBe } from "../excel-error";
import { type Session } from "../session";

const put = (excel: Session, key: string, setting: unknown): void => {
  excel.book.settings.set(key, setting);
  excel.book.changes.properties = true;
  if (excel.enableEvents) excel.outbox.push({ type: 1, target: "", args: {} });
};

export const Setting: ExcelClass<string> = {
  name: "Setting",
  key: (key) => key,
  properties: {
    key: value((key) => key),
    value: value(
      (key: string, excel) => excel.book.settings.get(key),
      (key, setting: unknown, excel) => put(excel, key, setting)
    ),
  },
  methods: {
    delete: (key, _args, excel) => {
      excel.book.settings.delete(key);
      excel.book.changes.properties = true;
    },
  },
};

export const SettingCollection: ExcelClass<Session> = {
  name: "SettingCollection",
  properties: {},
  methods: {
    add: (excel, [key, setting]: [string, unknown]) => {
      mustBe(typeof key === "string" && key !== "");
      put(excel, key, setting);
      return instance(Setting, key);
    },
    getCount: (excel) => excel.book.settings.size,
    getItem: (excel, [key]: [string]) => {
      if (!excel.book.settings.has(key)) throw itemNotFound();
      return instance(Setting, key);
    },
    getItemOrNullObject: (excel, [key]: [string]) =>
      excel.book.settings.has(key) ? instance(Setting, key) : null,
  },
  // The older kind of event, which the client takes without registering.
  events: { onSettingsChanged: { name: "SettingsChanged", type: 1 } },
  items: (excel) => [...excel.book.settings.keys()].map((key) => instance(Setting, key)),
};
