import { scoreText } from "../../ita/numerals";
import type { ItemEntry } from "../../model/assessment";
import type { CheckInput, Observation } from "../check";
import { itemsBelow } from "./lowest";
import { measureRows, wordsOfRow } from "./report";
import { codesIn, speaksOfItem } from "./subjects";

/**
 * An item below the threshold that no measure names: by its code anywhere in the measures, or by its
 * subject in a row of its own indicator. Either part of an EIT item may be the low one.
 */
export function unaddressedItem(input: CheckInput): Observation[] {
  return unaddressed(input).map(({ item, score, part }) => {
    const entry = part ? item.parts?.[part] : undefined;
    const at = (entry?.mentions ?? item.mentions)[0]!.at;
    const params: Record<string, string> = {
      kind: "item",
      subject: item.code,
      value: scoreText(score, "arabic"),
    };
    if (part) params.part = part;
    return { at, params };
  });
}

interface Unaddressed {
  readonly item: ItemEntry;
  readonly score: number;
  readonly part?: "public" | "survey";
}

/** Items below the threshold that no measure names, with the low score; empty where there is no measure at all. */
export function unaddressed(input: CheckInput): Unaddressed[] {
  const rows = measureRows(input.assessment);
  if (rows.length === 0) return [];
  const codes = new Set(rows.flatMap((row) => codesIn(wordsOfRow(row))));
  return itemsBelow(input).flatMap(({ code, score, part }) => {
    const item = input.assessment.items.find((it) => it.code === code);
    if (!item || codes.has(code)) return [];
    const named = rows.some(
      (row) =>
        (row.indicator === item.indicator || row.indicator === null) &&
        speaksOfItem(wordsOfRow(row), item, input.framework)
    );
    return named ? [] : [{ item, score, ...(part ? { part } : {}) }];
  });
}
