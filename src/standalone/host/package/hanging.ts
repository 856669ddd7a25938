import type { Worksheet } from "@cj-tech-master/excelts";
import type { Chart } from "@cj-tech-master/excelts/chart";
import { RELATIONSHIP } from "./parts";
import { graftPart, type Graft } from "./graft-sheets";
import type { WorksheetModel } from "./donor";
import type { WorkbookPackage } from "./workbook-package";
import { changedCharts, type OpenedChart, openedCharts } from "./patch-charts";
import { type OpenedTable, openedTables } from "./patch-tables";
import { insertChild } from "./sheet-order";
import {
  appendTo,
  childOf,
  childrenOf,
  elementAt,
  prefixed,
  rootOf,
  sourceOf,
  splice,
  tagOf,
  withAttribute,
} from "./xml";

/** What hangs on a sheet in parts of its own, as the file has it; what is added is put beside it. */
export interface Hanging {
  /** undefined: others than the model knows; then a sheet whose charts were changed is made anew. */
  readonly charts: readonly OpenedChart[] | undefined;
  readonly tables: readonly OpenedTable[];
}

export function hangingOf(sheet: Worksheet, parts: WorkbookPackage, part: string): Hanging {
  return {
    charts: openedCharts(sheet, parts, part),
    tables: openedTables(sheet, parts, part),
  };
}

/** The parts of a sheet's model that the donor is to write: what was added, and charts that were changed. */
export function addedTo(
  sheet: Worksheet,
  opened: Hanging,
  kinds: ReadonlySet<string>
): Partial<WorksheetModel> {
  const added: Partial<WorksheetModel> = {};
  const { model } = sheet;
  if (kinds.has("drawing")) {
    const known = new Set(opened.charts?.map(({ chart }) => chart));
    const changed = new Set(changedCharts(sheet, opened.charts ?? []));
    const place = (chart: Chart) => sheet.getCharts().indexOf(chart);
    const fresh = sheet.getCharts().filter((chart) => !known.has(chart));
    added.charts = [...changed, ...fresh].flatMap((chart) => model.charts?.[place(chart)] ?? []);
  }
  if (kinds.has("tables")) {
    const known = new Set(opened.tables.map(({ table }) => table));
    const places = new Set(
      sheet.getTables().flatMap((table, index) => (known.has(table) ? [] : [index]))
    );
    added.tables = model.tables.filter((_, index) => places.has(index));
  }
  return added;
}

/** The parts of changed charts as the donor wrote them, and the anchors that they take up in its drawing. */
export function donorCharts(
  graft: Graft,
  donorPart: string,
  sheet: Worksheet,
  opened: Hanging
): Map<Chart, string> {
  const { donor } = graft;
  const drawing = donor.related(donorPart, "/drawing")?.part;
  const changed = changedCharts(sheet, opened.charts ?? []);
  if (drawing === undefined || changed.length === 0) return new Map();
  const xml = donor.xml(drawing);
  const anchors = childrenOf(xml, rootOf(xml)).slice(0, changed.length);
  return new Map(
    changed.flatMap((chart, index): [Chart, string][] => {
      const anchor = anchors[index];
      const id = anchor && /\br:id="([^"]+)"/.exec(sourceOf(xml, anchor))?.[1];
      const part = donor.relationshipsOf(drawing).find((each) => each.id === id)?.part;
      return part === undefined ? [] : [[chart, donor.xml(part)]];
    })
  );
}

/**
 * Hangs what the donor's sheet has (drawing, tables) on the host's.
 * @param donorPart the donor's sheet
 * @param skip how many anchors of its drawing stand for charts that the host has
 * @returns the host sheet's XML, which names what was hung on it
 */
export function hang(
  graft: Graft,
  donorPart: string,
  part: string,
  xml: string,
  skip: number
): string {
  const { donor, host } = graft;
  let patched = xml;
  for (const each of donor.relationshipsOf(donorPart)) {
    const kind = each.type.slice(each.type.lastIndexOf("/") + 1);
    const drawing = host.relationshipsOf(part).find((old) => old.type.endsWith("/drawing"));
    if (kind === "drawing" && drawing) {
      addAnchors(graft, each.part, drawing.part, skip);
      continue;
    }
    if (!/^(?:drawing|table)$/.test(kind)) continue;
    const id = host.relate(part, each.type, graftPart(graft, each.part));
    const reference = `xmlns:r="${RELATIONSHIP}" r:id="${id}"`;
    if (kind === "table") patched = withTable(patched, `<tablePart ${reference}/>`);
    else patched = insertChild(patched, kind, `<drawing ${reference}/>`);
  }
  return patched;
}

function withTable(xml: string, element: string): string {
  const list = childOf(xml, rootOf(xml), "tableParts");
  if (!list) return insertChild(xml, "tableParts", `<tableParts count="1">${element}</tableParts>`);
  const count = childrenOf(xml, list).length + 1;
  const longer = appendTo(xml, list, prefixed(element, list.prefix));
  const now = elementAt(longer, list.start);
  return splice(longer, now.start, now.open, withAttribute(tagOf(longer, now), "count", count));
}

/** Puts a donor drawing's anchors behind those of a drawing of the host. */
function addAnchors(graft: Graft, from: string, to: string, skip: number): void {
  const { donor, host } = graft;
  const source = donor.xml(from);
  const root = rootOf(source);
  const namespaces = tagOf(source, root).match(/\sxmlns:\w+="[^"]*"/g) ?? [];
  let xml = host.xml(to);
  let id = Math.max(
    1,
    ...[...xml.matchAll(/cNvPr\s[^>]*?\bid="(\d+)"/g)].map((each) => Number(each[1]))
  );
  for (const anchor of childrenOf(source, root).slice(skip)) {
    const tag = tagOf(source, anchor);
    const missing = namespaces.filter((each) => !tag.includes(each.trim().split("=")[0] ?? ""));
    const named = tag.replace(/^<[^\s>]+/, (start) => start + missing.join(""));
    const content = sourceOf(source, anchor)
      .slice(tag.length)
      .replace(/(cNvPr\s[^>]*?\bid=")\d+/g, (_, head: string) => head + ++id)
      .replace(/(\sr:(?:id|embed|link)=")([^"]+)/g, (_, head: string, old: string) => {
        const target = donor.relationshipsOf(from).find((each) => each.id === old);
        if (!target) return head + old;
        const name = target.external ? target.target : graftPart(graft, target.part);
        return head + host.relate(to, target.type, name, target.external);
      });
    xml = appendTo(xml, rootOf(xml), named + content);
  }
  host.set(to, xml);
}
