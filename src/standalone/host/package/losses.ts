import type { WorkbookPackage } from "./workbook-package";

/** What a sheet can hold that the workbook library does not write back, and how it shows in its part. */
const IN_SHEET: readonly (readonly [string, RegExp])[] = [
  ["controls", /<(?:\w+:)?(?:controls|oleObjects)[\s>]/],
  ["header-images", /<(?:\w+:)?legacyDrawingHF[\s>]/],
  ["sparklines", /<x14:sparklineGroups[\s>]/],
  ["validations-of-other-sheets", /<x14:dataValidations[\s>]/],
  ["slicers", /<x14:slicerList[\s>]|<x15:slicerList[\s>]/],
  ["filter-criteria", /<(?:\w+:)?filterColumn[\s>]/],
  ["phonetic", /<(?:\w+:)?phoneticPr[\s>]/],
  ["protected-ranges", /<(?:\w+:)?protectedRanges[\s>]/],
  ["scenarios", /<(?:\w+:)?scenarios[\s>]/],
  ["custom-views", /<(?:\w+:)?customSheetViews[\s>]/],
  ["data-table-formulas", /<(?:\w+:)?f\s[^>]*t="dataTable"/],
  ["conditional-format-kinds", /type="(?:duplicateValues|uniqueValues|beginsWith|endsWith)"/],
];

/** Parts that hang on a sheet and are not written back. */
const RELATED: readonly (readonly [string, RegExp])[] = [
  ["printer-settings", /\/printerSettings$/],
  ["pivot-tables", /\/pivotTable$/],
  ["query-tables", /\/queryTable$/],
  ["threaded-comments", /\/threadedComment$/],
  ["note-shapes", /\/vmlDrawing$/],
];

/** What of a drawing is not written back: diagrams, controls and the like. */
const OTHERS = /<mc:AlternateContent[\s>]|drawingml\/2006\/diagram"/;

/** What writing a sheet anew from the model would lose, as codes. */
export function lossesOf(parts: WorkbookPackage, part: string): string[] {
  const xml = parts.text(part) ?? "";
  const related = parts.relationshipsOf(part);
  const lost = IN_SHEET.filter(([, pattern]) => pattern.test(xml)).map(([what]) => what);
  for (const [what, pattern] of RELATED) {
    if (related.some((each) => pattern.test(each.type))) lost.push(what);
  }
  const drawing = related.find((each) => each.type.endsWith("/drawing"));
  if (drawing && OTHERS.test(parts.text(drawing.part) ?? "")) lost.push("shapes");
  return lost;
}
