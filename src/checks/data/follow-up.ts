/** Words by which a text states that the measures are followed up, that this is reported, and when or to whom. */
export const FOLLOW_UP = /ติดตาม|กำกับ|ประเมินผลการดำเนินการ|ความก้าวหน้า/;
export const REPORTING = /รายงาน|สรุปผล|เสนอผล|นำเสนอ/;
export const WHEN_OR_TO_WHOM =
  /รอบ\d|\d+เดือน|ไตรมาส|รายเดือน|ทุกเดือน|ทุกสามเดือน|ทุกหกเดือน|สิ้นปี|ภายในเดือน|ปีละ|ต่อ(นายก|ผู้บริหาร|ปลัด|ผู้อำนวยการ|หัวหน้า|ผู้ว่า|คณะ|สภา|ที่ประชุม)|ให้(นายก|ผู้บริหาร|ปลัด|ผู้อำนวยการ|ที่ประชุม|คณะ).{0,12}ทราบ|เสนอ(นายก|ผู้บริหาร|ปลัด)/;
