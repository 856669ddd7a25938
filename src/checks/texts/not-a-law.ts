import { samePlace } from "../../model/place";
import type { CheckInput, Observation } from "../check";
import { LAW_WORDS, PLAN_WORDS } from "../data/laws";
import { compact } from "./subjects";

/** A plan listed among laws; not where the heading itself names plans or policies beside the laws. */
export function notALaw({ assessment }: CheckInput): Observation[] {
  const { memo } = assessment.texts;
  if (!memo) return [];
  const headings = memo.sections
    .filter((section) =>
      section.parts.some((part) => memo.laws.some((law) => samePlace(law.at, part.at)))
    )
    .map((section) => compact(section.heading.text));
  if (headings.some((heading) => /แผน|นโยบาย|ยุทธศาสตร์/.test(heading))) return [];
  return memo.laws.flatMap((law) => {
    const words = compact(law.body || law.text).replace(/^[\d.)\-]+/, "");
    if (LAW_WORDS.test(words) || !PLAN_WORDS.test(words)) return [];
    return [{ at: law.at, params: { name: words.slice(0, 60) } }];
  });
}
