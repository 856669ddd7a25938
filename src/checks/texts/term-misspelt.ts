import type { TextPart, TextRole } from "../../model/texts";
import type { CheckInput, Observation } from "../check";
import { MISSPELLINGS, type Misspelling } from "../data/misspellings";

const HEADS = new Set<TextRole>(["table-head", "instrument-heading"]);

/** A fixed term misspelt: one finding for each cell, one for a term that the heads of tables repeat. */
export function termMisspelt({ assessment }: CheckInput): Observation[] {
  const { parts } = assessment.texts;
  return MISSPELLINGS.flatMap((misspelling) => {
    const cells = parts.filter((part) => misspelling.wrong.test(part.text));
    const [head, ...heads] = cells.filter((part) => HEADS.has(part.role));
    const others = cells.filter((part) => !HEADS.has(part.role));
    return [
      ...(head ? [observation(head, misspelling, heads)] : []),
      ...others.map((part) => observation(part, misspelling)),
    ];
  });
}

function observation(
  part: TextPart,
  { wrong, right }: Misspelling,
  also: readonly TextPart[] = []
): Observation {
  const term = wrong.exec(part.text)?.[0] ?? "";
  const to = part.text.replace(new RegExp(wrong, `g${wrong.flags}`), right);
  return {
    at: part.at,
    also: also.map((it) => it.at),
    params: {
      text: term,
      right,
      ...(also.length > 0 ? { case: "heads", count: also.length + 1 } : {}),
    },
    fix: { at: part.at, from: part.text, to },
  };
}
