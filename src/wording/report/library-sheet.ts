import type { UnitKind } from "../../ita/library";
import type { Band } from "../../model/analysis";

/** Fixed words of the measures library as the officer may edit it. */
export const LIBRARY_WORDS = {
  title: "คลังมาตรการของหน่วยงาน",
  intro:
    "แก้ไขข้อความในช่องสีอ่อนได้ทุกช่อง ข้อความที่หน่วยงานแก้ไขใช้แทนข้อความตั้งต้นในการจัดทำรายงานครั้งต่อไป หากต้องการใช้ข้อความตั้งต้น ให้ลบข้อความในช่องนั้น",
  titles:
    "คำว่า {open}ผู้บริหารสูงสุด{close} และ {open}ปลัด{close} ในข้อความ ระบบแทนด้วยชื่อตำแหน่งตามประเภทหน่วยงาน คะแนนและรหัสข้อไม่ต้องพิมพ์ ระบบเติมให้",
  head: { code: "ข้อ", subject: "ประเด็น", what: "ส่วน", text: "ข้อความ" },
  fields: {
    shortcoming: "ข้อบกพร่อง",
    develop: "ข้อที่ต้องพัฒนา",
    achieved: "เมื่อได้ 100 คะแนน",
    maintain: "รักษาระดับ",
    name: "ชื่อมาตรการ",
    steps: "ขั้นตอน",
    unit: "ประเภทหน่วยงาน",
    proof: "หลักฐาน",
  },
  bands: {
    full: "100",
    high: "95-99.99",
    good: "85-94.99",
    low: "70-84.99",
    failing: "ต่ำกว่า 70",
    part: "ได้คะแนนบางส่วน",
    none: "0 คะแนน",
  } satisfies Record<Band, string>,
  banded: "{field} ({band})",
  units: {
    clerk: "สำนักปลัด",
    legal: "งานนิติการ",
    finance: "กองคลัง",
    works: "กองช่าง",
    education: "กองการศึกษา",
    health: "กองสาธารณสุข",
    audit: "หน่วยตรวจสอบภายใน",
    personnel: "งานการเจ้าหน้าที่",
    all: "ทุกหน่วยงาน",
  } satisfies Record<UnitKind, string>,
  own: {
    heading: "ข้อที่หน่วยงานเพิ่มเอง (สำหรับปีที่ยังไม่มีคลังมาตรการในระบบ หรือข้อที่ประกาศเพิ่ม)",
    title: "รายการที่ {number}",
    code: "รหัสข้อ เช่น o27",
  },
} as const;
