import type { Measure } from "../../src/model/analysis";
import type { MeasureChoice } from "../../src/model/settings";
import type { Job } from "../../src/steps/contract";
import { understand } from "../../src/steps/understand";
import { libraryOffers, searchOffers } from "../../src/taskpane/measures/library-measures";
import {
  changesOf,
  dropped,
  ownKey,
  restored,
  withChoice,
  withoutChoice,
} from "../../src/taskpane/measures/measure-choices";
import { readFixture } from "../fixtures/read-workbook";
import { snapshotOf } from "./memory-steps";

let read: (measures?: readonly MeasureChoice[]) => Job;
beforeAll(async () => {
  const snapshot = snapshotOf(await readFixture("scores-2568-numeric.xlsx"));
  read = (measures = []) => understand(snapshot, { measures });
});
const find = (job: Job, key: string): Measure | undefined =>
  job.analysis.measures.find((measure) => measure.key === key);

describe("The officer's choice of measures", () => {
  test("holds only what differs from the proposal", () => {
    const before = find(read(), "2568:i10")!;
    expect(changesOf(before, { ...before, unit: "กองช่าง" })).toEqual({ unit: "กองช่าง" });
    expect(changesOf(before, before)).toEqual({});
  });

  test("is what the analysis then gives", () => {
    const edited = read(withChoice([], "2568:i10", { name: "มาตรการใหม่" }));
    expect(find(edited, "2568:i10")!.name).toBe("มาตรการใหม่");
  });

  test("drops a proposal so that its item stands unnamed, and restores it as it was edited", () => {
    const edit = withChoice([], "2568:i10", { unit: "กองช่าง" });
    const without = dropped(edit, find(read(edit), "2568:i10")!);
    expect(find(read(without), "2568:i10")).toBeUndefined();
    expect(read(without).unaddressed).toContain("i10");
    const back = read(restored(without, "2568:i10"));
    expect(find(back, "2568:i10")!.unit).toBe("กองช่าง");
    expect(back.unaddressed).not.toContain("i10");
  });

  test("takes a measure of one's own away for good", () => {
    const own = { indicator: 4, items: ["i12"], name: "ตรวจนับทรัพย์สินร่วมกัน" };
    const added = withChoice([], ownKey([]), own);
    const measure = find(read(added), "officer:1")!;
    expect(measure).toMatchObject({ ...own, source: "officer" });
    expect(dropped(added, measure)).toEqual([]);
    expect(ownKey(added)).toBe("officer:2");
  });

  test("forgets a choice", () => {
    expect(withoutChoice(withChoice([], "2568:i10", { unit: "ก" }), "2568:i10")).toEqual([]);
  });
});

describe("The library in the pane", () => {
  test("offers a measure for every item that was read, in the office's own words", () => {
    const offers = libraryOffers(read());
    expect(offers).toHaveLength(52);
    for (const { choice } of offers) {
      expect(choice.name).not.toMatch(/[{}]/);
      expect(choice.steps!.length).toBeGreaterThanOrEqual(3);
      for (const step of choice.steps!) expect(step.text).not.toMatch(/[{}0-9]/);
      expect(choice.unit).not.toBe("");
    }
  });

  test("knows which items a chosen measure answers to", () => {
    const taken = libraryOffers(read())
      .filter((offer) => offer.taken)
      .map((offer) => offer.code);
    expect(taken).toContain("i10");
    expect(taken).not.toContain("i12");
  });

  test("answers an item when its measure is taken", () => {
    const without = withChoice([], "2568:i10", { dropped: true });
    const offer = libraryOffers(read(without)).find(({ code }) => code === "i10")!;
    const job = read(withChoice(without, offer.choice.key, offer.choice));
    expect(job.unaddressed).not.toContain("i10");
    expect(find(job, offer.choice.key)).toMatchObject({ indicator: 4, items: ["i10"] });
  });

  test.each([
    ["i3", ["i3"]],
    ["", null],
    ["คำที่ไม่มีในคลังมาตรการ", []],
  ])("is searched by words: %p", (words, codes) => {
    const offers = libraryOffers(read());
    const hits = searchOffers(offers, words).map((offer) => offer.code);
    if (codes === null) expect(hits).toHaveLength(offers.length);
    else if (codes.length === 0) expect(hits).toEqual([]);
    else expect(hits).toEqual(expect.arrayContaining(codes));
    if (codes?.length) expect(hits.length).toBeLessThan(offers.length);
  });
});
