import { LETTER_GRADES } from "../../level-rules";
import { partlyKnown } from "../partly-known";

/** FY2564: 30 IIT and 43 OIT items (ITA.md 2); their wording and the EIT items were not found. */
export const FRAMEWORK_2564 = partlyKnown({
  year: 2564,
  weights: { IIT: 0.3, EIT: 0.3, OIT: 0.4 },
  levelRule: LETTER_GRADES,
  letterGrades: true,
  counts: { IIT: 30, OIT: 43 },
  measuresItem: "o42",
  followUpItem: "o43",
});
