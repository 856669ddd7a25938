/** A leading number of a list or a section, as "1", "(2)", "1.1". */
export const NUMBER = /^\s*\(?((?:\d{1,2})(?:\.\d{1,2})*)\s*[.)]\)?(?!\d)\s*/;

const SECTION_WORDS =
  /^(ผลการประเมิน|ผลคะแนน|สรุป|ข้อมูล|การวิเคราะห์|ผลการวิเคราะห์|วิธีการ|การนำ|แนวทางการนำ|มาตรการ|แผน|การกำกับ|การติดตาม|ปัญหา|ข้อเสนอแนะ|บทนำ|ความเป็นมา|หลักการ|วัตถุประสงค์|ภาคผนวก|บทสรุป|การประเมิน|รายงาน|ขั้นตอนการ|กรอบ|คะแนน|เกณฑ์|รายละเอียด)/;
const CHAPTER = /^(ส่วนที่|บทที่|ตอนที่)\s*(\d{1,2})/;

/** Whether a text is a section's title: "ส่วนที่ 1 ..." or a number with the words that sections begin with. */
export function isSectionTitle(plain: string): boolean {
  return sectionNumber(plain) !== null;
}

export function sectionNumber(plain: string): string | null {
  const chapter = CHAPTER.exec(plain);
  if (chapter) return chapter[2]!;
  const number = NUMBER.exec(plain);
  if (!number || number[1]!.includes(".") || plain.length > 320) return null;
  const rest = plain.slice(number[0].length);
  return SECTION_WORDS.test(rest) ? number[1]! : null;
}

export function isChapter(plain: string): boolean {
  return CHAPTER.test(plain);
}
