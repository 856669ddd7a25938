import type { XmlPart } from "../book";
import { RELATIONSHIP } from "./parts";
import type { WorkbookPackage } from "./workbook-package";
import { attribute, escapeAttribute, plainXml, rootOf, tagOf } from "./xml";

const ITEM = `${RELATIONSHIP}/customXml`;
const PROPERTIES = `${RELATIONSHIP}/customXmlProps`;
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

interface StoredPart extends XmlPart {
  readonly part: string;
  readonly relationship: string;
}

/** The custom XML parts of a workbook, in the order of its relationships. */
export function readXmlParts(parts: WorkbookPackage, workbookPart: string): StoredPart[] {
  const found: StoredPart[] = [];
  for (const each of parts.relationshipsOf(workbookPart)) {
    if (!each.type.endsWith("/customXml") || each.external) continue;
    const xml = parts.text(each.part);
    if (xml === undefined) continue;
    found.push({
      id: itemIdOf(parts, each.part) || substituteId(found.length),
      namespace: namespaceOf(xml),
      xml,
      part: each.part,
      relationship: each.id,
    });
  }
  return found;
}

function itemIdOf(parts: WorkbookPackage, item: string): string {
  const related = parts.related(item, "/customXmlProps");
  const text = related && parts.text(related.part);
  return (text && /\sds:itemID\s*=\s*["']([^"']*)["']/.exec(text)?.[1]) ?? "";
}

/** Excel gives an item without properties an id of its own; here by its place. */
function substituteId(place: number): string {
  return `{00000000-0000-0000-0000-${String(place + 1).padStart(12, "0")}}`;
}

/** Namespace of the root element of a document; "" when it has none or is no XML. */
export function namespaceOf(xml: string): string {
  try {
    const plain = plainXml(xml);
    const root = rootOf(plain);
    const name = root.prefix ? `xmlns:${root.prefix.slice(0, -1)}` : "xmlns";
    return attribute(tagOf(plain, root), name) ?? "";
  } catch {
    return "";
  }
}

/** Makes the custom XML parts of a package those that are given: adds, replaces and removes. */
export function writeXmlParts(
  parts: WorkbookPackage,
  workbookPart: string,
  wanted: readonly XmlPart[]
): void {
  const stored = readXmlParts(parts, workbookPart);
  for (const old of stored) {
    const now = wanted.find((each) => each.id === old.id);
    if (now) {
      if (now.xml !== old.xml) parts.set(old.part, now.xml);
      continue;
    }
    for (const each of parts.relationshipsOf(old.part)) parts.delete(each.part);
    parts.delete(old.part);
    parts.unrelate(workbookPart, old.relationship);
  }
  for (const each of wanted) {
    if (!stored.some((old) => old.id === each.id)) addXmlPart(parts, workbookPart, each);
  }
}

function addXmlPart(parts: WorkbookPackage, workbookPart: string, added: XmlPart): void {
  const item = parts.freeName("customXml/item1.xml");
  const properties = parts.freeName("customXml/itemProps1.xml");
  parts.set(item, added.xml, "application/xml");
  parts.set(properties, propertiesOf(added), PROPERTIES_TYPE);
  parts.relate(item, PROPERTIES, properties);
  parts.relate(workbookPart, ITEM, item);
}

function propertiesOf({ id, namespace }: XmlPart): string {
  const schemas = namespace
    ? `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/></ds:schemaRefs>`
    : "<ds:schemaRefs/>";
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    `<ds:datastoreItem ds:itemID="${escapeAttribute(id)}" ` +
    `xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">${schemas}</ds:datastoreItem>`
  );
}
