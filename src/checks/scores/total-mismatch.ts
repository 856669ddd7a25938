import { scoreText } from "../../ita/numerals";
import { INSTRUMENTS, type Mention } from "../../model/assessment";
import type { CheckInput, Observation } from "../check";
import { agree } from "./every-score";
import { rightedResults } from "./means";

/** A printed total that does not follow from the instruments (ITA.md R1), one finding for each place. */
export function totalMismatch(input: CheckInput): Observation[] {
  const { assessment, results } = input;
  if (results.total === null) return [];
  const total = results.total;
  const righted = rightedResults(input).total;
  return assessment.printedTotal.mentions
    .filter((mention) => !agree(mention.value, total))
    .filter((mention) => !isQuotation(mention, input))
    .filter((mention) => righted === null || !agree(mention.value, righted))
    .map((mention) => ({
      at: mention.at,
      params: {
        value: scoreText(mention.value, "arabic"),
        expected: scoreText(total, "arabic"),
        ...instrumentParams(input),
      },
    }));
}

/** The three instrument scores as params "IIT", "EIT", "OIT". */
export function instrumentParams({ results }: CheckInput): Record<string, string> {
  const scores: Record<string, string> = {};
  for (const instrument of INSTRUMENTS) {
    const score = results.instruments[instrument];
    scores[instrument] = score === null ? "-" : scoreText(score, "arabic");
  }
  return scores;
}

/** A total quoted in the memo, while another place prints the right one, is a wrong quotation. */
export function isQuotation(
  mention: Mention<number>,
  { assessment, results }: CheckInput
): boolean {
  const { memo } = assessment.texts;
  if (memo?.sheet !== mention.at.sheet) return false;
  return assessment.printedTotal.mentions.some(
    (it) => it.at.sheet !== memo.sheet && agree(it.value, results.total ?? NaN)
  );
}
