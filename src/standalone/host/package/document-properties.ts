import type { Workbook } from "@cj-tech-master/excelts";
import type { DocumentProperty } from "../book";
import { RELATIONSHIP } from "./parts";
import type { WorkbookPackage } from "./workbook-package";
import {
  appendTo,
  attribute,
  childOf,
  childrenOf,
  escapeAttribute,
  escapeText,
  rootOf,
  splice,
  tagOf,
  unescapeXml,
} from "./xml";

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const CUSTOM = `${RELATIONSHIP}/custom-properties`;
const CUSTOM_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
/** The format id under which users' own properties stand [MS-OLEPS]. */
const FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

type Properties = ReadonlyMap<string, DocumentProperty>;

const customPart = (parts: WorkbookPackage): string | undefined =>
  parts.relationshipsOf("").find((each) => each.type === CUSTOM && parts.has(each.part))?.part;

/** The workbook's custom properties, in the file's order. */
export function readCustomProperties(parts: WorkbookPackage): Map<string, DocumentProperty> {
  const part = customPart(parts);
  const found = new Map<string, DocumentProperty>();
  if (part === undefined) return found;
  const xml = parts.xml(part);
  for (const property of childrenOf(xml, rootOf(xml))) {
    const [held] = childrenOf(xml, property);
    const name = attribute(tagOf(xml, property), "name");
    if (!held || name === undefined) continue;
    found.set(name, valueOf(held.name, unescapeXml(xml.slice(held.open, held.close))));
  }
  return found;
}

function valueOf(type: string, text: string): DocumentProperty {
  if (type === "bool") return text === "true" || text === "1";
  if (/^(?:u?i[1248]|u?int|r[48]|decimal)$/.test(type)) return Number(text);
  if (type === "filetime" || type === "date") return new Date(text);
  return text;
}

function written(value: DocumentProperty): string {
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "string") return `<vt:lpwstr>${escapeText(value)}</vt:lpwstr>`;
  if (typeof value !== "number")
    return `<vt:filetime>${value.toISOString().replace(/\.\d+Z$/, "Z")}</vt:filetime>`;
  const whole = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return whole ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
}

/** Makes the custom properties those that are given. */
export function writeCustomProperties(parts: WorkbookPackage, wanted: Properties): void {
  if (JSON.stringify([...readCustomProperties(parts)]) === JSON.stringify([...wanted])) return;
  const known = customPart(parts);
  // Ids 0 and 1 are taken by the format itself.
  const items = [...wanted].map(
    ([name, value], index) =>
      `<property fmtid="${FORMAT}" pid="${index + 2}" name="${escapeAttribute(name)}">${written(value)}</property>`
  );
  const part = known ?? parts.freeName("docProps/custom.xml");
  parts.set(
    part,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<Properties xmlns="${CUSTOM_NAMESPACE}" xmlns:vt="${TYPES}">${items.join("")}</Properties>`,
    CUSTOM_TYPE
  );
  if (known === undefined) parts.relate("", CUSTOM, part);
}

interface Field {
  readonly of: (model: Workbook) => string | undefined;
  readonly element: string;
  readonly namespace: string;
}

const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DUBLIN = "http://purl.org/dc/elements/1.1/";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

/** Which property of the model stands in which element, by the part's relationship. */
const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  "/core-properties": [
    { of: (model) => model.title, element: "dc:title", namespace: DUBLIN },
    { of: (model) => model.subject, element: "dc:subject", namespace: DUBLIN },
    { of: (model) => model.creator, element: "dc:creator", namespace: DUBLIN },
    { of: (model) => model.description, element: "dc:description", namespace: DUBLIN },
    { of: (model) => model.keywords, element: "cp:keywords", namespace: CORE },
    { of: (model) => model.category, element: "cp:category", namespace: CORE },
    {
      of: (model) => (model.revision ? String(model.revision) : undefined),
      element: "cp:revision",
      namespace: CORE,
    },
  ],
  "/extended-properties": [
    { of: (model) => model.company, element: "Company", namespace: EXTENDED },
    { of: (model) => model.manager, element: "Manager", namespace: EXTENDED },
  ],
};

/** Title, author and the like by their elements. */
export const documentPropertiesOf = (model: Workbook): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.values(FIELDS)
      .flat()
      .map((field) => [field.element, field.of(model) ?? ""])
  );

/**
 * Writes title, author and the like into the parts of a file that was opened.
 * @param opened what the model had when it was opened: what did not change stays as it is written
 */
export function patchDocumentProperties(
  parts: WorkbookPackage,
  model: Workbook,
  opened: Readonly<Record<string, string>>
): void {
  for (const [kind, fields] of Object.entries(FIELDS)) {
    const part = parts.related("", kind)?.part;
    if (part === undefined || !parts.has(part)) continue;
    const before = parts.xml(part);
    const xml = fields
      .filter((field) => (field.of(model) ?? "") !== opened[field.element])
      .reduce((now, field) => withField(now, field, field.of(model)), before);
    if (xml !== before) parts.set(part, xml);
  }
}

function withField(xml: string, { element, namespace }: Field, text: string | undefined): string {
  const root = rootOf(xml);
  const [prefix, local = prefix ?? ""] = element.split(":");
  const found = childOf(xml, root, local);
  const value = text ?? "";
  if (found) {
    if (unescapeXml(xml.slice(found.open, found.close)) === value) return xml;
    const { prefix: own } = found;
    const tag = tagOf(xml, found).replace(/\s*\/>$/, ">");
    return splice(xml, found.start, found.end, `${tag}${escapeText(value)}</${own}${found.name}>`);
  }
  if (value === "") return xml;
  const declared = element.includes(":")
    ? ` xmlns:${prefix}="${namespace}"`
    : ` xmlns="${namespace}"`;
  return appendTo(xml, root, `<${element}${declared}>${escapeText(value)}</${element}>`);
}
