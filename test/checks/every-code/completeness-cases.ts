import type { Cases } from "./cases";
import { ANALYSES } from "../report";
import { analysis, measures, replaced, report } from "./sheets";

const noYear = /\s*(ใน|ประจำ|ภายใน|ตลอด)?ปีงบประมาณ( พ\.ศ\.)? 2569/g;
const unanalysed = { analyses: { 9: ["", "", ""] as const } };

export const COMPLETENESS_CASES: Cases = {
  "checklist-1": {
    trips: () =>
      replaced(noYear, "", {}, measures({ 8: { period: "ตลอดปี" }, 9: { period: "ตลอดปี" } })),
    near: [
      () => replaced("ปีงบประมาณ พ.ศ. 2569", "ปีงบประมาณ 2569"),
      () => replaced(noYear, "", { sheet: "บันทึก" }),
    ],
  },
  "checklist-2": {
    // An indicator that no text analyses lacks its three parts, and a finding that its measure is tied to.
    trips: () => measures({ 9: { analysis: "-" } }, unanalysed),
    along: ["checklist-3", "checklist-4", "measure-incomplete"],
    near: [() => analysis(9, 1, "ปรับปฏิทินข้อมูล"), () => analysis(10, 0, "ไม่พบ")],
  },
  "checklist-3": {
    trips: () => analysis(5, 2, ""),
    near: [() => analysis(5, 2, "คงการประกาศเจตนารมณ์"), () => analysis(10, 0, "ไม่พบข้อบกพร่อง")],
  },
  "checklist-4": {
    trips: () => measures({ 6: { analysis: "-" } }),
    along: ["measure-incomplete"],
    near: [
      () => measures({ 9: { analysis: "ไม่พบข้อบกพร่อง" } }),
      () => measures({ 6: { analysis: "บริการช้า" } }),
    ],
  },
  "checklist-5": {
    trips: () => measures({ 3: { unit: "-" } }),
    along: ["measure-incomplete"],
    near: [() => measures({ 3: { period: "ไตรมาส 2" } }), () => measures({ 3: { unit: "ทุกกอง" } })],
  },
  "checklist-6": {
    trips: () =>
      measures({
        4: {
          measure: "มาตรการจอดรถส่วนกลาง ณ ที่ทำการ",
          analysis: "รถส่วนกลางจอดนอกที่ทำการ",
          steps: "1. กำหนดที่จอด\n2. เก็บกุญแจ\n3. สุ่มตรวจทุกเดือน",
        },
      }),
    along: ["unaddressed-item"],
    near: [
      () =>
        measures({
          4: {
            measure: "มาตรการยกระดับข้อ i๑๐",
            analysis: "ข้อ i10 ต่ำกว่าเกณฑ์",
            steps: "1. ประชุม\n2. กำหนดแนวทาง",
          },
        }),
      () => measures({ 4: { measure: "มาตรการขอใช้รถส่วนกลาง", steps: "1. กำหนดที่จอด\n2. ทำใบยืม" } }),
    ],
  },
  "checklist-7": {
    trips: () => report({ followUp: ["ทุกส่วนราชการถือปฏิบัติโดยเคร่งครัด"] }),
    near: [
      () => report({ followUp: ["ให้เจ้าของมาตรการแจ้งความก้าวหน้าและสรุปผลเสนอปลัดทุกไตรมาส"] }),
      () =>
        report({
          followUp: ["สำนักปลัดกำกับและรายงานผลต่อนายกปีละสองครั้ง"],
          analyses: { 1: ANALYSES[1]! },
        }),
    ],
  },
};
