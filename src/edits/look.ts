import type { CellPlan } from "../model/sheet-plan";
import { needsTextFormat, type Content } from "./content";

/** How a cell looks, in one comparable text: style, number format, columns and rows that it covers. */
export interface Look {
  readonly style: string;
  readonly numberFormat: string;
  readonly span: number;
  readonly rowSpan: number;
}

export const PLAIN_LOOK = "|General|1|1";

/** The look of a planned cell; a text that Excel would take for something else gets the format of text. */
export function lookOf(plan: CellPlan | undefined, content: Content): string {
  const format = needsTextFormat(content) ? "@" : (plan?.numberFormat ?? "General");
  return [plan?.style ?? "", format, plan?.span ?? 1, plan?.rowSpan ?? 1].join("|");
}

/** A number format may hold bars of its own: the style stands first, the spans last. */
export function readLook(look: string): Look {
  const parts = look.split("|");
  return {
    style: parts[0] ?? "",
    numberFormat: parts.slice(1, -2).join("|"),
    span: Number(parts.at(-2)),
    rowSpan: Number(parts.at(-1)),
  };
}

/** Whether a cell covers what it covered, so that its look can be changed piece by piece. */
export function coversTheSame(before: string | undefined, now: Look): boolean {
  if (before === undefined) return false;
  const { span, rowSpan } = readLook(before);
  return span === now.span && rowSpan === now.rowSpan;
}
