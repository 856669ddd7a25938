import { levelReason } from "../../src/report/content/level-reason";
import { contextOf } from "../../src/report/compose-report";
import { agency, everywhere } from "./build";

const reasonAt = (IIT: number, EIT: number, OIT: number) => {
  const announced = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n, n <= 5 ? IIT : n <= 8 ? EIT : OIT])
  );
  return levelReason(contextOf(agency({ scores: everywhere(90), announced }).input));
};

describe("the reason of the level", () => {
  it.each<[string, number, number, number, readonly string[]]>([
    ["an instrument keeps it down", 98, 93, 98, ["๙๖.๕๐", "EIT ๙๓.๐๐", "๙๕", "ผ่านดี"]],
    ["two instruments keep it down", 94, 94, 99, ["IIT ๙๔.๐๐", "คะแนน และ EIT ๙๔.๐๐"]],
    ["the total keeps it down", 80, 80, 80, ["๘๐.๐๐", "ยังไม่ถึง ๘๕", "ต้องปรับปรุง"]],
    ["both keep it down", 96, 90, 92, ["ยังไม่ถึง ๙๕", "EIT ๙๐.๐๐", "OIT ๙๒.๐๐", "ผ่านดี"]],
    ["it is the highest", 96, 97, 98, ["ไม่ต่ำกว่า ๙๕", "ผ่านดีเยี่ยม"]],
    ["it is the lowest", 50, 50, 50, ["ยังไม่ถึง ๗๐", "ต้องปรับปรุงโดยด่วน"]],
  ])("says it where %s", (_, IIT, EIT, OIT, words) => {
    const reason = reasonAt(IIT, EIT, OIT);
    for (const word of words) expect(reason).toContain(word);
  });

  it("says that a year has no rule, and never uses another's", () => {
    const { input } = agency({ scores: everywhere(90), framework: null, year: 2575 });
    const reason = levelReason(contextOf(input));
    expect(reason).toContain("๒๕๗๕");
    expect(reason).not.toContain("ผ่าน");
  });

  it("says that scores are missing", () => {
    const { input } = agency({ scores: () => null, announced: { 1: 90 } });
    expect(levelReason(contextOf(input))).toContain("ยังไม่ครบ");
  });
});
