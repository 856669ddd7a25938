import { NAMED_LEVELS } from "../../level-rules";
import { partlyKnown } from "../partly-known";

/** FY2566: named levels for the first time (ITA.md R8); 43 OIT items [secondary]. */
export const FRAMEWORK_2566 = partlyKnown({
  year: 2566,
  weights: { IIT: 0.3, EIT: 0.3, OIT: 0.4 },
  levelRule: NAMED_LEVELS,
  letterGrades: false,
  counts: { OIT: 43 },
  measuresItem: "o42",
  followUpItem: "o43",
});
