/** A fixed term of these reports misspelt: what stands there, and what it should be. */
export interface Misspelling {
  readonly wrong: RegExp;
  readonly right: string;
}

/** Terms that heads and titles of every report repeat. */
const FIXED_TERMS = [
  ...["ผู้รับผิดชอบ", "ตัวชี้วัด", "มาตรการ", "ระยะเวลา", "ดำเนินการ", "ข้อบกพร่อง", "ประเมิน", "คุณธรรม"],
  ...["โปร่งใส", "ทุจริต", "ประสิทธิภาพ", "ประชาสัมพันธ์", "เจ้าหน้าที่", "ทรัพย์สิน"],
];

/** A term with one of its inner signs left out, or two of them exchanged. */
function slipOf(term: string): Misspelling {
  const inner = [...term].flatMap((_, i) => (i > 0 && i < term.length - 1 ? [i] : []));
  const slips = inner.flatMap((i) => [
    term.slice(0, i) + term.slice(i + 1),
    term.slice(0, i) + term.charAt(i + 1) + term.charAt(i) + term.slice(i + 2),
  ]);
  return { wrong: new RegExp(slips.filter((slip) => !term.includes(slip)).join("|")), right: term };
}

export const MISSPELLINGS: readonly Misspelling[] = [
  { wrong: /\b(Servay|Servey|Survay|Suvey|Surway|Survery|Sarvey)\b/i, right: "Survey" },
  { wrong: /\b(Pubilc|Pubic|Plublic|Publice|Pablic)\b/i, right: "Public" },
  { wrong: /\b(Intregity|Integity|Intergrity|Integrety)\b/i, right: "Integrity" },
  { wrong: /\b(Transparancy|Transparecy|Tranparency|Transperency)\b/i, right: "Transparency" },
  { wrong: /\b(Assesment|Assessement|Asessment)\b/i, right: "Assessment" },
  { wrong: /ผู้รับชอบ|ผู้รับผิดขอบ|ผู้รับผิดชอย|ผู้รับผิชอบ|ผู้รับผิดชอบชอบ/, right: "ผู้รับผิดชอบ" },
  { wrong: /ตัวชีวัด|ตัวชี้วัต|ตัวขี้วัด/, right: "ตัวชี้วัด" },
  { wrong: /มาตราการ|มาตการ(?!ณ์)/, right: "มาตรการ" },
  { wrong: /ประเมิณ|ประเมิล/, right: "ประเมิน" },
  { wrong: /ความโปรงใส|ความโปล่งใส|ความโป่รงใส/, right: "ความโปร่งใส" },
  { wrong: /คุณธรรมและ?จริยะธรรม|จริยะธรรม/, right: "จริยธรรม" },
  { wrong: /ทุจริจ|ทุจริด|ทุจิต|ทุจรติ/, right: "ทุจริต" },
  { wrong: /งบประมาน|งปประมาณ/, right: "งบประมาณ" },
  { wrong: /ระยะเวลาดำเนิการ|ดำเนิการ/, right: "ดำเนินการ" },
  { wrong: /ผู้มีส่วนได้เสียภายนอด|ภายนอนก/, right: "ภายนอก" },
  { wrong: /การแก้ปัญหาการทุจริต/, right: "การแก้ไขปัญหาการทุจริต" },
  { wrong: /ความโปร่งใสในการดำเนินการ(?=ของหน่วยงานภาครัฐ)/, right: "ความโปร่งใสในการดำเนินงาน" },
  {
    // Nouns that end in การ may stand before another one ("มาตรการการสื่อสาร").
    wrong:
      /(?<!มาตร|โครง|กระบวน|วิธี|บริ|ดำเนิน|ราช|หลัก|จัด|ปฏิบัติ|ต้อง|กิจ|อำนวย|สวัสดิ|วิชา|ราย|เลขานุ)การการ(?!ณ์)/,
    right: "การ",
  },
  { wrong: /หรือหรือ/, right: "หรือ" },
  { wrong: /และและ/, right: "และ" },
  { wrong: /ของของ(?!ขวัญ)/, right: "ของ" },
  { wrong: /ควรรทบทวน/, right: "ควรทบทวน" },
  { wrong: /สม่าเสมอ|สมำเสมอ|สม่ำเสมือ/, right: "สม่ำเสมอ" },
  { wrong: /คาคะแนน/, right: "ค่าคะแนน" },
  { wrong: /เข้างถึง/, right: "เข้าถึง" },
  { wrong: /ถู้อปฏิบัติ/, right: "ถือปฏิบัติ" },
  { wrong: /เฟสบุ๊ก|เฟสบุ๊ค|เฟซบุ๊ค|เฟสบุค/, right: "เฟซบุ๊ก" },
  { wrong: /เว็ปไซต์|เวปไซต์|เว็บไซด์|เว็บไซท์|เวบไซต์|เว็ปไซด์/, right: "เว็บไซต์" },
  { wrong: /อินเตอร์เน็ต|อินเตอร์เนต/, right: "อินเทอร์เน็ต" },
  { wrong: /อิเล็คทรอนิกส์|อิเลคทรอนิกส์|อิเล็กทรอนิค/, right: "อิเล็กทรอนิกส์" },
  { wrong: /กฏหมาย/, right: "กฎหมาย" },
  { wrong: /ปรากฎ/, right: "ปรากฏ" },
  { wrong: /อนุญาติ/, right: "อนุญาต" },
  { wrong: /สังเกตุ/, right: "สังเกต" },
  { wrong: /ลายเซ็นต์/, right: "ลายเซ็น" },
  ...FIXED_TERMS.map(slipOf),
  { wrong: /กลองรับ(?=แสดง|ความ|ฟัง|เรื่อง)/, right: "กล่องรับ" },
];
