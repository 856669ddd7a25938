import { scoreText } from "../../ita/numerals";
import type { CellValue } from "../../model/grid";
import type { CheckInput, Observation } from "../check";
import { everyMention, nameOf } from "./every-score";

/** Above 100 and right after dividing by 100 or 10 (9867); the fix puts the point back where the cell is typed. */
export function lostDecimal({ assessment }: CheckInput): Observation[] {
  const found: Observation[] = [];
  for (const { named, mention } of everyMention(assessment)) {
    const { parsed, raw, formula } = mention;
    if (parsed.kind !== "lost-decimal") continue;
    const suggestion = scoreText(parsed.suggestion, "arabic");
    const fix = { at: mention.at, from: raw, to: inFormOf(raw, parsed.suggestion) };
    found.push({
      at: mention.at,
      params: { ...nameOf(named), value: parsed.value, suggestion },
      ...(formula === null ? { fix } : {}),
    });
  }
  return found;
}

/** A score in the form of the cell that it replaces: Thai digits stay Thai, numbers stay numbers. */
function inFormOf(raw: CellValue, score: number): CellValue {
  if (typeof raw === "number") return score;
  return scoreText(score, /[๐-๙]/.test(String(raw)) ? "thai" : "arabic");
}
