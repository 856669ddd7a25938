import type { WorkbookPackage } from "./workbook-package";
import {
  attribute,
  childOf,
  childrenOf,
  escapeAttribute,
  plainXml,
  rootOf,
  splice,
  tagOf,
} from "./xml";

/**
 * Settings of an add-in (Workbook.settings) stand in the file as properties of its "web extension", one
 * part per add-in, reached from the package through a part that lists task panes [MS-OWEXML].
 */
const PANES = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const EXTENSION = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const PANES_TYPE = "application/vnd.ms-office.webextensiontaskpanes+xml";
const EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml";
const EXTENSION_NAMESPACE =
  "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";

/** Identity under which settings are kept in a file when the caller names no add-in. */
export const ADD_IN = "b3a5b1d8-6a0e-4f5c-9d0b-2f1e7c5a9e41";

function extensionsOf(parts: WorkbookPackage): string[] {
  const panes = parts.relationshipsOf("").find((each) => each.type === PANES);
  if (!panes) return [];
  return parts
    .relationshipsOf(panes.part)
    .filter((each) => each.type === EXTENSION && parts.has(each.part))
    .map((each) => each.part);
}

function referenceOf(xml: string): string {
  const reference = childOf(xml, rootOf(xml), "reference");
  return reference ? (attribute(tagOf(xml, reference), "id") ?? "") : "";
}

/** Settings that an add-in keeps in a workbook; values are JSON. */
export function readSettings(parts: WorkbookPackage, addIn: string): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const part of extensionsOf(parts)) {
    const xml = plainXml(parts.text(part) ?? "");
    if (referenceOf(xml) !== addIn) continue;
    const list = childOf(xml, rootOf(xml), "properties");
    for (const property of list ? childrenOf(xml, list) : []) {
      const tag = tagOf(xml, property);
      settings.set(attribute(tag, "name") ?? "", parsed(attribute(tag, "value") ?? "null"));
    }
  }
  return settings;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** Makes an add-in's settings in a package those that are given. */
export function writeSettings(
  parts: WorkbookPackage,
  addIn: string,
  settings: ReadonlyMap<string, unknown>
): void {
  const old = readSettings(parts, addIn);
  if (JSON.stringify([...old]) === JSON.stringify([...settings])) return;
  const items = [...settings]
    .map(
      ([name, value]) =>
        `<we:property name="${escapeAttribute(name)}" value="${escapeAttribute(JSON.stringify(value ?? null))}"/>`
    )
    .join("");
  const properties = `<we:properties xmlns:we="${EXTENSION_NAMESPACE}">${items}</we:properties>`;
  const part = extensionsOf(parts).find((each) => referenceOf(parts.xml(each)) === addIn);
  if (!part) return addExtension(parts, addIn, properties);
  const xml = parts.xml(part);
  const list = childOf(xml, rootOf(xml), "properties");
  if (list) parts.set(part, splice(xml, list.start, list.end, properties));
}

function addExtension(parts: WorkbookPackage, addIn: string, properties: string): void {
  const part = parts.freeName("xl/webextensions/webextension1.xml");
  const id = escapeAttribute(addIn);
  parts.set(
    part,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<we:webextension xmlns:we="${EXTENSION_NAMESPACE}" id="{${id}}">` +
      `<we:reference id="${id}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
      `<we:alternateReferences/>${properties}<we:bindings/>` +
      '<we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>' +
      "</we:webextension>",
    EXTENSION_TYPE
  );
  const known = parts.relationshipsOf("").find((each) => each.type === PANES);
  const panes = known?.part ?? "xl/webextensions/taskpanes.xml";
  if (!known) {
    parts.set(
      panes,
      `<wetp:taskpanes xmlns:wetp="${PANES_NAMESPACE}"></wetp:taskpanes>`,
      PANES_TYPE
    );
    parts.relate("", PANES, panes);
  }
  const relationship = parts.relate(panes, EXTENSION, part);
  const xml = parts.xml(panes);
  const root = rootOf(xml);
  const pane =
    `<wetp:taskpane xmlns:wetp="${PANES_NAMESPACE}" dockstate="right" visibility="0" width="350" row="0">` +
    '<wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
    `r:id="${relationship}"/></wetp:taskpane>`;
  parts.set(panes, splice(xml, root.close, root.close, pane));
}
