import type { OfficeDetails } from "../../model/settings";
import type { Standing } from "../context";

/** The blanks of the memo, by what they hold: where they stand on its sheet. */
export const MEMO_BLANKS = {
  office: { row: "office", column: "c" },
  memoNumber: { row: "number", column: "b" },
  memoDate: { row: "number", column: "e" },
  to: { row: "to", column: "c" },
  drafter: { row: "name:1", column: "a" },
  superior: { row: "name:1", column: "d" },
  clerk: { row: "name:2", column: "a" },
  head: { row: "name:2", column: "d" },
  drafterPosition: { row: "position:1", column: "a" },
  superiorPosition: { row: "position:1", column: "d" },
  clerkPosition: { row: "position:2", column: "a" },
  headPosition: { row: "position:2", column: "d" },
} as const satisfies Partial<Record<keyof OfficeDetails, { row: string; column: string }>>;
export type MemoBlank = keyof typeof MEMO_BLANKS;

/** Office details that stand in the memo's blanks now, for the settings: only those that are filled. */
export function officeFrom(standing: Standing): Partial<OfficeDetails> {
  const blanks = Object.entries(MEMO_BLANKS) as [MemoBlank, { row: string; column: string }][];
  return Object.fromEntries(
    blanks.flatMap(([blank, { row, column }]) => {
      const text = String(standing.memo?.[row]?.[column] ?? "").trim();
      return text === "" ? [] : [[blank, text]];
    })
  );
}
