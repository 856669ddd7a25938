import type { Place } from "../../model/place";
import type { CheckInput, Observation } from "../check";
import { labelRows } from "./layout";

/**
 * A code that the year does not have, or one under the wrong indicator; claimed where all items of the instrument
 * are known. A row whose name tells which item it is has a wrong code all the same.
 */
export function unknownItem({ assessment, framework }: CheckInput): Observation[] {
  if (!framework) return [];
  const known = framework.complete.map((instrument) => instrument[0]!.toLowerCase());
  const { year } = framework;
  const observation = (code: string, at: Place, under?: number): Observation => ({
    at,
    params: {
      kind: "item",
      subject: code,
      year,
      ...(under === undefined ? {} : { case: "under", under }),
    },
  });
  const strange = assessment.account.unknown.filter(({ code }) => known.includes(code[0] ?? ""));
  const misnumbered = labelRows(assessment, "item")
    .flat()
    .flatMap(({ mention: { label } }) => {
      const code = label.printed ?? "";
      const isCode = /^[ieo]\d+$/.test(code) && known.includes(code[0]!);
      return isCode && framework.items.every((it) => it.code !== code)
        ? [{ code, at: label.at }]
        : [];
    });
  return [
    ...strange.map(({ code, at, under }) => observation(code, at, under)),
    ...misnumbered.map(({ code, at }) => observation(code, at)),
  ];
}
