import { FRAMEWORK_2568 as framework } from "../../src/ita/years/2568/framework";
import { LIBRARY_2568 } from "../../src/ita/years/2568/library";
import { checkAssessment } from "../../src/checks/check-assessment";
import type { Assessment, ItemEntry } from "../../src/model/assessment";
import { gridOf } from "../../src/model/grid";
import type { Results } from "../../src/model/results";
import type { TextPart, TextRole } from "../../src/model/texts";
import { readAssessment } from "../../src/reading/read-assessment";
import { speaksOfItem } from "../../src/checks/texts/subjects";

const NOTHING = readAssessment([gridOf("ว่าง", [[""]])], { year: 2568, ranges: [] });
const RESULTS: Results = {
  fiscalYear: 2568,
  total: null,
  level: null,
  instruments: { IIT: null, EIT: null, OIT: null },
  indicators: {},
  computed: [],
};
const ITEMS: ItemEntry[] = framework.items.map(({ code, text, indicator }) => ({
  code,
  text,
  indicator,
  score: 90,
  mentions: [],
}));

/** Warnings that one text would earn in a report, under its own indicator. */
function warnings(role: TextRole, indicator: number, text: string): string[] {
  const at = { sheet: "รายงาน", address: "A1" };
  const part: TextPart = { at, text, role, body: text, indicator, number: null };
  const texts = { ...NOTHING.texts, sheets: ["รายงาน"], parts: [part] };
  const assessment: Assessment = { ...NOTHING, items: ITEMS, texts };
  return checkAssessment({ assessment, framework, results: RESULTS, threshold: 95 })
    .filter((it) => it.severity === "warning")
    .map((it) => it.code)
    .filter((code) => code !== "missing-item");
}

/** The add-in writes these texts itself: a check that finds fault with one is wrong, or the text is. */
describe.each(LIBRARY_2568.map((entry) => [entry.code, entry] as const))(
  "the library on %s",
  (code, entry) => {
    const item = ITEMS.find((it) => it.code === code)!;
    const own = item.indicator!;

    it("trips no check of texts", () => {
      const found = [
        ...Object.values(entry.shortcoming).flatMap((text) => warnings("shortcoming", own, text)),
        ...Object.values(entry.develop).flatMap((text) => warnings("develop", own, text)),
        ...warnings("maintain", own, entry.maintain),
      ];
      expect(found).toEqual([]);
    });

    it("proposes a measure that speaks of its item", () => {
      const { name, steps } = entry.measure;
      const words = [name, ...steps.map((step) => step.text)].join("\n");
      expect(speaksOfItem(words, item, framework)).toBe(true);
    });
  }
);
