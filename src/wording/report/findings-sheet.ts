import type { Severity } from "../../model/finding";

/** Fixed words of the sheet that lists what a careful reviewer would say. */
export const FINDINGS_WORDS = {
  title: "ตรวจสอบข้อมูลก่อนเสนอ",
  count: "พบข้อผิดพลาด {error} รายการ ข้อควรตรวจสอบ {warning} รายการ ข้อสังเกต {note} รายการ",
  none: "ไม่พบข้อผิดพลาดหรือข้อควรตรวจสอบ",
  severity: {
    error: "ข้อผิดพลาด",
    warning: "ควรตรวจสอบ",
    note: "ข้อสังเกต",
  } satisfies Record<Severity, string>,
  head: {
    severity: "ความสำคัญ",
    place: "ตำแหน่ง",
    title: "เรื่อง",
    sentence: "รายละเอียดและสิ่งที่ควรทำ",
    from: "ค่าเดิม",
    to: "ค่าที่เสนอ",
  },
  wholeSheet: "{sheet}",
  cell: "{sheet} ช่อง {address}",
  fixes: {
    heading: "ค่าที่แก้ไขแล้วในช่องของหน่วยงาน",
    done: "แก้ไขแล้ว",
    on: "แก้ไขเมื่อ {date}",
    to: "ค่าใหม่",
  },
  silenced: {
    heading: "รายการที่หน่วยงานพิจารณาแล้วว่าไม่ใช่ข้อผิดพลาด",
    mark: "พิจารณาแล้ว",
    because: "เหตุผล: {reason} (บันทึกเมื่อ {date})",
  },
} as const;
