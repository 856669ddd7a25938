import type { Worksheet } from "@cj-tech-master/excelts";
import { columnLetters } from "../area";
import { RELATIONSHIP } from "./parts";
import { insertChild } from "./sheet-order";
import type { WorkbookPackage } from "./workbook-package";
import {
  appendTo,
  attribute,
  childOf,
  childrenOf,
  escapeAttribute,
  prefixed,
  rootOf,
  splice,
  tagOf,
} from "./xml";

const LINK = `${RELATIONSHIP}/hyperlink`;

/**
 * Writes the links of changed cells. A link over several cells that holds one of them is left as it stands.
 * @param cells changed cells as "row,column"
 */
export function patchHyperlinks(
  parts: WorkbookPackage,
  part: string,
  xml: string,
  sheet: Worksheet,
  cells: Iterable<string>
): string {
  let patched = xml;
  for (const key of cells) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const cell = sheet.findCell(row, column);
    const target = cell?.isHyperlink ? cell.hyperlink : undefined;
    const tip = (cell?.value as { tooltip?: string } | null | undefined)?.tooltip;
    const address = `${columnLetters(column)}${row}`;
    patched = withoutLink(parts, part, patched, address);
    if (target) patched = withLink(parts, part, patched, { address, target, tip });
  }
  return patched;
}

function withoutLink(parts: WorkbookPackage, part: string, xml: string, address: string): string {
  const list = childOf(xml, rootOf(xml), "hyperlinks");
  const links = list ? childrenOf(xml, list) : [];
  const found = links.find((each) => attribute(tagOf(xml, each), "ref") === address);
  if (!list || !found) return xml;
  const id = /\s\w+:id\s*=\s*["']([^"']*)/.exec(tagOf(xml, found))?.[1];
  const shared = links.filter((each) => tagOf(xml, each).includes(`:id="${id}"`)).length > 1;
  if (id !== undefined && !shared) parts.unrelate(part, id);
  const cut = links.length === 1 ? list : found;
  return splice(xml, cut.start, cut.end, "");
}

function withLink(
  parts: WorkbookPackage,
  part: string,
  xml: string,
  { address, target, tip }: { address: string; target: string; tip: string | undefined }
): string {
  const tooltip = tip ? ` tooltip="${escapeAttribute(tip)}"` : "";
  const [outside = "", place] = target.split("#", 2);
  const location = place === undefined ? "" : ` location="${escapeAttribute(place)}"`;
  const id = outside ? parts.relate(part, LINK, outside, true) : null;
  const relation = id === null ? "" : ` xmlns:r="${RELATIONSHIP}" r:id="${id}"`;
  const link = `<hyperlink ref="${address}"${relation}${location}${tooltip}/>`;
  const list = childOf(xml, rootOf(xml), "hyperlinks");
  if (list) return appendTo(xml, list, prefixed(link, list.prefix));
  return insertChild(xml, "hyperlinks", `<hyperlinks>${link}</hyperlinks>`);
}
