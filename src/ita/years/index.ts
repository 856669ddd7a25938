import type { Framework } from "../framework";
import type { LibraryEntry } from "../library";
import { FRAMEWORK_2562 } from "./2562/framework";
import { FRAMEWORK_2563 } from "./2563/framework";
import { FRAMEWORK_2564 } from "./2564/framework";
import { FRAMEWORK_2565 } from "./2565/framework";
import { FRAMEWORK_2566 } from "./2566/framework";
import { FRAMEWORK_2567 } from "./2567/framework";
import { FRAMEWORK_2568 } from "./2568/framework";
import { FRAMEWORK_2569 } from "./2569/framework";
import { LIBRARY_2568 } from "./2568/library";

/** The fiscal years that are built in, newest first. */
export const FRAMEWORKS: readonly Framework[] = [
  FRAMEWORK_2569,
  FRAMEWORK_2568,
  FRAMEWORK_2567,
  FRAMEWORK_2566,
  FRAMEWORK_2565,
  FRAMEWORK_2564,
  FRAMEWORK_2563,
  FRAMEWORK_2562,
];

/** The framework of a fiscal year (Buddhist era), or null: another year's is never used silently (R10). */
export function frameworkOf(year: number | null): Framework | null {
  return FRAMEWORKS.find((framework) => framework.year === year) ?? null;
}

/** The measures library of a fiscal year (Buddhist era); empty for a year without one, never another year's. */
export function libraryOf(year: number | null): readonly LibraryEntry[] {
  return year === 2568 ? LIBRARY_2568 : [];
}
