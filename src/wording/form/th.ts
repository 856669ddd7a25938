/** What the empty score form says: Thai, since the reader of scores and every office read it so. */
export const FORM = {
  sheet: "แบบกรอกคะแนน ITA {year}",
  title: "แบบกรอกผลคะแนนการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {year}",
  facts: [
    { label: "ชื่อหน่วยงาน", fact: "agency" },
    { label: "อำเภอ", fact: "district" },
    { label: "จังหวัด", fact: "province" },
    { label: "คะแนนรวม", fact: "printedTotal" },
    { label: "ระดับ", fact: "printedLevel" },
  ],
  summary: ["ตัวชี้วัดที่", "รายละเอียดตัวชี้วัด", "คะแนน"],
  indicator: "ตัวชี้วัดที่ {number} {name}",
  /** Over items of a pasted table that does not tell their indicator. */
  unplaced: "ข้อที่ตารางต้นทางไม่บอกตัวชี้วัด",
  /** Over rows of a pasted table from which nothing was read. */
  rest: "แถวที่ระบบยังอ่านไม่ได้ โปรดตรวจรหัสและคะแนนกับต้นทาง",
  items: ["ข้อ", "ประเด็นการประเมิน", "คะแนน"],
  parts: ["ข้อ", "ประเด็นการประเมิน", "คะแนน (Public)", "คะแนน (Survey)"],
  /** What Excel says to a score that cannot be one. */
  refused: { title: "คะแนน ITA", message: "โปรดใส่คะแนนเป็นตัวเลขตั้งแต่ 0 ถึง 100" },
} as const;
