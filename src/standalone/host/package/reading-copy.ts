import { cellCount, parseArea } from "../area";
import { BLANK_STYLES } from "./merge-styles";
import { RELATIONSHIP, relationshipsPartOf } from "./parts";
import type { SourceSheet } from "./source-package";
import type { WorkbookPackage } from "./workbook-package";
import {
  appendTo,
  attribute,
  childOf,
  childrenOf,
  escapeAttribute,
  plainXml,
  rootOf,
  splice,
  tagOf,
  unprefixed,
  withAttribute,
} from "./xml";

/** Name of the sheet that shows the model's style of each cell format; taken out after loading. */
export const PROBE = "_formats_of_the_file_";

/** A sheet whose part unpacks to more than this is not parsed cell by cell before somebody reads it. */
const HUGE = 2_000_000;
/** Nor is one with so many merged areas: the library compares each with each. */
const MANY_MERGES = 2_000;
/** A merged area of more cells is not told to the model, which makes an object of each of them. */
const MERGED_CELLS = 5_000;
/** Columns beyond this width of one definition are not told to the model: it makes an object of each. */
const COLUMN_SPAN = 256;

const encoder = new TextEncoder();

/** Parts that the model reads, by the name that it looks for; the rest stays in the package alone. */
const READ =
  /^xl\/(?:media\/|tables\/table\d+\.xml|comments|persons\/person|threadedComments\/|drawings\/(?:_rels\/)?drawing\d|charts\/|externalLinks\/|chartsheets\/|metadata\.xml|pivotTables\/|pivotCache\/)|^docProps\/(?:core|app)\.xml$/i;

/** Relationships of a sheet that the model can follow. */
const FOLLOWED = /\/(?:hyperlink|table|drawing|comments|threadedComment|image)$/;

export interface ReadingCopy {
  readonly files: Record<string, Uint8Array>;
  /** Parts of sheets whose cells were left out. */
  readonly huge: ReadonlySet<string>;
}

/**
 * What the workbook library is given to read: the parts that it understands under the names that it looks
 * for, without those at which it fails (VML, controls, printer settings), huge sheets without their cells,
 * and a sheet more, whose cells bear one cell format each.
 * @param bare leaves out all but cells: what hangs on sheets is then known to the package alone
 */
export function readingCopy(
  parts: WorkbookPackage,
  workbookPart: string,
  sheets: readonly SourceSheet[],
  bare: boolean
): ReadingCopy {
  const files: Record<string, Uint8Array> = {};
  const huge = new Set<string>();
  const put = (name: string, text: string) => (files[name] = encoder.encode(text));
  const relationships: string[] = [];
  const relate = (id: string, type: string, target: string) =>
    relationships.push(
      `<Relationship Id="${escapeAttribute(id)}" Type="${type}" Target="${escapeAttribute(target)}"/>`
    );

  for (const name of bare ? [] : parts.names) {
    if (!READ.test(name)) continue;
    if (name.endsWith(".rels") || /\/tables\//i.test(name)) put(name, readableList(parts, name));
    else files[name] = parts.bytes(name) ?? new Uint8Array();
  }

  let formats = 1;
  put("xl/styles.xml", BLANK_STYLES);
  for (const each of parts.relationshipsOf(workbookPart)) {
    const kind = each.type.slice(each.type.lastIndexOf("/") + 1);
    if (each.external || !parts.has(each.part)) continue;
    if (kind === "styles") {
      const styles = ordinary(parts, each.part);
      formats = countFormats(styles);
      put("xl/styles.xml", styles);
      relate(each.id, each.type, "styles.xml");
    } else if (kind === "sharedStrings") {
      put("xl/sharedStrings.xml", withoutEmptyStrings(ordinary(parts, each.part)));
      relate(each.id, each.type, "sharedStrings.xml");
    } else if (kind === "theme") {
      files["xl/theme/theme1.xml"] = parts.bytes(each.part) ?? new Uint8Array();
      relate(each.id, each.type, "theme/theme1.xml");
    } else if (/^(?:chartsheet|externalLink|pivotCacheDefinition|sheetMetadata)$/.test(kind)) {
      relate(each.id, each.type, `/${each.part}`);
    }
  }

  sheets.forEach((sheet, index) => {
    if (sheet.kind !== "worksheet") return;
    const file = `xl/worksheets/sheet${index + 1}.xml`;
    const text = parts.text(sheet.part) ?? "";
    const isHuge = text.length > HUGE || count(text, "mergeCell ") > MANY_MERGES;
    if (isHuge) huge.add(sheet.part);
    put(file, readableSheet(plain(isHuge ? withoutCells(text) : text), bare));
    relate(sheet.relationship, `${RELATIONSHIP}/worksheet`, `worksheets/sheet${index + 1}.xml`);
    const followed = bare ? "" : followedRelationships(parts, sheet.part);
    if (followed) put(relationshipsPartOf(file), followed);
  });

  const probe = sheets.length + 1;
  put(`xl/worksheets/sheet${probe}.xml`, probeSheet(formats));
  relate("probe", `${RELATIONSHIP}/worksheet`, `worksheets/sheet${probe}.xml`);
  put("xl/workbook.xml", withProbe(ordinary(parts, workbookPart), sheets));
  put(
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join("")}</Relationships>`
  );
  return { files, huge };
}

/** A part without comments, CDATA and the prefix of its own namespace. */
function ordinary(parts: WorkbookPackage, part: string): string {
  return plain(parts.text(part) ?? "");
}

function plain(text: string): string {
  const xml = plainXml(text);
  return unprefixed(xml, rootOf(xml).prefix);
}

function countFormats(styles: string): number {
  const formats = childOf(styles, rootOf(styles), "cellXfs");
  return formats ? childrenOf(styles, formats).length : 0;
}

function withoutEmptyStrings(strings: string): string {
  return strings.replace(/<si\s*\/>|<si>\s*<\/si>/g, "<si><t></t></si>");
}

/** Relationships, or a table without the criteria of its filter. */
function readableList(parts: WorkbookPackage, part: string): string {
  return ordinary(parts, part).replace(FILTER, "<autoFilter $1/>");
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

const FILTER = /<autoFilter\s([^>]*[^/>])>[\s\S]*?<\/autoFilter>/g;
/** What refers to other parts. */
const REFERRING =
  /<(drawing|picture|tablePart)\s[^>]*\/>|<(hyperlinks|tableParts)[\s>][\s\S]*?<\/\2>/g;

function readableSheet(whole: string, bare: boolean): string {
  return (bare ? whole.replace(REFERRING, "") : whole)
    .replace(FILTER, "<autoFilter $1/>")
    .replace(/<legacyDrawing(?:HF)?\s[^>]*\/>/g, "")
    .replace(/<(controls|oleObjects)>[\s\S]*?<\/\1>/g, "")
    .replace(/<(?:mc:)?AlternateContent[\s\S]*?<\/(?:mc:)?AlternateContent>/g, "")
    .replace(/<mergeCell\s[^>]*\/>/g, (tag) => {
      const area = parseArea(attribute(tag, "ref") ?? "");
      return area && cellCount(area) > MERGED_CELLS ? "" : tag;
    })
    .replace(/<col\s[^>]*>/g, (tag) => {
      const from = Number(attribute(tag, "min"));
      const to = Number(attribute(tag, "max"));
      return to - from > COLUMN_SPAN ? withAttribute(tag, "max", from + COLUMN_SPAN) : tag;
    });
}

function withoutCells(xml: string): string {
  const cells = childOf(xml, rootOf(xml), "sheetData");
  const merges = childOf(xml, rootOf(xml), "mergeCells");
  const rest = merges ? splice(xml, merges.start, merges.end, "") : xml;
  if (!cells) return rest;
  return splice(rest, cells.start, cells.end, `<${cells.prefix}sheetData/>`);
}

function followedRelationships(parts: WorkbookPackage, part: string): string {
  const name = relationshipsPartOf(part);
  if (!parts.has(name)) return "";
  return plainXml(parts.text(name) ?? "").replace(/<Relationship\s[^>]*>/g, (tag) =>
    FOLLOWED.test(attribute(tag, "Type") ?? "") ? tag : ""
  );
}

function probeSheet(formats: number): string {
  let cells = "";
  for (let index = 0; index < formats; index++) {
    cells += `<row r="${index + 1}"><c r="A${index + 1}" s="${index}"/></row>`;
  }
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;
}

function withProbe(workbook: string, sheets: readonly SourceSheet[]): string {
  const list = childOf(workbook, rootOf(workbook), "sheets");
  if (!list) return workbook;
  const id = Math.max(0, ...sheets.map((sheet) => sheet.sheetId)) + 1;
  const first = childrenOf(workbook, list)[0];
  const prefix = /\s([\w]+):id\s*=/.exec(first ? tagOf(workbook, first) : "")?.[1] ?? "r";
  return appendTo(
    workbook,
    list,
    `<sheet xmlns:${prefix}="${RELATIONSHIP}" name="${PROBE}" sheetId="${id}" ${prefix}:id="probe"/>`
  );
}
