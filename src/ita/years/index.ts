import type { Framework } from "../framework";
import { FRAMEWORK_2568 } from "./2568/framework";

/** The fiscal years that are built in, newest first. */
export const FRAMEWORKS: readonly Framework[] = [FRAMEWORK_2568];

/** The framework of a fiscal year (Buddhist era), or null: another year's is never used silently (R10). */
export function frameworkOf(year: number | null): Framework | null {
  return FRAMEWORKS.find((framework) => framework.year === year) ?? null;
}
