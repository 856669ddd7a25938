import { NUMBER } from "./section-titles";

/** Lists that follow a heading until the next one. */
export type ListRole = "problem" | "way-forward" | "follow-up" | "law" | null;

const LIST_HEADINGS: readonly (readonly [RegExp, Exclude<ListRole, "law" | null>])[] = [
  [
    /^(แนวทาง|ข้อเสนอแนะ|วิธี|แผน)(การ|ใน|เพื่อ|สำหรับ|ที่|\s)*(ปรับปรุง|แก้ไข|พัฒนา|รักษา|ดำเนินการต่อไป)|^ข้อเสนอแนะ(?!\S{40})|^แนวทางการปรับปรุง/,
    "way-forward",
  ],
  [
    /^(การ)?(กำกับ)?(ติดตาม|รายงานผล)(และประเมิน|และรายงาน|และกำกับ|การดำเนิน|ผล|ตาม)|^ผลการดำเนินการตามมาตรการ|^การกำกับ/,
    "follow-up",
  ],
  [/^(การวิเคราะห์|สรุป|สภาพ)?\s*(ปัญหา|อุปสรรค)/, "problem"],
];
/** The list that a heading opens; null when it opens none. */
export function listHeading(plain: string): Exclude<ListRole, "law"> {
  const bare = plain.replace(NUMBER, "");
  if (bare.length > 160) return null;
  return LIST_HEADINGS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}
