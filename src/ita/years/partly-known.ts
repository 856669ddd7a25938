import type { Framework } from "../framework";
import { INDICATORS } from "../indicators";

/** A year of which only some things are known: the ten indicators, and what is given. Nothing else is filled in. */
export function partlyKnown(
  known: Pick<Framework, "year" | "weights" | "levelRule" | "letterGrades"> & Partial<Framework>
): Framework {
  return {
    indicators: INDICATORS,
    groups: [],
    items: [],
    complete: [],
    counts: {},
    eitParts: false,
    measuresItem: null,
    followUpItem: null,
    ...known,
  };
}
