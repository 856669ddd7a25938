import { type ExcelClass, instance, value } from "../excel-class";
import { ExcelError, itemNotFound, mustBe } from "../excel-error";
import { newGuid } from "../new-guid";
import { type Session } from "../session";

const namespaceOf = (xml: string): string => {
  const root = /<(?![?!])(?:[\w.-]+:)?[\w.-]+[^>]*>/.exec(xml)?.[0] ?? "";
  const prefix = /^<([\w.-]+):/.exec(root)?.[1];
  const declaration = new RegExp(`\\sxmlns${prefix ? `:${prefix}` : ""}\\s*=\\s*["']([^"']*)["']`);
  return declaration.exec(root)?.[1] ?? "";
};

/** @throws ExcelError InvalidArgument when the text is not one closed element */
function checkXml(xml: unknown): asserts xml is string {
  mustBe(typeof xml === "string");
  const body = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, "").trim();
  const open: string[] = [];
  let roots = 0;
  let last = 0;
  for (const match of body.matchAll(
    /<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*?)(\/?)>/gu
  )) {
    const [tag, close, name = "", , empty] = match;
    mustBe(!/[<>]/.test(body.slice(last, match.index)));
    last = match.index + tag.length;
    if (close) mustBe(open.pop() === name);
    else {
      if (open.length === 0) roots += 1;
      if (!empty) open.push(name);
    }
  }
  mustBe(roots === 1 && open.length === 0 && !/\S/.test(body.slice(last)));
}

const find = (excel: Session, id: string) =>
  excel.book.xmlParts.find((part) => part.id.toLowerCase() === String(id).toLowerCase());

const indexOf = (excel: Session, id: string): number => {
  const index = excel.book.xmlParts.findIndex((part) => part.id === id);
  if (index < 0) throw itemNotFound();
  return index;
};

/** Parts are known by their ids, so that a part keeps its identity while its text changes. */
export const CustomXmlPart: ExcelClass<string> = {
  name: "CustomXmlPart",
  id: (id) => id,
  properties: {
    id: value((id) => id),
    namespaceUri: value((id, excel) => excel.book.xmlParts[indexOf(excel, id)]?.namespace ?? ""),
  },
  methods: {
    getXml: (id, _args, excel) => excel.book.xmlParts[indexOf(excel, id)]?.xml ?? "",
    setXml: (id, [xml]: [string], excel) => {
      checkXml(xml);
      excel.book.xmlParts[indexOf(excel, id)] = { id, namespace: namespaceOf(xml), xml };
      excel.book.changes.customXml = true;
    },
    delete: (id, _args, excel) => {
      excel.book.xmlParts.splice(indexOf(excel, id), 1);
      excel.book.changes.customXml = true;
    },
  },
};

interface Scope {
  readonly namespace?: string;
}

const partsIn = (excel: Session, { namespace }: Scope) =>
  excel.book.xmlParts.filter((part) => namespace === undefined || part.namespace === namespace);

const only = (excel: Session, scope: Scope) => {
  const parts = partsIn(excel, scope);
  return parts.length === 1 ? parts[0]?.id : undefined;
};

export const CustomXmlPartScopedCollection: ExcelClass<Scope> = {
  name: "CustomXmlPartScopedCollection",
  properties: {},
  methods: {
    getCount: (scope, _args, excel) => partsIn(excel, scope).length,
    getItem: (scope, [id]: [string], excel) => {
      const part = partsIn(excel, scope).find((each) => each.id === id);
      if (!part) throw itemNotFound();
      return instance(CustomXmlPart, part.id);
    },
    getItemOrNullObject: (scope, [id]: [string], excel) =>
      instance(CustomXmlPart, partsIn(excel, scope).find((each) => each.id === id)?.id),
    getOnlyItem: (scope, _args, excel) => {
      const id = only(excel, scope);
      if (!id) throw new ExcelError("ItemNotFound");
      return instance(CustomXmlPart, id);
    },
    getOnlyItemOrNullObject: (scope, _args, excel) => instance(CustomXmlPart, only(excel, scope)),
  },
  items: (scope, excel) => partsIn(excel, scope).map((part) => instance(CustomXmlPart, part.id)),
};

export const CustomXmlPartCollection: ExcelClass<Scope> = {
  name: "CustomXmlPartCollection",
  properties: {},
  methods: {
    add: (_scope, [xml]: [string], excel) => {
      checkXml(xml);
      const id = newGuid();
      excel.book.xmlParts.push({ id, namespace: namespaceOf(xml), xml });
      excel.book.changes.customXml = true;
      return instance(CustomXmlPart, id);
    },
    getByNamespace: (_scope, [namespace]: [string]) =>
      instance(CustomXmlPartScopedCollection, { namespace }),
    getCount: (scope, _args, excel) => partsIn(excel, scope).length,
    getItem: (_scope, [id]: [string], excel) => {
      const part = find(excel, id);
      if (!part) throw itemNotFound();
      return instance(CustomXmlPart, part.id);
    },
    getItemOrNullObject: (_scope, [id]: [string], excel) =>
      instance(CustomXmlPart, find(excel, id)?.id),
  },
  items: (scope, excel) => partsIn(excel, scope).map((part) => instance(CustomXmlPart, part.id)),
};
