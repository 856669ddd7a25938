import type { Worksheet } from "@cj-tech-master/excelts";
import { formatArea, parseArea, subtract, type Area } from "../area";
import { replaceChildren } from "./sheet-order";
import { mergesOf, type SheetState } from "./opened-state";
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
  withAttribute,
} from "./xml";

/**
 * Writes the merged areas of a sheet.
 * @param known areas that the model knew from the file; others in the part are left alone
 */
export function patchMerges(xml: string, sheet: Worksheet, known: readonly string[]): string {
  const wanted = new Set(mergesOf(sheet));
  const list = childOf(xml, rootOf(xml), "mergeCells");
  const inFile = (list ? childrenOf(xml, list) : []).map(
    (element) => attribute(tagOf(xml, element), "ref") ?? ""
  );
  const there = new Set(inFile);
  const gone = new Set(known.filter((ref) => !wanted.has(ref)));
  const added = [...wanted].filter((ref) => !there.has(ref));
  const kept = inFile.filter((ref) => !gone.has(ref));
  if (added.length === 0 && kept.length === inFile.length) return xml;
  const refs = [...kept, ...added].map((ref) => `<mergeCell ref="${ref}"/>`);
  const element = `<mergeCells count="${refs.length}">${refs.join("")}</mergeCells>`;
  return replaceChildren(xml, "mergeCells", refs.length > 0 ? element : "");
}

const areasOf = (key: string): Area[] =>
  key
    .replace(/^range:/, "")
    .split(/\s+/)
    .flatMap((part) => parseArea(part) ?? []);

/** Validations of the model that are not those of the opened sheet, and the areas of those that are gone. */
export function validationChanges(opened: SheetState, sheet: Worksheet) {
  const before = opened.validations as Record<string, unknown>;
  const now = sheet.dataValidations.model as Record<string, unknown>;
  const same = (key: string) => JSON.stringify(before[key]) === JSON.stringify(now[key]);
  return {
    added: Object.fromEntries(
      Object.entries(now).filter(([key, value]) => value !== undefined && !same(key))
    ),
    removed: Object.keys(before)
      .filter((key) => before[key] !== undefined && !same(key))
      .flatMap(areasOf),
  };
}

/**
 * Takes areas out of a sheet's validations and adds those of the donor's sheet; others stay as written.
 * Validations with references to other sheets stand in an extension list and are left there.
 */
export function patchValidations(xml: string, removed: readonly Area[], donor: string): string {
  let patched = xml;
  const list = childOf(xml, rootOf(xml), "dataValidations");
  for (const validation of list ? childrenOf(xml, list).reverse() : []) {
    const tag = tagOf(xml, validation);
    const areas = areasOf(attribute(tag, "sqref") ?? "");
    const left = removed.reduce(
      (rest, gone) => rest.flatMap((area) => subtract(area, gone)),
      areas
    );
    if (JSON.stringify(left) === JSON.stringify(areas)) continue;
    patched =
      left.length === 0
        ? splice(patched, validation.start, validation.end, "")
        : splice(
            patched,
            validation.start,
            validation.open,
            withAttribute(tag, "sqref", left.map((area) => formatArea(area)).join(" "))
          );
  }
  const from = childOf(donor, rootOf(donor), "dataValidations");
  const added = from ? childrenOf(donor, from).map((each) => sourceOf(donor, each)) : [];
  return withValidations(patched, added);
}

function withValidations(xml: string, added: readonly string[]): string {
  const root = rootOf(xml);
  const list = childOf(xml, root, "dataValidations");
  if (!list) {
    const element = `<dataValidations count="${added.length}">${added.join("")}</dataValidations>`;
    return added.length > 0 ? replaceChildren(xml, "dataValidations", element) : xml;
  }
  const count = childrenOf(xml, list).length + added.length;
  if (count === 0) return splice(xml, list.start, list.end, "");
  const longer = appendTo(xml, list, prefixed(added.join(""), root.prefix));
  const now = childOf(longer, rootOf(longer), "dataValidations");
  if (!now) return longer;
  return splice(longer, now.start, now.open, withAttribute(tagOf(longer, now), "count", count));
}
