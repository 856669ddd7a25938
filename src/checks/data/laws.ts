/** A law by the words that every citation of it has, blanks aside, and the years of the Buddhist era it may rightly carry. */
export interface Law {
  readonly name: RegExp;
  readonly years: readonly number[];
  /** A regulation bears the name, alone or beside an act of the same year. */
  readonly regulation?: true;
}

/** Well-known laws of these reports. Where an older law of the same name was replaced, both years stand. */
export const LAWS: readonly Law[] = [
  { name: /ข้อมูลข่าวสาร(ของ(ทาง)?ราชการ|ฯ)/, years: [2540] },
  { name: /มาตรฐานทางจริยธรรม/, years: [2562] },
  { name: /การบริหารงานและการให้บริการภาครัฐผ่านระบบดิจิทัล/, years: [2562] },
  { name: /การอำนวยความสะดวก(ในการพิจารณาอนุญาตของ(ทาง)?ราชการ|ฯ)/, years: [2558] },
  { name: /บริหารกิจการบ้านเมืองที่ดี/, years: [2546] },
  { name: /การสร้างระบบบริหารกิจการบ้านเมืองและสังคมที่ดี/, years: [2542] },
  { name: /การจัดซื้อจัดจ้าง(และการบริหารพัสดุภาครัฐ|ฯ)/, years: [2560], regulation: true },
  { name: /วินัยการเงินการคลังของรัฐ/, years: [2561] },
  { name: /วิธีปฏิบัติราชการทางปกครอง/, years: [2539] },
  { name: /การปฏิบัติราชการทางอิเล็กทรอนิกส์/, years: [2565] },
  { name: /คุ้มครองข้อมูลส่วนบุคคล/, years: [2562] },
  { name: /ความรับผิดทางละเมิดของเจ้าหน้าที่/, years: [2539] },
  { name: /(?<!\()ระเบียบบริหารราชการแผ่นดิน/, years: [2534] },
  { name: /สภาตำบลและองค์การบริหารส่วนตำบล/, years: [2537] },
  { name: /(พระราชบัญญัติ|พ\.?ร\.?บ\.?)องค์การบริหารส่วนจังหวัด/, years: [2540] },
  { name: /(พระราชบัญญัติ|พ\.?ร\.?บ\.?)เทศบาล/, years: [2496] },
  { name: /กำหนดแผนและขั้นตอนการกระจายอำนาจ/, years: [2542] },
  { name: /ระเบียบบริหารงานบุคคลส่วนท้องถิ่น/, years: [2542] },
  { name: /ระเบียบข้าราชการพลเรือน(?!ใน)/, years: [2551, 2535] },
  {
    name: /(ประกอบรัฐธรรมนูญ|พ\.?ร\.?ป\.?)(ว่าด้วย)?การป้องกันและปราบปรามการทุจริต/,
    years: [2561, 2542],
  },
  { name: /มาตรการของฝ่ายบริหารในการป้องกันและปราบปรามการทุจริต/, years: [2551] },
  { name: /ความผิดเกี่ยวกับการเสนอราคาต่อหน่วยงานของรัฐ/, years: [2542] },
  { name: /การกระทำความผิดเกี่ยวกับคอมพิวเตอร์/, years: [2550] },
  { name: /ว่าด้วยงานสารบรรณ/, years: [2526], regulation: true },
  { name: /การรักษาความลับของทางราชการ/, years: [2544], regulation: true },
  { name: /รัฐธรรมนูญแห่งราชอาณาจักรไทย/, years: [2560, 2550, 2540] },
];

/** Kinds of laws, to tell what a name is the name of: the last one before it. */
export const LAW_KINDS =
  /พระราชบัญญัติ|พ\.?ร\.?บ\.?|พระราชกฤษฎีกา|พ\.?ร\.?ฎ\.?|พ\.?ร\.?ป\.?|ระเบียบ|กฎ(?:กระทรวง|ก\.)|ประกาศ|คำสั่ง|หนังสือ|มติ|ข้อกำหนด|ข้อบังคับ|คณะกรรมการ/g;
/** Those that are made under a law and have years of their own. */
export const UNDER_A_LAW = /^(กฎ|ประกาศ|คำสั่ง|หนังสือ|มติ|ข้อกำหนด|ข้อบังคับ|คณะกรรมการ)/;

/** How a law may begin; everything else in a list of laws is looked at for being a plan. */
export const LAW_WORDS =
  /^(พระราช|พ\.?ร\.?[บกฎป]|รัฐธรรมนูญ|ประมวลกฎหมาย|กฎกระทรวง|กฎ|ระเบียบ|ข้อบังคับ|ประกาศ|คำสั่ง|หนังสือ|มติ|ข้อบัญญัติ|เทศบัญญัติ|หลักเกณฑ์|ประมวลจริยธรรม)/;

/** Plans that are often listed among laws. */
export const PLAN_WORDS =
  /^(แผนแม่บท|แผนปฏิบัติ|แผนงาน|แผนพัฒนา|แผนปฏิรูป|แผนยุทธศาสตร์|แผนการ|แผน|ยุทธศาสตร์|โครงการ|นโยบาย|เป้าหมายการพัฒนา)/;
