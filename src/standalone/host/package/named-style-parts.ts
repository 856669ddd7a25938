import type { Worksheet } from "@cj-tech-master/excelts";
import { parseArea } from "../area";
import { appliedStyle, applyStyleName, bearsStyles } from "../named-styles";
import { BUILT_IN_NAMES } from "../built-in-names";
import type { WorkbookPackage } from "./workbook-package";
import {
  appendTo,
  attribute,
  childOf,
  childrenOf,
  elementAt,
  escapeAttribute,
  prefixed,
  rootOf,
  sourceOf,
  splice,
  tagOf,
  unprefixed,
  withAttribute,
  type XmlElement,
} from "./xml";

const CELL = /<(?:\w+:)?c\s[^>]*>/g;

const itemsOf = (xml: string, name: string): string[] => {
  const list = childOf(xml, rootOf(xml), name);
  return list ? childrenOf(xml, list).map((item) => sourceOf(xml, item)) : [];
};
const startOf = (item: string): string => /^<[^>]*>/.exec(item)?.[0] ?? "";

/** A named style of a file. */
export interface FileStyle {
  /** As the API has it: a value of BuiltInStyle, or the officer's own name. */
  readonly name: string;
  /** A cell format that bears it, which shows how it looks; undefined when no format does. */
  readonly format: number | undefined;
}

/** The named styles of a file, and by cell format the one that it bears (other than Normal). */
export function readNamedStyles(
  parts: WorkbookPackage,
  part: string | undefined
): { styles: FileStyle[]; byFormat: ReadonlyMap<number, string> } {
  const byFormat = new Map<number, string>();
  if (part === undefined) return { styles: [], byFormat };
  const xml = parts.xml(part);
  const bearers = itemsOf(xml, "cellXfs").map((item) =>
    Number(attribute(startOf(item), "xfId") ?? 0)
  );
  const styles = itemsOf(xml, "cellStyles").map((item) => {
    const tag = startOf(item);
    const own = Number(attribute(tag, "xfId") ?? 0);
    const name = apiName(tag);
    bearers.forEach((each, index) => {
      if (each === own && own !== 0) byFormat.set(index, name);
    });
    const format = bearers.indexOf(own);
    return { name, format: format < 0 ? undefined : format };
  });
  return { styles, byFormat };
}

function apiName(tag: string): string {
  const id = attribute(tag, "builtinId");
  const written = attribute(tag, "name") ?? "";
  const known = Object.entries(BUILT_IN_NAMES).find(
    ([, builtIn]) => id !== undefined && builtIn.id === Number(id)
  );
  return known?.[0] ?? written;
}

/** Notes the named styles that cells of a sheet bear in the file. */
export function readAppliedStyles(
  xml: string,
  sheet: Worksheet,
  byFormat: ReadonlyMap<number, string>
): void {
  if (byFormat.size === 0) return;
  for (const [tag] of xml.matchAll(CELL)) {
    const name = byFormat.get(Number(attribute(tag, "s") ?? 0));
    const at = name === undefined ? null : parseArea(attribute(tag, "r") ?? "");
    const cell = at && sheet.findCell(at.top, at.left);
    if (cell && name !== undefined) applyStyleName(cell, name);
  }
}

/** The style sheet of a package while named styles are written to it. */
class Styles {
  readonly #formats: string[];
  readonly #bearing = new Map<string, number>();

  constructor(private xml: string) {
    const { prefix } = rootOf(xml);
    this.#formats = itemsOf(xml, "cellXfs").map((item) => unprefixed(item, prefix));
  }

  get text(): string {
    return this.xml;
  }

  /** The cell format like another one that bears a named style. */
  bearing(format: number, name: string): number {
    const key = `${format} ${name}`;
    let found = this.#bearing.get(key);
    if (found === undefined) {
      const item = this.#formats[format] ?? "";
      const tag = startOf(item);
      const wanted = withAttribute(tag, "xfId", this.#styleOf(name, item)) + item.slice(tag.length);
      found = this.#formats.indexOf(wanted);
      if (found < 0) found = this.#append("cellXfs", wanted);
      this.#bearing.set(key, found);
    }
    return found;
  }

  /** The place of a style's own format; one that the file has not is made from a cell that bears it. */
  #styleOf(name: string, format: string): number {
    const known = itemsOf(this.xml, "cellStyles")
      .map(startOf)
      .find((tag) => apiName(tag).toLowerCase() === name.toLowerCase());
    if (known) return Number(attribute(known, "xfId") ?? 0);
    const tag = startOf(format);
    const place = this.#append(
      "cellStyleXfs",
      withAttribute(tag, "xfId", null) + format.slice(tag.length)
    );
    const builtIn = BUILT_IN_NAMES[name];
    const id = builtIn ? ` builtinId="${builtIn.id}"` : "";
    const written = escapeAttribute(builtIn?.name ?? name);
    this.#append("cellStyles", `<cellStyle name="${written}" xfId="${place}"${id}/>`);
    return place;
  }

  /** Gives a named style the look of a cell format. */
  define(name: string, format: number): void {
    const item = this.#formats[format] ?? "";
    const tag = startOf(item);
    const own = withAttribute(tag, "xfId", null) + item.slice(tag.length);
    const known = this.#elementOf(name);
    if (!known) {
      this.#styleOf(name, item);
      return;
    }
    const place = Number(attribute(tagOf(this.xml, known), "xfId") ?? 0);
    const list = childOf(this.xml, rootOf(this.xml), "cellStyleXfs");
    const old = list && childrenOf(this.xml, list)[place];
    if (old) this.xml = splice(this.xml, old.start, old.end, prefixed(own, old.prefix));
  }

  /** Takes a style out of the list; its format stays, since others are known by their places. */
  remove(name: string): void {
    const known = this.#elementOf(name);
    const list = childOf(this.xml, rootOf(this.xml), "cellStyles");
    if (!known || !list) return;
    const tag = withAttribute(
      tagOf(this.xml, list),
      "count",
      childrenOf(this.xml, list).length - 1
    );
    const shorter = splice(this.xml, known.start, known.end, "");
    this.xml = splice(shorter, list.start, list.open, tag);
  }

  #elementOf(name: string): XmlElement | undefined {
    const list = childOf(this.xml, rootOf(this.xml), "cellStyles");
    return (list ? childrenOf(this.xml, list) : []).find(
      (each) => apiName(tagOf(this.xml, each)).toLowerCase() === name.toLowerCase()
    );
  }

  #append(list: string, item: string): number {
    const element = childOf(this.xml, rootOf(this.xml), list);
    if (!element) return 0;
    const place = childrenOf(this.xml, element).length;
    if (list === "cellXfs") this.#formats.push(item);
    const longer = appendTo(this.xml, element, prefixed(item, element.prefix));
    const now = elementAt(longer, element.start);
    const tag = withAttribute(tagOf(longer, now), "count", place + 1);
    this.xml = splice(longer, now.start, now.open, tag);
    return place;
  }
}

/**
 * Writes which named styles the cells of sheets bear.
 * @param sheets the sheets' parts, and the cells that may have changed ("row,column"; null: any)
 */
export function writeAppliedStyles(
  parts: WorkbookPackage,
  stylesPart: string,
  sheets: readonly { part: string; sheet: Worksheet; cells: ReadonlySet<string> | null }[]
): void {
  const before = parts.xml(stylesPart);
  const styles = new Styles(before);
  for (const { part, sheet, cells } of sheets) {
    if (cells?.size === 0 || !bearsStyles(sheet)) continue;
    const xml = parts.xml(part);
    const patched = xml.replace(CELL, (tag) => {
      const at = parseArea(attribute(tag, "r") ?? "");
      if (!at || (cells && !cells.has(`${at.top},${at.left}`))) return tag;
      const cell = sheet.findCell(at.top, at.left);
      const name = cell && appliedStyle(cell);
      if (!name) return tag;
      const format = Number(attribute(tag, "s") ?? 0);
      const now = styles.bearing(format, name);
      return now === format ? tag : withAttribute(tag, "s", now);
    });
    if (patched !== xml) parts.set(part, patched);
  }
  if (styles.text !== before) parts.set(stylesPart, styles.text);
}

/**
 * Writes what named styles look like.
 * @param formats by style, the cell format that looks like it
 */
export function writeStyleDefinitions(
  parts: WorkbookPackage,
  stylesPart: string,
  formats: ReadonlyMap<string, number>,
  removed: ReadonlySet<string>
): void {
  const styles = new Styles(parts.xml(stylesPart));
  for (const name of removed) styles.remove(name);
  for (const [name, format] of formats) styles.define(name, format);
  parts.set(stylesPart, styles.text);
}
