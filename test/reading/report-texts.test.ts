import type { Assessment } from "../../src/model/assessment";
import { gridOf, type CellValue } from "../../src/model/grid";
import { readAssessment } from "../../src/reading/read-assessment";
import { readFixture } from "../fixtures/read-workbook";

const read = (...sheets: [name: string, rows: CellValue[][]][]): Assessment =>
  readAssessment(
    sheets.map(([name, rows]) => gridOf(name, rows)),
    { year: 2568, ranges: [] }
  );

/** "role indicator: body" of every part that speaks of an indicator. */
const analysis = ({ texts }: Assessment): string[] =>
  texts.parts
    .filter(({ role }) => role === "shortcoming" || role === "develop" || role === "maintain")
    .map(({ role, indicator, body }) => `${role} ${indicator}: ${body}`);

describe("the report that stands in the workbook", () => {
  let pasted: Assessment;
  beforeAll(async () => {
    pasted = readAssessment(await readFixture("report-2568-pasted.xlsx"), {
      year: null,
      ranges: [],
    });
  });

  it("has a memo with its fields, date and laws", () => {
    const { memo } = pasted.texts;
    expect(memo?.sheet).toBe("บันทึกข้อความ");
    expect(memo?.date).toMatchObject({
      value: { year: 2568, month: 12, day: 5 },
      at: { address: "A3" },
    });
    expect(memo?.fields.number?.value).toBe("พร ๕๕๖๐๑/๔๑๓");
    expect(memo?.fields.to?.value).toBe("นายกเทศมนตรีตำบลม่วงยาย");
    expect(memo?.laws.map(({ number }) => number)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
    ]);
    expect(memo?.sections.map(({ heading }) => heading.at.address)).toEqual([
      "A6",
      "A8",
      "A10",
      "A19",
    ]);
  });

  it("has three parts for each of ten indicators, at their cells", () => {
    const parts = pasted.texts.parts.filter(({ role }) =>
      /shortcoming|develop|maintain/.test(role)
    );
    expect(parts).toHaveLength(30);
    expect(parts.find(({ at }) => at.address === "A71")).toMatchObject({
      role: "maintain",
      indicator: 7,
    });
  });

  it("has thirteen measures, a blank indicator carried down from where it stands", () => {
    const { measures } = pasted.texts;
    expect(measures.map(({ indicator }) => indicator)).toEqual([
      1, 1, 2, 2, 3, 4, 5, 6, 6, 7, 8, 9, 10,
    ]);
    expect(measures[1]?.cells.indicator?.at.address).toBe("A7");
    expect(measures[1]?.cells.analysis).toMatchObject({ at: { address: "C8" }, text: "" });
    expect(measures[3]?.cells.measure).toMatchObject({ at: { address: "B12" }, text: "" });
    expect(measures[0]?.cells.budget).toBeNull();
    expect(measures[0]?.heads.unit).toMatchObject({ at: { address: "F6" }, text: "ผู้รับชอบ" });
    expect(new Set(measures.map(({ year }) => year))).toEqual(new Set([2569]));
  });

  it("counts its sections through all sheets", () => {
    expect(pasted.texts.sections.map(({ number, at }) => `${number} ${at.sheet}`)).toEqual([
      "1 สรุปผล",
      "1 สรุปผล",
      "2 รายตัวชี้วัด",
      "1 มาตรการ 2569",
    ]);
    expect(pasted.texts.measuresYear.value).toBe(2569);
  });

  it("says its facts where they stand, also where they differ", () => {
    expect(pasted.printedTotal).toMatchObject({ value: 95.41 });
    expect(pasted.printedLevel.value).toBe("ผ่านดี");
    expect(pasted.rank.value).toBe("50");
    expect(new Set(pasted.agency.mentions.map(({ value }) => value)).size).toBe(2);
    expect(new Set(pasted.district.mentions.map(({ value }) => value)).size).toBe(2);
    expect(pasted.fiscalYear.value).toBe(2568);
  });

  it("keeps a number as printed where the name says another indicator", () => {
    const seventh = pasted.indicators.find(({ number }) => number === 7);
    expect(seventh?.mentions[0]?.label).toMatchObject({ printed: "6", settledBy: "name" });
    expect(seventh?.mentions[0]?.label.at.address).toBe("B22");
  });
});

describe("an analysis in other arrangements", () => {
  it("in columns, a row per indicator", () => {
    const rows = [
      ["ตัวชี้วัด", "ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน", "ประเด็นที่ต้องพัฒนา", "สิ่งที่ควรรักษาไว้"],
      ["1. การปฏิบัติหน้าที่", "ให้บริการล่าช้า", "ทบทวนคู่มือ", "ไม่เรียกรับสินบน"],
      ["ตัวชี้วัดที่ 2 การใช้งบประมาณ (99.24 คะแนน)", "ไม่พบ", "เผยแพร่แผน", "เบิกจ่ายถูกต้อง"],
    ];
    expect(analysis(read(["วิเคราะห์", rows]))).toEqual([
      "shortcoming 1: ให้บริการล่าช้า",
      "develop 1: ทบทวนคู่มือ",
      "maintain 1: ไม่เรียกรับสินบน",
      "shortcoming 2: ไม่พบ",
      "develop 2: เผยแพร่แผน",
      "maintain 2: เบิกจ่ายถูกต้อง",
    ]);
  });

  it("in one cell, with line breaks or what is left of HTML", () => {
    const rows = [
      ["ตัวชี้วัดที่ 3 การใช้อำนาจ"],
      ["<p>จุดอ่อน: ไม่พบ</p><p>ข้อควรพัฒนา: สื่อสารนโยบาย</p><p>จุดแข็ง: เป็นแบบอย่าง</p>"],
      ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ"],
      ["ข้อบกพร่อง\nขาดทะเบียนคุม\nข้อที่ต้องพัฒนา\nจัดทำทะเบียน\nรักษาระดับ\nตรวจพัสดุประจำปี"],
    ];
    expect(analysis(read(["รวม", rows]))).toEqual([
      "shortcoming 3: ไม่พบ",
      "develop 3: สื่อสารนโยบาย",
      "maintain 3: เป็นแบบอย่าง",
      "shortcoming 4: ขาดทะเบียนคุม",
      "develop 4: จัดทำทะเบียน",
      "maintain 4: ตรวจพัสดุประจำปี",
    ]);
  });

  it("under headings of their own, or beside them", () => {
    const under = [
      ["ตัวชี้วัดที่ 5"],
      ["1) ข้อบกพร่อง"],
      ["บุคลากรยังไม่มั่นใจในกระบวนการร้องเรียน"],
      ["2) ข้อที่ต้องพัฒนา"],
      ["ปรับปรุงช่องทางร้องเรียน"],
      ["3) การรักษาระดับ"],
      ["ผู้บริหารให้ความสำคัญ"],
    ];
    const beside = [
      ["ตัวชี้วัดที่ ๖", "คุณภาพการดำเนินงาน"],
      ["จุดอ่อน", "ผู้รับบริการเห็นว่าล่าช้า"],
      ["ข้อที่ต้องพัฒนา", "ลดขั้นตอน"],
      ["รักษาระดับ", "ไม่มีการเรียกรับสินบน"],
    ];
    expect(analysis(read(["ใต้", under], ["ข้าง", beside]))).toEqual([
      "shortcoming 5: บุคลากรยังไม่มั่นใจในกระบวนการร้องเรียน",
      "develop 5: ปรับปรุงช่องทางร้องเรียน",
      "maintain 5: ผู้บริหารให้ความสำคัญ",
      "shortcoming 6: ผู้รับบริการเห็นว่าล่าช้า",
      "develop 6: ลดขั้นตอน",
      "maintain 6: ไม่มีการเรียกรับสินบน",
    ]);
  });
});

describe("tables of measures in other arrangements", () => {
  it("with other heads, another order and a budget", () => {
    const { measures } = read([
      "แผน",
      [
        ["มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"],
        ["ที่", "ผู้รับผิดชอบ", "มาตรการ/กิจกรรม", "วิธีการ", "งบประมาณ", "ระยะเวลา", "ประเด็นตัวชี้วัด"],
        [1, "สำนักปลัด", "จัดทำคู่มือ", "๑. ประชุม", "ไม่ใช้งบประมาณ", "ต.ค. ๖๘ - ก.ย. ๖๙", "ตัวชี้วัดที่ 1"],
        [2, "กองคลัง", "เผยแพร่แผน", "๑. จัดทำ", "", "ต.ค. ๖๘", "การใช้งบประมาณ"],
        [3, "กองคลัง", "เผยแพร่ผล", "๑. สรุป", "", "ต.ค. ๖๘", "(ต่อ)"],
      ],
    ]).texts;
    expect(measures.map(({ indicator, year }) => [indicator, year])).toEqual([
      [1, 2569],
      [2, 2569],
      [2, 2569],
    ]);
    expect(measures[0]?.cells.budget?.text).toBe("ไม่ใช้งบประมาณ");
    expect(measures[2]?.cells.indicator?.at.address).toBe("G4");
    expect(measures[0]?.cells.analysis).toBeNull();
  });

  it("of last year's follow-up", () => {
    const { measures } = read([
      "ติดตาม",
      [
        ["ตัวชี้วัด", "มาตรการ", "สถานะ", "ผลการดำเนินงาน", "ปัญหา/อุปสรรค", "หลักฐาน"],
        ["ตัวชี้วัดที่ 1", "จัดทำคู่มือ", "แล้วเสร็จ", "เผยแพร่ 3 เรื่อง", "ไม่มี", "ประกาศ"],
      ],
    ]).texts;
    expect(measures[0]?.followUp).toEqual({
      status: "แล้วเสร็จ",
      result: "เผยแพร่ 3 เรื่อง",
      obstacle: "ไม่มี",
      evidence: "ประกาศ",
    });
  });

  it("part by part, each beside or behind its key, under the title of an indicator", () => {
    const title = ["มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569"];
    const beside = (n: number): CellValue[][] => [
      ["ตัวชี้วัดที่", n],
      ["ชื่อมาตรการ", `จัดทำคู่มือฉบับที่ ${n}`],
      ["วิธีดำเนินการ", "1. ประชุม"],
      ["", "2. เผยแพร่"],
      ["ระยะเวลา", "ต.ค. 68 - ก.ย. 69"],
      ["ผู้รับผิดชอบ", ""],
      [],
    ];
    const behind = [
      ["ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร (93.14 คะแนน)"],
      ["มาตรการ: ปรับปรุงเว็บไซต์"],
      ["ขั้นตอน: 1. สำรวจ"],
      ["ระยะเวลา: ไตรมาสที่ 1"],
      ["ผู้รับผิดชอบ: สำนักปลัด"],
    ];
    const { texts, indicators } = read(["มาตรการ", [title, ...beside(1), ...beside(2), ...behind]]);
    expect(texts.measures.map(({ indicator, year }) => [indicator, year])).toEqual([
      [1, 2569],
      [2, 2569],
      [7, 2569],
    ]);
    expect(texts.measures[0]?.cells.steps).toEqual({
      at: { sheet: "มาตรการ", address: "B4" },
      text: "1. ประชุม\n2. เผยแพร่",
    });
    expect(texts.measures[0]?.cells.unit).toMatchObject({ at: { address: "B7" }, text: "" });
    expect(texts.measures[2]?.cells.unit).toMatchObject({ text: "สำนักปลัด" });
    expect(indicators.filter(({ number }) => number < 7)).toEqual([]);
  });

  it("with a measure in each column, or heads in two rows", () => {
    const across = [
      ["ตัวชี้วัด", "การปฏิบัติหน้าที่", "การใช้งบประมาณ"],
      ["มาตรการ", "จัดทำคู่มือ", "เผยแพร่แผน"],
      ["ขั้นตอน", "1. ประชุม", "1. จัดทำ"],
      ["ผู้รับผิดชอบ", "สำนักปลัด", "กองคลัง"],
    ];
    const twoRows = [
      ["ตัวชี้วัด", "มาตรการ", "การดำเนินงาน", "", "ผู้รับผิดชอบ"],
      ["", "", "ขั้นตอน", "ระยะเวลา", ""],
      ["1. การปฏิบัติหน้าที่", "จัดทำคู่มือ", "1. ประชุม", "ต.ค. 68", "สำนักปลัด"],
    ];
    const { measures } = read(["ขวาง", across], ["สองแถว", twoRows]).texts;
    expect(measures.map(({ indicator, cells }) => [indicator, cells.steps?.at.address])).toEqual([
      [1, "B3"],
      [2, "C3"],
      [1, "C3"],
    ]);
  });

  it("with serial numbers that are no indicators", () => {
    const { measures } = read([
      "ติดตาม",
      [
        ["ที่", "มาตรการ", "ผลการดำเนินการ", "ปัญหาอุปสรรค"],
        [1, "จัดทำคู่มือ", "เผยแพร่แล้ว", "ไม่มี"],
      ],
    ]).texts;
    expect(measures.map(({ indicator }) => indicator)).toEqual([null]);
  });

  it("problems and ways forward behind their headings in one cell", () => {
    const rows = [["ปัญหาและอุปสรรค : เจ้าหน้าที่โยกย้ายบ่อย"], ["แนวทางการแก้ไข : จัดทำคู่มือส่งต่องาน"]];
    expect(read(["ปัญหา", rows]).texts.parts.map(({ role, body }) => `${role} ${body}`)).toEqual([
      "problem เจ้าหน้าที่โยกย้ายบ่อย",
      "way-forward จัดทำคู่มือส่งต่องาน",
    ]);
  });

  it("a memo that stands in one cell", () => {
    const memo = [
      "บันทึกข้อความ",
      "ส่วนราชการ สำนักปลัด",
      "ที่ ชร 55601/12 วันที่ 5 ตุลาคม 2568",
      "เรื่อง รายงานผลการวิเคราะห์",
      "เรียน นายกเทศมนตรี",
      "ข้อเสนอแนะ",
      "เพื่อโปรดพิจารณา",
      "(นายตัวอย่าง ทดสอบ)",
      "นิติกร",
    ].join("\n");
    const { memo: found } = read(["บันทึก", [[memo]]]).texts;
    expect(found?.date?.value).toEqual({ year: 2568, month: 10, day: 5 });
    expect(found?.fields.position?.value).toBe("นิติกร");
    expect(found?.sections.map(({ heading }) => heading.text)).toEqual(["ข้อเสนอแนะ"]);
  });

  it("problems and ways forward in two columns", () => {
    const { parts } = read([
      "ปัญหา",
      [
        ["ปัญหาและอุปสรรค", "แนวทางแก้ไข"],
        ["เจ้าหน้าที่โยกย้ายบ่อย", "จัดทำคู่มือส่งต่องาน"],
      ],
    ]).texts;
    expect(parts.map(({ role }) => role)).toEqual([
      "table-head",
      "table-head",
      "problem",
      "way-forward",
    ]);
  });
});
