import { RELATIONSHIP } from "./parts";
import type { WorkbookPackage } from "./workbook-package";
import {
  attribute,
  childOf,
  childrenOf,
  escapeAttribute,
  prefixed,
  rootOf,
  sourceOf,
  splice,
  tagOf,
  withAttribute,
  type XmlElement,
} from "./xml";

/** A sheet as the workbook is to list it. */
export interface ListedSheet {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** Its relationship; of a sheet that stood in the file, the one that it had there. */
  readonly relationship: string;
}

/** A name that belongs to one sheet (print area, print titles), as the donor wrote it. */
export interface SheetName {
  readonly relationship: string;
  readonly source: string;
}

/** Children of a workbook after which its names stand. */
const BEFORE_NAMES = new Set(["sheets", "functionGroups", "externalReferences"]);

const BEFORE_CALCULATION = new Set([...BEFORE_NAMES, "definedNames"]);

/**
 * Writes the list of sheets: order, names, visibility, new and deleted ones. Names of single sheets and the
 * tab in front follow the sheets that they belong to.
 * @param active relationship of the sheet in front; null leaves the one that was
 * @param gone relationships of the deleted sheets
 */
export function patchWorkbook(
  xml: string,
  wanted: readonly ListedSheet[],
  names: readonly SheetName[],
  active: string | null,
  gone: ReadonlySet<string>
): string {
  const before = sheetOrder(xml);
  const listed = withOthers(xml, wanted, gone);
  const after = listed.map((sheet) => sheet.relationship);
  let patched = writeList(xml, listed);
  const place = (index: number) => after.indexOf(before[index] ?? "");
  patched = patchViews(patched, place, active === null ? null : after.indexOf(active));
  patched = moveNames(patched, place);
  const added = names.map(({ relationship, source }) =>
    source.replace(/(\slocalSheetId=")\d+/, `$1${after.indexOf(relationship)}`)
  );
  return addNames(patched, added);
}

function listOf(xml: string): string[] {
  const list = childOf(xml, rootOf(xml), "sheets");
  return list ? childrenOf(xml, list).map((each) => tagOf(xml, each)) : [];
}

/** Relationships of the sheets, in tab order. */
export function sheetOrder(xml: string): string[] {
  return listOf(xml).map(relationshipIn);
}

function relationshipIn(tag: string): string {
  return /\s\w+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? "";
}

interface Listed extends ListedSheet {
  /** The tag in the file; null for a new sheet. */
  readonly tag: string | null;
}

/** The wanted sheets, with those that the model does not know (chart sheets) behind the sheet that they
 * stood behind. */
function withOthers(
  xml: string,
  wanted: readonly ListedSheet[],
  gone: ReadonlySet<string>
): Listed[] {
  const tags = new Map(listOf(xml).map((tag) => [relationshipIn(tag), tag]));
  const known = new Set(wanted.map((sheet) => sheet.relationship));
  const listed: Listed[] = wanted.map((sheet) => ({
    ...sheet,
    tag: tags.get(sheet.relationship) ?? null,
  }));
  let previous: string | null = null;
  for (const [relationship, tag] of tags) {
    if (!known.has(relationship) && !gone.has(relationship)) {
      const at = listed.findIndex((sheet) => sheet.relationship === previous) + 1;
      const state = (attribute(tag, "state") ?? "visible") as ListedSheet["state"];
      listed.splice(at, 0, { name: attribute(tag, "name") ?? "", state, relationship, tag });
      known.add(relationship);
    }
    previous = relationship;
  }
  return listed;
}

function writeList(xml: string, listed: readonly Listed[]): string {
  const root = rootOf(xml);
  const list = childOf(xml, root, "sheets");
  if (!list) return xml;
  const ids = listOf(xml).map((tag) => Number(attribute(tag, "sheetId")));
  let next = Math.max(0, ...ids) + 1;
  const tags = listed.map(({ tag, name, state, relationship }) => {
    const visible = state === "visible" ? "" : ` state="${state}"`;
    if (tag === null) {
      const fresh =
        `<sheet xmlns:r="${RELATIONSHIP}" name="${escapeAttribute(name)}" ` +
        `sheetId="${next++}"${visible} r:id="${relationship}"/>`;
      return prefixed(fresh, root.prefix);
    }
    const named = attribute(tag, "name") === name ? tag : withAttribute(tag, "name", name);
    if ((attribute(named, "state") ?? "visible") === state) return named;
    return withAttribute(named, "state", state === "visible" ? null : state);
  });
  // Sheet elements that are not empty are unknown to every Excel; as written they would not be closed.
  const closed = tags.map((tag) => (tag.endsWith("/>") ? tag : tag.replace(/>$/, "/>")));
  return splice(xml, list.open, list.close, closed.join(""));
}

function patchViews(xml: string, place: (index: number) => number, active: number | null): string {
  const views = childOf(xml, rootOf(xml), "bookViews");
  const view = views && childrenOf(xml, views)[0];
  if (!view) return xml;
  let tag = tagOf(xml, view);
  const shown = Number(attribute(tag, "activeTab") ?? 0);
  const now = Math.max(0, active ?? place(shown));
  if (now !== shown) tag = withAttribute(tag, "activeTab", now);
  const first = Number(attribute(tag, "firstSheet") ?? 0);
  const firstNow = Math.max(0, place(first));
  if (firstNow !== first) tag = withAttribute(tag, "firstSheet", firstNow);
  return splice(xml, view.start, view.open, tag);
}

function namesOf(xml: string): { list: XmlElement; names: XmlElement[] } | null {
  const list = childOf(xml, rootOf(xml), "definedNames");
  return list ? { list, names: childrenOf(xml, list) } : null;
}

/** Names of a sheet follow it; those of a deleted sheet go with it. */
function moveNames(xml: string, place: (index: number) => number): string {
  const found = namesOf(xml);
  if (!found) return xml;
  let patched = xml;
  for (const name of found.names.reverse()) {
    const tag = tagOf(xml, name);
    const index = attribute(tag, "localSheetId");
    if (index === undefined) continue;
    const now = place(Number(index));
    if (now === Number(index)) continue;
    patched =
      now < 0
        ? splice(patched, name.start, name.end, "")
        : splice(patched, name.start, name.open, withAttribute(tag, "localSheetId", now));
  }
  return withoutEmptyNames(patched);
}

function withoutEmptyNames(xml: string): string {
  const found = namesOf(xml);
  return found && found.names.length === 0
    ? splice(xml, found.list.start, found.list.end, "")
    : xml;
}

/** Adds names; one that stands there with the same sheet is replaced. */
export function addNames(xml: string, added: readonly string[]): string {
  if (added.length === 0) return xml;
  const { prefix } = rootOf(xml);
  const keys = new Set(added.map(nameKey));
  let patched = xml;
  for (const name of namesOf(xml)?.names.reverse() ?? []) {
    if (keys.has(nameKey(tagOf(xml, name)))) patched = splice(patched, name.start, name.end, "");
  }
  const items = prefixed(added.join(""), prefix);
  const list = namesOf(patched)?.list;
  if (list && list.open === list.end) patched = splice(patched, list.start, list.end, "");
  else if (list) return splice(patched, list.close, list.close, items);
  const before = childrenOf(patched, rootOf(patched)).filter((each) => BEFORE_NAMES.has(each.name));
  const at = before[before.length - 1]?.end ?? rootOf(patched).close;
  return splice(patched, at, at, `<${prefix}definedNames>${items}</${prefix}definedNames>`);
}

function nameKey(tag: string): string {
  return `${attribute(tag, "localSheetId") ?? ""}!${attribute(tag, "name")?.toLowerCase()}`;
}

/** The names of single sheets in a workbook, by the sheet's place. */
export function sheetNamesOf(xml: string): { sheet: number; source: string }[] {
  return (namesOf(xml)?.names ?? []).flatMap((name) => {
    const index = attribute(tagOf(xml, name), "localSheetId");
    return index === undefined ? [] : [{ sheet: Number(index), source: sourceOf(xml, name) }];
  });
}

/** A workbook that Excel computes anew when it opens it. */
export function withFullCalculation(xml: string): string {
  const root = rootOf(xml);
  const found = childOf(xml, root, "calcPr");
  if (found) {
    const tag = withAttribute(tagOf(xml, found), "fullCalcOnLoad", 1);
    return splice(xml, found.start, found.open, tag);
  }
  const before = childrenOf(xml, root).filter((each) => BEFORE_CALCULATION.has(each.name));
  const at = before[before.length - 1]?.end ?? root.close;
  return splice(xml, at, at, prefixed('<calcPr fullCalcOnLoad="1"/>', root.prefix));
}

/** Drops the order in which Excel computes: it makes a new one, and a stale one breaks the file. */
export function dropCalcChain(parts: WorkbookPackage, workbookPart: string): void {
  const chain = parts.related(workbookPart, "/calcChain");
  if (!chain) return;
  parts.delete(chain.part);
  parts.unrelate(workbookPart, chain.id);
}
