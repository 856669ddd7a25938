import { childrenOf, prefixed, rootOf, splice, type XmlElement } from "./xml";

/** Children of a worksheet in the order that the schema asks (CT_Worksheet, ISO 29500-1 18.3.1.99). */
const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** A worksheet with an element put in where the schema wants it, after others of its name. */
export function insertChild(xml: string, name: string, element: string): string {
  const root = rootOf(xml);
  const at = placeFor(childrenOf(xml, root), name, root);
  return splice(xml, at, at, prefixed(element, root.prefix));
}

function placeFor(children: readonly XmlElement[], name: string, root: XmlElement): number {
  const rank = ORDER.indexOf(name);
  let at = root.open;
  for (const child of children) {
    // What the list does not know (AlternateContent around controls) stands late.
    const other = ORDER.indexOf(child.name);
    if (other < 0 || other > rank) break;
    at = child.end;
  }
  return at;
}

/** A worksheet with every child of a name taken out, and elements put in instead (none for ""). */
export function replaceChildren(xml: string, name: string, elements: string): string {
  let patched = xml;
  for (const child of childrenOf(xml, rootOf(xml)).reverse()) {
    if (child.name === name) patched = splice(patched, child.start, child.end, "");
  }
  return elements ? insertChild(patched, name, elements) : patched;
}
