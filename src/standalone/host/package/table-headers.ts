import type { Worksheet } from "@cj-tech-master/excelts";
import { parseArea } from "../area";
import type { WorkbookPackage } from "./workbook-package";
import { attribute, childOf, childrenOf, rootOf, splice, tagOf, withAttribute } from "./xml";

/**
 * Gives the columns of a sheet's tables the names that stand in their heading cells: Excel repairs a file
 * in which the two differ.
 * @param cells changed cells as "row,column"
 */
export function followTableHeaders(
  parts: WorkbookPackage,
  part: string,
  sheet: Worksheet,
  cells: ReadonlySet<string>
): void {
  for (const { type, part: table } of parts.relationshipsOf(part)) {
    if (!type.endsWith("/table") || !parts.has(table)) continue;
    const before = parts.xml(table);
    const tag = tagOf(before, rootOf(before));
    const area = parseArea(attribute(tag, "ref") ?? "");
    if (!area || attribute(tag, "headerRowCount") === "0") continue;
    let xml = before;
    for (let column = area.left; column <= area.right; column++) {
      if (!cells.has(`${area.top},${column}`)) continue;
      const name = sheet.findCell(area.top, column)?.text.replace(/\n/g, "_x000a_");
      if (name) xml = withColumnName(xml, column - area.left, name);
    }
    if (xml !== before) parts.set(table, xml);
  }
}

function withColumnName(xml: string, index: number, name: string): string {
  const list = childOf(xml, rootOf(xml), "tableColumns");
  const column = list && childrenOf(xml, list)[index];
  if (!column) return xml;
  const tag = withAttribute(tagOf(xml, column), "name", name);
  return splice(xml, column.start, column.open, tag);
}
