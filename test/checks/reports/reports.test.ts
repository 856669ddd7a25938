import { findingsOf, listed } from "../build";
import { columns, labelled, oneSheet } from "./arrangements";

const above = (grids: Parameters<typeof findingsOf>[0]) =>
  listed(findingsOf(grids).filter((it) => it.severity !== "note"));

/** Planted in the arrangement of columns; the three texts of one indicator stand in C to E from row 4. */
const PLANTED: [string, Parameters<typeof columns>[0], string[]][] = [
  [
    "a denied wrong as a shortcoming",
    { 4: ["ไม่พบเจ้าหน้าที่นำครุภัณฑ์ไปใช้เพื่อประโยชน์ส่วนตัว", "ใช้ทะเบียนยืมฉบับเดียว", "คงการตรวจนับครุภัณฑ์"] },
    ["weakness-is-strength ผลวิเคราะห์!C7"],
  ],
  [
    "a demand under to maintain",
    { 6: ["ผู้รับบริการบางส่วนรอนาน", "เพิ่มจุดรับบริการ", "ควรปรับปรุงระยะเวลารอคิวให้สั้นลง"] },
    ["maintain-is-improve ผลวิเคราะห์!E9"],
  ],
  [
    "a foreign subject",
    {
      2: [
        "ผู้ร้องเรียนไม่ได้รับแจ้งผลและช่องทางร้องเรียนไม่เป็นที่รู้จัก",
        "แจ้งผลการเบิกจ่าย",
        "คงการสอบทานใบสำคัญจ่ายเงิน",
      ],
    },
    ["finding-of-other-indicator ผลวิเคราะห์!C5", "finding-of-other-indicator แผนมาตรการ 69!C5"],
  ],
  [
    "near miss: what is good in the lowest indicator, to be maintained",
    { 8: ["ข้อเสนอแนะยังไม่ได้รับการแจ้งกลับ", "แจ้งผลตามข้อเสนอแนะ", "จุดแข็งคือระบบนัดหมายออนไลน์ซึ่งคงไว้"] },
    [],
  ],
];

describe("planted mistakes are told where they stand", () => {
  it.each(PLANTED)("%s", (_, change, expected) => {
    expect(above(columns(change))).toEqual(expected);
  });
});

describe("right reports in other arrangements have no error and no warning", () => {
  it("all on one sheet, in Thai digits, a head over each measures table", () => {
    expect(above(oneSheet())).toEqual([]);
  });
  it("a column for each part of the analysis, measures first", () => {
    expect(above(columns())).toEqual([]);
  });
  it("label and text side by side, no measures yet", () => {
    expect(above(labelled())).toEqual([]);
  });
});
