/** What the empty score form says: Thai, since the reader of scores and every office read it so. */
export const FORM = {
  sheet: "แบบกรอกคะแนน ITA {year}",
  title: "แบบกรอกผลคะแนนการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {year}",
  facts: ["ชื่อหน่วยงาน", "อำเภอ", "จังหวัด", "คะแนนรวม", "ระดับ"],
  summary: ["ตัวชี้วัดที่", "รายละเอียดตัวชี้วัด", "คะแนน"],
  indicator: "ตัวชี้วัดที่ {number} {name}",
  items: ["ข้อ", "ประเด็นการประเมิน", "คะแนน"],
  parts: ["ข้อ", "ประเด็นการประเมิน", "คะแนน (Public)", "คะแนน (Survey)"],
  /** What Excel says to a score that cannot be one. */
  refused: { title: "คะแนน ITA", message: "โปรดใส่คะแนนเป็นตัวเลขตั้งแต่ 0 ถึง 100" },
} as const;
