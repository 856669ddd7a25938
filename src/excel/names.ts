export { NAMESPACE } from "../edits/store";

/** Worksheet custom property that marks an own sheet; its value is the id of the plan. */
export const MARK = "ita-report-sheet";

/** The window that is read of every sheet: officers' tables are well inside it. */
export const WINDOW = "A1:BL2000";
