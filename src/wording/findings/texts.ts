import type { FindingWording } from "./wording";

/** Texts of a report that stands in the workbook. */
export const TEXTS: Readonly<Record<string, FindingWording>> = {};
