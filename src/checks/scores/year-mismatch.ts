import type { Assessment, Mention } from "../../model/assessment";
import { boundsOf, samePlace, type Place } from "../../model/place";
import type { TextRole } from "../../model/texts";
import { ANALYSIS_ROLES, proseOf } from "../texts/report";
import type { CheckInput, Observation } from "../check";
import { everyMention } from "./every-score";

/** Two fiscal years for one table, or a year analysed and a year of the measures that are not one apart. */
export function yearMismatch({ assessment }: CheckInput): Observation[] {
  const found: Observation[] = [];
  const { value, mentions } = assessment.fiscalYear;
  const told = new Set<string>();
  for (const mention of mentions) {
    if (value === null || mention.value === value || told.has(mention.at.sheet)) continue;
    if (COMPARES.test(mention.text) || besideScore(mention.at, assessment)) continue;
    if (!statesTheYear(mention, assessment)) continue;
    told.add(mention.at.sheet);
    found.push({ at: mention.at, params: { year: mention.value, expected: value } });
  }
  return [...found, ...ofMeasures(assessment)];
}

/**
 * The measures are of the year after the one analysed. Measures of earlier years may be spoken of anywhere, those of later
 * ones nowhere: one finding for each such year, at its first place.
 */
function ofMeasures({ fiscalYear, texts }: Assessment): Observation[] {
  const analysed = fiscalYear.value;
  if (analysed === null) return [];
  const { value, mentions } = texts.measuresYear;
  const wrong = mentions.filter(
    (it) => it.value !== analysed + 1 && (it.value === value || it.value > analysed + 1)
  );
  return [...new Set(wrong.map(({ value: year }) => year))].map((year) => ({
    at: wrong.find((it) => it.value === year)!.at,
    params: { case: "measures", year, analysed, expected: analysed + 1 },
  }));
}

/** Whether a place is in the row of an indicator's or item's score: a note on it may speak of any year. */
function besideScore(at: Place, assessment: Assessment): boolean {
  const row = boundsOf(at.address)?.row;
  return [...everyMention(assessment)].some(
    ({ mention }) => mention.at.sheet === at.sheet && boundsOf(mention.at.address)?.row === row
  );
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
