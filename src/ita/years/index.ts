import { BUDDHIST_ERA } from "../dates";
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
import { partlyKnown } from "./partly-known";

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

/**
 * What a form of a fiscal year (Buddhist era) is made of: the year's own framework; for a later year that is not built in,
 * the ten indicators alone. null for a year before the first.
 */
export function frameworkToFill(year: number): Framework | null {
  const first = FRAMEWORKS.at(-1)?.year ?? Infinity;
  if (!Number.isInteger(year) || year < first) return null;
  return (
    frameworkOf(year) ?? partlyKnown({ year, weights: null, levelRule: null, letterGrades: false })
  );
}

/**
 * The fiscal years (Buddhist era) whose result may be at hand on an ISO day, newest first. A year's result is
 * announced in August of it (ITA.md), so that the year before stands first until then.
 */
export function resultYears(today: string): readonly number[] {
  const [year = 0, month = 0] = today.split("-").map(Number);
  const newest = year + BUDDHIST_ERA - (month >= ANNOUNCED_IN ? 0 : 1);
  const first = FRAMEWORKS.at(-1)?.year ?? newest;
  return Array.from({ length: Math.max(1, newest - first + 1) }, (_, back) => newest - back);
}

/** August. */
const ANNOUNCED_IN = 8;

/** The measures library of a fiscal year (Buddhist era); empty for a year without one, never another year's. */
export function libraryOf(year: number | null): readonly LibraryEntry[] {
  return year === 2568 ? LIBRARY_2568 : [];
}
