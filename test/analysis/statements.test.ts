import fc from "fast-check";
import { analyse } from "../../src/analysis/analyse";
import type { IndicatorAnalysis, Statement } from "../../src/model/analysis";
import { FRAMEWORK_2568 } from "../../src/ita/years/2568/framework";
import { overlap } from "../ita/library/overlap";
import { agencyNear, allAt, assessmentOf, codesOf, inputOf, type Scores } from "./agency";

const FULL = allAt(100);
const analysed = (scores: Scores, settings = {}, announced = {}) =>
  analyse(inputOf(assessmentOf(scores, announced), settings));
const indicator = (scores: Scores, number: number, settings = {}) =>
  analysed(scores, settings).indicators[number - 1] as IndicatorAnalysis;
const texts = (statements: readonly Statement[]) => statements.map((one) => one.text).join("\n");
const everything = ({ shortcomings, develop, maintain }: IndicatorAnalysis) => [
  ...shortcomings,
  ...develop,
  ...maintain,
];
const about = (statements: readonly Statement[], code: string) =>
  statements.filter((one) => one.items.includes(code));

describe("a score in a statement", () => {
  it("stands once, with its code, two decimals and Thai digits", () => {
    const { shortcomings } = indicator({ ...FULL, i10: 91.43, i12: 95.43 }, 4);
    expect(shortcomings[0]?.text).toContain("(ข้อ i๑๐ ได้ ๙๑.๔๓ คะแนน ต่ำที่สุดในตัวชี้วัดที่ ๔)");
    expect(shortcomings[1]?.text).toMatch(/\(ข้อ i๑๒ ได้ ๙๕\.๔๓ คะแนน\)$/);
  });

  it("is drawn in Arabic digits throughout where the office chose them", () => {
    const found = analysed({ ...FULL, i10: 60, o27: 50 }, { digits: "arabic" });
    const all = JSON.stringify([found.indicators, found.measures]);
    expect(all).toContain("ข้อ i10 ได้ 60.00 คะแนน");
    expect(all).not.toMatch(/[๐-๙]/);
  });

  it.each([
    [[98.62, 83], "ข้อ e๗ ส่วน Public ๙๘.๖๒ คะแนน ส่วน Survey ๘๓.๐๐ คะแนน ต่างกัน ๑๕.๖๒ คะแนน"],
    [[95, 90], "ข้อ e๗ ส่วน Public ๙๕.๐๐ คะแนน ส่วน Survey ๙๐.๐๐ คะแนน ต่างกัน ๕.๐๐ คะแนน"],
    [[85, 90.01], "ข้อ e๗ ส่วน Public ๘๕.๐๐ คะแนน ส่วน Survey ๙๐.๐๑ คะแนน ต่างกัน ๕.๐๑ คะแนน"],
    [[94.99, 90], "ข้อ e๗ ส่วน Public ๙๔.๙๙ คะแนน ส่วน Survey ๙๐.๐๐ คะแนน ต่ำที่สุด"],
  ] as const)(
    "of an EIT item gives both parts, and the gap from 5 points on: %j",
    (pair, quote) => {
      expect(texts(indicator({ ...FULL, e7: pair }, 8).shortcomings)).toContain(quote);
    }
  );

  it("of an EIT item with one part gives that part", () => {
    const assessment = assessmentOf({ ...FULL, e7: [90, 80] });
    const items = assessment.items.map((item) =>
      item.code === "e7"
        ? { ...item, score: null, parts: { survey: { score: 80, mentions: [] } } }
        : item
    );
    const { indicators } = analyse(inputOf({ ...assessment, items }));
    expect(texts(indicators[7]?.shortcomings ?? [])).toContain("ข้อ e๗ ส่วน Survey ๘๐.๐๐ คะแนน");
  });

  it("names the lowest of an indicator only where one item stands alone at the end", () => {
    expect(texts(indicator({ ...FULL, i1: 90, i2: 90 }, 1).shortcomings)).not.toContain("ต่ำที่สุด");
    expect(texts(indicator({ ...FULL, i1: 90, i2: 91 }, 1).shortcomings)).toMatch(
      /i๑ ได้ ๙๐\.๐๐ คะแนน ต่ำที่สุด/
    );
  });
});

describe("the three parts of an indicator", () => {
  it("keep an item at full marks to what is maintained", () => {
    const found = indicator({ ...FULL, i1: 96 }, 1);
    expect(about(found.shortcomings, "i2")).toEqual([]);
    expect(about(found.develop, "i2")).toEqual([]);
    expect(texts(about(found.maintain, "i2"))).toContain("ข้อ i๒ ได้ ๑๐๐.๐๐ คะแนน");
    expect(about(found.maintain, "i1")).toEqual([]);
  });

  it("say at full marks that nothing falls short, and what is new to develop", () => {
    const found = indicator(FULL, 3);
    expect(found.shortcomings).toHaveLength(1);
    expect(found.shortcomings[0]?.text).toMatch(/^ไม่พบข้อบกพร่อง/);
    expect(found.develop.map((one) => one.items[0])).toEqual(["i7", "i8", "i9"]);
    expect(found.maintain.map((one) => one.items[0])).toEqual(["i7", "i8", "i9"]);
  });

  it("of documents at full marks name something new of each group, and keep every item", () => {
    const found = indicator(FULL, 9);
    expect(found.develop.flatMap((one) => one.items)).toEqual(["o1", "o5", "o12", "o14", "o17"]);
    expect(found.maintain.flatMap((one) => one.items)).toEqual(codesOf(9));
  });

  it("say negatively worded items from the good side", () => {
    const full = texts(indicator(FULL, 1).maintain);
    expect(full).toContain("ไม่มีผู้ตอบรายใดรับรู้ว่ามีการเรียกรับสินบน");
    const low = texts(about(indicator({ ...FULL, i3: 97 }, 1).shortcomings, "i3"));
    expect(low).toMatch(/^ยังมีผู้ตอบบางราย/);
  });

  it("do not say that nothing falls short when the indicator itself is below 100", () => {
    const assessment = assessmentOf(FULL, { 3: 97 });
    const found = analyse(inputOf(assessment)).indicators[2];
    expect(texts(found?.shortcomings ?? [])).not.toContain("ไม่พบข้อบกพร่อง");
    expect(texts(found?.shortcomings ?? [])).toContain("๙๗.๐๐");
  });

  it("where no item is full keep the best from falling, and say so below the pass mark", () => {
    const high = indicator({ ...FULL, i13: 98.29, i14: 97.71, i15: 97.71 }, 5).maintain;
    expect(high).toHaveLength(1);
    expect(high[0]?.text).toContain("ข้อ i๑๓ ได้ ๙๘.๒๙ คะแนน สูงที่สุดในตัวชี้วัดที่ ๕");
    expect(high[0]?.text).not.toContain("ผู้ตอบทุกราย");
    const low = indicator({ ...FULL, i13: 60, i14: 50, i15: 55 }, 5).maintain;
    expect(low[0]?.text).toContain("ต่ำกว่า ๘๕.๐๐ คะแนน");
    expect(low[0]?.items).toEqual(["i13"]);
  });

  it("prefer, of two best items alike, the one whose lower part is higher", () => {
    const found = indicator({ ...FULL, e1: [90, 98], e2: [93, 95], e3: [99, 89] }, 6);
    expect(found.maintain[0]?.items).toEqual(["e2"]);
  });

  it("begin with the lowest item", () => {
    const found = indicator({ ...FULL, i1: 96, i2: 80, i3: 90 }, 1);
    expect(found.shortcomings.map((one) => one.items[0])).toEqual(["i2", "i3", "i1"]);
    expect(found.develop.map((one) => one.items[0])).toEqual(["i2", "i3", "i1"]);
  });
});

describe("documents below full marks", () => {
  it("quote the assessor's remark, a web address kept as it is", () => {
    const remarks = { o27: "ขาดมาตรการข้อ 3 ดู https://ita.example/2568 " };
    const found = texts(indicator({ ...FULL, o27: 50 }, 10, { remarks }).shortcomings);
    expect(found).toContain("ผู้ประเมินให้ความเห็นว่า “ขาดมาตรการข้อ ๓ ดู https://ita.example/2568”");
  });

  it("say that no remark is recorded where there is none", () => {
    const found = texts(indicator({ ...FULL, o27: 50 }, 10).shortcomings);
    expect(found).toContain("๕๐.๐๐ คะแนน ต่ำที่สุดในตัวชี้วัดที่ ๑๐; ยังไม่ได้บันทึกความเห็นของผู้ประเมิน)");
  });

  it.each([0, 50, 80])("speak otherwise at %d than elsewhere", (score) => {
    const at = (value: number) => texts(indicator({ ...FULL, o7: value }, 9).shortcomings);
    const other = score === 0 ? 50 : 0;
    expect(overlap(at(score).split("(")[0] ?? "", at(other).split("(")[0] ?? "")).toBeLessThan(
      0.75
    );
  });
});

describe("bands", () => {
  const said = (score: number) =>
    texts(indicator({ ...FULL, i10: score }, 4).shortcomings).split("(")[0];
  it.each([
    [99.99, 95],
    [94.99, 85],
    [84.99, 70],
    [69.99, 0],
  ])("hold from %d down to %d", (from, to) => {
    expect(said(from)).toBe(said(to));
  });

  it("differ at each border, also where a score only rounds up to it", () => {
    const borders = [99.99, 94.99, 84.99, 69.99].map(said);
    expect(new Set(borders).size).toBe(4);
    expect(said(94.995)).toBe(said(95));
    expect(said(69.994)).toBe(said(60));
  });

  it("of an EIT item follow its lower part", () => {
    const texted = (pair: [number, number]) =>
      texts(indicator({ ...FULL, e1: pair }, 6).shortcomings).split("(")[0];
    expect(texted([100, 60])).toBe(texted([60, 60]));
    expect(texted([100, 60])).not.toBe(texted([80, 80]));
  });

  it("below 70 are urgent and say who decides, in the words of the agency's kind", () => {
    const scores = { ...FULL, i10: 60 };
    const input = inputOf(assessmentOf(scores, {}, { agency: "องค์การบริหารส่วนตำบลดอนแก้ว" }));
    const found = analyse(input).indicators[3];
    expect(texts(found?.develop ?? [])).toContain("ให้นายกองค์การบริหารส่วนตำบลสั่ง");
    expect(texts(found?.develop ?? [])).toContain("ภายใน ๓๐ วัน");
  });
});

describe("four agencies", () => {
  it.each([50, 76, 98, 100])("at %d leave no part empty, no blank and nothing unsaid", (near) => {
    const found = analysed(near === 100 ? FULL : agencyNear(near));
    expect(found.indicators).toHaveLength(10);
    for (const one of found.indicators) {
      expect(one.shortcomings.length).toBeGreaterThan(0);
      expect(one.develop.length).toBeGreaterThan(0);
      expect(one.maintain.length).toBeGreaterThan(0);
      for (const { text } of everything(one)) {
        expect(text).not.toMatch(/[{}]|undefined|null|NaN|[0-9]| {2}/);
      }
    }
  });

  it("at full marks state no shortcoming anywhere", () => {
    for (const one of analysed(FULL).indicators) {
      expect(texts(one.shortcomings)).toMatch(/^ไม่พบข้อบกพร่อง/);
      expect(one.shortcomings[0]?.items).toEqual([]);
    }
  });

  it.each([50, 76, 98, 100])("at %d give no two indicators the same words", (near) => {
    const found = analysed(near === 100 ? FULL : agencyNear(near)).indicators;
    for (const part of ["shortcomings", "develop", "maintain"] as const) {
      for (const a of found) {
        for (const b of found.filter((other) => other.number > a.number)) {
          for (const { text } of a[part]) {
            for (const { text: other } of b[part]) {
              expect([text, other, overlap(text, other) < 0.8]).toEqual([text, other, true]);
            }
          }
        }
      }
    }
  });

  it("at 50 and at 94 do not read alike", () => {
    const at = (score: number) =>
      analysed(allAt(score))
        .indicators.filter((one) => one.instrument !== "OIT")
        .flatMap((one) => one.shortcomings.map((it) => it.text));
    const low = at(50);
    at(94).forEach((text, index) => {
      expect(text.split("(")[0]).not.toBe((low[index] ?? "").split("(")[0]);
    });
  });
});

describe("what is not known", () => {
  it("is said of an indicator without a score, and nothing is claimed of it", () => {
    const scores = Object.fromEntries(
      Object.entries(FULL).filter(([code]) => !codesOf(7).includes(code))
    );
    const found = indicator(scores, 7);
    expect(found.score).toBeNull();
    expect(texts(found.shortcomings)).toContain("ยังไม่มีคะแนนของตัวชี้วัดที่ ๗");
    expect([...found.develop, ...found.maintain]).toEqual([]);
  });

  it("is said of an indicator without items", () => {
    const announced = Object.fromEntries(
      FRAMEWORK_2568.indicators.map(({ number }) => [number, 90 + number / 10])
    );
    const found = analyse(inputOf(assessmentOf({}, announced)));
    found.indicators.forEach((one) => {
      expect(texts(one.shortcomings)).toContain("ยังไม่มีคะแนนรายข้อ");
      expect(one.develop).toHaveLength(1);
      expect(one.maintain).toHaveLength(1);
    });
    expect(new Set(found.indicators.map((one) => one.develop[0]?.text)).size).toBe(10);
  });

  it("of an indicator without items reads by the band of its score", () => {
    const at = (score: number) => analyse(inputOf(assessmentOf({}, { 7: score }))).indicators[6];
    const said = [50, 76, 92, 98].map(
      (score) => texts(at(score)?.shortcomings ?? []).split("(")[0]
    );
    expect(new Set(said).size).toBe(4);
    expect(texts(at(50)?.develop ?? [])).toMatch(/^ให้นายกเทศมนตรีสั่งการภายในไตรมาสที่ ๑/);
    expect(texts(at(100)?.shortcomings ?? [])).toMatch(/^ไม่พบข้อบกพร่อง/);
  });

  it("leaves out an item whose score cannot be known", () => {
    const assessment = assessmentOf({ ...FULL, i2: 90 });
    const items = assessment.items.map((item) =>
      item.code === "i1" ? { ...item, score: null } : item
    );
    const found = analyse(inputOf({ ...assessment, items })).indicators[0] as IndicatorAnalysis;
    expect(everything(found).flatMap((one) => one.items)).not.toContain("i1");
  });
});

it("never throws, claims a shortcoming at 100 or praises an item below it, whatever the scores", () => {
  const score = fc.oneof(
    fc.constant(100),
    fc.constant(0),
    fc.double({ min: 0, max: 100, noNaN: true })
  );
  const scores = fc.record(
    Object.fromEntries(
      FRAMEWORK_2568.items.map(({ code }) => [
        code,
        code.startsWith("e") ? fc.tuple(score, score) : score,
      ])
    ),
    { requiredKeys: [] }
  );
  fc.assert(
    fc.property(scores, (given) => {
      for (const one of analysed(given as Scores).indicators) {
        for (const statement of [...one.shortcomings, ...one.develop, ...one.maintain]) {
          expect(statement.text).not.toMatch(/[{}]|undefined|NaN/);
        }
        for (const { items } of one.shortcomings) {
          for (const code of items) {
            const value = [given[code] as number | [number, number]].flat();
            expect(Math.min(...value)).toBeLessThan(99.995);
          }
        }
        for (const { text, items } of one.maintain) {
          const value = items.flatMap((code) => given[code] as number | [number, number]);
          if (Math.min(...value) < 99.995) expect(text).not.toMatch(/ผู้ตอบทุกราย|ไม่มีผู้ตอบรายใด/);
        }
      }
    }),
    { numRuns: 60 }
  );
});
