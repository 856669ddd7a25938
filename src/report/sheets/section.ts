import type { ChartPlan, MarkPlan, ValidationPlan } from "../../model/sheet-plan";
import type { RowDraft } from "./sheet";

/** A stretch of rows of one sheet, with the charts, marks and drop-downs that belong to it. */
export interface Section {
  readonly rows: readonly RowDraft[];
  readonly charts?: readonly ChartPlan[];
  readonly marks?: readonly MarkPlan[];
  readonly validations?: readonly ValidationPlan[];
}

/** Sections one under the other. */
export function joined(sections: readonly Section[]): Required<Section> {
  return {
    rows: sections.flatMap((section) => section.rows),
    charts: sections.flatMap((section) => section.charts ?? []),
    marks: sections.flatMap((section) => section.marks ?? []),
    validations: sections.flatMap((section) => section.validations ?? []),
  };
}

/** An empty row that keeps things apart, in points. */
export function gap(key: string, height = 10): RowDraft {
  return { key: `gap:${key}`, cells: {}, height };
}
