/** Fixed words of the measures table and of the enclosures by unit. */
export const MEASURES_WORDS = {
  title: "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
  agencyYear: "{agency} ประจำปีงบประมาณ พ.ศ. {year}",
  basis: "จัดทำจากผลการวิเคราะห์การประเมิน ITA ปีงบประมาณ พ.ศ. {year}",
  head: {
    indicator: "ตัวชี้วัด",
    measure: "มาตรการ/โครงการ/กิจกรรม",
    analysis: "ผลการวิเคราะห์ตัวชี้วัดที่สอดคล้องกับมาตรการ",
    steps: "ขั้นตอน/วิธีการดำเนินการ",
    period: "ระยะเวลาดำเนินการ",
    unit: "ผู้รับผิดชอบ",
    budget: "งบประมาณ",
    proof: "หลักฐานแสดงความสำเร็จ",
  },
  indicator: "ตัวชี้วัดที่ {number} {name} ({score} คะแนน)",
  indicatorsAlike: "ตัวชี้วัดที่ {numbers} ({score} คะแนน)",
  indicatorUnknown: "ตัวชี้วัดที่ {number} {name} (ยังไม่มีคะแนน)",
  continued: "{text} (ต่อ)",
  noBudget: "ไม่ใช้งบประมาณ",
  step: "{number}. {text}",
  quarters: "({quarters})",
  followUp: {
    heading: "การกำกับติดตามและรายงานผล",
    lines: [
      "1. หน่วยงานผู้รับผิดชอบบันทึกความก้าวหน้าและหลักฐานของแต่ละมาตรการในชีต “{sheet}” ทุกไตรมาส",
      "2. รายงานความก้าวหน้ารอบ 6 เดือนต่อ{head} ภายในเดือนเมษายน {year}",
      "3. รายงานผลรอบ 12 เดือนต่อ{head} ภายในเดือนตุลาคม {year} และเผยแพร่รายงานผลบนเว็บไซต์ของหน่วยงาน",
    ],
  },
  none: "ยังไม่มีมาตรการ",
  byUnit: {
    title: "มาตรการส่งเสริมคุณธรรมและความโปร่งใส แยกตามหน่วยงานผู้รับผิดชอบ",
    enclosure: "สิ่งที่ส่งมาด้วย {number}",
    unit: "หน่วยงานผู้รับผิดชอบ: {unit} ({count} มาตรการ)",
    noUnit: "ยังไม่กำหนดผู้รับผิดชอบ",
    head: { no: "ลำดับ" },
  },
} as const;
