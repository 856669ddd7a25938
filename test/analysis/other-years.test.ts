import { analyse } from "../../src/analysis/analyse";
import { resultsOf } from "../../src/ita/scoring";
import { libraryOf } from "../../src/ita/years";
import { itemsOf, type Framework } from "../../src/ita/framework";
import { entryOf } from "../../src/ita/library";
import { FRAMEWORK_2568 } from "../../src/ita/years/2568/framework";
import { assessmentOf, inputOf } from "./agency";

/** What an officer's sheet of a year without a library may hold: codes mean other things than in FY2568. */
const FRAMEWORK: Framework = {
  ...FRAMEWORK_2568,
  year: 2569,
  groups: [],
  items: [
    { code: "i1", indicator: 1, text: "การให้บริการตรงเวลานัด", subject: "การให้บริการตรงเวลานัด" },
    { code: "e1", indicator: 6, text: "ความสุภาพของเจ้าหน้าที่", subject: "ความสุภาพของเจ้าหน้าที่" },
    {
      code: "o25",
      indicator: 10,
      text: "การนำผลการประเมินไปสู่การพัฒนาองค์กร",
      subject: "การนำผลการประเมินไปสู่การพัฒนาองค์กร",
    },
    {
      code: "o26",
      indicator: 10,
      text: "รายงานผลการส่งเสริมคุณธรรม",
      subject: "รายงานผลการส่งเสริมคุณธรรม",
    },
  ],
  measuresItem: "o25",
  followUpItem: "o26",
  doubledItem: undefined,
};
const SCORES = { i1: 60, e1: [90, 92], o25: 50, o26: 100 } as const;
const assessment = assessmentOf(SCORES, {}, { year: 2569, framework: FRAMEWORK });
const input = {
  ...inputOf(assessment),
  framework: FRAMEWORK as Framework | null,
  results: resultsOf(assessment, FRAMEWORK),
  library: libraryOf(2569),
};
const found = analyse(input);
const all = JSON.stringify(found);

describe("a year without a library", () => {
  it("works from the officer's own items, and says that it drafted from them", () => {
    const first = found.indicators[0]?.shortcomings[0]?.text ?? "";
    expect(first).toContain("“การให้บริการตรงเวลานัด”");
    expect(first).toContain("ร่างจากชื่อข้อในตารางคะแนน โปรดตรวจก่อนใช้");
    expect(first).toContain("ข้อ i๑ ได้ ๖๐.๐๐ คะแนน");
    expect(found.indicators[9]?.shortcomings[0]?.text).toContain("ยังไม่ได้บันทึกความเห็นของผู้ประเมิน");
  });

  it("says nothing that another year's library says of the same code", () => {
    for (const { code, measure, shortcoming, maintain } of libraryOf(2568)) {
      for (const text of [measure.name, maintain, ...Object.values(shortcoming)]) {
        expect([code, all.includes(text)]).toEqual([code, false]);
      }
    }
  });

  it("takes what another year says of the same question, and names that year and item", () => {
    const [asked] = itemsOf(FRAMEWORK_2568, 1);
    const reworded = asked!.text.replace(/\s+/g, "");
    const items = FRAMEWORK.items.map((item) =>
      item.code === "i1" ? { ...item, text: reworded } : item
    );
    const framework = { ...FRAMEWORK, items };
    const same = analyse({ ...input, framework });
    const text = same.indicators[0]?.shortcomings[0]?.text ?? "";
    expect(text).toContain("ใช้ข้อความของข้อ i๑ ปี ๒๕๖๘ ซึ่งถามเรื่องเดียวกัน");
    expect(same.measures[0]?.name).toBe(entryOf(libraryOf(2568), "i1")?.measure.name);
    expect(same.measures[0]?.key).toBe("2569:i1");
  });

  it("has a measure for every item below the threshold, in the year after", () => {
    const items = found.measures.flatMap((one) => one.items);
    expect(items).toEqual(expect.arrayContaining(["i1", "e1", "o25"]));
    expect(found.measures[0]).toMatchObject({ key: "2569:i1" });
    expect(found.measures[0]?.period).toMatch(/๒๕๖๙ - .+๒๕๗๐$/);
    expect(found.measures.every((one) => one.steps.length >= 3)).toBe(true);
  });

  it("is urgent below 70 too, and says who decides", () => {
    expect(found.indicators[0]?.develop[0]?.text).toMatch(/^ให้นายกเทศมนตรีสั่งการ/);
  });

  it("names an item in short, without what asks the one who answers", () => {
    const items = assessment.items.map((item) =>
      item.code === "i1"
        ? { ...item, text: "เจ้าหน้าที่ในหน่วยงานของท่าน  ทำงานตรงเวลา มากน้อยเพียงใด" }
        : item
    );
    const asked = analyse({
      ...input,
      framework: { ...FRAMEWORK, items: [] },
      assessment: { ...assessment, items },
    });
    expect(asked.indicators[0]?.shortcomings[0]?.text).toContain("“เจ้าหน้าที่ในหน่วยงาน ทำงานตรงเวลา”");
    expect(asked.measures[0]?.steps[1]?.text).toContain("ข้อ i๑");
  });

  it("uses the officer's own library where there is one", () => {
    const own = {
      code: "i1",
      shortcoming: { high: "บุคลากรบางส่วนเห็นว่ายังไม่ตรงเวลานัด" },
      develop: { high: "กำหนดเวลานัดให้ชัดเจน" },
      maintain: "รักษาเวลานัด",
      measure: { name: "มาตรการเวลานัด", steps: [], unit: "clerk" as const, proof: "สมุดนัด" },
    };
    const mine = analyse({ ...input, library: [own] });
    expect(mine.indicators[0]?.shortcomings[0]?.text).toMatch(/^บุคลากรบางส่วนเห็นว่ายังไม่ตรงเวลานัด \(/);
    expect(mine.measures[0]?.name).toBe("มาตรการเวลานัด");
  });

  it("names an item by the year's title where the sheet gives none", () => {
    const items = assessment.items.map((item) => ({ ...item, text: "" }));
    const titles = { o25: "การนำผลการประเมินไปพัฒนา" };
    const framework = { ...FRAMEWORK, items: [], titles };
    const named = analyse({ ...input, framework, assessment: { ...assessment, items } });
    expect(named.indicators[9]?.shortcomings[0]?.text).toContain("“การนำผลการประเมินไปพัฒนา”");
    expect(named.indicators[0]?.shortcomings[0]?.text).toContain("“i๑”");
  });

  it("still analyses when the year has no framework at all, and levels nothing", () => {
    const bare = analyse({ ...input, framework: null, results: resultsOf(assessment, null) });
    expect(bare.indicators).toHaveLength(10);
    expect(bare.indicators[0]?.shortcomings[0]?.text).toContain("“การให้บริการตรงเวลานัด”");
    expect(bare.priorities).toEqual([]);
    expect(bare.nextLevel).toBeNull();
  });
});
