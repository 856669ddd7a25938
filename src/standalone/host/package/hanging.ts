import type { Worksheet } from "@cj-tech-master/excelts";
import { RELATIONSHIP } from "./parts";
import { graftPart, type Graft } from "./graft-sheets";
import type { WorksheetModel } from "./donor";
import type { WorkbookPackage } from "./workbook-package";
import { insertChild } from "./sheet-order";
import {
  appendTo,
  childOf,
  childrenOf,
  prefixed,
  rootOf,
  sourceOf,
  splice,
  tagOf,
  withAttribute,
} from "./xml";

/**
 * What hangs on a sheet in parts of its own. What is added to it is put beside what the file has; for any
 * other change the sheet is made anew.
 */
export interface Hanging {
  /** JSON of each chart and picture, and of each table, in the model's order. */
  readonly drawing: readonly string[];
  readonly tables: readonly string[];
  /** Whether it has notes, comments or controls; the model may not know them all. */
  readonly noted: boolean;
}

type Kind = "drawing" | "tables" | "comments";

function drawnOf(sheet: Worksheet): { charts: string[]; images: string[] } {
  return {
    charts: sheet.getCharts().map((chart) => JSON.stringify([chart.model, chart.chartModel])),
    images: sheet.getImages().map((image) => JSON.stringify(image, withoutSheet)),
  };
}

/** A picture knows its sheet, and a sheet as JSON is all its cells. */
const withoutSheet = (key: string, value: unknown): unknown =>
  key === "worksheet" ? undefined : value;

function notesOf(sheet: Worksheet): Map<string, string> {
  const notes = new Map<string, string>();
  sheet.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.note) notes.set(cell.address, JSON.stringify(cell.note));
    })
  );
  return notes;
}

export function hangingOf(sheet: Worksheet, parts: WorkbookPackage, part: string): Hanging {
  const related = parts.relationshipsOf(part);
  return { ...addable(sheet), noted: related.some(({ type }) => NOTED.test(type)) };
}

const NOTED = /\/(?:comments|threadedComment|vmlDrawing)$/;

function addable(sheet: Worksheet): Pick<Hanging, "drawing" | "tables"> {
  const { charts, images } = drawnOf(sheet);
  return {
    drawing: [...charts, ...images],
    tables: sheet.getTables().map((table) => JSON.stringify(table.model)),
  };
}

/** Whether everything of a kind that the sheet was opened with is still there, as it was. */
export function onlyAdded(kind: Kind, opened: Hanging, sheet: Worksheet): boolean {
  if (kind === "comments") return !opened.noted && sheet.threadedComments.length === 0;
  const now = new Set(addable(sheet)[kind]);
  return opened[kind].every((each) => now.has(each));
}

/** The parts of a sheet's model that were added to it, for the donor. */
export function addedTo(
  sheet: Worksheet,
  opened: Hanging,
  kinds: ReadonlySet<string>
): Partial<WorksheetModel> {
  const added: Partial<WorksheetModel> = {};
  const { model } = sheet;
  if (kinds.has("drawing")) {
    const known = new Set(opened.drawing);
    const { charts, images } = drawnOf(sheet);
    added.charts = (model.charts ?? []).filter((_, index) => !known.has(charts[index] ?? ""));
    added.media = model.media.filter((_, index) => !known.has(images[index] ?? ""));
  }
  if (kinds.has("tables")) {
    const known = new Set(opened.tables);
    added.tables = model.tables.filter((table) => !known.has(JSON.stringify(table)));
  }
  if (kinds.has("comments")) {
    const notes = notesOf(sheet);
    added.rows = (model.rows ?? []).flatMap((row) => {
      const cells = (row.cells ?? [])
        .filter((cell) => notes.has(String(cell.address)))
        .map((cell) => ({ address: cell.address, type: 0, comment: cell.comment, style: {} }));
      return cells.length > 0 ? [{ ...row, style: {}, cells } as unknown as typeof row] : [];
    });
  }
  return added;
}

/**
 * Hangs what the donor's sheet has (drawing, tables, notes) on the host's.
 * @param donorPart the donor's sheet
 * @returns the host sheet's XML, which names what was hung on it
 */
export function hang(graft: Graft, donorPart: string, part: string, xml: string): string {
  const { donor, host } = graft;
  let patched = xml;
  for (const each of donor.relationshipsOf(donorPart)) {
    const kind = each.type.slice(each.type.lastIndexOf("/") + 1);
    const drawing = host.relationshipsOf(part).find((old) => old.type.endsWith("/drawing"));
    if (kind === "drawing" && drawing) {
      addAnchors(graft, each.part, drawing.part);
      continue;
    }
    if (!/^(?:drawing|table|comments|vmlDrawing)$/.test(kind)) continue;
    const id = host.relate(part, each.type, graftPart(graft, each.part));
    const reference = `xmlns:r="${RELATIONSHIP}" r:id="${id}"`;
    if (kind === "table") patched = withTable(patched, `<tablePart ${reference}/>`);
    else if (kind === "drawing") patched = insertChild(patched, kind, `<drawing ${reference}/>`);
    else if (kind === "vmlDrawing") {
      patched = insertChild(patched, "legacyDrawing", `<legacyDrawing ${reference}/>`);
    }
  }
  return patched;
}

function withTable(xml: string, element: string): string {
  const list = childOf(xml, rootOf(xml), "tableParts");
  if (!list) return insertChild(xml, "tableParts", `<tableParts count="1">${element}</tableParts>`);
  const count = childrenOf(xml, list).length + 1;
  const tag = withAttribute(tagOf(xml, list), "count", count);
  const longer = appendTo(xml, list, prefixed(element, list.prefix));
  return splice(longer, list.start, list.open, tag);
}

/** Puts a donor drawing's anchors behind those of a drawing of the host. */
function addAnchors(graft: Graft, from: string, to: string): void {
  const { donor, host } = graft;
  const source = donor.xml(from);
  const root = rootOf(source);
  const namespaces = tagOf(source, root).match(/\sxmlns:\w+="[^"]*"/g) ?? [];
  let xml = host.xml(to);
  let id = Math.max(
    1,
    ...[...xml.matchAll(/cNvPr\s[^>]*?\bid="(\d+)"/g)].map((each) => Number(each[1]))
  );
  for (const anchor of childrenOf(source, root)) {
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
