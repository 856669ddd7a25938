import { NAMED_LEVELS } from "../../level-rules";
import { partlyKnown } from "../partly-known";

/** FY2567: 35 OIT items (ITA.md 2); which of them asks for the measures was not found. */
export const FRAMEWORK_2567 = partlyKnown({
  year: 2567,
  weights: { IIT: 0.3, EIT: 0.3, OIT: 0.4 },
  levelRule: NAMED_LEVELS,
  letterGrades: false,
  counts: { OIT: 35 },
});
