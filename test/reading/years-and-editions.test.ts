import fc from "fast-check";
import { frameworkFor, proposeFramework } from "../../src/ita/framework-for";
import { resultsOf } from "../../src/ita/scoring";
import { FRAMEWORKS, frameworkOf } from "../../src/ita/years";
import type { Assessment } from "../../src/model/assessment";
import { gridOf, type CellValue } from "../../src/model/grid";
import type { RangeChoice } from "../../src/model/settings";
import { readAssessment } from "../../src/reading/read-assessment";

const read = (
  rows: CellValue[][],
  year: number | null = null,
  ranges: RangeChoice[] = []
): Assessment => readAssessment([gridOf("ผลคะแนน", rows)], { year, ranges });

const NAMES = [
  "การปฏิบัติหน้าที่",
  "การใช้งบประมาณ",
  "การใช้อำนาจ",
  "การใช้ทรัพย์สินของราชการ",
  "การแก้ไขปัญหาการทุจริต",
];
const MORE = [
  "คุณภาพการดำเนินงาน",
  "ประสิทธิภาพการสื่อสาร",
  "การปรับปรุงระบบการทำงาน",
  "การเปิดเผยข้อมูล",
  "การป้องกันการทุจริต",
];
const summary = (year: number): CellValue[][] => [
  [`ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${year}`],
  ["ตัวชี้วัดที่", "ตัวชี้วัด", "คะแนน"],
  ...[...NAMES, ...MORE].map((name, i): CellValue[] => [i + 1, name, 90 + i / 2]),
];

describe("a year without rules of its own", () => {
  it("is read, and gives neither total nor level until the officer confirms how", () => {
    const assessment = read([...summary(2571), [], ["i1 คำถามใหม่", 88]]);
    expect(assessment.fiscalYear.value).toBe(2571);
    expect(assessment.indicators).toHaveLength(10);
    expect(frameworkFor(assessment, null)).toBeNull();
    expect(resultsOf(assessment, null)).toMatchObject({ total: null, level: null });
    const proposal = proposeFramework(assessment);
    expect(proposal).toMatchObject({ year: 2571, weights: null, levelRule: null });
    const weights = { IIT: 0.3, EIT: 0.3, OIT: 0.4 };
    const confirmed = frameworkFor(assessment, { year: 2571, weights, levelRuleOf: 2568 });
    expect(resultsOf(assessment, confirmed).level).toBe("ผ่านดี");
  });

  it("never takes what was confirmed for another year", () => {
    const weights = { IIT: 0.3, EIT: 0.3, OIT: 0.4 };
    expect(
      frameworkFor(read(summary(2571)), { year: 2570, weights, levelRuleOf: 2568 })
    ).toBeNull();
  });

  it("is 2569 too: its items are counted, its weights and levels are not known", () => {
    const framework = frameworkFor(read(summary(2569)), null);
    expect(framework).toMatchObject({
      weights: null,
      levelRule: null,
      measuresItem: "o25",
      counts: { OIT: 26 },
    });
    expect(resultsOf(read(summary(2569)), framework).total).toBeNull();
  });
});

describe("frameworks of the built-in years", () => {
  it.each(FRAMEWORKS.map((framework) => [framework.year, framework] as const))(
    "%d holds together",
    (year, framework) => {
      expect(framework.indicators.map(({ number }) => number)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
      ]);
      const { weights } = framework;
      if (weights) expect(weights.IIT + weights.EIT + weights.OIT).toBeCloseTo(1, 10);
      expect(framework.letterGrades).toBe(year <= 2565);
      for (const item of framework.items) {
        expect(framework.indicators.some(({ number }) => number === item.indicator)).toBe(true);
      }
    }
  );

  it("knows letter grades until 2565 and names from 2566", () => {
    expect(frameworkOf(2565)?.levelRule?.levels[0]?.name).toBe("AA");
    expect(frameworkOf(2566)?.levelRule?.levels[0]?.name).toBe("ผ่านดีเยี่ยม");
  });
});

describe("look-alikes", () => {
  it.each<[string, CellValue[][]]>([
    [
      "moit",
      [
        ["MOIT 1", 5],
        ["MOIT 2", 4],
        ["MOIT 3", 5],
      ],
    ],
    [
      "school",
      [
        ["การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของสถานศึกษาออนไลน์ (ITA Online)"],
        ...summary(2568),
      ],
    ],
    [
      "vocational",
      [["สำนักงานคณะกรรมการการอาชีวศึกษา"], ["ชื่อสถานศึกษา", "วิทยาลัยเทคนิคตัวอย่าง"], ...summary(2568)],
    ],
    ["moit", [["ลำดับ", "ตัวชี้วัด", "ผล"], ...[1, 2, 3, 4].map((n) => [n, `moit${n}`, 100])]],
    ["moit", [["การประเมินหน่วยงานในสังกัดสำนักงานปลัดกระทรวงสาธารณสุข (MOPH ITA)"], ...summary(2568)]],
    ["school", [["โรงเรียน", "บ้านหนองบัว"], ["สังกัด", "สพป.เชียงราย เขต 1"], ...summary(2568)]],
    ["school", [["สำนักงานเขตพื้นที่การศึกษาประถมศึกษา"], ["ITA Online 2568"], ...summary(2568)]],
    ["vocational", [["สถานศึกษา", "วิทยาลัยการอาชีพตัวอย่าง"], ...summary(2568)]],
  ])("%s is recognised, with the cells that show it", (edition, rows) => {
    const { value, mentions } = read(rows).edition;
    expect(value).toBe(edition);
    expect(mentions.length).toBeGreaterThan(0);
  });

  it("a list of a municipality's schools makes none", () => {
    const schools = [["โรงเรียนบ้านใหม่"], ["โรงเรียนบ้านเก่า"], ["วิทยาลัยเทคนิคตัวอย่าง"]];
    expect(read([...summary(2568), [], ...schools]).edition.value).toBe("agency");
  });

  it("a passing word about a school makes none", () => {
    expect(read([["โครงการอบรมคุณธรรมร่วมกับโรงเรียนในพื้นที่"], ...summary(2568)]).edition.value).toBe(
      "agency"
    );
  });
});

describe("what the officer says of a range", () => {
  it("is left out when it is none of scores", () => {
    const at = { sheet: "ผลคะแนน", address: "A2:C12" };
    expect(read(summary(2568), 2568, [{ at, role: "ignore" }]).indicators).toEqual([]);
  });
});

it("never throws, whatever the cells hold", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(
      "ตัวชี้วัดที่ 1",
      "i1",
      "๐๑",
      "คะแนน",
      "IIT",
      "",
      "#REF!",
      "บันทึกข้อความ",
      "มาตรการ",
      "ขั้นตอน",
      "ระยะเวลา",
      98.67
    )
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
      expect(read(rows as CellValue[][]).account).toBeDefined();
    }),
    { numRuns: 300 }
  );
});
