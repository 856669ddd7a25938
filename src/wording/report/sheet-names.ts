import type { SheetId } from "../../model/sheet-plan";

/** Tab names of the report's sheets; Excel takes 31 characters at most, none of : \ / ? * [ ]. */
export const SHEET_NAMES: Readonly<Record<SheetId, string>> = {
  memo: "บันทึกข้อความ",
  cover: "ปก",
  summary: "สรุปสำหรับผู้บริหาร",
  results: "ผลการประเมิน",
  analysis: "วิเคราะห์รายตัวชี้วัด",
  measures: "มาตรการ",
  "by-unit": "มาตรการแยกตามหน่วยงาน",
  problems: "ปัญหาอุปสรรคและแนวทาง",
  "follow-up-report": "รายงานผลการดำเนินการตามมาตรการ",
  priorities: "ลำดับความสำคัญ",
  findings: "ตรวจสอบข้อมูล",
  checklist: "รายการตรวจความครบถ้วน",
  "follow-up": "ติดตามมาตรการ",
  library: "คลังมาตรการ",
  framework: "กรอบการประเมินของปี",
};
