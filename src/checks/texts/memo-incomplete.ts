import { sheetPlace } from "../../model/place";
import type { CheckInput, Observation } from "../check";
import { compact } from "./subjects";

/** A memo without a proposal, a signature or a position. */
export function memoIncomplete({ assessment }: CheckInput): Observation[] {
  const { memo, parts } = assessment.texts;
  if (!memo) return [];
  const texts = parts
    .filter((part) => part.at.sheet === memo.sheet)
    .map((part) => compact(part.text));
  const has = {
    proposal: texts.some((text) => /จึงเรียน|เห็นควร|เพื่อโปรด|เพื่อพิจารณา|ข้อเสนอแนะ.{20,}/.test(text)),
    signature:
      memo.fields.signature !== undefined || texts.some((text) => /ลงชื่อ|\(นา(ย|ง)/.test(text)),
    position: memo.fields.position !== undefined || texts.some((text) => /^ตำแหน่ง/.test(text)),
  };
  const missing = (Object.keys(has) as (keyof typeof has)[]).filter((field) => !has[field]);
  if (missing.length === 0) return [];
  return [{ at: sheetPlace(memo.sheet), params: { lacking: missing.join(" ") } }];
}
