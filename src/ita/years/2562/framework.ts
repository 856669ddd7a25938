import { LETTER_GRADES } from "../../level-rules";
import { partlyKnown } from "../partly-known";

/** FY2562: letter grades (ITA.md R9); its items were not found. */
export const FRAMEWORK_2562 = partlyKnown({
  year: 2562,
  weights: { IIT: 0.3, EIT: 0.3, OIT: 0.4 },
  levelRule: LETTER_GRADES,
  letterGrades: true,
});
