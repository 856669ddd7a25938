import type { Worksheet } from "@cj-tech-master/excelts";
import { formatArea } from "../area";

/** Each conditional format rule of a sheet as JSON of its range and itself, in order. */
export function rulesOf(sheet: Worksheet): string[] {
  return sheet.conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map((rule) => JSON.stringify({ ref, rule }))
  );
}

/** Addresses of the merged areas of a sheet. */
export function mergesOf(sheet: Worksheet): string[] {
  return sheet.mergedRegions.map((region) => formatArea(region));
}

/** What a sheet's model held when it was opened, of what is patched field by field. */
export interface SheetState {
  readonly page: Worksheet["pageSetup"];
  readonly headerFooter: Worksheet["headerFooter"];
  readonly rowBreaks: Worksheet["rowBreaks"];
  readonly colBreaks: Worksheet["colBreaks"];
  readonly views: Worksheet["views"];
  readonly properties: Worksheet["properties"];
  readonly validations: Worksheet["dataValidations"]["model"];
}

export function stateOf(sheet: Worksheet): SheetState {
  return structuredClone({
    page: sheet.pageSetup,
    headerFooter: sheet.headerFooter,
    rowBreaks: sheet.rowBreaks,
    colBreaks: sheet.colBreaks,
    views: sheet.views,
    properties: sheet.properties,
    validations: sheet.dataValidations.model,
  });
}
