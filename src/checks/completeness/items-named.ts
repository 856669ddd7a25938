import { itemsBelow } from "../texts/lowest";
import { measureRows, measuresSheet } from "../texts/report";
import { unaddressed } from "../texts/unaddressed-item";
import type { Point } from "./checklist";

/** 6. Every item below the threshold is named by a measure. */
export const itemsNamed: Point = (input) => {
  const none = measureRows(input.assessment).length === 0;
  const codes = none
    ? itemsBelow(input).map((it) => it.code)
    : unaddressed(input).map((it) => it.item.code);
  if (codes.length === 0) return null;
  return { at: measuresSheet(input.assessment), params: { missing: codes.join(", ") } };
};
