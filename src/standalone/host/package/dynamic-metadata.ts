import { RELATIONSHIP } from "./parts";
import type { WorkbookPackage } from "./workbook-package";
import { attribute, childOf, childrenOf, rootOf, tagOf } from "./xml";

const KIND = "XLDAPR";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";

/** What a workbook says of formulas that spill, where it says nothing else of its cells. */
const METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
  ' xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  `<metadataTypes count="1"><metadataType name="${KIND}" minSupportedVersion="120000" copy="1" pasteAll="1"` +
  ' pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1"' +
  ` cellMeta="1"/></metadataTypes><futureMetadata name="${KIND}" count="1"><bk><extLst>` +
  '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>' +
  '</extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/**
 * The mark (cm) of cells whose formula spills. It is the place of an entry in the workbook's metadata, which is
 * made when there is none.
 * @returns null where the workbook's metadata has no entry of that kind: then a block of cells holds the formula
 */
export function dynamicMark(parts: WorkbookPackage, workbookPart: string): number | null {
  const known = parts.related(workbookPart, "/sheetMetadata")?.part;
  if (known === undefined || !parts.has(known)) {
    const part = parts.freeName("xl/metadata.xml");
    parts.set(part, METADATA, TYPE);
    parts.relate(workbookPart, `${RELATIONSHIP}/sheetMetadata`, part);
    return 1;
  }
  const xml = parts.xml(known);
  const items = (name: string) => {
    const list = childOf(xml, rootOf(xml), name);
    return list ? childrenOf(xml, list) : [];
  };
  const kind = items("metadataTypes").findIndex(
    (each) => attribute(tagOf(xml, each), "name") === KIND
  );
  const place = items("cellMetadata").findIndex((block) =>
    childrenOf(xml, block).some((each) => attribute(tagOf(xml, each), "t") === String(kind + 1))
  );
  return kind < 0 || place < 0 ? null : place + 1;
}
