import { levelReason } from "../../src/ita/level-reason";
import { FRAMEWORK_2568 } from "../../src/ita/years/2568/framework";

const reasonOf = (total: number | null, IIT: number | null, EIT: number, OIT: number) =>
  levelReason({ total, instruments: { IIT, EIT, OIT } }, FRAMEWORK_2568);

describe("the level's reason", () => {
  it.each([
    ["an instrument", 95.4078, 98.286, 93.0733, 95, "ผ่านดี", "ผ่านดีเยี่ยม", false, ["EIT"]],
    ["the total", 90.2, 96, 95.5, 95, "ผ่านดี", "ผ่านดีเยี่ยม", true, []],
    [
      "the total and an instrument",
      90.2,
      90,
      88,
      92,
      "ผ่านดี",
      "ผ่านดีเยี่ยม",
      true,
      ["IIT", "EIT", "OIT"],
    ],
    ["an instrument below the pass mark", 94.64, 98, 84.9, 97, "ผ่าน", "ผ่านดี", false, ["EIT"]],
    ["nothing: it is the highest", 97.2, 98, 96, 97, "ผ่านดีเยี่ยม", undefined, false, []],
    ["the total, and no side condition", 84.994, 99, 60, 90, "ต้องปรับปรุง", "ผ่าน", true, []],
  ])("is %s", (_, total, IIT, EIT, OIT, level, next, totalShort, short) => {
    const reason = reasonOf(total, IIT, EIT, OIT)!;
    expect(reason.level.name).toBe(level);
    expect(reason.next?.name).toBe(next);
    expect(reason.totalShort).toBe(totalShort);
    expect(reason.short.map((it) => it.instrument)).toEqual(short);
  });

  it("is rounded half up before it is compared: 94.995 reaches 95", () => {
    expect(reasonOf(94.995, 95, 95, 95)!.level.name).toBe("ผ่านดีเยี่ยม");
  });

  it("is not known without a total, or without an instrument that decides", () => {
    expect(reasonOf(null, 98, 96, 97)).toBeNull();
    expect(reasonOf(97, null, 96, 97)).toBeNull();
    expect(levelReason({ total: 90, instruments: { IIT: 90, EIT: 90, OIT: 90 } }, null)).toBeNull();
  });
});
