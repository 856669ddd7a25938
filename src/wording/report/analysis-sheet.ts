/** Fixed words of the sheet that analyses each indicator. */
export const ANALYSIS_WORDS = {
  title: "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน รายตัวชี้วัด",
  agencyYear: "{agency} ปีงบประมาณ พ.ศ. {year}",
  indicator: "ตัวชี้วัดที่ {number} {name}",
  instruments: {
    IIT: "เครื่องมือการประเมิน แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
    EIT: "เครื่องมือการประเมิน แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)",
    OIT: "เครื่องมือการประเมิน แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)",
  },
  score: "คะแนน",
  public: "Public",
  survey: "Survey",
  shortcoming: "ข้อบกพร่อง/ข้อปรับปรุง",
  develop: "ข้อที่ต้องพัฒนา",
  maintain: "รักษาระดับ",
  remark: "ความเห็นผู้ประเมิน ข้อ {code}",
} as const;
