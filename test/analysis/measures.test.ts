import { analyse } from "../../src/analysis/analyse";
import { itemsBelow } from "../../src/analysis/below-threshold";
import { unaddressed } from "../../src/analysis/unaddressed";
import type { MeasureChoice } from "../../src/model/settings";
import { overlap } from "../ita/library/overlap";
import { agencyNear, allAt, assessmentOf, inputOf, SETTINGS, type Scores } from "./agency";

const FULL = allAt(100);
const measuresOf = (scores: Scores, settings = {}, where = {}) =>
  analyse(inputOf(assessmentOf(scores, {}, where), settings)).measures;
const measure = (scores: Scores, key: string, settings = {}, where = {}) =>
  measuresOf(scores, settings, where).find((one) => one.key === key);
const chosen = (...measures: MeasureChoice[]) => ({ measures });

describe("the measures proposed", () => {
  it("are one for each indicator where no item is below the threshold", () => {
    const found = measuresOf(FULL);
    expect(found.map((one) => one.indicator)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it("take an indicator's lowest item where none is below the threshold", () => {
    expect(measuresOf({ ...FULL, i2: 97, i3: 96 })[0]?.items).toEqual(["i3"]);
  });

  it.each([50, 76, 98])(
    "of an agency near %d leave no item below the threshold without one",
    (near) => {
      const input = inputOf(assessmentOf(agencyNear(near)));
      const below = itemsBelow(input.assessment, 95).map((item) => item.code);
      const { measures } = analyse(input);
      expect(below.length).toBeGreaterThan(0);
      expect(unaddressed(below, measures)).toEqual([]);
      expect(new Set(measures.map((one) => one.indicator)).size).toBe(10);
    }
  );

  it("follow the threshold of the office", () => {
    const scores = { ...FULL, i1: 90, i2: 84 };
    expect(measuresOf(scores, { threshold: 85 }).flatMap((one) => one.items)).not.toContain("i1");
    expect(measuresOf(scores, { threshold: 95 }).flatMap((one) => one.items)).toContain("i1");
  });

  it("count an EIT item below the threshold by either part", () => {
    const found = measuresOf({ ...FULL, e7: [98.62, 83], e8: [83, 98.62], e9: [95, 95] });
    expect(found.filter((one) => one.indicator === 8).flatMap((one) => one.items)).toEqual([
      "e7",
      "e8",
    ]);
  });

  it("are complete in every cell", () => {
    for (const one of measuresOf(agencyNear(76))) {
      const { name, analysis, steps, period, unit, proof } = one;
      for (const text of [name, analysis, period, unit, proof, ...steps.map((step) => step.text)]) {
        expect(text.trim()).not.toBe("");
        expect(text).not.toMatch(/[{}]|undefined|[0-9]/);
      }
      expect(steps.length).toBeGreaterThanOrEqual(3);
      expect(steps.length).toBeLessThanOrEqual(5);
    }
  });

  it("say the finding that they answer to, with its score", () => {
    expect(measure({ ...FULL, i10: 91.43 }, "2568:i10")?.analysis).toMatch(
      /^ในความเห็นของบุคลากรบางส่วน.+\(ข้อ i๑๐ ได้ ๙๑\.๔๓ คะแนน\) จึงควรรวมวิธีขอยืม/
    );
    const failing = measure({ ...FULL, i10: 60 }, "2568:i10");
    expect(failing?.analysis).not.toContain("นายกเทศมนตรี");
    expect(failing?.analysis).toContain("จึงควรยกเลิกการยืมด้วยวาจา");
    expect(measure(FULL, "2568:i7")?.analysis).toContain("ข้อ i๗ ได้ ๑๐๐.๐๐ คะแนน");
  });

  it("below 70 begin with what the head orders", () => {
    const steps = measure({ ...FULL, i10: 60 }, "2568:i10")?.steps ?? [];
    expect(steps[0]?.text).toMatch(/^ให้นายกเทศมนตรี/);
    expect(steps[0]?.quarters).toEqual([1]);
    expect(measure({ ...FULL, i10: 75 }, "2568:i10")?.steps).toEqual(steps.slice(1));
  });

  it("at full marks end with something new, within the time of the other steps", () => {
    const full = measure(FULL, "2568:i10") ?? measure(FULL, "2568:i11");
    const low = measure({ ...FULL, i10: 90 }, "2568:i10");
    expect(full?.steps).toHaveLength((low?.steps.length ?? 0) + 1);
    expect(full?.period).toBe(low?.period);
  });

  it("share no steps", () => {
    const steps = measuresOf(agencyNear(50)).flatMap((one) =>
      one.steps.map((step) => ({ key: one.key, text: step.text }))
    );
    for (const a of steps) {
      for (const b of steps) {
        if (a.key < b.key) expect([a, b, overlap(a.text, b.text) < 0.75]).toEqual([a, b, true]);
      }
    }
  });

  it("of a year after another keep their keys, so that the officer's choices hold", () => {
    const keys = (scores: Scores) => measuresOf(scores).map((one) => one.key);
    expect(keys({ ...FULL, i1: 80 })).toEqual(keys({ ...FULL, i1: 60 }));
  });

  it("are there for an indicator without items, tied to its score", () => {
    const found = analyse(inputOf(assessmentOf({}, { 7: 88 }))).measures;
    expect(found.map((one) => one.indicator)).toEqual([7]);
    expect(found[0]?.analysis).toContain("ตัวชี้วัดที่ ๗ ได้ ๘๘.๐๐ คะแนน");
    expect(found[0]?.items).toEqual([]);
  });
});

describe("the period of a measure", () => {
  it("lies in the fiscal year after the one analysed, from its first to its last quarter", () => {
    expect(measure({ ...FULL, i4: 90 }, "2568:i4")?.period).toBe("๑ ตุลาคม ๒๕๖๘ - ๓๐ กันยายน ๒๕๖๙");
    expect(measure({ ...FULL, o1: 50 }, "2568:o1")?.period).toBe("๑ ตุลาคม ๒๕๖๘ - ๓๑ มีนาคม ๒๕๖๙");
    const arabic = measure({ ...FULL, i4: 90 }, "2568:i4", { digits: "arabic" });
    expect(arabic?.period).toBe("1 ตุลาคม 2568 - 30 กันยายน 2569");
  });

  it.each([
    [[2], "๑ มกราคม ๒๕๖๙ - ๓๑ มีนาคม ๒๕๖๙"],
    [[3, 4], "๑ เมษายน ๒๕๖๙ - ๓๐ กันยายน ๒๕๖๙"],
    [[1], "๑ ตุลาคม ๒๕๖๘ - ๓๑ ธันวาคม ๒๕๖๘"],
    [[], "๑ ตุลาคม ๒๕๖๘ - ๓๐ กันยายน ๒๕๖๙"],
  ])("follows the officer's quarters %j", (quarters, period) => {
    const steps = [{ text: "จัดทำแนวปฏิบัติ", quarters }];
    expect(measure(FULL, "2568:i7", chosen({ key: "2568:i7", steps }))?.period).toBe(period);
  });

  it("is blank where the year is not known", () => {
    const input = inputOf(assessmentOf(FULL));
    const results = { ...input.results, fiscalYear: null };
    expect(analyse({ ...input, results }).measures[0]?.period).toBe("");
  });
});

describe("the responsible unit", () => {
  const unitFor = (code: string, divisions: readonly string[], agency = "เทศบาลตำบลทดสอบ") =>
    measure(
      { ...FULL, [code]: code.startsWith("e") ? ([80, 80] as const) : 50 },
      `2568:${code}`,
      { office: { ...SETTINGS.office, divisions } },
      { agency }
    )?.unit;

  it.each([
    ["เทศบาลตำบลทดสอบ", "i10", "กองคลัง"],
    ["เทศบาลตำบลทดสอบ", "o27", "สำนักปลัดเทศบาล (งานนิติการ)"],
    ["องค์การบริหารส่วนตำบลทดสอบ", "i1", "สำนักปลัดองค์การบริหารส่วนตำบล"],
    ["องค์การบริหารส่วนจังหวัดทดสอบ", "i9", "กองการเจ้าหน้าที่"],
    ["กรมทดสอบ", "i10", "ฝ่ายการเงินและพัสดุ"],
    ["", "i10", "ฝ่ายการเงินและพัสดุ"],
  ])("of %s has a usual name for %s where the office gave no list", (agency, code, unit) => {
    expect(unitFor(code, [], agency)).toBe(unit);
  });

  it.each([
    ["i10", ["สำนักปลัด", "กองคลัง", "กองช่าง"], "กองคลัง"],
    ["i10", ["สำนักงานเลขานุการ", "สำนักคลัง"], "สำนักคลัง"],
    ["i11", ["สำนักปลัด", "กองคลัง", "กองช่าง"], "กองช่าง"],
    ["o27", ["สำนักปลัด", "กองคลัง"], "สำนักปลัด"],
    ["i5", ["กองคลัง", "สำนักปลัด"], "สำนักปลัด"],
    ["i5", ["สำนักปลัด", "หน่วยตรวจสอบภายใน"], "หน่วยตรวจสอบภายใน"],
    ["i5", [" กอง ๒ ", "กอง ๑"], "กอง ๒"],
  ])("for %s is taken from the office's own list %j", (code, divisions, unit) => {
    expect(unitFor(code, divisions)).toBe(unit);
  });
});

describe("what the officer chose", () => {
  it("drops a measure", () => {
    const found = measuresOf(FULL, chosen({ key: "2568:i7", dropped: true }));
    expect(found.map((one) => one.indicator)).not.toContain(3);
  });

  it("edits a measure, and leaves the rest of it", () => {
    const before = measure(FULL, "2568:i7");
    const after = measure(
      FULL,
      "2568:i7",
      chosen({ key: "2568:i7", name: "มาตรการของเรา", unit: "กองช่าง", budget: "๕,๐๐๐ บาท" })
    );
    expect(after).toEqual({
      ...before,
      name: "มาตรการของเรา",
      unit: "กองช่าง",
      budget: "๕,๐๐๐ บาท",
    });
  });

  it("adds a measure of the office's own behind those of its indicator", () => {
    const own: MeasureChoice = {
      key: "officer:1",
      indicator: 3,
      items: ["i8"],
      name: "มาตรการประชุมรับฟัง",
      steps: [{ text: "จัดประชุมและทำรายงานการประชุม", quarters: [2] }],
      unit: "สำนักปลัด",
    };
    const found = measuresOf({ ...FULL, i8: 90 }, chosen(own));
    const third = found.filter((one) => one.indicator === 3);
    expect(third.map((one) => one.key)).toEqual(["2568:i8", "officer:1"]);
    expect(third[1]).toMatchObject({
      source: "officer",
      items: ["i8"],
      period: "๑ มกราคม ๒๕๖๙ - ๓๑ มีนาคม ๒๕๖๙",
    });
    expect(third[1]?.analysis).toContain("ข้อ i๘ ได้ ๙๐.๐๐ คะแนน");
  });

  it("ignores a choice for a measure that is no longer proposed", () => {
    expect(measuresOf(FULL, chosen({ key: "2568:i8", unit: "กองช่าง" }))).toEqual(measuresOf(FULL));
  });
});

describe("items that no measure answers to", () => {
  const codes = ["i10", "e7", "o27"];

  it("are those of a measure that was dropped", () => {
    const scores = { ...FULL, i10: 90, e7: [98, 83], o27: 50 } as Scores;
    expect(unaddressed(codes, measuresOf(scores))).toEqual([]);
    const dropped = measuresOf(scores, chosen({ key: "2568:e7", dropped: true }));
    expect(unaddressed(codes, dropped)).toEqual(["e7"]);
  });

  it("are not those that a measure names in its words, in either digits", () => {
    const own = (name: string) =>
      measuresOf(FULL, chosen({ key: "officer:1", indicator: 4, name })).slice(-7);
    expect(unaddressed(["i10"], own("มาตรการตามข้อ i๑๐"))).toEqual([]);
    expect(unaddressed(["i10"], own("มาตรการตามข้อ I10"))).toEqual([]);
    expect(unaddressed(["i1"], own("มาตรการตามข้อ i๑๐"))).toEqual(["i1"]);
  });
});
