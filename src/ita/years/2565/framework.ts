import { LETTER_GRADES } from "../../level-rules";
import { partlyKnown } from "../partly-known";

/** FY2565: letter grades for the last time (ITA.md R9); the measures were o42 [secondary]. */
export const FRAMEWORK_2565 = partlyKnown({
  year: 2565,
  weights: { IIT: 0.3, EIT: 0.3, OIT: 0.4 },
  levelRule: LETTER_GRADES,
  letterGrades: true,
  measuresItem: "o42",
});
