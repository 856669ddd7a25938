/** Words before a name that make it another office's: one that is visited, worked with or reported to. */
export const VISITED =
  /ดูงาน|เยี่ยมชม|ทัศนศึกษา|แลกเปลี่ยนเรียนรู้|ต้นแบบ|ตัวอย่าง|แนวปฏิบัติที่ดีของ|ถอดบทเรียน|เชิญ|วิทยากร|อนุเคราะห์/;
export const ADDRESSED =
  /ร่วมกับ|ประสาน|รายงาน(ผล)?(ต่อ|ให้|ไปยัง|ถึง)|แจ้ง|ส่ง|เสนอ|จาก|ไปยัง|ณ|เครือข่าย|ระหว่าง|เช่น|อาทิ|หารือ|ขอความ/;
/** Words that with the name behind them make a post or another office. */
export const POSTS =
  /(นาย|ผู้ว่าราชการ|รอง|(?<!สำนัก|สำนักงาน)ปลัด|ที่ว่าการ|ที่ทำการปกครอง|ท้องถิ่น|สำนักงาน(?:(?!ปลัด|ได้|ประกาศ|ของ|ผล|ตาม|ใน)[^ ]){1,40}|ศาลากลาง|คณะกรรมการ[^ ]{0,20}|ในระดับ|ระดับ|ประจำ|ศาล|คลัง|สาธารณสุข|ตำรวจ[^ ]{0,20}|โรงพยาบาล|โรงเรียน|ใน|ราย)$/;

/** Short and long names of kinds of agencies. */
export const AGENCY_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(สำนัก)?(งาน)?(ปลัด)?เทศบาลตำบล|^ทต\.?/, "ทต"],
  [/^(สำนัก)?(งาน)?(ปลัด)?เทศบาลเมือง|^ทม\.?/, "ทม"],
  [/^(สำนัก)?(งาน)?(ปลัด)?เทศบาลนคร|^ทน\.?/, "ทน"],
  [/^องค์การบริหารส่วนตำบล|^อบต\.?/, "อบต"],
  [/^องค์การบริหารส่วนจังหวัด|^อบจ\.?/, "อบจ"],
];

/** The name of a local office in a text without blanks, with what follows it up to the next word that ends a name. */
export const NAMED_OFFICE =
  /(?:เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|(?<![ก-๙])(?:ทต|ทม|ทน|อบต|อบจ)\.)[ก-ฮเ-ไ][ก-๎]{2,}/g;
/** Words before an office's name that make what it has the writer's own. */
export const OWNED =
  /(เว็บไซต์|เพจ|เฟซบุ๊ก|ไลน์|บุคลากร|เจ้าหน้าที่|พนักงาน|ผู้บริหาร|สำนักปลัด|หน่วยงานใน|ในสังกัด|กอง[ก-๙]{2,20}|จุดบริการ|ประชาชนใน(?:เขต|พื้นที่)|คู่มือ|ประกาศ|ระเบียบ)(?:หลัก)?(?:ของ)?$/;
/** Words on which a name no longer goes on where no blank was left. */
export const NAME_ENDS = /(อำเภอ|จังหวัด|ทุก|ให้|และ|เพื่อ|ตาม|โดย|ภายใน|ที่|ประจำ|เป็น|เดือน|รับ|จัด|ทราบ).*$/;
