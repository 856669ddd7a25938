import type { Framework } from "../framework";
import type { LibraryEntry } from "../library";
import { FRAMEWORK_2568 } from "./2568/framework";
import { LIBRARY_2568 } from "./2568/library";

/** The fiscal years that are built in, newest first. */
export const FRAMEWORKS: readonly Framework[] = [FRAMEWORK_2568];

/** The framework of a fiscal year (Buddhist era), or null: another year's is never used silently (R10). */
export function frameworkOf(year: number | null): Framework | null {
  return FRAMEWORKS.find((framework) => framework.year === year) ?? null;
}

/** The measures library of a fiscal year (Buddhist era); empty for a year without one, never another year's. */
export function libraryOf(year: number | null): readonly LibraryEntry[] {
  return year === 2568 ? LIBRARY_2568 : [];
}
