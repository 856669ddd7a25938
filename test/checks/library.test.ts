import { FRAMEWORK_2568 as framework } from "../../src/ita/years/2568/framework";
import { LIBRARY_2568 } from "../../src/ita/years/2568/library";
import type { TextRole } from "../../src/model/texts";
import { speaksOfItem } from "../../src/checks/texts/subjects";
import { itemsAt, warningsOf } from "./one-text";

const ITEMS = itemsAt(90);
const warnings = (role: TextRole, indicator: number, text: string) =>
  warningsOf(role, indicator, text, 90);

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
