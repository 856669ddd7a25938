import type { WorksheetModel } from "./donor";

/** The model of a sheet that holds nothing, for what is put into it. */
export function emptyModel(name: string): WorksheetModel {
  return {
    id: 1,
    name,
    dataValidations: {},
    properties: {},
    state: "visible",
    pageSetup: {} as WorksheetModel["pageSetup"],
    headerFooter: {} as WorksheetModel["headerFooter"],
    rowBreaks: [],
    colBreaks: [],
    views: [],
    autoFilter: null,
    media: [],
    sheetProtection: null,
    tables: [],
    pivotTables: [],
    conditionalFormattings: [],
    formControls: [],
    ignoredErrors: [],
    rows: [],
    mergeCells: [],
  };
}
