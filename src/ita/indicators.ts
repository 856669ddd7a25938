import type { IndicatorFrame } from "./framework";

/** The ten indicators, alike in every year (ITA.md 2); aliases are older or equally right names. */
export const INDICATORS: readonly IndicatorFrame[] = [
  { number: 1, name: "การปฏิบัติหน้าที่", aliases: [], instrument: "IIT" },
  { number: 2, name: "การใช้งบประมาณ", aliases: [], instrument: "IIT" },
  { number: 3, name: "การใช้อำนาจ", aliases: [], instrument: "IIT" },
  {
    number: 4,
    name: "การใช้ทรัพย์สินของทางราชการ",
    aliases: ["การใช้ทรัพย์สินของราชการ"],
    instrument: "IIT",
  },
  { number: 5, name: "การแก้ไขปัญหาการทุจริต", aliases: [], instrument: "IIT" },
  { number: 6, name: "คุณภาพการดำเนินงาน", aliases: [], instrument: "EIT" },
  { number: 7, name: "ประสิทธิภาพการสื่อสาร", aliases: [], instrument: "EIT" },
  { number: 8, name: "การปรับปรุงการทำงาน", aliases: ["การปรับปรุงระบบการทำงาน"], instrument: "EIT" },
  { number: 9, name: "การเปิดเผยข้อมูล", aliases: [], instrument: "OIT" },
  { number: 10, name: "การป้องกันการทุจริต", aliases: [], instrument: "OIT" },
];
