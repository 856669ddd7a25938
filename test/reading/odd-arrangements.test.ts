import { gridOf, type CellValue } from "../../src/model/grid";
import { readAssessment } from "../../src/reading/read-assessment";
import { readScores, truth } from "./truth";

type Rows = CellValue[][];

const read = (...sheets: [name: string, rows: Rows][]): ReturnType<typeof readAssessment> =>
  readAssessment(
    sheets.map(([name, rows]) => gridOf(name, rows)),
    { year: null, ranges: [] }
  );
const indicators = truth.indicators.map(({ number, name, score }) => ({ number, name, score }));
const ten = Object.fromEntries(indicators.map(({ number, score }) => [String(number), score]));
const halves = truth.items.flatMap(({ code, public: open, survey }) =>
  open !== undefined && survey !== undefined ? [{ code, open, survey }] : []
);
const nine = Object.fromEntries(
  halves.flatMap(({ code, open, survey }) => [
    [`${code}/public`, open],
    [`${code}/survey`, survey],
  ])
);
const SUMMARY: Rows = [
  ["ตัวชี้วัดที่", "รายละเอียดตัวชี้วัด", "คะแนน"],
  ...indicators.map(({ number, name, score }) => [number, name, score]),
];

describe("scores in one cell with their labels", () => {
  it.each([
    ["with the number", (n: number, name: string, s: string) => `ตัวชี้วัดที่ ${n} ${name} ${s} คะแนน`],
    ["in brackets", (n: number, name: string, s: string) => `ตัวชี้วัดที่ ${n} ${name} (${s} คะแนน)`],
    ["by name alone", (_: number, name: string, s: string) => `${name} : ${s}`],
  ])("are read %s, the cell being their place", (_, write) => {
    const rows = indicators.map((one) => [write(one.number, one.name, one.score.toFixed(2))]);
    const found = read(["ผลคะแนน", rows]);
    expect(readScores(found)).toEqual(ten);
    expect(found.indicators[0]!.mentions[0]!.at.address).toBe("A1");
  });

  it("are read behind item codes", () => {
    const rows = truth.items
      .filter(({ code }) => code.startsWith("o"))
      .map(({ code, score }) => [`${code} = ${score} คะแนน`]);
    expect(read(["OIT", rows]).items.filter(({ score }) => score !== null)).toHaveLength(28);
  });

  it("are not taken from sentences about changes and weights", () => {
    const rows = [
      ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ เพิ่มขึ้น 2.35 คะแนน"],
      ["IIT (30%)"],
      ["o12 รายงานผล ไตรมาส 4"],
    ];
    expect(readScores(read(["บันทึก", rows]))).toEqual({});
  });
});

describe("the halves of EIT", () => {
  it("may stand in blocks of their own", () => {
    const block = (title: string, of: "open" | "survey"): Rows => [
      [title],
      ["ข้อ", "คะแนน"],
      ...halves.map((item) => [item.code, item[of]]),
      [],
    ];
    const rows = [
      ...block("EIT ส่วนที่ 1 (Public)", "open"),
      ...block("EIT ส่วนที่ 2 (Survey)", "survey"),
    ];
    expect(readScores(read(["คะแนน", rows]))).toEqual(nine);
  });

  it("may stand on sheets of their own", () => {
    const sheet = (of: "open" | "survey"): Rows => [
      ["ข้อ", "คะแนน"],
      ...halves.map((item) => [item.code, item[of]]),
    ];
    expect(
      readScores(read(["EIT Public", sheet("open")], ["EIT Survey", sheet("survey")]))
    ).toEqual(nine);
  });

  it("may stand in rows below each other", () => {
    const rows = halves.flatMap(({ code, open, survey }): Rows => [
      [code, "Public", open],
      ["", "Survey", survey],
    ]);
    expect(readScores(read(["EIT", [["ข้อ", "แบบ", "คะแนน"], ...rows]]))).toEqual(nine);
  });
});

describe("what stands around a table", () => {
  it("facts without values above it are no heads", () => {
    const facts: Rows = [["ชื่อหน่วยงาน"], ["คะแนนรวม"], ["ระดับ"], []];
    expect(readScores(read(["คะแนน", [...facts, ...SUMMARY]]))).toEqual(ten);
  });

  it("a form without scores has none", () => {
    const empty = SUMMARY.map(([number, name], row) => [number!, name!, row === 0 ? "คะแนน" : ""]);
    expect(Object.values(readScores(read(["คะแนน", empty]))).filter((s) => s !== null)).toEqual([]);
  });

  it("the total of another assessment is not the total", () => {
    const other: Rows = [
      ["ผลการประเมิน LPA", "", ""],
      ["ด้านที่", "ด้าน", "คะแนน"],
      [1, "การบริหารจัดการ", 91.2],
      [2, "การบริหารงานบุคคลและกิจการสภา", 88.1],
      [3, "การบริหารงานการเงินและการคลัง", 79.3],
      ["คะแนนรวม", "", 86.2],
    ];
    const found = read(["LPA", other], ["คะแนน", SUMMARY]);
    expect(found.printedTotal.value).toBeNull();
    expect(readScores(found)).toEqual(ten);
  });

  it("rows in the order of their scores are settled by their names", () => {
    const sorted = [...indicators].sort((a, b) => b.score - a.score);
    const rows = sorted.map(({ name, score }, i) => [i + 1, name, score]);
    expect(readScores(read(["คะแนน", [["อันดับ", "ตัวชี้วัด", "คะแนน"], ...rows]]))).toEqual(ten);
  });

  it("a head 'full marks 100' over scores that differ heads scores, and shares of 30 and 40 do not", () => {
    const found = read([
      "สรุป",
      [
        ["แบบ", "คะแนนเต็ม 100", "คะแนนที่ได้ (30/30/40)"],
        ["IIT", 98.29, 29.49],
        ["EIT", 93.07, 27.92],
        ["OIT", 95, 38],
      ],
    ]);
    expect(found.instruments.EIT.score).toBe(93.07);
  });
});
