import type { Worksheet } from "@cj-tech-master/excelts";
import { insertChild } from "./sheet-order";
import {
  attribute,
  childOf,
  childrenOf,
  prefixed,
  rootOf,
  splice,
  tagOf,
  withAttribute,
  type XmlElement,
} from "./xml";

/** The format of a row or column in the file, given the one that it has there. */
export type FormatOf = (style: object | undefined, inFile: number | undefined) => number;

const truth = (value: string | undefined) => value === "1" || value === "true";

interface ColumnDefinition {
  readonly min: number;
  readonly max: number;
  readonly tag: string;
}

/** Writes widths, visibility, levels and formats of the columns that differ from those in the part. */
export function patchColumns(xml: string, sheet: Worksheet, formatOf: FormatOf): string {
  const root = rootOf(xml);
  const list = childOf(xml, root, "cols");
  const inFile = (list ? childrenOf(xml, list) : []).map((element): ColumnDefinition => {
    const tag = tagOf(xml, element).replace(/([^/])>$/, "$1/>");
    return { min: Number(attribute(tag, "min")), max: Number(attribute(tag, "max")), tag };
  });
  const changed = new Map<number, ColumnDefinition | null>();
  for (const column of sheet.columns ?? []) {
    const old = inFile.find(({ min, max }) => min <= column.number && column.number <= max);
    const tag = columnTag(old?.tag, column, formatOf, root.prefix);
    if (tag === (old?.tag ?? "")) continue;
    changed.set(column.number, tag ? { min: column.number, max: column.number, tag } : null);
  }
  if (changed.size === 0) return xml;
  const definitions = inFile.flatMap((definition) => without(definition, changed));
  for (const definition of changed.values()) if (definition) definitions.push(definition);
  definitions.sort((a, b) => a.min - b.min);
  const written = definitions.map(({ min, max, tag }) =>
    withAttribute(withAttribute(tag, "min", min), "max", max)
  );
  if (list) return splice(xml, list.open, list.close, written.join(""));
  return insertChild(xml, "cols", `<cols>${written.join("")}</cols>`);
}

function without(
  definition: ColumnDefinition,
  changed: ReadonlyMap<number, unknown>
): ColumnDefinition[] {
  const left: ColumnDefinition[] = [];
  let min = definition.min;
  for (const column of [...changed.keys()].sort((a, b) => a - b)) {
    if (column < min || column > definition.max) continue;
    if (column > min) left.push({ ...definition, min, max: column - 1 });
    min = column + 1;
  }
  if (min <= definition.max) left.push({ ...definition, min });
  return left;
}

type Column = NonNullable<Worksheet["columns"]>[number];

/** The definition of a column as it is to be; "" for one that is as usual. */
function columnTag(
  old: string | undefined,
  column: Column,
  formatOf: FormatOf,
  prefix: string
): string {
  let tag = old ?? prefixed("<col/>", prefix);
  const width = attribute(tag, "width");
  const oldWidth = width === undefined ? undefined : Number(width);
  if (column.width !== oldWidth) {
    tag = withAttribute(tag, "width", column.width ?? null);
    tag = withAttribute(tag, "customWidth", column.width === undefined ? null : 1);
    tag = withAttribute(tag, "bestFit", null);
  }
  if (Boolean(column.hidden) !== truth(attribute(tag, "hidden"))) {
    tag = withAttribute(tag, "hidden", column.hidden ? 1 : null);
  }
  const level = Number(attribute(tag, "outlineLevel") ?? 0);
  if ((column.outlineLevel ?? 0) !== level) {
    tag = withAttribute(tag, "outlineLevel", column.outlineLevel || null);
  }
  const style = attribute(tag, "style");
  const format = formatOf(column.style, style === undefined ? undefined : Number(style));
  if (format !== Number(style ?? 0)) tag = withAttribute(tag, "style", format || null);
  if (old === undefined && !/\s(?:width|hidden|outlineLevel|style)=/.test(tag)) return "";
  // A column without a width would be shown with none.
  if (attribute(tag, "width") === undefined && old === undefined) {
    tag = withAttribute(tag, "width", 9.140625);
  }
  return tag;
}

/** Writes heights, visibility, levels and formats of the rows that differ from those in the part. */
export function patchRows(xml: string, sheet: Worksheet, formatOf: FormatOf): string {
  const root = rootOf(xml);
  const data = childOf(xml, root, "sheetData");
  if (!data) return xml;
  const seen = new Set<number>();
  const out: string[] = [];
  let copied = data.open;
  let number = 0;
  for (const row of rowsOf(xml, data)) {
    const tag = tagOf(xml, row);
    number = Number(attribute(tag, "r") ?? number + 1);
    seen.add(number);
    const now = rowTag(tag, sheet, number, formatOf);
    if (now === tag) continue;
    out.push(xml.slice(copied, row.start), now);
    copied = row.open;
  }
  out.push(xml.slice(copied, data.close));
  const patched = splice(xml, data.open, data.close, out.join(""));
  return withNewRows(patched, sheet, seen, formatOf);
}

function* rowsOf(xml: string, data: XmlElement): Generator<XmlElement> {
  const pattern = /<((?:\w+:)?)row(?=[\s/>])[^>]*>/g;
  pattern.lastIndex = data.open;
  for (
    let match = pattern.exec(xml);
    match && match.index < data.close;
    match = pattern.exec(xml)
  ) {
    const open = match.index + match[0].length;
    const empty = match[0].endsWith("/>");
    const close = empty ? open : xml.indexOf(`</${match[1]}row`, open);
    const end = empty ? open : xml.indexOf(">", close) + 1;
    yield { name: "row", prefix: match[1] ?? "", start: match.index, open, close, end };
    pattern.lastIndex = end;
  }
}

function rowTag(tag: string, sheet: Worksheet, number: number, formatOf: FormatOf): string {
  const row = sheet.findRow(number);
  if (!row) return tag;
  let now = tag;
  const height = attribute(tag, "ht");
  const oldHeight = height === undefined ? undefined : Number(height);
  if ((row.height ?? undefined) !== oldHeight) {
    const set = row.height !== undefined && row.height !== null && row.height > 0;
    now = withAttribute(now, "ht", set ? (row.height ?? null) : null);
    now = withAttribute(now, "customHeight", set ? 1 : null);
  }
  if (Boolean(row.hidden) !== truth(attribute(tag, "hidden"))) {
    now = withAttribute(now, "hidden", row.hidden ? 1 : null);
  }
  if ((row.outlineLevel ?? 0) !== Number(attribute(tag, "outlineLevel") ?? 0)) {
    now = withAttribute(now, "outlineLevel", row.outlineLevel || null);
  }
  const style = attribute(tag, "s");
  const format = formatOf(row.style, style === undefined ? undefined : Number(style));
  if (format !== Number(style ?? 0)) {
    now = withAttribute(now, "s", format || null);
    now = withAttribute(now, "customFormat", format ? 1 : null);
  }
  return now;
}

/** Rows that the model has sizes for and the part does not have. */
function withNewRows(
  xml: string,
  sheet: Worksheet,
  seen: ReadonlySet<number>,
  formatOf: FormatOf
): string {
  const fresh = new Map<number, string>();
  for (const row of sheet.findRows(1, sheet.rowCount)) {
    if (!row || seen.has(row.number)) continue;
    const bare = `<row r="${row.number}"/>`;
    const tag = rowTag(bare, sheet, row.number, formatOf);
    if (tag !== bare) fresh.set(row.number, tag);
  }
  if (fresh.size === 0) return xml;
  const root = rootOf(xml);
  const data = childOf(xml, root, "sheetData");
  if (!data) return xml;
  const waiting = [...fresh.keys()].sort((a, b) => a - b);
  const out: string[] = [];
  let copied = data.open;
  const insertBefore = (number: number, at: number) => {
    while (waiting.length > 0 && (waiting[0] ?? 0) < number) {
      out.push(xml.slice(copied, at), prefixed(fresh.get(waiting.shift() ?? 0) ?? "", root.prefix));
      copied = at;
    }
  };
  let number = 0;
  for (const row of rowsOf(xml, data)) {
    number = Number(attribute(tagOf(xml, row), "r") ?? number + 1);
    insertBefore(number, row.start);
  }
  insertBefore(Infinity, data.close);
  out.push(xml.slice(copied, data.close));
  const tag = tagOf(xml, data).replace(/\s*\/>$/, ">");
  const end = `</${root.prefix}sheetData>`;
  return splice(xml, data.start, data.end, tag + out.join("") + end);
}
