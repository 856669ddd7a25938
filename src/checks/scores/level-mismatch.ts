import { levelReason, type LevelReason } from "../../ita/level-reason";
import { levelOf } from "../../ita/levels";
import { scoreText } from "../../ita/numerals";
import type { CheckInput, Observation } from "../check";
import { agree } from "./every-score";
import { rightedResults } from "./means";
import { isLetterGrade } from "./unused-letter-grade";

/**
 * A printed level that the year's rule does not give; the reason goes into the params. A level that
 * follows from the total printed beside it is a consequence of that total.
 */
export function levelMismatch(input: CheckInput): Observation[] {
  const { assessment, framework, results } = input;
  const reason = levelReason(results, framework);
  const rule = framework?.levelRule;
  if (!rule || !reason) return [];
  const expected = reason.level.name;
  const followsFrom = assessment.printedTotal.mentions.map(
    (mention) => levelOf(rule, mention.value, results.instruments)?.name
  );
  followsFrom.push(rightedResults(input).level ?? undefined);
  return assessment.printedLevel.mentions.flatMap((mention) => {
    const printed = levelName(mention.value);
    if (printed === levelName(expected)) return [];
    if (!framework.letterGrades && isLetterGrade(mention.value)) return [];
    if (followsFrom.some((name) => name !== undefined && levelName(name) === printed)) return [];
    if (isOfAnotherTotal(printed, input)) return [];
    return [{ at: mention.at, params: { ...paramsOf(reason), expected, value: mention.value } }];
  });
}

/** The reason's figures, and the case that picks its sentence. */
function paramsOf({ total, level, next, totalShort, short }: LevelReason) {
  const asked = next ?? level;
  return {
    case: next === null ? "highest" : totalShort ? "total" : "instrument",
    total: scoreText(total, "arabic"),
    leastTotal: String(asked.total),
    ...(asked.instruments === null ? {} : { least: String(asked.instruments) }),
    hinders: short
      .map(({ instrument, score }) => `${instrument} ${scoreText(score, "arabic")}`)
      .join(", "),
  };
}

/** Whether the level may follow from a printed total that is wrong itself: then that total is the cause. */
function isOfAnotherTotal(
  printed: string,
  { assessment, framework, results }: CheckInput
): boolean {
  const level = framework?.levelRule?.levels.find((it) => levelName(it.name) === printed);
  const wrong = assessment.printedTotal.mentions.filter(
    (mention) => results.total !== null && !agree(mention.value, results.total)
  );
  return level !== undefined && wrong.some((mention) => mention.value >= level.total);
}

/** A level's name without the word for level, quotation marks and blanks. */
function levelName(text: string): string {
  return text.replace(/[\s"'“”‘’.()]/g, "").replace(/^ระดับ/, "");
}
