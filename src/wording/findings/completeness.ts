import type { FindingWording } from "./wording";

/** Completeness (ITA.md section 3). */
export const COMPLETENESS: Readonly<Record<string, FindingWording>> = {};
