import fc from "fast-check";
import { analyse } from "../../src/analysis/analyse";
import { sharesOf } from "../../src/analysis/shares";
import { FRAMEWORK_2568 } from "../../src/ita/years/2568/framework";
import { resultsOf } from "../../src/ita/scoring";
import { levelOf } from "../../src/ita/levels";
import { roundHalfUp } from "../../src/ita/numerals";
import { agencyNear, allAt, assessmentOf, inputOf, type Scores } from "./agency";

const FULL = allAt(100);
/** The shared score sheet: items, and indicators as announced. */
const SHEET: Scores = {
  ...FULL,
  ...{ i1: 96, i4: 98.86, i6: 98.86, i10: 91.43, i12: 95.43, i13: 98.29, i14: 97.71, i15: 97.71 },
  ...{ e1: [97.7, 82], e2: [97.93, 86], e4: [98.62, 90], e5: [98.62, 86], e6: [98.62, 87] },
  ...{ e7: [98.62, 83], e8: [98.62, 88], e9: [98.62, 86], o27: 50 },
} as Scores;
const ANNOUNCED = {
  ...{ 1: 98.67, 2: 99.24, 3: 100, 4: 95.62, 5: 97.9 },
  ...{ 6: 93.94, 7: 93.14, 8: 92.14, 9: 100, 10: 90 },
};
const sheet = () => analyse(inputOf(assessmentOf(SHEET, ANNOUNCED)));

describe("what a score is worth", () => {
  it("adds up to the whole: every instrument by its weight, the total by 1", () => {
    const shares = sharesOf(assessmentOf(SHEET), FRAMEWORK_2568);
    const sum = (of: typeof shares) => of.reduce((all, share) => all + share.ofTotal, 0);
    expect(sum(shares)).toBeCloseTo(1, 10);
    expect(sum(shares.filter((share) => share.instrument === "EIT"))).toBeCloseTo(0.3, 10);
    expect(sum(shares.filter((share) => share.indicator === 10))).toBeCloseTo(0.2, 10);
  });

  it.each([
    ["i1", 1 / 3 / 5, 0.3],
    ["o5", 1 / 7 / 5 / 2, 0.4],
    ["o21", 1 / 4 / 2 / 2, 0.4],
    ["o27", 2 / 5 / 2 / 2, 0.4],
    ["o25", 1 / 5 / 2 / 2, 0.4],
  ])("of %s goes through its group and indicator", (code, ofInstrument, weight) => {
    const share = sharesOf(assessmentOf(FULL), FRAMEWORK_2568).find((one) => one.code === code);
    expect(share?.ofInstrument).toBeCloseTo(ofInstrument, 12);
    expect(share?.ofTotal).toBeCloseTo(ofInstrument * weight, 12);
  });

  it("rests on an assumption only where an item is counted twice in its group", () => {
    const shares = sharesOf(assessmentOf(FULL), FRAMEWORK_2568);
    const assumed = shares.filter((share) => share.assumed).map((share) => share.code);
    expect(assumed).toEqual(["o25", "o26", "o27", "o28"]);
  });

  it("is assumed where the year's items are only those of the officer's sheet", () => {
    const shares = sharesOf(assessmentOf(FULL), { ...FRAMEWORK_2568, complete: [] });
    expect(shares.every((share) => share.assumed)).toBe(true);
    const unlisted = sharesOf(assessmentOf(FULL), { ...FRAMEWORK_2568, items: [], complete: [] });
    expect(unlisted.find((one) => one.code === "i1")?.ofInstrument).toBeCloseTo(1 / 3 / 5, 12);
    expect(unlisted.every((share) => share.assumed)).toBe(true);
  });

  it("is not known for a year without weights", () => {
    expect(sharesOf(assessmentOf(FULL), { ...FRAMEWORK_2568, weights: null })).toEqual([]);
    expect(sharesOf(assessmentOf(FULL), null)).toEqual([]);
  });
});

describe("priorities", () => {
  it("put first what raises the total most, and say what is assumed", () => {
    const [first, second, third] = sheet().priorities;
    expect(first).toMatchObject({ code: "o27", score: 50, assumed: true });
    expect(roundHalfUp(first?.gain ?? 0)).toBe(2);
    expect(second).toMatchObject({ code: "e1", part: "survey", assumed: false });
    expect(second?.gain).toBeCloseTo(0.3, 10);
    expect(third).toMatchObject({ code: "e7", part: "survey" });
  });

  it("list each part of an EIT item, and nothing that is full", () => {
    const listed = sheet().priorities.map((one) => `${one.code} ${one.part ?? ""}`);
    expect(listed).toContain("e1 public");
    expect(listed.some((one) => /^(i2|e3|o1) /.test(one))).toBe(false);
    expect(analyse(inputOf(assessmentOf(FULL))).priorities).toEqual([]);
  });

  it("gain no more than the indicator can rise", () => {
    const found = analyse(inputOf(assessmentOf({ ...FULL, i1: 40 }, { 1: 99 }))).priorities;
    expect(found[0]?.gain).toBeCloseTo((1 / 5) * 0.3, 10);
  });

  it("are what the total really gains when that score alone becomes 100", () => {
    const scores = agencyNear(76);
    const before = inputOf(assessmentOf(scores));
    for (const { code, part, gain, assumed } of analyse(before).priorities) {
      if (assumed) continue;
      const old = scores[code] as number | readonly [number, number];
      const raised =
        typeof old === "number" ? 100 : part === "public" ? [100, old[1]] : [old[0], 100];
      const after = inputOf(assessmentOf({ ...scores, [code]: raised } as Scores));
      expect((after.results.total ?? 0) - (before.results.total ?? 0)).toBeCloseTo(gain, 8);
    }
  });
});

describe("the way to the next level", () => {
  it("of the shared sheet is EIT from 93.07 to 95 by two survey scores", () => {
    const next = sheet().nextLevel;
    expect(next?.target).toBe("ผ่านดีเยี่ยม");
    expect(next?.conditions.filter((one) => !one.met)).toMatchObject([{ what: "EIT", needed: 95 }]);
    expect(next?.changes).toMatchObject([
      { code: "e1", part: "survey", from: 82, to: 100 },
      { code: "e7", part: "survey", from: 83 },
    ]);
    expect(next?.changes[1]?.to).toBeLessThan(100);
    expect(next?.reached).toBe(true);
  });

  it("has no target at the highest level", () => {
    const next = analyse(inputOf(assessmentOf(FULL))).nextLevel;
    expect(next).toMatchObject({ target: null, changes: [], reached: true });
    expect(next?.conditions.every((one) => one.met)).toBe(true);
  });

  it("is not told for a year without a level rule", () => {
    const input = inputOf(assessmentOf(SHEET));
    const framework = { ...FRAMEWORK_2568, levelRule: null };
    const results = resultsOf(input.assessment, framework);
    expect(analyse({ ...input, framework, results }).nextLevel).toBeNull();
  });

  it("says that it is not reached where no items were read", () => {
    const next = analyse(inputOf(assessmentOf({}, ANNOUNCED))).nextLevel;
    expect(next).toMatchObject({ target: "ผ่านดีเยี่ยม", changes: [], reached: false });
  });

  it("raises a document to 100, never part of the way", () => {
    const changes = analyse(inputOf(assessmentOf(agencyNear(50)))).nextLevel?.changes ?? [];
    const documents = changes.filter((one) => one.code.startsWith("o"));
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.every((one) => one.to === 100)).toBe(true);
  });

  it("really reaches the level, with no change to spare, whatever the scores", () => {
    const framework = { ...FRAMEWORK_2568, doubledItem: undefined };
    const score = fc.integer({ min: 0, max: 100 });
    const scores = fc.record(
      Object.fromEntries(
        FRAMEWORK_2568.items.map(({ code }) => [
          code,
          code.startsWith("e")
            ? fc.tuple(score, score)
            : code.startsWith("o")
              ? fc.constantFrom(0, 50, 100)
              : score,
        ])
      )
    );
    const levelAt = (given: Scores) => {
      const { total, instruments } = resultsOf(assessmentOf(given), framework);
      const rule = framework.levelRule;
      return rule && total !== null ? levelOf(rule, total, instruments)?.name : null;
    };
    fc.assert(
      fc.property(scores, (given) => {
        const input = { ...inputOf(assessmentOf(given as Scores)), framework };
        const next = analyse(input).nextLevel;
        if (!next?.target) return;
        const apply = (changes: typeof next.changes) =>
          changes.reduce<Scores>((now, { code, part, to }) => {
            const old = now[code] as number | readonly [number, number];
            if (typeof old === "number") return { ...now, [code]: to };
            return { ...now, [code]: part === "public" ? [to, old[1]] : [old[0], to] };
          }, given as Scores);
        const rank = (level: string | null | undefined) =>
          framework.levelRule?.levels.findIndex((one) => one.name === level) ?? -1;
        expect(rank(levelAt(apply(next.changes)))).toBeLessThanOrEqual(rank(next.target));
        expect(rank(levelAt(apply(next.changes.slice(0, -1))))).toBeGreaterThan(rank(next.target));
      }),
      { numRuns: 100 }
    );
  });
});
