import { partlyKnown } from "../partly-known";

/** FY2569 [secondary, one agency's site]: 26 OIT items. Weights, level rule, groups and all else were not found, so nothing is totalled or levelled until the officer confirms how (ITA.md R10). */
export const FRAMEWORK_2569 = partlyKnown({
  year: 2569,
  weights: null,
  levelRule: null,
  letterGrades: false,
  counts: { OIT: 26 },
  measuresItem: "o25",
  followUpItem: "o26",
  titles: {
    o1: "โครงสร้าง หน้าที่และอำนาจ",
    o3: "ข้อมูลการติดต่อและช่องทางการสอบถาม",
    o10: "E-Service",
    o11: "สรุปผลการจัดซื้อจัดจ้างรายเดือน",
    o12: "รายงานสรุปผลการจัดซื้อจัดจ้าง",
    o13: "หลักเกณฑ์และแผนการบริหารและพัฒนาทรัพยากรบุคคล",
    o14: "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล",
    o15: "ประมวลจริยธรรม",
    o19: "ผลการเปิดโอกาสให้มีส่วนร่วม",
    o20: "No Gift Policy",
    o21: "การประเมินความเสี่ยงการทุจริต",
    o22: "รายงานผลความเสี่ยงการทุจริต",
    o23: "แผนปฏิบัติการป้องกันการทุจริต",
    o24: "รายงานผลแผนปฏิบัติการป้องกันการทุจริต",
    o25: "การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร",
    o26: "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส",
  },
});
