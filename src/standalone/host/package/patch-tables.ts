import type { Table, Worksheet } from "@cj-tech-master/excelts";
import { removeWithParts } from "./remove-parts";
import type { WorkbookPackage } from "./workbook-package";
import {
  attribute,
  childOf,
  childrenOf,
  rootOf,
  sourceOf,
  splice,
  tagOf,
  withAttribute,
} from "./xml";

/** A table of the file: the model's, the part that holds it, and what the model held when it was opened. */
export interface OpenedTable {
  readonly table: Table;
  readonly part: string;
  readonly json: string;
}

const json = (table: Table): string => JSON.stringify({ ...table.model, rows: undefined });

const tableParts = (parts: WorkbookPackage, part: string) =>
  parts
    .relationshipsOf(part)
    .filter(({ type, part }) => type.endsWith("/table") && parts.has(part));

export function openedTables(
  sheet: Worksheet,
  parts: WorkbookPackage,
  part: string
): OpenedTable[] {
  const named = new Map(sheet.getTables().map((table) => [table.name.toLowerCase(), table]));
  return tableParts(parts, part).flatMap(({ part: own }) => {
    const xml = parts.xml(own);
    const name = attribute(tagOf(xml, rootOf(xml)), "displayName")?.toLowerCase() ?? "";
    const table = named.get(name);
    return table ? [{ table, part: own, json: json(table) }] : [];
  });
}

/**
 * Writes what changed in the tables of the file into their parts, and takes out those that are gone.
 * @returns the sheet's XML without them
 */
export function patchTables(
  parts: WorkbookPackage,
  part: string,
  xml: string,
  sheet: Worksheet,
  opened: readonly OpenedTable[]
): string {
  const now = new Set(sheet.getTables());
  let patched = xml;
  for (const { table, part: own, json: before } of opened) {
    if (!now.has(table)) patched = withoutTable(parts, part, patched, own);
    else if (json(table) !== before) parts.set(own, tableXml(parts.xml(own), table));
  }
  return patched;
}

function withoutTable(parts: WorkbookPackage, part: string, xml: string, own: string): string {
  const related = tableParts(parts, part).find((each) => each.part === own);
  const list = childOf(xml, rootOf(xml), "tableParts");
  if (!related || !list) return xml;
  parts.unrelate(part, related.id);
  removeWithParts(parts, own);
  const items = childrenOf(xml, list);
  const item = items.find((each) => tagOf(xml, each).includes(`"${related.id}"`));
  if (!item || items.length === 1) return splice(xml, list.start, list.end, "");
  const shorter = splice(xml, item.start, item.end, "");
  const tag = withAttribute(tagOf(xml, list), "count", items.length - 1);
  return splice(shorter, list.start, list.open, tag);
}

function tableXml(before: string, { model }: Table): string {
  let xml = before;
  const child = (name: string) => childOf(xml, rootOf(xml), name);
  const retag = (name: string, change: (tag: string) => string) => {
    const element = child(name);
    if (element) xml = splice(xml, element.start, element.open, change(tagOf(xml, element)));
  };
  const root = rootOf(xml);
  const totals = model.totalsRow === true;
  let tag = withAttribute(tagOf(xml, root), "name", model.name);
  tag = withAttribute(tag, "displayName", model.displayName ?? model.name);
  tag = withAttribute(tag, "ref", model.tableRef ?? model.ref);
  tag = withAttribute(tag, "headerRowCount", model.headerRow === false ? 0 : null);
  tag = withAttribute(tag, "totalsRowCount", totals ? 1 : null);
  if (totals) tag = withAttribute(tag, "totalsRowShown", null);
  xml = splice(xml, root.start, root.open, tag);
  xml = withColumns(xml, model);
  const { autoFilterRef } = model;
  if (model.headerRow === false) {
    const filter = child("autoFilter");
    if (filter) xml = splice(xml, filter.start, filter.end, "");
  } else if (autoFilterRef) retag("autoFilter", (own) => withAttribute(own, "ref", autoFilterRef));
  const { theme, ...flags } = model.style ?? {};
  retag("tableStyleInfo", (own) => {
    const named = withAttribute(own, "name", theme ?? null);
    return Object.entries(flags).reduce(
      (now, [flag, on]) => (typeof on === "boolean" ? withAttribute(now, flag, on ? 1 : 0) : now),
      named
    );
  });
  return withHiddenButtons(xml, model);
}

/** Columns by their names, else by their places; a column of the file keeps all that it has. */
function withColumns(xml: string, model: Table["model"]): string {
  const list = childOf(xml, rootOf(xml), "tableColumns");
  if (!list) return xml;
  const elements = childrenOf(xml, list).map((element) => sourceOf(xml, element));
  const startOf = (source: string) => /^<[^>]*>/.exec(source)?.[0] ?? "";
  const nameOf = (source: string) => attribute(startOf(source), "name")?.toLowerCase();
  const taken = new Set<string>();
  const names = new Set(model.columns.map((column) => column.name.toLowerCase()));
  let id = Math.max(0, ...elements.map((each) => Number(attribute(startOf(each), "id") ?? 0)));
  const columns = model.columns.map((column, index) => {
    const place = elements[index];
    const free = place && !names.has(nameOf(place) ?? "") ? place : undefined;
    const known = elements.find((each) => nameOf(each) === column.name.toLowerCase()) ?? free;
    const source =
      known && !taken.has(known) ? known : `<${list.prefix}tableColumn id="${++id}" name=""/>`;
    taken.add(source);
    const start = startOf(source);
    const { totalsRowLabel, totalsRowFunction } = column;
    const counted = totalsRowFunction === "none" ? null : (totalsRowFunction ?? null);
    let tag = withAttribute(start, "name", column.name.replace(/\n/g, "_x000a_"));
    if (model.totalsRow === true) {
      tag = withAttribute(tag, "totalsRowLabel", totalsRowLabel || null);
      tag = withAttribute(tag, "totalsRowFunction", counted);
    }
    return tag + source.slice(start.length);
  });
  const tag = withAttribute(tagOf(xml, list), "count", columns.length);
  return splice(
    xml,
    list.start,
    list.end,
    `${tag}${columns.join("")}</${list.prefix}tableColumns>`
  );
}

/** Filter buttons that are not shown are columns of the filter. */
function withHiddenButtons(xml: string, model: Table["model"]): string {
  const filter = childOf(xml, rootOf(xml), "autoFilter");
  if (!filter) return xml;
  const held = childrenOf(xml, filter);
  const hidden = (tag: string) => attribute(tag, "hiddenButton") === "1";
  const wanted = model.columns.map((column) => column.filterButton === false);
  const now = model.columns.map((_, index) =>
    held.some((each) => {
      const tag = tagOf(xml, each);
      return attribute(tag, "colId") === String(index) && hidden(tag);
    })
  );
  if (JSON.stringify(now) === JSON.stringify(wanted)) return xml;
  const { prefix } = filter;
  const columns = model.columns.flatMap((_, index) => {
    const known = held.find((each) => attribute(tagOf(xml, each), "colId") === String(index));
    const source = known ? sourceOf(xml, known) : `<${prefix}filterColumn colId="${index}"/>`;
    const start = /^<[^>]*>/.exec(source)?.[0] ?? "";
    const tag = withAttribute(start, "hiddenButton", wanted[index] ? 1 : null);
    const text = tag + source.slice(start.length);
    return !wanted[index] && /^<[^>]*\/>$/.test(text) ? [] : [text];
  });
  const others = held.filter((each) => each.name !== "filterColumn");
  const rest = others.map((each) => sourceOf(xml, each)).join("");
  const tag = tagOf(xml, filter).replace(/\s*\/>$/, ">");
  return splice(
    xml,
    filter.start,
    filter.end,
    `${tag}${columns.join("")}${rest}</${prefix}autoFilter>`
  );
}
