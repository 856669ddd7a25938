import type { Assessment, Mention } from "../../model/assessment";
import { samePlace } from "../../model/place";
import type { TextRole } from "../../model/texts";
import { ANALYSIS_ROLES, proseOf } from "../texts/report";
import type { CheckInput, Observation } from "../check";

/** Two fiscal years for one table, or a year analysed and a year of the measures that are not one apart. */
export function yearMismatch({ assessment }: CheckInput): Observation[] {
  const found: Observation[] = [];
  const { value, mentions } = assessment.fiscalYear;
  const told = new Set<string>();
  for (const mention of mentions) {
    if (value === null || mention.value === value || told.has(mention.at.sheet)) continue;
    if (COMPARES.test(mention.text) || !statesTheYear(mention, assessment)) continue;
    told.add(mention.at.sheet);
    found.push({ at: mention.at, params: { year: mention.value, expected: value } });
  }
  const measures = assessment.texts.measuresYear;
  if (value !== null && measures.value !== null && measures.value !== value + 1) {
    const at = measures.mentions.find((it) => it.value === measures.value)?.at;
    const params = { case: "measures", year: measures.value, analysed: value, expected: value + 1 };
    if (at) found.push({ at, params });
  }
  return found;
}

/** Words of a text that sets years side by side. */
const COMPARES = /เปรียบเทียบ|เทียบกับ|เพิ่มขึ้น|ลดลง|ปีก่อน|ปีที่แล้ว|ย้อนหลัง|จากปี/;

/** Whether a place says which year the result is of; analyses, items, laws and measures name years for other reasons. */
function statesTheYear(mention: Mention<number>, assessment: Assessment): boolean {
  const part = assessment.texts.parts.find((it) => samePlace(it.at, mention.at));
  if (!part) return true;
  if (OTHER_REASONS.has(part.role)) return false;
  return proseOf(assessment).includes(part);
}

const OTHER_REASONS = new Set<TextRole>([...ANALYSIS_ROLES, "item", "law", "note", "follow-up"]);
