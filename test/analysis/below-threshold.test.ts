import { belowThreshold, itemsBelow } from "../../src/analysis/below-threshold";
import type { Assessment, ScoreEntry } from "../../src/model/assessment";
import { assessmentOf } from "./agency";

const SHEET = "คะแนน";

/** An entry whose score stands in the given cells; text cells hold no score. */
function at(cells: Readonly<Record<string, number | string>>): ScoreEntry {
  const mentions = Object.entries(cells).map(([address, raw]) => ({
    at: { sheet: SHEET, address },
    raw,
    parsed:
      typeof raw === "number"
        ? { kind: "score" as const, value: raw, decimals: 2 }
        : { kind: "not-a-number" as const },
    formula: null,
    label: {
      at: { sheet: SHEET, address: "A1" },
      text: "",
      printed: null,
      name: "",
      settledBy: "code" as const,
    },
    table: 0,
  }));
  const values = Object.values(cells).filter((raw): raw is number => typeof raw === "number");
  return { score: values[0] ?? null, mentions };
}

function sheetOf(parts: Partial<Pick<Assessment, "indicators" | "items" | "groups">>): Assessment {
  return { ...assessmentOf({}), indicators: [], ...parts };
}
const addresses = (assessment: Assessment, threshold: number) =>
  belowThreshold(assessment, threshold).map((place) => place.address);

describe("cells below the threshold", () => {
  const item = { code: "i1", text: "", indicator: 1 };

  it.each([
    [94.99, true],
    [94.994, true],
    [94.995, false],
    [95, false],
    [95.01, false],
    [0, true],
  ])("are judged rounded half up: %d below 95 is %s", (score, below) => {
    const assessment = sheetOf({ items: [{ ...item, ...at({ D4: score }) }] });
    expect(addresses(assessment, 95)).toEqual(below ? ["D4"] : []);
  });

  it("are every place of an indicator, each by what stands there", () => {
    const six = { number: 6, name: "", ...at({ D9: 93.94, D30: 93.94, D50: 99 }) };
    expect(addresses(sheetOf({ indicators: [six] }), 95)).toEqual(["D9", "D30"]);
  });

  it("are the public and the survey cells of items and indicators, each on its own", () => {
    const parts = { public: at({ C5: 98.62 }), survey: at({ D5: 83 }) };
    const means = { public: at({}), survey: at({ D4: 85.67 }) };
    const assessment = sheetOf({
      indicators: [{ number: 8, name: "", ...at({ C4: 92.14 }), parts: means }],
      items: [{ code: "e7", text: "", indicator: 8, score: 90.81, mentions: [], parts }],
    });
    expect(addresses(assessment, 95)).toEqual(["C4", "D4", "D5"]);
  });

  it("are no groups, and no cell that holds no score", () => {
    const group = { number: "10.2", name: "", indicator: 10, ...at({ D70: 80 }) };
    const assessment = sheetOf({ groups: [group], items: [{ ...item, ...at({ D4: "-" }) }] });
    expect(addresses(assessment, 95)).toEqual([]);
  });

  it("are each named once", () => {
    const shared = at({ D4: 50 });
    const assessment = sheetOf({
      items: [
        { ...item, ...shared },
        { ...item, code: "i2", ...shared },
      ],
    });
    expect(addresses(assessment, 95)).toEqual(["D4"]);
  });
});

it("an EIT item is below the threshold if either part is", () => {
  const assessment = assessmentOf({ e7: [98, 83], e8: [83, 98], e9: [95, 95], i1: 94.99, i2: 95 });
  expect(itemsBelow(assessment, 95).map((item) => item.code)).toEqual(["i1", "e7", "e8"]);
});
