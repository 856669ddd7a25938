import type { Workbook } from "@cj-tech-master/excelts";
import { addNames } from "./patch-workbook";
import { attribute, childOf, childrenOf, escapeAttribute, escapeText, rootOf } from "./xml";
import { splice, tagOf } from "./xml";

/** A defined name of the model in a form that can be compared and written. */
export interface KnownName {
  readonly name: string;
  /** Place of the sheet that it belongs to, among the model's worksheets. */
  readonly sheet: number | undefined;
  readonly text: string;
  readonly hidden: boolean;
}

/** The defined names of a model; print areas and titles are not among them. */
export function namesOf(model: Workbook): KnownName[] {
  return model.definedNames.model.map((each) => ({
    name: each.name,
    sheet: each.localSheetId,
    text:
      each.formulaExpression ??
      (each.ranges.length > 0 ? each.ranges.join(",") : (each.rawText ?? "")),
    hidden: each.hidden === true,
  }));
}

const keyOf = ({ name, sheet }: { name: string; sheet: number | undefined }) =>
  `${sheet ?? ""}!${name.toLowerCase()}`;

/**
 * Writes the defined names that were added, changed or removed since the workbook was opened.
 * @param placeOf where a sheet of the model stands in the workbook's list
 */
export function patchNames(
  xml: string,
  before: readonly KnownName[],
  now: readonly KnownName[],
  placeOf: (sheet: number) => number
): string {
  const old = new Map(before.map((each) => [keyOf(each), JSON.stringify(each)]));
  const changed = now.filter((each) => old.get(keyOf(each)) !== JSON.stringify(each));
  const kept = new Set(now.map(keyOf));
  const removed = before.filter((each) => !kept.has(keyOf(each)));
  const place = (sheet: number | undefined) =>
    sheet === undefined ? undefined : String(placeOf(sheet));
  const without = removed.reduce(
    (patched, each) => withoutName(patched, each.name, place(each.sheet)),
    xml
  );
  return addNames(
    without,
    changed.map((each) => {
      const sheet = place(each.sheet);
      const scope = sheet === undefined ? "" : ` localSheetId="${sheet}"`;
      const hidden = each.hidden ? ' hidden="1"' : "";
      const name = escapeAttribute(each.name);
      return `<definedName name="${name}"${scope}${hidden}>${escapeText(each.text)}</definedName>`;
    })
  );
}

/** A workbook without a defined name. */
export function withoutName(xml: string, name: string, sheet: string | undefined): string {
  const list = childOf(xml, rootOf(xml), "definedNames");
  const names = list ? childrenOf(xml, list) : [];
  const found = names.find((each) => {
    const tag = tagOf(xml, each);
    const same = attribute(tag, "name")?.toLowerCase() === name.toLowerCase();
    return same && attribute(tag, "localSheetId") === sheet;
  });
  if (!list || !found) return xml;
  const cut = names.length === 1 ? list : found;
  return splice(xml, cut.start, cut.end, "");
}
