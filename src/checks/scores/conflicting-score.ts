import { indicatorFromItems } from "../../ita/scoring";
import { roundHalfUp, scoreText } from "../../ita/numerals";
import type { ScoreMention } from "../../model/assessment";
import type { CheckInput, Observation } from "../check";
import { agree, everyEntry, nameOf, scoreOf, type NamedEntry } from "./every-score";

/**
 * Two places give different values for one score. The place to look at is the one that its parts do not
 * bear out, else the later one.
 */
export function conflictingScore(input: CheckInput): Observation[] {
  const found: Observation[] = [];
  for (const named of everyEntry(input.assessment)) {
    const mentions = named.entry.mentions.filter((mention) => scoreOf(mention) !== null);
    const first = mentions[0];
    const other = mentions.find((it) => first && !same(it, first));
    if (!first || !other) continue;
    const borneOut = computed(named, input);
    const wrong = borneOut !== null && agree(scoreOf(other)!, borneOut) ? first : other;
    const right = wrong === first ? other : first;
    found.push({
      at: wrong.at,
      also: mentions.filter((it) => it !== wrong).map((it) => it.at),
      params: {
        ...nameOf(named),
        value: scoreText(scoreOf(wrong)!, "arabic"),
        otherValue: scoreText(scoreOf(right)!, "arabic"),
        otherCell: `${right.at.sheet}!${right.at.address}`,
      },
    });
  }
  return found;
}

/** Equal as printed: a formula's full precision and a score rounded to one decimal (81 for 81.03 too) are no other score. */
function same(a: ScoreMention, b: ScoreMention): boolean {
  const [x, y] = [scoreOf(a)!, scoreOf(b)!];
  const oneDecimal = [a, b].some((it) => it.parsed.kind === "score" && it.parsed.decimals <= 1);
  if (oneDecimal && roundHalfUp(x, 1) === roundHalfUp(y, 1)) return true;
  return roundHalfUp(x) === roundHalfUp(y);
}

function computed(named: NamedEntry, { assessment, framework }: CheckInput): number | null {
  if (named.kind !== "indicator" || named.part || !framework || named.indicator === null)
    return null;
  return indicatorFromItems(framework, named.indicator, assessment.items);
}
