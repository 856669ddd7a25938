import { FRAMEWORK_2568 as framework } from "../../src/ita/years/2568/framework";
import { checkAssessment } from "../../src/checks/check-assessment";
import type { Assessment, ItemEntry } from "../../src/model/assessment";
import { gridOf } from "../../src/model/grid";
import type { Results } from "../../src/model/results";
import type { TextPart, TextRole } from "../../src/model/texts";
import { readAssessment } from "../../src/reading/read-assessment";

const NOTHING = readAssessment([gridOf("ว่าง", [[""]])], { year: 2568, ranges: [] });

/** The items of FY2568 with one score each. */
export function itemsAt(score: number): ItemEntry[] {
  return framework.items.map(({ code, text, indicator }) => ({
    code,
    text,
    indicator,
    score,
    mentions: [],
  }));
}

/** Warnings that one text would earn in a report, under its own indicator, where every item has the score. */
export function warningsOf(
  role: TextRole,
  indicator: number,
  text: string,
  score: number
): string[] {
  const at = { sheet: "รายงาน", address: "A1" };
  const part: TextPart = { at, text, role, body: text, indicator, number: null };
  const texts = { ...NOTHING.texts, sheets: ["รายงาน"], parts: [part] };
  const assessment: Assessment = { ...NOTHING, items: itemsAt(score), texts };
  const results: Results = {
    fiscalYear: 2568,
    total: null,
    level: null,
    instruments: { IIT: null, EIT: null, OIT: null },
    indicators: {},
    computed: [],
  };
  return checkAssessment({ assessment, framework, results, threshold: 95 })
    .filter((it) => it.severity === "warning" && it.code !== "missing-item")
    .map((it) => it.code);
}
