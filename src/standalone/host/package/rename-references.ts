import { quoteSheet } from "../area";
import type { WorkbookPackage } from "./workbook-package";
import { attribute, escapeText, plainXml, unescapeXml, withAttribute } from "./xml";

/** New names of sheets by their old ones in lower case; null for a sheet that is gone. */
export type SheetRenames = ReadonlyMap<string, string | null>;

/** Texts in quotes, and what stands before an exclamation mark: a quoted name, or a plain one. */
const REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}\p{N}_.\\]+)!/gu;

/** A formula with its sheets under their new names; those that are gone become #REF!, as in Excel. */
export function renameInFormula(formula: string, renames: SheetRenames): string {
  return formula.replace(REFERENCE, (token, quoted?: string, plain?: string) => {
    const name = quoted?.replace(/''/g, "'") ?? plain;
    if (name === undefined) return token;
    const now = renames.get(name.toLowerCase());
    if (now === undefined) return token;
    return now === null ? "#REF!" : `${quoteSheet(now)}!`;
  });
}

/** Elements whose text is a formula or a reference, in sheets, charts, tables and the workbook. */
const FORMULAS =
  /(<(?:\w+:)?(?:f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula|definedName)(?:\s[^>]*)?>)([^<]+)(?=<)/g;
/** Parts that may hold references to sheets. */
const PARTS =
  /\/(?:worksheets|charts|tables|pivotCache|chartsheets|drawings|slicerCaches)\/[^/]+\.xml$/i;

/** Renames sheets wherever parts of the package refer to them, but for the list of sheets itself. */
export function renameReferences(
  parts: WorkbookPackage,
  workbookPart: string,
  renames: SheetRenames
): void {
  if (renames.size === 0) return;
  for (const part of parts.names) {
    if (part !== workbookPart && !PARTS.test(`/${part}`)) continue;
    const before = plainXml(parts.text(part) ?? "");
    const after = renameInPart(before, renames);
    if (after !== before) parts.set(part, after);
  }
}

function renameInPart(xml: string, renames: SheetRenames): string {
  return xml
    .replace(FORMULAS, (whole, tag: string, text: string) => {
      const before = unescapeXml(text);
      const after = renameInFormula(before, renames);
      return after === before ? whole : tag + escapeText(after);
    })
    .replace(/<(?:\w+:)?hyperlink\s[^>]*>/g, (tag) => {
      const place = attribute(tag, "location");
      const now = place && renameInFormula(place, renames);
      return now && now !== place ? withAttribute(tag, "location", now) : tag;
    })
    .replace(/<(?:\w+:)?worksheetSource\s[^>]*>/g, (tag) => {
      const now = renames.get(attribute(tag, "sheet")?.toLowerCase() ?? "");
      return now ? withAttribute(tag, "sheet", now) : tag;
    });
}
