import type { Workbook } from "@cj-tech-master/excelts";
import { anyComment, commentOf, setComment } from "../name-comments";
import { readSheets } from "./workbook-part";
import type { WorkbookPackage } from "./workbook-package";
import { attribute, childOf, childrenOf, rootOf, splice, tagOf, withAttribute } from "./xml";

interface Named {
  readonly tag: string;
  readonly start: number;
  readonly name: string;
  readonly scope: ReturnType<Workbook["getWorksheet"]> | null;
}

function namesIn(parts: WorkbookPackage, workbookPart: string, model: Workbook): Named[] {
  const xml = parts.xml(workbookPart);
  const list = childOf(xml, rootOf(xml), "definedNames");
  if (!list) return [];
  const sheets = readSheets(parts, workbookPart);
  return childrenOf(xml, list).map((element) => {
    const tag = tagOf(xml, element);
    const place = attribute(tag, "localSheetId");
    const sheet = place === undefined ? undefined : sheets[Number(place)]?.name;
    const scope = sheet === undefined ? null : model.getWorksheet(sheet);
    return { tag, start: element.start, name: attribute(tag, "name") ?? "", scope };
  });
}

export function readNameComments(
  parts: WorkbookPackage,
  workbookPart: string,
  model: Workbook
): void {
  for (const { tag, name, scope } of namesIn(parts, workbookPart, model)) {
    const comment = attribute(tag, "comment");
    if (comment) setComment(model, scope ?? null, name, comment);
  }
}

/** Writes the comments of names where they differ from the part's. */
export function writeNameComments(
  parts: WorkbookPackage,
  workbookPart: string,
  model: Workbook
): void {
  if (!anyComment(model)) return;
  const before = parts.xml(workbookPart);
  let xml = before;
  for (const { tag, start, name, scope } of namesIn(parts, workbookPart, model).reverse()) {
    const comment = commentOf(model, scope ?? null, name);
    if ((attribute(tag, "comment") ?? "") === comment) continue;
    xml = splice(xml, start, start + tag.length, withAttribute(tag, "comment", comment || null));
  }
  if (xml !== before) parts.set(workbookPart, xml);
}
