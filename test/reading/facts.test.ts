import { gridOf, type CellValue } from "../../src/model/grid";
import { readAssessment } from "../../src/reading/read-assessment";
import { readScores, truth } from "./truth";

type Rows = CellValue[][];

const ten = Object.fromEntries(truth.indicators.map(({ number, score }) => [number, score]));
const SUMMARY: Rows = [
  ["ตัวชี้วัดที่", "ตัวชี้วัด", "คะแนน"],
  ...truth.indicators.map(({ number, name, score }) => [number, name, score]),
];
const read = (...sheets: [name: string, rows: Rows][]): ReturnType<typeof readAssessment> =>
  readAssessment(
    sheets.map(([name, rows]) => gridOf(name, rows)),
    { year: null, ranges: [] }
  );

const OWN = { agency: "เทศบาลตำบลม่วงยาย", district: "เวียงแก่น", province: "เชียงราย" };
const TOTAL = { total: 95.41, level: "ผ่านดี" };

describe("facts are read wherever they stand", () => {
  it.each<[string, Rows, Record<string, unknown>]>([
    [
      "a title with abbreviations",
      [["ผลการประเมิน ITA ของ อบต.นาดี อ.เมืองลำพูน จ.ลำพูน ปี 2568"]],
      { agency: "องค์การบริหารส่วนตำบลนาดี", district: "เมืองลำพูน", province: "ลำพูน", year: 2568 },
    ],
    [
      "the title of an agency of another kind",
      [["ผลการประเมินคุณธรรมและความโปร่งใส (ITA) มหาวิทยาลัยแม่ฟ้าหลวง ปีงบประมาณ พ.ศ. 2568"]],
      { agency: "มหาวิทยาลัยแม่ฟ้าหลวง", year: 2568 },
    ],
    [
      "cells of label and value",
      [
        ["หน่วยงาน: เทศบาลตำบลม่วงยาย"],
        ["อำเภอ: เวียงแก่น"],
        ["จังหวัด: เชียงราย"],
        ["ปีงบประมาณ: 2568"],
        ["คะแนนรวม: 95.41"],
        ["ระดับ: ผ่านดี"],
      ],
      { ...OWN, ...TOTAL, year: 2568 },
    ],
    [
      "one row under a row of heads",
      [
        ["หน่วยงาน", "อำเภอ", "จังหวัด", "ปีงบประมาณ", "คะแนนรวม", "ระดับ"],
        ["ทต.ม่วงยาย", "เวียงแก่น", "เชียงราย", 2568, 95.41, "ผ่านดี"],
        [],
      ],
      { ...OWN, ...TOTAL, year: 2568 },
    ],
    [
      "rows in English",
      [
        ["Agency", "เทศบาลตำบลม่วงยาย"],
        ["Province", "เชียงราย"],
        ["Fiscal year", "68"],
        ["ITA Score", 95.41],
        ["Level", "ผ่านดี"],
      ],
      { agency: OWN.agency, province: OWN.province, ...TOTAL, year: 2568 },
    ],
    ["a year of the common era", [["Fiscal Year 2025 ITA result"]], { year: 2568 }],
    ["score and level in one cell", [["ผลคะแนนรวม", "95.41 คะแนน (ระดับผ่านดี)"]], TOTAL],
    [
      "a sentence",
      [
        [
          "เทศบาลตำบลม่วงยายได้คะแนนรวม 95.41 คะแนน อยู่ในระดับผ่านดี เป็นอันดับที่ 50 ของจังหวัด ผลการประเมินปี 2568",
        ],
      ],
      { agency: OWN.agency, ...TOTAL, rank: "50" },
    ],
  ])("%s", (_, rows, expected) => {
    const found = read(["สรุป", [...rows, ...SUMMARY]]);
    const { agency, district, province, fiscalYear, printedTotal, printedLevel, rank } = found;
    const facts = {
      agency: agency.value,
      district: district.value,
      province: province.value,
      year: fiscalYear.value,
      total: printedTotal.value,
      level: printedLevel.value,
      rank: rank.value,
    };
    expect(facts).toMatchObject(expected);
    expect(readScores(found)).toEqual(ten);
  });

  it("a head beside the agency's head is not its name", () => {
    const heads = ["หน่วยงาน", ...truth.indicators.map(({ name }) => name), "คะแนน ITA"];
    const row = [OWN.agency, ...truth.indicators.map(({ score }) => score), 95.41];
    expect(read(["คะแนน", [heads, row]]).agency.value).toBe(OWN.agency);
  });
});

describe("past years are read wherever they stand", () => {
  const past: [number, number, string][] = [
    [2565, 85.2, "A"],
    [2566, 88.3, "ผ่าน"],
    [2567, 90.4, "ผ่านดี"],
    [2568, 95.41, "ผ่านดี"],
  ];
  const list: Rows = [["ปี", "คะแนน", "ระดับ"], ...past];
  it.each<[string, [string, Rows][]]>([
    ["above the summary", [["a", [...list, [], ...SUMMARY]]]],
    ["below the summary", [["a", [...SUMMARY, [], ...list]]]],
    ["beside the summary", [["a", SUMMARY.map((row, i) => [...row, "", ...(list[i] ?? [])])]]],
    [
      "on a sheet of their own, with serial numbers and changes",
      [
        [
          "h",
          [
            ["ผลการประเมิน ITA ย้อนหลัง"],
            ["ลำดับ", "ปีงบประมาณ", "คะแนนที่ได้", "ระดับ", "เพิ่ม/ลด"],
            ...past.map((row, i) => [i + 1, ...row, i ? 2.1 : "-"]),
          ],
        ],
        ["s", SUMMARY],
      ],
    ],
    [
      "across the columns",
      [
        [
          "h",
          [
            ["ปีงบประมาณ", ...past.map(([y]) => y)],
            ["คะแนน", ...past.map(([, s]) => s)],
            ["ระดับ", ...past.map(([, , l]) => l)],
          ],
        ],
        ["s", SUMMARY],
      ],
    ],
    [
      "in a sentence each",
      [
        ["h", past.map(([y, s, l]) => [`- ปี ${y} ได้คะแนน ${s} คะแนน ระดับ ${l}`])],
        ["s", SUMMARY],
      ],
    ],
  ])("%s", (_, sheets) => {
    const found = read(...sheets);
    const history = found.history.map(({ year, total, level }) => [
      year,
      total?.value,
      level?.value,
    ]);
    expect(history).toEqual(past);
    expect([found.fiscalYear.value, found.printedTotal.value]).toEqual([2568, 95.41]);
    expect(readScores(found)).toEqual(ten);
  });

  it("and other assessments' years are none", () => {
    const other: Rows = [["ผลการประเมิน LPA ย้อนหลัง"], ["ปี", "คะแนน"], [2567, 80.1], [2568, 81.2]];
    expect(read(["LPA", other], ["s", SUMMARY]).printedTotal.value).toBeNull();
  });
});
