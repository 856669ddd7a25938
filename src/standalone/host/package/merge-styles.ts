import {
  appendTo,
  attribute,
  childOf,
  childrenOf,
  prefixed,
  rootOf,
  sourceOf,
  splice,
  tagOf,
  unprefixed,
  withAttribute,
} from "./xml";

/** Where a donor's formats stand in the officer's styles: index by index. */
export interface StyleMaps {
  readonly cells: readonly number[];
  /** Differential formats, of conditional formats and tables. */
  readonly differential: readonly number[];
}

/** Children of a style sheet in the order that the schema asks. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** The styles of a workbook that brings none. */
export const BLANK_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/**
 * Appends a donor's formats to a style sheet. What stands there keeps its place, so that no cell of the
 * officer's changes its look; equal formats are not written twice.
 */
export class StyleMerge {
  #xml: string;
  readonly #prefix: string;
  readonly #lists = new Map<string, string[]>();
  #changed = false;

  constructor(xml: string | undefined) {
    this.#xml = xml ?? BLANK_STYLES;
    this.#prefix = rootOf(this.#xml).prefix;
  }

  /** The style sheet as it now is; null when nothing was added. */
  get changed(): string | null {
    return this.#changed ? this.#xml : null;
  }

  merge(donor: string): StyleMaps {
    const fonts = this.#append("fonts", itemsOf(donor, "fonts"));
    const fills = this.#append("fills", itemsOf(donor, "fills"));
    const borders = this.#append("borders", itemsOf(donor, "borders"));
    const formats = this.#numberFormats(itemsOf(donor, "numFmts"));
    const cellFormats = itemsOf(donor, "cellXfs").map((format) => {
      const tag = /^<[^>]*>/.exec(format)?.[0] ?? "";
      const number = Number(attribute(tag, "numFmtId") ?? 0);
      let moved = withAttribute(tag, "numFmtId", formats.get(number) ?? number);
      moved = withAttribute(moved, "fontId", fonts[Number(attribute(tag, "fontId") ?? 0)] ?? 0);
      moved = withAttribute(moved, "fillId", fills[Number(attribute(tag, "fillId") ?? 0)] ?? 0);
      moved = withAttribute(
        moved,
        "borderId",
        borders[Number(attribute(tag, "borderId") ?? 0)] ?? 0
      );
      return withAttribute(moved, "xfId", 0) + format.slice(tag.length);
    });
    const [, ...others] = cellFormats;
    return {
      // The donor's default is the default: a cell without a format of its own stays without.
      cells: [0, ...this.#append("cellXfs", others)],
      differential: this.#append("dxfs", itemsOf(donor, "dxfs")),
    };
  }

  /**
   * A format for a cell that had another one: the named style and the quote prefix of that are kept, which
   * the model does not know.
   * @returns the format itself where there is nothing to keep
   */
  inTheMannerOf(format: number, old: number): number {
    const list = this.#list("cellXfs");
    const [source = "", before = ""] = [list[format], list[old]];
    const tag = /^<[^>]*>/.exec(source)?.[0] ?? "";
    const oldTag = /^<[^>]*>/.exec(before)?.[0] ?? "";
    const kept = ["xfId", "quotePrefix"].reduce((now, name) => {
      const value = attribute(oldTag, name);
      return value === undefined || attribute(now, name) === value
        ? now
        : withAttribute(now, name, value);
    }, tag);
    if (kept === tag) return format;
    return this.#append("cellXfs", [kept + source.slice(tag.length)])[0] ?? format;
  }

  #numberFormats(items: readonly string[]): Map<number, number> {
    const known = new Map<string, number>();
    let next = 164;
    for (const item of this.#list("numFmts")) {
      const id = Number(attribute(item, "numFmtId"));
      known.set(attribute(item, "formatCode") ?? "", id);
      next = Math.max(next, id + 1);
    }
    const moved = new Map<number, number>();
    const added: string[] = [];
    for (const item of items) {
      const code = attribute(item, "formatCode") ?? "";
      let id = known.get(code);
      if (id === undefined) {
        id = next++;
        known.set(code, id);
        added.push(withAttribute(item, "numFmtId", id));
      }
      moved.set(Number(attribute(item, "numFmtId")), id);
    }
    this.#append("numFmts", added);
    return moved;
  }

  #list(name: string): string[] {
    let list = this.#lists.get(name);
    if (!list) {
      list = itemsOf(this.#xml, name).map((item) => unprefixed(item, this.#prefix));
      this.#lists.set(name, list);
    }
    return list;
  }

  /** Indexes of the items in the list of that name, appended where they are not there yet. */
  #append(name: string, items: readonly string[]): number[] {
    const list = this.#list(name);
    const added: string[] = [];
    const places = items.map((item) => {
      const known = list.indexOf(item);
      if (known >= 0) return known;
      added.push(item);
      return list.push(item) - 1;
    });
    if (added.length > 0) this.#write(name, added, list.length);
    return places;
  }

  #write(name: string, added: readonly string[], count: number): void {
    this.#changed = true;
    const text = prefixed(added.join(""), this.#prefix);
    const root = rootOf(this.#xml);
    const list = childOf(this.#xml, root, name);
    if (list) {
      const tag = tagOf(this.#xml, list);
      const longer = appendTo(this.#xml, list, text);
      const now = tag.endsWith("/>") ? tag.replace(/\s*\/>$/, ">") : tag;
      const counted = withAttribute(now, "count", count);
      this.#xml = splice(longer, list.start, list.start + now.length, counted);
      return;
    }
    const later = ORDER.slice(ORDER.indexOf(name) + 1);
    const next = childrenOf(this.#xml, root).find((child) => later.includes(child.name));
    const { prefix } = root;
    const element = `<${prefix}${name} count="${count}">${text}</${prefix}${name}>`;
    this.#xml = next
      ? splice(this.#xml, next.start, next.start, element)
      : appendTo(this.#xml, root, element);
  }
}

function itemsOf(xml: string, name: string): string[] {
  const list = childOf(xml, rootOf(xml), name);
  return list ? childrenOf(xml, list).map((item) => sourceOf(xml, item)) : [];
}
