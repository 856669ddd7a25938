import { failure, success, type Outcome } from "../../../model/outcome";
import type { OpenProblem } from "./refuse";
import type { SourceSheet } from "./source-package";
import type { WorkbookPackage } from "./workbook-package";
import { attribute, childOf, childrenOf, rootOf, tagOf } from "./xml";

const STRICT = "http://purl.oclc.org/ooxml/";

/** The workbook part of a package, or why it has none that can be read. */
export function findWorkbook(parts: WorkbookPackage): Outcome<string, OpenProblem> {
  const document = parts
    .relationshipsOf("")
    .find((each) => each.type.endsWith("/officeDocument") && !each.external);
  if (!document) {
    return failure(parts.has("[Content_Types].xml") ? "damaged" : "not-a-workbook");
  }
  if (document.type.startsWith(STRICT)) return failure("strict");
  const type = parts.contentTypeOf(document.part) ?? "";
  if (/sheet\.binary/.test(type) || document.part.endsWith(".bin")) return failure("binary-format");
  if (!parts.has(document.part)) return failure("damaged");
  if (!/spreadsheetml|ms-excel/.test(type)) return failure("not-a-workbook");
  const xml = parts.xml(document.part);
  if (xml.includes(STRICT)) return failure("strict");
  return success(document.part);
}

/** Every sheet of the workbook, in tab order. */
export function readSheets(parts: WorkbookPackage, workbookPart: string): SourceSheet[] {
  const xml = parts.xml(workbookPart);
  const list = childOf(xml, rootOf(xml), "sheets");
  const related = new Map(parts.relationshipsOf(workbookPart).map((each) => [each.id, each]));
  return (list ? childrenOf(xml, list) : []).map((element) => {
    const tag = tagOf(xml, element);
    const relationship = /\s\w+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? "";
    const target = related.get(relationship);
    const kind = target?.type.slice(target.type.lastIndexOf("/") + 1);
    return {
      name: attribute(tag, "name") ?? "",
      sheetId: Number(attribute(tag, "sheetId")),
      relationship,
      part: target?.part ?? "",
      kind: kind === "worksheet" || kind === "chartsheet" ? kind : "other",
    };
  });
}
