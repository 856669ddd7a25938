import { PROVINCE_LETTERS } from "../data/provinces";
import type { CheckInput, Observation } from "../check";

/** The letters of the memo's number are those of another province. */
export function numberPrefix({ assessment }: CheckInput): Observation[] {
  const number = assessment.texts.memo?.fields.number;
  const province = assessment.province.value;
  if (!number || province === null) return [];
  const letters = /^[\s.…]*([ก-ฮ]{2})\s*\.?\s*[0-9๐-๙]/.exec(number.value)?.[1];
  const own = PROVINCE_LETTERS[province.replace(/^จังหวัด/, "").trim()];
  const other = Object.entries(PROVINCE_LETTERS).find(([, it]) => it === letters)?.[0];
  if (!letters || !own || letters === own || !other) return [];
  return [{ at: number.at, params: { letters, province, other, own } }];
}
