import type { WorkbookPackage } from "./workbook-package";

/** What the workbook library writes otherwise than Excel, part by part. */
const CORRECTIONS: readonly (readonly [part: RegExp, wrong: RegExp, right: string])[] = [
  // A bar's automatic ends are known to its newer half (x14) alone; files with them here are refused.
  [
    /^xl\/worksheets\/sheet\d+\.xml$/,
    /(<dataBar[^>]*>)<cfvo type="autoMin"\/>/g,
    '$1<cfvo type="min"/>',
  ],
  [/^xl\/worksheets\/sheet\d+\.xml$/, /<cfvo type="autoMax"\/>(<color)/g, '<cfvo type="max"/>$1'],
  // A differential fill is a background without a pattern (OFFICE.md I).
  [/^xl\/styles\.xml$/, /<patternFill patternType="solid">(<bgColor)/g, "<patternFill>$1"],
  // A table that never had totals says so.
  [/^xl\/tables\/table\d+\.xml$/, /(<table (?:(?! totalsRow)[^>])*)>/, '$1 totalsRowShown="0">'],
];

/** Brings the parts of a package that the library wrote to the form that Excel gives them. */
export function correctParts(parts: WorkbookPackage): void {
  for (const name of parts.names) {
    const wanted = CORRECTIONS.filter(([part]) => part.test(name));
    if (wanted.length === 0) continue;
    const xml = parts.text(name) ?? "";
    const corrected = wanted.reduce((text, [, wrong, right]) => text.replace(wrong, right), xml);
    if (corrected !== xml) parts.set(name, corrected);
  }
}
