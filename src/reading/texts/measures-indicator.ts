import { plainText } from "../../ita/thai-text";
import { readLabel } from "../label";
import type { NameIndex } from "../names";

/** The indicator that a cell of a measures table names: by its name where that is plain, else by its number. */
export function indicatorNumber(text: string, index: NameIndex): number | null {
  const short = plainText(text)
    .replace(/\(ต่อ\)\s*$/, "")
    .replace(
      /\(\s*(?:ได้|คะแนน)?\s*\d{1,3}(\.\d+)?\s*(คะแนน|%)?\s*\)\s*$|\s(?:ได้|คะแนน)?\s*\d{1,3}(\.\d+)?\s*(คะแนน|%)\s*$/,
      ""
    );
  const label = readLabel(short, index) ?? readLabel(plainText(text).slice(0, 200), index);
  if (!label) return null;
  const [named] = label.names.filter(
    ({ subject, score }) => subject.startsWith("indicator:") && score >= 0.75
  );
  const number =
    label.indicator ?? Number(/^\s*(\d{1,2})\s*[.)]?\s*\D/.exec(`${short} `)?.[1] ?? NaN);
  if (named) return Number(named.subject.slice(10));
  return number >= 1 && number <= 10 ? number : null;
}
