import type { Worksheet } from "@cj-tech-master/excelts";

/** Each conditional format rule of a sheet as JSON of its range and itself, in order. */
export function rulesOf(sheet: Worksheet): string[] {
  return sheet.conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map((rule) => JSON.stringify({ ref, rule }))
  );
}

/** The parts of a sheet's model that are patched as a whole, by the kind of change that names them. */
export interface SheetState {
  readonly page: Worksheet["pageSetup"];
  readonly headerFooter: Worksheet["headerFooter"];
  readonly views: Worksheet["views"];
  readonly properties: Worksheet["properties"];
}

export function stateOf(sheet: Worksheet): SheetState {
  return structuredClone({
    page: sheet.pageSetup,
    headerFooter: sheet.headerFooter,
    views: sheet.views,
    properties: sheet.properties,
  });
}
