import { RELATIONSHIP } from "./parts";
import { insertChild } from "./sheet-order";
import type { WorkbookPackage } from "./workbook-package";
import { attribute, childOf, childrenOf, escapeAttribute, rootOf, splice, tagOf } from "./xml";

const TYPE = `${RELATIONSHIP}/customProperty`;
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

/** Custom properties of a worksheet: names stand in the sheet, each value in a part of its own (UTF-16). */
export function readSheetProperties(parts: WorkbookPackage, sheet: string): Map<string, string> {
  const properties = new Map<string, string>();
  if (!parts.relationshipsOf(sheet).some((each) => each.type === TYPE)) return properties;
  for (const [name, value] of stored(parts, sheet)) properties.set(name, value.text);
  return properties;
}

function stored(parts: WorkbookPackage, sheet: string) {
  const xml = parts.xml(sheet);
  const found = new Map<string, { text: string; part: string; relationship: string }>();
  const list = childOf(xml, rootOf(xml), "customProperties");
  const related = parts.relationshipsOf(sheet);
  for (const child of list ? childrenOf(xml, list) : []) {
    const tag = tagOf(xml, child);
    const id = /\s\w+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? "";
    const relationship = related.find((each) => each.id === id);
    const bytes = relationship && parts.bytes(relationship.part);
    if (!relationship || !bytes) continue;
    found.set(attribute(tag, "name") ?? "", {
      text: new TextDecoder("utf-16le").decode(bytes),
      part: relationship.part,
      relationship: id,
    });
  }
  return found;
}

/** Makes the custom properties of a sheet those that are given. */
export function writeSheetProperties(
  parts: WorkbookPackage,
  sheet: string,
  wanted: ReadonlyMap<string, string>
): void {
  const old = stored(parts, sheet);
  const same =
    old.size === wanted.size && [...wanted].every(([name, value]) => old.get(name)?.text === value);
  if (same) return;
  for (const each of old.values()) {
    parts.delete(each.part);
    parts.unrelate(sheet, each.relationship);
  }
  let xml = parts.xml(sheet);
  const list = childOf(xml, rootOf(xml), "customProperties");
  if (list) xml = splice(xml, list.start, list.end, "");
  let items = "";
  for (const [name, value] of wanted) {
    const part = parts.freeName("xl/customProperty1.bin");
    parts.set(part, utf16(value), CONTENT_TYPE);
    const id = parts.relate(sheet, TYPE, part);
    items += `<customPr xmlns:r="${RELATIONSHIP}" name="${escapeAttribute(name)}" r:id="${id}"/>`;
  }
  if (items)
    xml = insertChild(xml, "customProperties", `<customProperties>${items}</customProperties>`);
  parts.set(sheet, xml);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
